"""Checking packs: every rule asked once, what the pack silences set aside, the rest in order."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.figures import Figures, figures_of
from allyship_tui.checking.finding import Finding, Hit, Severity, Silenced
from allyship_tui.checking.positions import Positions
from allyship_tui.checking.raw_files import RawFiles
from allyship_tui.checking.rules import Rule, rule_named, rule_names
from allyship_tui.course import Pack, closest, read_pack
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line

_LISTS = {f"{name}.toml": name for name in ("tips", "reading", "situations", "paths")}
_SILENCE = "unused-silence"
_FIRST = (1, 1)


class Report(Struct, frozen=True):
    """What was found in one pack."""

    folder: str
    entries: int
    """How many lessons the program takes."""
    findings: tuple[Finding, ...]
    """By file, line and column."""
    silenced: tuple[Silenced, ...]
    figures: Figures | None
    """None where one rule alone was asked."""

    def count(self, weight: Severity) -> int:
        """Return how many findings have this weight."""
        return sum(each.weight is weight for each in self.findings)


def check_packs(
    folders: Iterable[Path], base: Path, today: date, only: str = ""
) -> Iterator[Report]:
    """Check packs one after the other; each may lead to entries of those before it.

    Args:
        folders: the packs' folders.
        base: the folder of the course that a pack adds to, unless it says that it replaces it.
        today: the date.
        only: the one rule to ask; all where it is empty.
    """
    return (_check(checked, only) for checked in _taken_up(folders, base, today))


def check_last(folders: Iterable[Path], base: Path, today: date) -> Report:
    """Check the last of some packs, which may lead to entries of those before it.

    Args:
        folders: the packs' folders, one at least.
        base: the folder of the course that a pack adds to, unless it says that it replaces it.
        today: the date.
    """
    *_, last = _taken_up(folders, base, today)
    return _check(last, "")


def _taken_up(folders: Iterable[Path], base: Path, today: date) -> Iterator[Checked]:
    """Go through packs to be checked, each with those that it adds to."""
    below: list[Pack] = []
    course: Pack | None = None
    for folder in folders:
        pack = read_pack(folder)
        stands_alone = pack.outline is not None and pack.outline.base == "replaces"
        if stands_alone or _is_same(folder, base):
            under: Sequence[Pack] = ()
        else:
            course = course or read_pack(base)
            under = (course, *below)
        yield Checked(pack, under, today)
        below.append(pack)


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def _check(pack: Checked, only: str) -> Report:
    asked = (only,) if only and only != _SILENCE else rule_names()
    rules = [rule_named(name) for name in asked]
    hits = {rule.name: list(rule.look(pack)) for rule in rules}
    silences = pack.outline.silence if pack.outline else ()
    reasons = {(str(each.rule), str(each.entry)): str(each.reason) for each in silences}
    used = {
        (name, hit.entry)
        for name, found in hits.items()
        for hit in found
        if (name, hit.entry) in reasons
    }
    if _SILENCE in hits:
        hits[_SILENCE] = list(_unused(pack, used))
    placed = _Places(pack.folder)
    findings: list[Finding] = []
    silenced: list[Silenced] = []
    for rule in rules:
        for hit in hits[rule.name] if not only or rule.name == only else ():
            finding = _finding(placed, rule, hit)
            reason = reasons.get((rule.name, hit.entry))
            if reason is None:
                findings.append(finding)
            else:
                silenced.append(Silenced(finding, reason))
    return Report(
        folder=clean_line(str(pack.folder)),
        entries=len(pack.entries),
        findings=tuple(sorted(findings, key=lambda each: each.place)),
        silenced=tuple(sorted(silenced, key=lambda each: each.finding.place)),
        figures=None if only else figures_of(pack, hits),
    )


def _unused(pack: Checked, used: set[tuple[str, str]]) -> Iterator[Hit]:
    for number, each in enumerate(pack.outline.silence if pack.outline else (), 1):
        if (each.rule, each.entry) in used:
            continue
        key, suggestion = f"silence.{number}", None
        names = {entry.name for entry in pack.entries}
        if each.rule not in rule_names():
            key, suggestion = f"{key}.rule", closest(each.rule, rule_names())
        elif each.entry not in names:
            key, suggestion = f"{key}.entry", closest(each.entry, names)
        values = {"rule": each.rule, "entry": each.entry}
        yield Hit("course.toml", values, key=key, suggestion=suggestion)


class _Places:
    """The lines and columns of findings; a file is read for them once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._files = RawFiles(folder)
        self._known: dict[str, Positions] = {}

    def of(self, rule: str, hit: Hit) -> tuple[int, int]:
        if rule == "unreadable-file":
            return self._files.where_it_breaks(hit.file)
        if hit.file not in self._known:
            if not self._files.is_file(hit.file) or not (hit.key or hit.entry):
                return _FIRST
            try:
                self._known[hit.file] = self._files.positions(hit.file)
            except (OSError, ValueError):  # it was changed since the loader read it
                return _FIRST
        positions = self._known[hit.file]
        steps = hit.key.split(".") if hit.key else ()
        path = tuple(int(step) if step.isdecimal() else step for step in steps)
        array = _LISTS.get(hit.file)
        if array and (hit.entry or hit.number):
            identity = hit.entry.partition("/")[2]
            path = (array, hit.number or positions.number_of(array, identity), *path)
        return positions.of(path, hit.quote)


def _finding(placed: _Places, rule: Rule, hit: Hit) -> Finding:
    line, column = placed.of(rule.name, hit)
    words = f"check.{rule.name}"
    found, mend = say(words, **hit.values), say(f"{words}-mend", **hit.values)
    return Finding(
        file=clean_line(f"{placed.folder}/{hit.file}".rstrip("/")),
        line=line,
        column=column,
        rule=rule.name,
        weight=rule.weight,
        entry=hit.entry,
        key=hit.key,
        found=clean_line(found[:1].upper() + found[1:]).strip(),
        expected=clean_line(say(f"{words}-expected", **hit.values)),
        suggestion=hit.suggestion,
        mend=clean_line(mend),
    )
