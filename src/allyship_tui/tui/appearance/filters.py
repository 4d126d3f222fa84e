"""What is changed in every line that is drawn, where the terminal asks for it."""

from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from allyship_tui.system.ascii import to_ascii

_STANDS_OUT = 0.3
"""How much lighter or darker a ground is, of 1, that marks what stands on it."""


def filters_for(*, no_colour: bool, ascii_only: bool) -> list[LineFilter]:
    """Return what is to be changed in each line.

    Args:
        no_colour: whether colours are unwanted.
        ascii_only: whether the terminal shows ASCII alone.
    """
    filters: list[LineFilter] = []
    if no_colour:
        filters.append(WithoutColour())
    if ascii_only:
        filters.append(InAscii())
    return filters


class WithoutColour(LineFilter):
    """Takes all colour away; what a ground made stand out is reversed instead."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without colour.

        Args:
            segments: a line of a widget.
            background: the widget's ground.
        """
        return [
            Segment(text, style and _plain(style, background), control)
            for text, style, control in segments
        ]


class InAscii(LineFilter):
    """Puts ASCII in place of every other character, and moves nothing."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments in ASCII.

        Args:
            segments: a line of a widget.
            background: the widget's ground.
        """
        return [
            Segment(text if text.isascii() else _fitted(text), style, control)
            for text, style, control in segments
        ]


@lru_cache(1024)
def _plain(style: Style, background: Color) -> Style:
    # Meta is no colour: by it a click is understood.
    plain = style.without_color + Style.from_meta(style.meta)
    ground = style.bgcolor and Color.from_rich_color(style.bgcolor)
    if ground and abs(ground.brightness - background.brightness) > _STANDS_OUT:
        plain += Style(reverse=True)
    return plain


@lru_cache(1024)
def _fitted(text: str) -> str:
    """Return text in ASCII that is as wide as Textual has it: it joins what makes one sign."""
    cells = cell_len(text)
    return to_ascii(text).ljust(cells)[:cells]
