"""Wrapping a text so that what no-break spaces hold together stays on one line."""

import re

from rich.cells import cell_len
from textual.content import Content

NO_BREAK = "\xa0"
_GLUE = "\ue000"
"""Stands for such a space while a text is wrapped: Textual breaks there too (8.2.8)."""
_PIECE = re.compile(f"[^ \n]*{NO_BREAK}[^ \n]*")


def wrapped_lines(text: Content, width: int) -> list[Content]:
    """Return the lines of a text at a width.

    A piece that no line has room for is broken after all, but not at its first no-break space: a
    sign that leads it in is never alone.

    Args:
        text: the text.
        width: how many cells a line has.
    """
    if NO_BREAK not in text.plain:
        return text.wrap(width)

    def glue(piece: re.Match[str]) -> str:
        fits = cell_len(piece[0]) <= width
        return piece[0].replace(NO_BREAK, _GLUE, -1 if fits else 1)

    glued = Content(_PIECE.sub(glue, text.plain), list(text.spans))
    lines = glued.wrap(width)
    return [Content(line.plain.replace(_GLUE, NO_BREAK), list(line.spans)) for line in lines]
