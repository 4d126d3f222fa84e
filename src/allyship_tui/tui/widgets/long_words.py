"""Breaking a word that no line has room for: at a sign of its own, else where a syllable begins.

By ear and not by a dictionary: pyphen's takes 0.18 s to open, and this is asked while drawing.
"""

import re
from collections.abc import Iterator

from rich.cells import cell_len

_OWN = "-/_?&=+\u2013"
"""After these a word or an address may be broken as it is."""
_VOWELS = "aeiouyàáâäåæèéêëìíîïòóôöøùúûüœ"
_ONSET = re.compile(rf"(?:[bcdfgkpt][lr]|[cpstw]h|qu|[^\W\d_{_VOWELS}])(?=[{_VOWELS}])")
"""The consonants before a vowel that begin a syllable with it, as far as letters tell."""
_LETTERS = re.compile(r"[\W_]*[^\W\d_]+(?:['\u2019][^\W\d_]+)*[\W_]*")
_LEAST = 3
"""So many letters stand at least before a hyphen that is added, and after it."""


def broken(word: str, width: int) -> Iterator[tuple[str, bool]]:
    """Go through the pieces of a word, each but the last of them, which fits.

    Args:
        word: the word, in which there is no space.
        width: how many cells a line has.

    Returns:
        Each piece, and whether a hyphen is to be added to it.
    """
    is_word = _is_word(word)
    while cell_len(word) > width:
        end, has_hyphen = _end(word, width, is_word=is_word)
        yield word[:end], has_hyphen
        word = word[end:]


def _is_word(text: str) -> bool:
    """Say whether a text is a word, or several with hyphens, in letters that hyphens are for.

    An address would be another one with a hyphen more; and Chinese knows none.
    """
    return all(
        part == "" or (_LETTERS.fullmatch(part) and part.lower() != part.upper())
        for part in re.split("[-\u2013]", text)
    )


def _end(word: str, width: int, *, is_word: bool) -> tuple[int, bool]:
    """Return how many letters of a word stand in its first line, and whether a hyphen follows."""
    room = _fitting(word, width)
    own = next((at for at in range(room, 1, -1) if word[at - 1] in _OWN), 0)
    if own and (is_word or own * 2 >= room):
        return own, False
    room = _fitting(word, width - 1)
    if not is_word or room < _LEAST:
        return _fitting(word, width), False
    latest = min(room, len(word) - _LEAST)
    starts = [found.start() for found in _ONSET.finditer(word.lower())]
    return max((at for at in starts if _LEAST <= at <= latest), default=latest), True


def _fitting(word: str, width: int) -> int:
    """Return how many characters fit, at least one; marks stay with the letter they are on."""
    return next((n for n in range(1, len(word)) if cell_len(word[: n + 1]) > width), len(word))
