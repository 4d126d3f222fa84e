"""What the loader leaves out of a pack, each with its key, what was found and what is expected.

The loader decides what is right. It says so in sentences with a place in words; here each is
traced back to the entry and key that it is about, and to which rule it belongs.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath
from types import UnionType
from typing import Any, Union, get_args, get_origin

import msgspec
from msgspec import Struct

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit
from allyship_tui.checking.raw_files import RawFiles
from allyship_tui.course import (
    Definition,
    Heading,
    Outline,
    Problem,
    Reading,
    Situation,
    Term,
    Tip,
    assemble,
    closest,
    describe,
    expectation,
    explain,
    kind_of_entry,
    repeated_ids,
    shorten,
)
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line, is_id

_LISTS: dict[str, tuple[tuple[str, str, Any], ...]] = {
    "course.toml": (
        ("categories", "heading", Heading),
        ("reading_sections", "heading", Heading),
    ),
    "tips.toml": (("tips", "tip", Tip),),
    "reading.toml": (("reading", "reading", Reading),),
    "situations.toml": (("situations", "situation", Situation),),
}
"""Of each file the lists of entries in it, what such an entry is called, and its record."""
_SINGLES = {"course.toml": ("pack", Outline), "definition.toml": ("definition", Definition)}
_MARK = "\x00"
_HEADINGS = ("category", "section")


class LeftOut(Struct, frozen=True):
    """Something that is left out, and the rule that it breaks."""

    rule: str
    hit: Hit


class _Spot(Struct, frozen=True):
    """An entry in a file, as the loader's sentence names it."""

    entry: str
    raw: Any
    kind: Any
    key: str
    number: int = 0
    above: str = ""
    """The path of keys that leads to it, where the entry does not tell."""
    names: tuple[str, ...] = ()
    """The lists that there may be in the file."""


def find_left_out(pack: Checked) -> Iterator[LeftOut]:
    """Go through what the loader leaves out of a pack.

    Args:
        pack: the pack.
    """
    ours = Counter(assemble([*pack.below, pack.pack]).problems)
    if pack.below:
        ours -= Counter(assemble(pack.below).problems)
    by_file: dict[str, list[Problem]] = defaultdict(list)
    for problem in ours.elements():
        by_file[problem.file].append(problem)
    files = RawFiles(pack.folder)
    for file, problems in by_file.items():
        if file == clean_line(str(pack.folder)):
            yield from (LeftOut("left-out", Hit("", {"problem": each.what})) for each in problems)
        else:
            yield from _of_file(pack, files, file, problems)


def _of_file(
    pack: Checked, files: RawFiles, file: str, problems: list[Problem]
) -> Iterator[LeftOut]:
    told: Counter[tuple[str, str]] = Counter()
    for problem in problems:
        place = (problem.where, problem.what)
        turn, told[place] = told[place], told[place] + 1
        if not problem.where:
            yield _whole_file(files, problem)
        elif (spot := _spot(files.table(file), file, problem.where, turn)) is not None:
            found = _of_entry(pack, file, problem, spot)
            if not _follows(files, found):
                yield found
        else:
            yield LeftOut("left-out", Hit(file, {"problem": problem.what}))


def _follows(files: RawFiles, found: LeftOut) -> bool:
    """Say whether a link leads nowhere only because its entry is left out, which is told."""
    if found.rule != "dangling-link":
        return False
    target = found.hit.values["target"]
    if found.hit.values["kind"] == "term":
        return files.is_there(f"terms/{target}.toml")
    tips = (files.table("tips.toml") or {}).get("tips", []) if files.is_there("tips.toml") else []
    return isinstance(tips, list) and any(
        isinstance(each, dict) and each.get("id") == target for each in tips
    )


def _whole_file(files: RawFiles, problem: Problem) -> LeftOut:
    """Return what is wrong with a whole file: it cannot be read, or is not looked at."""
    path = PurePosixPath(problem.file)
    hit = Hit(problem.file, {"problem": problem.what})
    if not files.is_there(problem.file):
        return LeftOut("left-out", hit)
    is_term = str(path.parent) == "terms" and path.suffix == ".toml"
    if is_term and not is_id(path.stem):
        found = describe(path.stem)
        return LeftOut("bad-file-name", Hit(problem.file, {"found_value": found}))
    if is_term or problem.file in {*_LISTS, *_SINGLES, "terms"}:
        return LeftOut("unreadable-file", hit)
    return LeftOut("unread-file", hit)


