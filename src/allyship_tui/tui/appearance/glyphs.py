"""The few signs that stand for a state, each beside a word; ASCII where the locale asks."""

import os

from msgspec import Struct

from allyship_tui.system.ascii import is_ascii_only


class Glyphs(Struct, frozen=True):
    """One set of signs, each one cell wide."""

    done: str
    todo: str
    begun: str
    aside: str
    here: str
    bullet: str
    full: str
    empty: str
    dot: str
    enter: str
    way_gone: str
    way_left: str
    star: str
    bar: str
    """The signs of a cell of a bar, from empty to full by eighths."""
    column: str
    """The same of a column that grows upwards."""


UNICODE = Glyphs(
    done="✓",
    todo="·",
    begun="◐",
    aside="-",
    here="▸",
    bullet="•",
    full="●",
    empty="○",
    dot="·",
    enter="↵",
    way_gone="━",
    way_left="─",
    star="★",
    bar="·▏▎▍▌▋▊▉█",
    column=" ▁▂▃▄▅▆▇█",
)
ASCII = Glyphs(
    done="x",
    todo=".",
    begun="~",
    aside="-",
    here=">",
    bullet="*",
    full="#",
    empty="-",
    dot="|",
    enter="Enter",
    way_gone="=",
    way_left="-",
    star="*",
    bar=".,:;-=+*#",
    column=" _.:-=+*#",
)


def glyphs() -> Glyphs:
    """Return the signs that the terminal can show."""
    return ASCII if is_ascii_only(os.environ) else UNICODE
