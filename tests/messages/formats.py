"""How languages write dates, lists and numbers: a module for each, from Unicode's CLDR.

Run as `.venv/bin/python tests/messages/formats.py`, it writes a module for English and for each
language that there is a catalogue of.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from pprint import pformat

from babel import Locale

from allyship_tui.messages import cldr, language
from allyship_tui.messages.cldr import Formats

FOLDER = Path(cldr.__file__).parent

_IRISH = "en_IE"
"""Whose English has the day before the month and no comma after the weekday."""

_SKELETONS = {"month": "yMMMM", "short": "MMMd"}
_FIELD = re.compile(r"'([^']*)'|(([A-Za-z])\3*)")
_NUMBERS = ("d", "M", "y")
_NAMES = ("EEE", "EEEE", "ccc", "cccc", "ccccc", "MMM", "MMMM", "LLL", "LLLL", "LLLLL")
_ALONE = ("LLL", "LLLLL", "ccc", "ccccc")
"""What heads the columns and rows of a calendar."""

_ZEROS = {
    "latn": "0",
    "arab": "\u0660",
    "arabext": "\u06f0",
    "beng": "\u09e6",
    "deva": "\u0966",
    "mymr": "\u1040",
}


def formats(name: str) -> Formats:
    """Return how a language writes, by its name such as `pt_BR`."""
    names, order = Locale.parse(name), Locale.parse(_IRISH if name == language.ENGLISH else name)
    patterns = {
        "full": order.date_formats["full"].pattern,
        "day": order.date_formats["long"].pattern,
        **{form: order.datetime_skeletons[each].pattern for form, each in _SKELETONS.items()},
        "weekday": "EEEE",
    }
    zero = ord(_ZEROS[names.default_numbering_system])
    dates = {form: _FIELD.sub(_placeholder, pattern) for form, pattern in patterns.items()}
    letters = {found for each in dates.values() for found in re.findall(r"\{(\w+)\}", each)}
    return Formats(
        dates=dates,
        names={each: _names(names, each) for each in _NAMES if each in {*letters, *_ALONE}},
        list=_list(order.list_patterns["standard"]),
        digits="".join(chr(zero + digit) for digit in range(10)),
        is_right_to_left=order.text_direction == "rtl",
    )


def source(name: str) -> str:
    """Return the module that holds how a language writes."""
    fields = "".join(
        f"    {field}={pformat(value, width=100, sort_dicts=False)},\n"
        for field, value in formats(name)._asdict().items()
    )
    return (
        f'"""{Locale.parse(name).english_name}: written by `make messages`, not by hand."""\n\n'
        f"from {cldr.__name__} import Formats\n\nFORMATS = Formats(\n{fields})\n"
    )


def languages() -> Iterator[str]:
    """Go through English and the languages that there are catalogues of."""
    yield language.ENGLISH
    for found in sorted(Path(language.FOLDER).glob("*/LC_MESSAGES")):
        yield found.parent.name


def _placeholder(field: re.Match[str]) -> str:
    literal, letters, _ = field.groups()
    if letters is None:
        return str(literal) or "'"
    if letters not in (*_NUMBERS, *_NAMES):
        raise ValueError(f"{letters} in a date is not known yet")
    return f"{{{letters}}}"


def _names(locale: Locale, letters: str) -> tuple[str, ...]:
    context = "stand-alone" if letters[0] in "cL" else "format"
    width = {3: "abbreviated", 4: "wide", 5: "narrow"}[len(letters)]
    named = locale.days if letters[0] in "cE" else locale.months
    return tuple(name for _, name in sorted(named[context][width].items()))


def _list(pattern: Mapping[str, str]) -> tuple[str, str, str, str]:
    return pattern["2"], pattern["start"], pattern["middle"], pattern["end"]


def main() -> None:
    """Write the modules."""
    for name in languages():
        path = FOLDER / f"{name}.py"
        path.write_text(source(name), "utf-8")
        print(path)


if __name__ == "__main__":
    main()
