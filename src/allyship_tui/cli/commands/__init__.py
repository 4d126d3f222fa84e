"""The commands: a file each, with the answer that it gives."""