def _spot(table: Any, file: str, where: str, turn: int) -> _Spot | None:
    """Return what a place in words is of: the other way round from how the loader words it."""
    for name, called, kind in _LISTS.get(file, ()):
        entries = table.get(name) if isinstance(table, dict) else None
        if not isinstance(entries, list):
            continue
        repeated = dict(repeated_ids(entries))
        for number, entry in enumerate(entries, 1):
            identity = entry.get("id") if isinstance(entry, dict) else None
            known = isinstance(identity, str)
            words = "course.where" if known else "course.where-number"
            values = {
                "kind": kind_of_entry(called),
                "entry_id": shorten(identity) if isinstance(identity, str) else "",
                "number": number,
            }
            key = _between(say(words, key=_MARK, **values), where)
            if key is None and say(f"{words}-entry", **values) == where:
                key = ""
            if key is None:
                continue
            if key == "id" and known and repeated:
                # Of those with one id the first is right.
                doubles = [n for n, double in repeated.items() if double == identity]
                number = doubles[min(turn, len(doubles) - 1)] if doubles else number
            label = f"{called}/{shorten(identity)}" if isinstance(identity, str) else ""
            if called == "heading":  # the file has two lists of them, and they are no lessons
                return _Spot("", entry, kind, key, above=f"{name}.{number}.")
            return _Spot(label, entry, kind, key, number)
    key = _between(say("course.where-key", key=_MARK), where)
    if key is None or not isinstance(table, dict):
        return None
    if file in _SINGLES:
        called, kind = _SINGLES[file]
        entry = f"definition/{shorten(str(table.get('id')))}" if called == "definition" else ""
        return _Spot(entry, table, kind, key)
    if file.startswith("terms/"):
        return _Spot(f"term/{PurePosixPath(file).stem}", table, Term, key)
    return _Spot("", table, None, key, names=tuple(name for name, _, _ in _LISTS.get(file, ())))


def _between(pattern: str, where: str) -> str | None:
    before, _, after = pattern.partition(_MARK)
    if where.startswith(before) and where.endswith(after):
        return where[len(before) : len(where) - len(after)]
    return None


def _of_entry(pack: Checked, file: str, problem: Problem, spot: _Spot) -> LeftOut:
    """Return which rule an entry breaks, and what was found and expected there."""

    def left_out(rule: str, suggestion: str | None = None, key: str = "", **values: object) -> Any:
        given = {"key": spot.key, "problem": problem.what, **values}
        at = spot.above + (key or spot.key)
        return LeftOut(
            rule, Hit(file, given, spot.entry, at, spot.number, suggestion=suggestion)
        )

    steps = spot.key.split(".")
    is_there, value, holder = _value(spot.raw, steps)
    kind, fields = _kind(spot.kind, steps)
    if not spot.key or (spot.kind is None and steps[0] in spot.names and is_there):
        kind_here = say("course.a-list") if spot.key else say("course.an-entry")
        return left_out("wrong-value", found_value=describe(value), expected=kind_here)
    if file.startswith("terms/") and spot.key == "id":
        return left_out("unknown-key", key_name="id")
    if kind is None and is_there:
        absent = (fields or set(spot.names)) - set(holder if isinstance(holder, dict) else ())
        return left_out("unknown-key", closest(steps[-1], absent), key_name=steps[-1])
    if kind is None:
        return left_out("left-out")
    if not is_there:
        return left_out("missing-key", expected=expectation(kind))
    if steps[-1] == "id" and isinstance(value, str) and is_id(value):
        return left_out("duplicate-id", entry_id=shorten(value))
    if next(explain(value, kind), None) is None:
        return _link(pack, problem, spot, value, left_out)
    choices = get_args(kind) if isinstance(value, str) else ()
    return left_out(
        "wrong-value",
        closest(value, choices) if choices and isinstance(value, str) else None,
        found_value=describe(value),
        expected=expectation(kind),
    )


def _link(pack: Checked, problem: Problem, spot: _Spot, value: object, left_out: Any) -> LeftOut:
    """Return what a link that leads nowhere is: the value by itself is as it should be."""
    if spot.key in _HEADINGS and isinstance(value, str):
        outlines = [each.outline for each in (*pack.below, pack.pack) if each.outline]
        name = "categories" if spot.key == "category" else "reading_sections"
        known = {str(heading.id) for each in outlines for heading in getattr(each, name)}
        found: LeftOut = left_out("missing-heading", closest(value, known), heading_id=value)
        return found
    kind = "tip" if spot.key == "tip" else "term"
    known = pack.ids(kind)
    ids = value if isinstance(value, list) else [value]
    for number, each in enumerate(ids, 1):
        target = each.get("id") if isinstance(each, dict) else each
        if isinstance(target, str) and target not in known and f'"{target}"' in problem.what:
            key = spot.key
            if isinstance(value, list):
                key = f"{key}.{number}.id" if isinstance(each, dict) else f"{key}.{number}"
            found = left_out(
                "dangling-link", closest(target, known), key=key, kind=kind, target=target
            )
            return found
    found = left_out("left-out")
    return found


def _value(raw: Any, steps: list[str]) -> tuple[bool, Any, Any]:
    """Return whether something stands at a path, what, and what holds it."""
    held, holder = raw, raw
    for step in steps:
        holder = held
        if isinstance(held, dict) and step in held:
            held = held[step]
        elif isinstance(held, list) and step.isdecimal() and 0 < int(step) <= len(held):
            held = held[int(step) - 1]
        else:
            return False, None, holder
    return True, held, holder


def _kind(kind: Any, steps: list[str]) -> tuple[Any, set[str]]:
    """Return the type of what should stand at a path, None for a key that is not known.

    Besides, it returns the keys that are known where the last one stands.
    """
    fields: set[str] = set()
    for step in steps:
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
