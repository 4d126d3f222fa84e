"""The commands: one answer each, in plain text or JSON. They record nothing."""
