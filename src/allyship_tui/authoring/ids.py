"""Ids made from titles."""

import re

from allyship_tui.sanitise import LONGEST, Id
from allyship_tui.system.ascii import to_ascii

_APOSTROPHES = re.compile("['\u2019\u02bc]")
_TWO_LETTERS = str.maketrans({"\u00e6": "ae", "\u0153": "oe"})
_WORD = re.compile("[a-z0-9]+")


def id_from(title: str) -> str:
    """Return the id that goes with a title: its words in small letters, joined by hyphens.

    Args:
        title: a title in any script. Accents go; letters that ASCII has nothing like are left
            out, so that of some titles no text is left, and the author has to choose an id.
    """
    small = _APOSTROPHES.sub("", title).casefold().translate(_TWO_LETTERS)
    plain = to_ascii(small).lower()
    return "-".join(_WORD.findall(plain))[: LONGEST[Id]].strip("-")
