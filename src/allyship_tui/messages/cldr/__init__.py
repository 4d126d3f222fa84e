"""How languages write dates, lists and numbers, as Unicode's CLDR has it.

The modules here are written by `make messages`: one for each language there is.
"""

from collections import namedtuple
from collections.abc import Mapping


class Formats(namedtuple("Formats", "dates names list digits is_right_to_left")):
    """How one language writes what is not a message."""

    # Not that of `typing`, which is dear to import: a greeting tells the date.
    __slots__ = ()

    dates: Mapping[str, str]
    """A pattern for each form of a date, with CLDR's letters for what is filled in."""
    names: Mapping[str, tuple[str, ...]]
    """The names that CLDR's letters stand for: of months from January, of weekdays from Monday."""
    list: tuple[str, str, str, str]
    """The patterns of a list: for two entries; for the first, the middle and the last of more."""
    digits: str
    """The digits from 0 to 9."""
    is_right_to_left: bool
