"""Languages that nobody speaks, made from the template: what is not translated stands out.

In `ACCENTED` every letter is another, every message is longer by two fifths and stands in
brackets: what is cut off, or put together from pieces, shows. `MIRRORED` is in letters that run
to the left. They borrow how dates, lists and plurals are formed from a language that has much
of it. Lessons can be had in Greek letters: what is left in Latin ones is then the program's.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from allyship_tui.messages import language
from allyship_tui.sanitise import Line, Text
from messages.formats import source
from messages.template import TEMPLATE

OPENS, CLOSES = "«»"
_LONGER = 0.4
_LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_GREEK = str.maketrans(_LATIN, "αβχδεφγηιξκλμνοπθρστυωωξψζΑΒΧΔΕΦΓΗΙΞΚΛΜΝΟΠΘΡΣΤΥΩΩΞΨΖ")
_ENDED = re.compile(r"(.*?)([.?!]?)", re.DOTALL)
"""A text, and the sign that ends it as a sentence: that stays at its end."""
_FILLED_IN = re.compile(r"(\{\w+\}|%(?:\(\w+\))?[srd])")


class Pseudo(NamedTuple):
    """A language that nobody speaks."""

    borrowed: str
    """The language in whose place it stands."""
    letters: Mapping[int, int]
    """The letter that stands for each."""
    filling: str

    def text(self, english: str) -> str:
        """Return a message in this language."""
        words, end = _ENDED.fullmatch(english).groups()  # type: ignore[union-attr]
        parts = _FILLED_IN.split(words)
        parts[::2] = [part.translate(self.letters) for part in parts[::2]]
        more = self.filling * max(1, round(len(english) * _LONGER / len(self.filling)))
        return f"{OPENS}{''.join(parts)}{more}{CLOSES}{end}"


ACCENTED = Pseudo(
    "ru",
    str.maketrans(_LATIN, "àƀçđéƒĝĥîĵķļɱñôþɋřšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻṀÑÔÞɊŘŠŢÛṼŴẊÝŽ"),
    " õõõ",
)
MIRRORED = Pseudo("ar_EG", str.maketrans(_LATIN, "ابجدهوزحطيكلمنسعفصقرشتثخذض" * 2), " ظظظ")


def install(pseudo: Pseudo, folder: Path) -> str:
    """Make a catalogue of a language that nobody speaks.

    Args:
        pseudo: the language; a process reads it that is started with `LANGUAGE=pseudo.borrowed`.
        folder: where to put it.

    Returns:
        The code that such a process has to run before any other of the program.
    """
    catalogues = folder / "locale" / pseudo.borrowed / "LC_MESSAGES"
    formats = folder / "cldr"
    for each in (catalogues, formats):
        each.mkdir(parents=True)
    with (catalogues / f"{language.DOMAIN}.mo").open("wb") as file:
        write_mo(file, translated(pseudo))
    (formats / f"{pseudo.borrowed}.py").write_text(source(pseudo.borrowed), "utf-8")
    return (
        "from allyship_tui.messages import cldr, language\n"
        f"language.FOLDER = {str(folder / 'locale')!r}\n"
        f"cldr.__path__.append({str(formats)!r})\n"
    )


def translated(pseudo: Pseudo) -> Catalog:
    """Return every message of the template in a language that nobody speaks."""
    with TEMPLATE.open("rb") as file:
        template = read_po(file)
    made = Catalog(pseudo.borrowed)
    for message in template:
        if message.id:
            forms = (message.id,) if isinstance(message.id, str) else message.id
            text = pseudo.text(forms[-1])
            texts = text if len(forms) == 1 else (text,) * made.num_plurals
            made.add(message.id, texts, context=message.context)
    return made


def in_greek(lesson: Any) -> Any:
    """Return what is taught, a course or any part of it, with its prose in Greek letters."""
    if type(lesson) in (Line, Text):
        return type(lesson)(lesson.translate(_GREEK))
    if isinstance(lesson, tuple):
        return tuple(map(in_greek, lesson))
    if isinstance(lesson, msgspec.Struct):
        changed = {name: in_greek(getattr(lesson, name)) for name in lesson.__struct_fields__}
        return msgspec.structs.replace(lesson, **changed)
    return lesson
