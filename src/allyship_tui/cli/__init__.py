"""The command line: `allyship today` and the other commands, answered in plain text or JSON."""
