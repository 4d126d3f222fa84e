"""Inputs that nobody would make: keys, clicks, pastes and sizes, drawn from a seed."""

from collections.abc import Iterator
from random import Random

from textual import events
from textual.geometry import Size
from textual.keys import _character_to_key

NAMED = (
    *("enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "pageup", "pagedown"),
    *("home", "end", "backspace", "delete", "space", "ctrl+p", "ctrl+s", "ctrl+u", "ctrl+a", "f1"),
    *("ctrl+k", "ctrl+j", "alt+q", "ctrl+left", "shift+right", "ctrl+x", "ctrl+v", "ctrl+w"),
)
LETTERS = "bcdefghijklmnoprstuvwxyGMX"
"""The letters that are keys but q, which has runs of its own, since it ends them."""
SIGNS = "12345678912345678/!?09 .;'é日с\u0301\u200d"
WORDS = ("solid", "forget", "everything", "ally ship", "w\rwords", "zzz", "")
SMALLEST, LARGEST = Size(10, 3), Size(200, 60)
_MOUSE = (
    events.MouseMove,
    events.MouseDown,
    events.MouseUp,
    events.MouseScrollDown,
    events.MouseScrollUp,
    events.MouseScrollLeft,
    events.MouseScrollRight,
)


def key(name: str) -> events.Key:
    """Return a key as the terminal's driver would."""
    if len(name) > 1:
        character = {"enter": "\r", "tab": "\t", "space": " ", "backspace": "\x7f"}.get(name)
        return events.Key(name, character)
    return events.Key(name if name.isalnum() else _character_to_key(name), name)


def size(random: Random) -> Size:
    """Return the size of a window."""
    width = random.choice((10, 20, 40, 59, 60, 80, 100, random.randint(10, LARGEST.width)))
    return Size(width, random.choice((3, 5, 12, 24, random.randint(3, LARGEST.height))))


def inputs(random: Random, count: int, window: Size) -> Iterator[events.Event]:
    """Return so many inputs, one after the other.

    Args:
        random: what they are drawn from.
        count: how many.
        window: the size of the window at their beginning.
    """
    made = 0
    while made < count:
        for event in _some(random, window):
            if isinstance(event, events.Resize):
                window = event.size
            yield event
            made += 1
            if made == count:
                return


def _some(random: Random, window: Size) -> Iterator[events.Event]:
    """Return what belongs together: a word, a key that is held, a click."""
    kind = random.random()
    if kind < 0.45:
        yield key(random.choice(LETTERS))
    elif kind < 0.6:
        yield key(random.choice(NAMED))
    elif kind < 0.68:
        yield key(random.choice(SIGNS))
    elif kind < 0.74:
        for letter in random.choice(WORDS).replace("\r", "\n"):
            yield key("enter" if letter == "\n" else "space" if letter == " " else letter)
    elif kind < 0.78:
        name = random.choice((*"jkvnpm", "tab", "down", "enter"))
        for _ in range(random.randint(2, 8)):
            yield key(name)
    elif kind < 0.9:
        yield from _mouse(random, window)
    elif kind < 0.94:
        yield events.Paste("".join(random.choices("ab \n\r\t\x00\x1b[é\u202e日", k=20)))
    elif kind < 0.95:
        yield random.choice((events.AppFocus, events.AppBlur))()
    else:
        new = size(random)
        yield events.Resize(new, new)


def _mouse(random: Random, window: Size) -> Iterator[events.Event]:
    x = random.randint(0, window.width + 1)
    y = random.choice((0, window.height - 1, random.randint(0, window.height + 1)))
    kinds = (
        (events.MouseDown, events.MouseUp)
        if random.random() < 0.6
        else (random.choice(_MOUSE), random.choice(_MOUSE))
    )
    for kind in kinds:
        button = 1 if kind in (events.MouseDown, events.MouseUp) else 0
        yield kind(None, x, y, 0, 0, button, False, False, False, x, y)
        if random.random() < 0.2:
            x, y = random.randint(0, window.width), random.randint(0, window.height)
