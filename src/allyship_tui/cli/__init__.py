"""The commands: one answer each, in plain text or JSON. Most record nothing."""
