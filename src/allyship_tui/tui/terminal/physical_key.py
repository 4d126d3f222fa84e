"""A key, and where it is on the keyboard."""

from textual import events

ASK_FOR_PHYSICAL_KEYS = "\x1b[=4;2u"
"""Asks a terminal that knows the kitty keyboard protocol to tell where a key is as well, until
its keyboard is given back as it was."""


class PhysicalKey(events.Key):
    """A key of which the terminal told where it is on the keyboard."""

    def __init__(self, key: str, character: str | None, physical: str) -> None:
        super().__init__(key, character)
        self.physical = physical
        """What it types on the keyboard of the letters that are keys here."""

    def copy(self) -> "PhysicalKey":
        """Return another like this."""
        return PhysicalKey(self.key, self.character, self.physical)


# Textual 8.2.8 finds what takes a message by the name of its class.
PhysicalKey.handler_name = events.Key.handler_name
