"""Reports of keys in the kitty keyboard protocol: which key it was, beside what it types.

A terminal that knows the protocol tells three things of a key: what it types in the layout that
is chosen, with Shift, and on the keyboard of the letters that are keys here.
"""

import re
from typing import NamedTuple

_KEY = re.compile(r"\x1b\[([\d:]*)(?:;([\d:]*))?(?:;([\d:]*))?u")
_SHIFT, _CAPS_LOCK, _COMMANDS = 1, 64, 2 | 4 | 8 | 16 | 32
_RELEASED = "3"
_FUNCTIONAL = range(57344, 63744)
"""Keys that type nothing, and those of the number pad."""
_PAD = range(57399, 57417)
_MODIFIERS = {57358, 57359, 57360, *range(57441, 57455)}
"""Keys that do nothing alone."""


class _Report(NamedTuple):
    code: int
    base: int
    modifiers: int
    text: str


def read_report(report: str) -> tuple[str, str]:
    """Read a report of a key.

    Returns:
        What Textual reads in its place, no text if it is nothing; and what the key types where
        its letter is a key, no text if that is the same.
    """
    found = _KEY.fullmatch(report)
    if not found:
        # Arrows and the like: only how often they were held is too much for Textual.
        plain = re.sub(r":1(?=[A-Z~])|:2(?=[A-Z~])", "", report)
        return ("", "") if re.search(r":\d*[A-Z~]$", plain) else (plain, "")
    codes, held, text = (group or "" for group in found.groups())
    code, _, others = codes.partition(":")
    _, _, base = others.partition(":")
    modifiers, _, happened = held.partition(":")
    key = _Report(int(code or 1), int(base or 0), max(int(modifiers or 1) - 1, 0), text)
    if happened == _RELEASED or key.code in _MODIFIERS:
        return "", ""
    if key.code in _FUNCTIONAL and key.code not in _PAD:
        return _plain(key.code, key.modifiers, ""), ""
    if key.modifiers & _COMMANDS:
        # Ctrl+C is Ctrl+C on every layout.
        code = key.base if key.base and key.code > 127 else key.code
        return _plain(code, key.modifiers, key.text), ""
    return _plain(key.code, key.modifiers, key.text), _physical(key)


def _physical(key: _Report) -> str:
    """Return what a key types on the keyboard of the letters, where that is something else."""
    code = key.base or key.code
    letter = chr(code) if code < 128 else ""
    if not (letter.isascii() and letter.isalpha()):
        return ""
    other = key.code > 127 or key.modifiers & _CAPS_LOCK
    return (letter.upper() if key.modifiers & _SHIFT else letter.lower()) if other else ""


def _plain(code: int, modifiers: int, text: str) -> str:
    held = f"{modifiers + 1}" if modifiers or text else ""
    return f"\x1b[{code};{held};{text}u" if text else f"\x1b[{code};{held}u"
