"""What comes from the terminal, and what is done about its signals."""
