"""What each command of the linear edition does, and the table of them all."""
