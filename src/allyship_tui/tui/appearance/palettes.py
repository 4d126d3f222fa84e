"""The program's own colours where a terminal shows 256 of them, or 16.

A colour would be sent as the nearest that there is: grounds would run together, and faint text with
them. So each theme has its own colours for either kind of terminal, which take their places
as a line is drawn; the theme stays the one that was chosen, whatever shows it.
"""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from msgspec import Struct
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.color import Color as Ground
from textual.filter import LineFilter
from textual.theme import Theme

from allyship_tui.tui.appearance.themes import CONTRAST, INK, PAPER, THEMES

GROUNDS = ("background", "surface", "raised")
IN_256 = {
    INK.name: {
        "background": 233,
        "surface": 234,
        "raised": 236,
        "text": 254,
        "muted": 250,
        "accent": 215,
        "link": 115,
        "kept": 150,
        "error": 210,
        "line": 238,
        "thumb": 243,
    },
    PAPER.name: {
        "background": 231,
        "surface": 255,
        "raised": 230,
        "text": 235,
        "muted": 239,
        "accent": 94,
        "link": 23,
        "kept": 22,
        "error": 88,
        "line": 187,
        "thumb": 101,
    },
    CONTRAST.name: {
        "background": 16,
        "surface": 232,
        "raised": 234,
        "text": 231,
        "muted": 254,
        "accent": 221,
        "link": 117,
        "kept": 157,
        "error": 217,
        "line": 245,
        "thumb": 249,
    },
}
"""Of each theme its colours, by their numbers among the 256."""

_VARIABLES = {"raised": "panel", "text": "foreground", "thumb": "scrollbar"}
"""What Textual calls some of them."""


class Sixteen(Struct, frozen=True):
    """A theme in 16 colours, by their names; what stands out by its ground is reversed."""

    ground: str = "default"
    text: str = "default"
    named: Mapping[str, str] = {}
    """Those that are not the text's."""


IN_16 = {
    # The first theme of everyone: as the terminal is, light or dark. No colour can be read on both.
    INK.name: Sixteen(),
    PAPER.name: Sixteen(
        "bright_white", "black", {"accent": "blue", "link": "blue", "error": "red"}
    ),
    CONTRAST.name: Sixteen(
        "black",
        "bright_white",
        {"accent": "bright_yellow", "link": "bright_cyan", "kept": "bright_green"},
    ),
}
"""Of each theme its colours, of which a terminal says how each of them looks."""


@cache
def palette_for(theme: str, colours: str) -> tuple[LineFilter, ...]:
    """Return what puts a theme's own colours in their places; nothing for a theme of Textual's.

    Args:
        theme: the theme's name.
        colours: how many colours the terminal shows, as rich calls it; not all of them.
    """
    make = In256 if colours == "256" else In16
    return tuple(make(own) for own in THEMES if own.name == theme)


def _restyled(segments: list[Segment], styled: Callable[[Style], Style]) -> list[Segment]:
    """Return segments, each that has a style in another one."""
    return [Segment(text, style and styled(style), control) for text, style, control in segments]


class In256(LineFilter):
    """Sends a theme's colours as those that were chosen among the 256."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        numbers = IN_256[theme.name]
        self._sent = {
            colour: Color.from_ansi(numbers[name]) for colour, name in _names(theme).items()
        }
        self._styled = lru_cache(1024)(self._style)

    def apply(self, segments: list[Segment], background: Ground) -> list[Segment]:
        """Return the segments in the colours of the palette.

        Args:
            segments: a line of a widget.
            background: the widget's ground.
        """
        return _restyled(segments, self._styled)

    def _style(self, style: Style) -> Style:
        sent = (self._sent.get(_hex(each)) for each in (style.color, style.bgcolor))
        return style + Style.from_color(*sent)


class In16(LineFilter):
    """Sends a theme's colours as the terminal's own 16; a ground that stands out is reversed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        sixteen = IN_16[theme.name]
        names = _names(theme)
        self._text, self._ground = map(Color.parse, (sixteen.text, sixteen.ground))
        self._sent = {
            colour: Color.parse(sixteen.named.get(name, sixteen.text))
            for colour, name in names.items()
        }
        self._soft = {colour for colour, name in names.items() if name in GROUNDS}
        self._faint = {colour for colour, name in names.items() if name == "line"}
        self._styled = lru_cache(1024)(self._style)

    def apply(self, segments: list[Segment], background: Ground) -> list[Segment]:
        """Return the segments in the terminal's colours.

        Args:
            segments: a line of a widget.
            background: the widget's ground.
        """
        return _restyled(segments, self._styled)

    def _style(self, style: Style) -> Style:
        text, ground = _hex(style.color), _hex(style.bgcolor)
        if ground and ground not in self._soft:
            return style + Style(color=self._text, bgcolor=self._ground, reverse=True)
        sent = self._sent.get(text, self._text)
        return style + Style(color=sent, bgcolor=self._ground, dim=text in self._faint or None)


def _names(theme: Theme) -> dict[str, str]:
    """Return what each colour of a theme is for."""
    colours = {**theme.to_color_system().generate(), **theme.variables}
    pairs = ((name, colours[_VARIABLES.get(name, name)]) for name in IN_256[theme.name])
    # Textual works its own out in another way, which is off by one in some of them (8.2.8).
    exact = {theme.accent: "accent"} if theme.accent else {}
    return {colour.lower(): name for name, colour in pairs} | exact


def _hex(colour: Color | None) -> str:
    return colour.triplet.hex if colour and colour.triplet else ""
