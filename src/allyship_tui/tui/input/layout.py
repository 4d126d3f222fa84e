"""Letters that are keys, where the keyboard types other ones: another layout, or Caps Lock."""

from unicodedata import category

from textual import events
from textual.screen import Screen

from allyship_tui.sanitise import harmless
from allyship_tui.tui.keys import active_bindings
from allyship_tui.tui.terminal.physical_key import PhysicalKey


def as_meant(key: events.Key, screen: Screen[object]) -> events.Key:
    """Return the key that does something here where this one does nothing.

    That is the one in the same place on the keyboard where the terminal told it, and of a
    capital its small letter. Where letters are typed, letters are letters.
    """
    letter = key.character
    if not letter or not letter.isalpha() or key.key != letter or _is_typed(key, screen):
        return key
    bound = {active.binding.key for active in active_bindings(screen)}
    if letter in bound and not isinstance(key, PhysicalKey):
        return key
    others = [key.physical, key.physical.lower()] if isinstance(key, PhysicalKey) else []
    for other in (*others, letter, letter.lower()):
        if other in bound:
            return events.Key(other, other)
    return key


def is_foreign(key: events.Key, screen: Screen[object]) -> bool:
    """Say whether a key is a letter of which no terminal told more, and which does nothing."""
    letter = key.character or ""
    return (
        letter.isalpha()
        and not letter.isascii()
        and key.key == letter
        and not _is_typed(key, screen)
        and letter not in (active.binding.key for active in active_bindings(screen))
    )


class Unseen(events.Key):
    """A key whose character Python does not call printable, and which is part of a text."""

    @property
    def is_printable(self) -> bool:
        """Whether a text field takes it."""
        return True

    def copy(self) -> "Unseen":
        """Return another like this."""
        return Unseen(self.key, self.character)


# Textual 8.2.8 finds what takes a message by the name of its class.
Unseen.handler_name = events.Key.handler_name


def as_text(key: events.Key) -> events.Key:
    """Return the key as one that a text field takes, if its character is part of a text.

    Textual 8.2.8 asks Python, which says no of the joiners that Persian, Hindi and emoji are
    written with, of spaces that do not break, and of emoji that are newer than it is.
    """
    character = key.character or ""
    is_unseen = len(character) == 1 and not character.isprintable() and harmless(character)
    # Not Enter and Tab, nor what breaks a line.
    takes = is_unseen and category(character) not in ("Cc", "Zl", "Zp")
    return Unseen(key.key, character) if takes else key


def _is_typed(key: events.Key, screen: Screen[object]) -> bool:
    """Say whether a key is typed into a text field."""
    focused = screen.focused
    return focused is not None and focused.check_consume_key(key.key, key.character)
