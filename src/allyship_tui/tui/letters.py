"""Letters that are keys, where the keyboard types other ones: another layout, or Caps Lock."""

from textual import events
from textual.screen import Screen

from allyship_tui.tui.keys import working
from allyship_tui.tui.terminal.typed import Typed


def as_meant(key: events.Key, screen: Screen[object]) -> events.Key:
    """Return the key that does something here where this one does nothing.

    That is the one in the same place on the keyboard where the terminal told it, and of a
    capital its small letter. Where letters are typed, letters are letters.
    """
    letter = key.character
    if not letter or not letter.isalpha() or key.key != letter or _is_typed(key, screen):
        return key
    bound = {active.binding.key for active in working(screen)}
    if letter in bound and not isinstance(key, Typed):
        return key
    others = [key.physical, key.physical.lower()] if isinstance(key, Typed) else []
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
        and letter not in (active.binding.key for active in working(screen))
    )


def _is_typed(key: events.Key, screen: Screen[object]) -> bool:
    """Say whether a key is typed into a text field."""
    focused = screen.focused
    return focused is not None and focused.check_consume_key(key.key, key.character)
