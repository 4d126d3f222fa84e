"""What is typed, clicked and pasted, on its way to the screens."""
