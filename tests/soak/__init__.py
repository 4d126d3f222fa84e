"""Random inputs, many of them."""
