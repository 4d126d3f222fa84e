"""The rules for packs, and `allyship check`."""
