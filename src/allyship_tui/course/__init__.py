"""What is taught: typed, sanitised, immutable. No state, no screen."""
