"""The few signs that stand for a state, each beside a word; ASCII where the locale asks."""

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyphs:
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
)


def glyphs() -> Glyphs:
    """Return the signs that the terminal's encoding can show."""
    encoding = getattr(sys.__stdout__, "encoding", None) or "utf-8"
    return UNICODE if encoding.lower().replace("-", "").startswith("utf") else ASCII
