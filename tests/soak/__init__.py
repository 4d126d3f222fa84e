"""What takes long: the same at a small size in each run, and at full size by `make soak`."""
