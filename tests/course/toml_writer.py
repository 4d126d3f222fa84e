"""A tiny writer of TOML, for values that no content file should hold."""

from datetime import date, datetime, time
from typing import Any


def write_toml(table: dict[str, Any]) -> str:
    """Return a table as TOML, each key on its own line, all that is nested inline."""
    return "".join(f"{_text(key)} = {_value(value)}\n" for key, value in table.items())


def _value(value: Any) -> str:
    if isinstance(value, dict):
        inside = ", ".join(f"{_text(key)} = {_value(each)}" for key, each in value.items())
        return f"{{{inside}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, str):
        return _text(value)
    # In base 16 there is no limit to what Python reads.
    return f"{value:#x}" if isinstance(value, int) and value > 0 else repr(value)


def _text(text: str) -> str:
    return '"' + "".join(_character(character) for character in text) + '"'


def _character(character: str) -> str:
    plain = character.isprintable() and character not in '"\\'
    return character if plain else f"\\U{ord(character):08x}"
