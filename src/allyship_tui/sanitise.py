"""Text from outside is hostile: cleaned once, where it comes in.

Control characters reach the terminal through every widget of Textual 8.2, and a terminal
obeys them (OSC 52 writes the clipboard); the bidirectional controls can make a line read
differently from what it says. What is cleaned here may go anywhere afterwards.
"""

import re
from typing import Any

_HOSTILE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BREAKS = re.compile(r"\s*[\n\r\t\u2028\u2029]\s*")
_COUNTRY = re.compile("[A-Z]{2}")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LESSON = re.compile(rf"[a-z]+/{_ID.pattern}")
# No user before the host: https://example.org@elsewhere.example leads elsewhere.
_WEB = re.compile(r"https?://[^\s/?#@:\\]+(?::[0-9]+)?(?:[/?#]\S*)?")
_DEEPEST = 20


class Line(str):
    """A text of one line, sanitised and not empty, of no more than 300 characters."""

    __slots__ = ()


class Text(str):
    """A text of 20,000 characters at most, perhaps several paragraphs; sanitised and not empty."""

    __slots__ = ()


class Id(str):
    """A permanent id: small letters and digits in words joined by single hyphens."""

    __slots__ = ()


class LessonName(str):
    """The kind and the id of a lesson, as in `term/ally`."""

    __slots__ = ()


class Web(str):
    """An address that a browser may be sent to: http or https, and nothing else."""

    __slots__ = ()


class Country(str):
    """A country by its two letters in ISO 3166, as in `KE`."""

    __slots__ = ()


LONGEST: dict[object, int] = {
    Line: 300,
    Text: 20_000,
    Id: 100,
    LessonName: 120,
    Web: 2_000,
    Country: 2,
}
"""So many characters of each are taken at most: what is longer is a slip, and would be drawn for
minutes."""


def harmless(text: str) -> str:
    """Return `text` without the characters that a terminal would obey, and otherwise as it is."""
    # What can be printed holds no control: most texts need no second look.
    return text if text.isprintable() else _HOSTILE.sub("", text)


def harmless_within(value: Any, depth: int = _DEEPEST) -> Any:
    """Return what JSON can hold with every text within it harmless, and otherwise as it is.

    Args:
        value: a text, a number, a truth value, None, or a list or dict of such.
        depth: how deep lists and dicts may be nested.

    Raises:
        ValueError: it is nested deeper, so that JSON could fail to write it out again.
    """
    if isinstance(value, str):
        # Not a space more or less, or two devices would hold different words.
        return harmless(value)
    if not isinstance(value, dict | list):
        return value
    if not depth:
        raise ValueError("nested too deep")
    if isinstance(value, list):
        return [harmless_within(held, depth - 1) for held in value]
    return {harmless(key): harmless_within(held, depth - 1) for key, held in value.items()}


def clean_text(text: str) -> str:
    """Return `text` without the characters that a terminal would obey; newlines and tabs stay."""
    return harmless(text).strip()


def clean_line(text: str) -> str:
    """Return `text` as one line: sanitised, each line break or tab a single space."""
    return clean_text(text if text.isprintable() else _BREAKS.sub(" ", text))


def is_id(text: str) -> bool:
    """Say whether `text` could be the id of an entry."""
    return _ID.fullmatch(text) is not None


def accept(kind: type, value: object) -> object:
    """Turn a decoded value into one of the text types above: the `dec_hook` of msgspec.

    Raises:
        ValueError: the value is not a string, or not one that this type allows.
    """
    if isinstance(value, str) and len(value) <= LONGEST.get(kind, 0):
        if kind is Text:
            cleaned = clean_text(value)
            if cleaned:
                return Text(cleaned)
        elif kind is Line:
            cleaned = clean_line(value)
            if cleaned:
                return Line(cleaned)
        elif kind is Id:
            if is_id(value):
                return Id(value)
        elif kind is LessonName:
            if _LESSON.fullmatch(value):
                return LessonName(value)
        elif kind is Country:
            if _COUNTRY.fullmatch(value):
                return Country(value)
        elif kind is Web and _WEB.fullmatch(value) and clean_line(value) == value:
            return Web(value)
    raise ValueError(f"not a {kind.__name__}")
