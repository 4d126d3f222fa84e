"""What can be typed: the table of commands, and what each does."""
