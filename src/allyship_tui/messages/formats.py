"""Dates, lists and numbers as the language writes them that messages are read in."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from allyship_tui.messages.language import chosen

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from datetime import date

    from allyship_tui.messages.cldr import Formats

ISOLATES = _FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
"""What stands about a text that is drawn in its own direction."""


def say_date(day: "date", form: str = "full") -> str:
    """Return a date in words, whatever the machine's locale.

    Args:
        day: the date.
        form: `full` (Sunday 22 November 2026), `day` (22 November 2026), `month` (November 2026),
            `short` (22 Nov) or `weekday` (Sunday).
    """
    formats = _formats()
    place = {"M": day.month - 1, "L": day.month - 1, "E": day.weekday(), "c": day.weekday()}
    names = {letters: names[place[letters[0]]] for letters, names in formats.names.items()}
    numbers = {"d": day.day, "M": day.month, "y": day.year}
    written = {letter: say_number(number) for letter, number in numbers.items()}
    return formats.dates[form].format(**names, **written)


def month_names(*, narrow: bool = False) -> Sequence[str]:
    """Return short names of the months, as they stand alone, from January on.

    Args:
        narrow: whether they are to be as narrow as can be: mostly a letter.
    """
    return _formats().names["LLLLL" if narrow else "LLL"]


def weekday_names(*, narrow: bool = False) -> Sequence[str]:
    """Return short names of the weekdays, as they stand alone, from Monday on.

    Args:
        narrow: whether they are to be as narrow as can be: mostly a letter.
    """
    return _formats().names["ccccc" if narrow else "ccc"]


def say_list(texts: Iterable[str]) -> str:
    """Return texts in one row as a sentence has them: a, b and c."""
    isolated = list(map(_isolated, texts))
    if len(isolated) < 2:
        return "".join(isolated)
    two, first, middle, last = _formats().list
    if len(isolated) == 2:
        return two.format(*isolated)
    row = last.format(*isolated[-2:])
    for text in reversed(isolated[1:-2]):
        row = middle.format(text, row)
    return first.format(isolated[0], row)


def say_number(number: int) -> str:
    """Return a whole number in the digits of the language, not grouped."""
    digits = _formats().digits
    return "".join(digits[int(sign)] if sign.isdigit() else sign for sign in str(number))


def is_right_to_left() -> bool:
    """Say whether the language is written from right to left."""
    return _formats().is_right_to_left


def fitted_in(values: Mapping[str, object]) -> dict[str, object]:
    """Return values as they are filled in: numbers are written, other texts isolated."""
    return {
        name: say_number(value) if type(value) is int else _isolated(str(value))
        for name, value in values.items()
    }


def _isolated(text: str) -> str:
    """Return a text that is drawn in its own direction, where those around it run to the left."""
    if not text or not is_right_to_left():
        return text
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"


@cache
def _formats() -> "Formats":
    catalogue = chosen()
    if catalogue is not None:
        import importlib

        for language in (catalogue.language, catalogue.language.partition("_")[0]):
            try:
                module = importlib.import_module(f".cldr.{language}", __package__)
            except ImportError:
                continue
            found: Formats = module.FORMATS
            return found
    from allyship_tui.messages.cldr.en import FORMATS

    return FORMATS
