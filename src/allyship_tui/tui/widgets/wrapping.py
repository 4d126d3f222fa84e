"""Wrapping a text: what no-break spaces hold together stays so, and long words break with care."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content, Span

NO_BREAK = "\xa0"
_GLUE = "\ue000"
"""Stands for such a space while a text is wrapped: Textual breaks there too (8.2.8)."""
_HYPHEN = "\ue001"
"""Stands for a hyphen that is added to a text, until it is wrapped."""
_PIECE = re.compile(f"[^ \n]*{NO_BREAK}[^ \n]*")
_WORD = re.compile(r"\S+")


class WrappedLine(NamedTuple):
    """A line of a wrapped text."""

    content: Content
    added: int = 0
    """How many characters at its end are not in the text: a hyphen, where a word goes on."""


def wrapped_lines(text: Content, width: int) -> Iterator[WrappedLine]:
    """Go through the lines of a text at a width.

    A piece that no line has room for is broken after all, but not at its first no-break space: a
    sign that leads it in is never alone.

    Args:
        text: the text.
        width: how many cells a line has.
    """

    def glue(piece: re.Match[str]) -> str:
        fits = cell_len(piece[0]) <= width
        return piece[0].replace(NO_BREAK, _GLUE, -1 if fits else 1)

    if NO_BREAK in text.plain:
        text = Content(_PIECE.sub(glue, text.plain), list(text.spans))
    for part in _parts(text, width):
        for line in part.wrap(width):
            yield _as_read(line)


def _parts(text: Content, width: int) -> Iterator[Content]:
    """Go through a text in parts, each of which ends where a word has to be broken."""
    start = 0
    for word in _WORD.finditer(text.plain):
        if len(word[0]) * 2 <= width or cell_len(word[0]) <= width:
            continue
        # Few texts hold such a word: what breaks it is imported for it alone.
        from allyship_tui.tui.widgets.long_words import broken

        at = word.start()
        for piece, has_hyphen in broken(word[0], width):
            at += len(piece)
            part = text[start:at]
            yield part + Content(_HYPHEN, _spans_at_end(part)) if has_hyphen else part
            start = at
    yield text[start:] if start else text


def _spans_at_end(part: Content) -> list[Span]:
    """Return the styles of the end of a text, for one character more."""
    end = len(part.plain)
    return [Span(0, 1, span.style) for span in part.spans if span.end == end]


def _as_read(line: Content) -> WrappedLine:
    """Return a line with what stood for something else in it."""
    plain = line.plain
    if _GLUE not in plain and _HYPHEN not in plain:
        return WrappedLine(line)
    shown = plain.replace(_GLUE, NO_BREAK).replace(_HYPHEN, "-")
    return WrappedLine(Content(shown, list(line.spans)), added=plain.count(_HYPHEN))
