"""What the loader leaves out of a pack, each with its key, what was found and what is expected.

The loader decides what is right. It says so in sentences with a place in words; here each is
traced back to the entry and key that it is about, and to the rule that it belongs to.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, Literal, get_args, get_origin

from msgspec import Struct

from allyship_tui.checking.finding import Hit
from allyship_tui.checking.raw_files import RawFiles
from allyship_tui.checking.spots import LISTS, SINGLES, Spot, find_spot
from allyship_tui.course import (
    STOPS,
    Pack,
    Problem,
    assemble,
    closest,
    describe,
    expectation,
    explain,
    shorten,
)
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line, is_id

_FOLDERS = (".", "terms/")
"""What the loader says of them is of all that it has not named in them."""
_MARK = "\x00"
_TARGETS = {"tip": "tip", "reading": "reading"}
"""Of the keys that lead to other entries than terms the kind of these."""
_HEADINGS = {"category": "categories", "section": "reading_sections"}


class LeftOut(Struct, frozen=True):
    """Something that is left out, and the rule that it breaks."""

    rule: str
    hit: Hit


class _Packs:
    """The pack, and those that it adds to."""

    def __init__(self, packs: list[Pack]) -> None:
        self.all = packs

    @cached_property
    def ids(self) -> dict[str, set[str]]:
        return ids_in(self.all)


def ids_in(packs: Iterable[Pack]) -> dict[str, set[str]]:
    """Return of each kind of entry the ids there are in packs."""
    ids: dict[str, set[str]] = defaultdict(set)
    for pack in packs:
        for name in pack.lessons:
            kind, _, identity = name.partition("/")
            ids[kind].add(identity)
    return ids


def find_left_out(pack: Pack, below: Sequence[Pack]) -> Iterator[LeftOut]:
    """Go through what the loader leaves out of a pack.

    Args:
        pack: the pack.
        below: those that it adds to.
    """
    packs = _Packs([*below, pack])
    theirs = Counter(map(_told, assemble(below).problems if below else ()))
    by_file: dict[str, list[Problem]] = defaultdict(list)
    for problem in assemble(packs.all).problems:
        if theirs[_told(problem)]:
            theirs[_told(problem)] -= 1
        else:
            by_file[problem.file].append(problem)
    files = RawFiles(pack.folder)
    for file, problems in by_file.items():
        if file == clean_line(str(pack.folder)):
            yield from (LeftOut("left-out", Hit("", {"problem": each.what})) for each in problems)
        else:
            yield from _of_file(packs, files, file, problems)


def _told(problem: Problem) -> tuple[str, str, str]:
    return problem.file, problem.where, problem.what


def _of_file(
    packs: _Packs, files: RawFiles, file: str, problems: list[Problem]
) -> Iterator[LeftOut]:
    told: Counter[tuple[str, str]] = Counter()
    for problem in problems:
        place = (problem.where, problem.what)
        turn, told[place] = told[place], told[place] + 1
        if not problem.where:
            yield from _whole_file(files, problem)
            continue
        spot = find_spot(files.table(file), file, problem.where, turn)
        if spot is None:
            yield LeftOut("left-out", Hit(file, {"problem": problem.what}))
            continue
        if _is_taught(packs, spot):
            continue  # it stands in the place of another pack's: a rule of its own says so
        found = _of_entry(packs, problem, spot)
        if not _follows(files, found):
            yield found


def _is_taught(packs: _Packs, spot: Spot) -> bool:
    """Say whether an entry is taught although something is said of it as a whole."""
    if spot.key or not isinstance(spot.raw, dict):
        return False
    kind, _, identity = spot.entry.partition("/")
    return not spot.entry or identity in packs.ids[kind]


def _whole_file(files: RawFiles, problem: Problem) -> Iterator[LeftOut]:
    """Return what is wrong with a whole file: it cannot be read, or is not looked at."""
    path = PurePosixPath(problem.file)
    hit = Hit(problem.file, {"problem": problem.what})
    if not files.is_there(problem.file) or problem.file in _FOLDERS:
        yield LeftOut("left-out", hit)
        return
    is_term = str(path.parent) == "terms" and path.suffix == ".toml"
    if is_term and not is_id(path.stem):
        found = describe(path.stem)
        yield LeftOut("bad-file-name", Hit(problem.file, {"found_value": found}))
    elif is_term or problem.file in {*LISTS, *SINGLES, "terms"}:
        # What can be read stands in the place of another pack's: a rule of its own says so.
        if files.table(problem.file) is None:
            yield LeftOut("unreadable-file", hit)
    else:
        meant = _meant(problem.what)
        is_lesson = meant is not None or path.name.lower().endswith(".toml")
        rule = "unread-file" if is_lesson else "ignored-file"
        yield LeftOut(rule, Hit(problem.file, suggestion=meant))


def _meant(what: str) -> str | None:
    """Return the name that the loader offers for a file that nothing looks at."""
    form = say("course.unread-near", expected=_MARK, suggestion=_MARK)
    _, before, after = form.split(_MARK)
    _, found, rest = what.rpartition(before)
    return rest.removesuffix(after) if found and rest.endswith(after) else None


def _follows(files: RawFiles, found: LeftOut) -> bool:
    """Say whether a link leads nowhere only because its entry is left out, which is told."""
    if found.rule != "dangling-link":
        return False
    target = found.hit.values["target"]
    if found.hit.values["kind"] == "lesson":
        # A stop names its own kind.
        named, _, target = str(target).partition("/")
    else:
        named = str(found.hit.values["kind"])
    if named == "term":
        return files.is_there(f"terms/{target}.toml")
    if named != "tip":
        return False
    tips = (files.table("tips.toml") or {}).get("tips", []) if files.is_there("tips.toml") else []
    return isinstance(tips, list) and any(
        isinstance(each, dict) and each.get("id") == target for each in tips
    )


def _of_entry(packs: _Packs, problem: Problem, spot: Spot) -> LeftOut:
    """Return which rule an entry breaks, and what was found and expected there."""
    is_there, value, holder = spot.value
    kind, fields = spot.type
    if not spot.key:
        found, wanted = describe(spot.raw), say("course.an-entry")
        return _broken("wrong-value", problem, spot, found_value=found, expected=wanted)
    names = {name for name, _, _ in LISTS.get(problem.file, ())}
    if spot.kind is None and spot.key in names and is_there:
        found, wanted = describe(value), say("course.a-list")
        return _broken("wrong-value", problem, spot, found_value=found, expected=wanted)
    is_name = problem.file.startswith("terms/") and spot.key == "id"
    if is_there and (kind is None or is_name):
        absent = (fields or names) - set(holder if isinstance(holder, dict) else ())
        name = spot.steps[-1]
        return _broken("unknown-key", problem, spot, closest(name, absent), key_name=name)
    if kind is None:  # a key with a full stop in it, or one that was cleaned
        return _broken("unknown-key", problem, spot, key_name=spot.key)
    if not is_there:
        return _broken("missing-key", problem, spot, expected=expectation(kind))
    return _of_value(packs, problem, spot, value, kind)


def _of_value(packs: _Packs, problem: Problem, spot: Spot, value: Any, kind: Any) -> LeftOut:
    """Return what is wrong with a value that stands under a key that is known."""
    if spot.steps[-1] == "id" and isinstance(value, str) and is_id(value):
        return _broken("duplicate-id", problem, spot, entry_id=shorten(value))
    if next(explain(value, kind), None) is None:
        return _link(packs, problem, spot, value)
    choices = get_args(kind) if isinstance(value, str) and get_origin(kind) is Literal else ()
    found, wanted = describe(value), expectation(kind)
    near = closest(value, choices) if choices else None
    return _broken("wrong-value", problem, spot, near, found_value=found, expected=wanted)


def _link(packs: _Packs, problem: Problem, spot: Spot, value: Any) -> LeftOut:
    """Return what a link that leads nowhere is: the value by itself is as it should be."""
    if spot.key in _HEADINGS:
        name = _HEADINGS[spot.key]
        headings = {str(heading.id) for each in packs.all for heading in getattr(each, name)}
        near = closest(value, headings)
        return _broken("missing-heading", problem, spot, near, heading_id=value)
    kind = _TARGETS.get(spot.key, "term")
    known = packs.ids[kind]
    if spot.key == "stops":
        kind = "lesson"
        known = {f"{stop}/{identity}" for stop in STOPS for identity in packs.ids[stop]}
    for number, each in enumerate(value if isinstance(value, list) else [value], 1):
        target = each.get("id") if isinstance(each, dict) else each
        if isinstance(target, str) and target not in known and f'"{target}"' in problem.what:
            key = spot.key
            if isinstance(value, list):
                key = f"{key}.{number}.id" if isinstance(each, dict) else f"{key}.{number}"
            at = Spot(spot.entry, spot.raw, spot.kind, key, spot.number, spot.above)
            near = closest(target, known)
            return _broken("dangling-link", problem, at, near, kind=kind, target=target)
    return _broken("left-out", problem, spot)


def _broken(
    rule: str, problem: Problem, spot: Spot, suggestion: str | None = None, **values: object
) -> LeftOut:
    given = {"problem": problem.what, **values}
    key = spot.above + spot.key
    hit = Hit(problem.file, given, spot.entry, key, spot.number, suggestion=suggestion)
    return LeftOut(rule, hit)
