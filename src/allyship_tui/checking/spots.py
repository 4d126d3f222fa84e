"""Which entry and key of a file the loader means: it tells a place in words."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from types import UnionType
from typing import Any, Union, get_args, get_origin

import msgspec
from msgspec import Struct

from allyship_tui.course import (
    Definition,
    Heading,
    LessonPath,
    Outline,
    Reading,
    Situation,
    Term,
    Tip,
    kind_of_entry,
    repeated_ids,
    shorten,
)
from allyship_tui.messages import say

LISTS: dict[str, tuple[tuple[str, str, Any], ...]] = {
    "course.toml": (
        ("categories", "heading", Heading),
        ("reading_sections", "heading", Heading),
    ),
    "definition.toml": (("points", "point", Definition),),
    "tips.toml": (("tips", "tip", Tip),),
    "reading.toml": (("reading", "reading", Reading),),
    "situations.toml": (("situations", "situation", Situation),),
    "paths.toml": (("paths", "path", LessonPath),),
}
"""Of each file the lists of entries in it, what such an entry is called, and its record."""
SINGLES: dict[str, tuple[str, Any]] = {
    "course.toml": ("", Outline),
    "definition.toml": ("definition", Definition),
}
"""Of the files that hold one entry what it is called, and its record."""
_MARK = "\x00"


class Spot(Struct, frozen=True):
    """A place in a file."""

    entry: str
    """The kind and id of the entry, as in `tip/get-educated`; empty where there is no id."""
    raw: Any
    """The entry as it was written."""
    kind: Any
    """Its record; None for what is no entry."""
    key: str
    number: int = 0
    """Which of the file's entries it is, from 1."""
    above: str = ""
    """The path of keys that leads to it, where the entry does not tell."""

    @property
    def steps(self) -> list[str]:
        """The keys that lead from the entry to the place."""
        return self.key.split(".")

    @property
    def value(self) -> tuple[bool, Any, Any]:
        """Whether something stands there, what, and what holds it."""
        held = holder = self.raw
        for step in self.steps:
            holder = held
            if isinstance(held, dict) and step in held:
                held = held[step]
            elif isinstance(held, list) and step.isdecimal() and 0 < int(step) <= len(held):
                held = held[int(step) - 1]
            else:
                return False, None, holder
        return True, held, holder

    @property
    def type(self) -> tuple[Any, set[str]]:
        """The type of what should stand there, None for an unknown key; and the keys known."""
        kind, fields = self.kind, set[str]()
        for step in self.steps:
            if step.isdecimal() and get_origin(kind) is tuple:
                kind = get_args(kind)[0]
            elif isinstance(kind, type) and issubclass(kind, Struct):
                of_record = {each.name: each.type for each in msgspec.structs.fields(kind)}
                fields, kind = set(of_record), of_record.get(step)
            else:
                kind = None
            if get_origin(kind) in (Union, UnionType):
                kind = next(each for each in get_args(kind) if each is not type(None))
        return kind, fields


def find_spot(table: Any, file: str, where: str, turn: int) -> Spot | None:
    """Return the place that the loader means; None where that cannot be told.

    Args:
        table: what the file holds.
        file: its path within the pack.
        where: the place in words.
        turn: how often the loader has said the same of the same place before.
    """
    if not isinstance(table, dict):
        return None
    spot = next(_in_lists(table, file, where, turn), None)
    if spot is not None:
        return spot
    key = _between(say("course.where-key", key=_MARK), where)
    if key is None:
        return None
    if file in SINGLES:
        called, kind = SINGLES[file]
        return Spot(_definition(table) if called else "", table, kind, key)
    if file.startswith("terms/"):
        return Spot(f"term/{PurePosixPath(file).stem}", table, Term, key)
    return Spot("", table, None, key)


def _definition(table: dict[str, Any]) -> str:
    return f"definition/{shorten(str(table.get('id')))}"


def _in_lists(table: dict[str, Any], file: str, where: str, turn: int) -> Iterator[Spot]:
    for name, called, kind in LISTS.get(file, ()):
        entries = table.get(name)
        if not isinstance(entries, list):
            continue
        for number, entry in enumerate(entries, 1):
            identity = entry.get("id") if isinstance(entry, dict) else None
            key = _key_in(where, called, identity, number)
            if key is None:
                continue
            at = _double(entries, identity, number, turn) if key == "id" else number
            if called == "heading":  # the file has two lists of them, and they are no lessons
                yield Spot("", entry, kind, key, above=f"{name}.{at}.")
            elif called == "point":
                yield Spot(_definition(table), table, kind, f"{name}.{at}.{key}")
            else:
                label = f"{called}/{shorten(identity)}" if isinstance(identity, str) else ""
                yield Spot(label, entry, kind, key, at)


def _key_in(where: str, called: str, identity: object, number: int) -> str | None:
    """Return the key that is meant where this entry is, none for all of it; else None."""
    known = isinstance(identity, str)
    words = "course.where" if known else "course.where-number"
    entry_id = shorten(identity) if isinstance(identity, str) else ""
    kind = kind_of_entry(called)
    if where == say(f"{words}-entry", kind=kind, entry_id=entry_id, number=number):
        return ""
    pattern = say(words, kind=kind, entry_id=entry_id, number=number, key=_MARK)
    return _between(pattern, where)


def _double(entries: list[Any], identity: object, number: int, turn: int) -> int:
    """Return which entry is meant where several have one id: the first of them is right."""
    doubles = [at for at, double in repeated_ids(entries) if double == identity]
    return doubles[min(turn, len(doubles) - 1)] if doubles else number


def _between(pattern: str, where: str) -> str | None:
    before, _, after = pattern.partition(_MARK)
    if where.startswith(before) and where.endswith(after):
        return where[len(before) : len(where) - len(after)]
    return None
