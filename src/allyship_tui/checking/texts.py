"""The prose of lessons: each text with its key, and the sentences of a text."""

import re
from collections.abc import Iterator

from msgspec import Struct

from allyship_tui.sanitise import Line, Text

_NO_PROSE = {
    *("also_called", "author", "origin", "part_of_speech", "place", "publisher", "region"),
    *("reviewed_by", "say", "sources", "title", "year"),
}
"""Fields that hold names, and what others wrote."""
# A stop ends a sentence where a space and a capital, a digit or a quotation follow.
_END = re.compile(
    r"(?<=[.!?])[\"'\u2019\u201d)]*\s+(?=[\"'\u2018\u201c(]*[A-Z0-9\u00c0-\u024f])|\n\s*\n"
)
_SHORTENED = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof|St|vs|etc|e\.g|i\.e|[A-Z])\.$")

_SHORT = 6
"""No longer is what may be shortened, its stop included."""


def prose_of(record: Struct, before: str = "") -> Iterator[tuple[str, str]]:
    """Go through what was written for the lesson, with the key of each text.

    Args:
        record: an entry, or a part of one.
        before: the path of keys that leads to it.
    """
    for name in record.__struct_fields__:
        if name not in _NO_PROSE:
            yield from _prose_in(getattr(record, name), f"{before}{name}")


def _prose_in(value: object, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Text | Line):
        yield key, value
    elif isinstance(value, tuple):
        for number, each in enumerate(value, 1):
            yield from _prose_in(each, f"{key}.{number}")
    elif isinstance(value, Struct):
        yield from prose_of(value, f"{key}.")


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, in their order."""
    found: list[str] = []
    for part in _END.split(text):
        if found and _SHORTENED.search(found[-1][-_SHORT:]):
            found[-1] += f" {part}"
        else:
            found.append(part)
    return tuple(each.strip() for each in found if each.strip())


def words(text: str) -> int:
    """Return how many words a text has."""
    return len(text.split())


def beginning(text: str, most: int = 8) -> str:
    """Return the first words of a text, to name it by."""
    first = text.split()
    return " ".join(first[:most]) + ("..." if len(first) > most else "")
