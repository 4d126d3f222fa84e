"""Text for a terminal that shows ASCII alone: which one that is, and what stands in for the rest.

What stands in takes as many cells as what it replaces, so that nothing on the screen moves.
"""

import sys
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_COERCED = ("C.UTF-8", "C.utf8", "UTF-8")
"""What Python sets LC_CTYPE to, at its start, where the locale is C (PEP 538)."""

_WITHOUT_LOCALES = ("win32", "darwin")
"""Where a terminal shows UTF-8 though no variable says so."""


def is_ascii_only(environ: Mapping[str, str]) -> bool:
    """Say whether a terminal shows ASCII alone, by what the variables of the locale say.

    Args:
        environ: the environment. The encoding of stdout says nothing: Python makes UTF-8 of C.
    """
    everything, letters, language = (environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    if letters in _COERCED and _is_c(language or "C"):
        letters = None
    locale = everything or letters or language
    if not locale:
        return sys.platform not in _WITHOUT_LOCALES
    return _is_c(locale) or _is_of_another_encoding(locale)


def to_ascii(text: str) -> str:
    """Return text in ASCII, each character replaced by what takes as many cells.

    An accent goes and its letter stays; a dash, a quotation mark, a line or a bullet becomes
    what typewriters have for it; of anything else `?` is left.
    """
    if text.isascii():
        return text
    # Composed first: a letter and its accents are then one character wherever there is one.
    return "".join(map(_stand_in, unicodedata.normalize("NFC", text)))


def _is_c(locale: str) -> bool:
    return locale in ("C", "POSIX")


def _is_of_another_encoding(locale: str) -> bool:
    encoding = locale.partition(".")[2].partition("@")[0]
    return bool(encoding) and encoding.lower().replace("-", "") != "utf8"


@lru_cache(4096)
def _stand_in(character: str) -> str:
    if character.isascii():
        return character
    cells = _cells(character)
    if cells == 0:
        return ""
    if known := _KNOWN.get(character):
        return known
    apart = unicodedata.normalize("NFKD", character)
    letters = "".join(part for part in apart if part.isascii())
    fits = letters and len(letters) <= cells
    return letters.ljust(cells) if fits else "?" * cells


def _cells(character: str) -> int:
    """Return how many cells a terminal gives to a character that is not ASCII."""
    if unicodedata.category(character) in ("Mn", "Me", "Cc", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _each(characters: str, stand_in: str) -> dict[str, str]:
    return dict.fromkeys(characters, stand_in)


_KNOWN = {
    # Dashes and quotation marks by number: to read they are too much alike.
    **_each("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **_each("\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u02bb\u02bc", "'"),
    **_each("\u201c\u201d\u201e\u201f\u2033«»", '"'),
    **_each("•‣◦●■◆★", "*"),
    **_each("·…", "."),
    **_each("¿", "?"),
    **_each("¡", "!"),
    **_each("§", "S"),
    **_each("○□◇☆°", "o"),
    **_each("◐◑", "~"),
    **_each("▸▶►→⇒", ">"),
    **_each("◂◀◄←⇐", "<"),
    **_each("▲↑", "^"),
    **_each("▼↓", "v"),
    **_each("✓✔✗✘\u00d7", "x"),
    **_each("─━┄┅┈┉╌╍═▔", "-"),
    **_each("│┃┆┇┊┋╎╏║▌▐▎▍", "|"),
    **_each("┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┠┣┤┥┨┫┬┯┰┳┴┷┸┻┼┿╂╋╔╗╚╝╠╣╦╩╬╭╮╯╰", "+"),
    **_each("█▉▊▋▓", "#"),
    # Parts of a cell, such as the ends of a scrollbar: there is nothing like them.
    **_each("▁▂▃▄▅▆▇▀▏▕░▒", " "),
    **dict(zip("ÆæŒœØøŁłĐđÐðÞþßıŊŋ", "AaOoOoLlDdDdTtsiNn", strict=True)),
}
"""What stands in for a character that is no letter with an accent."""
