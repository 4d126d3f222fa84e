"""Reading one pack, a folder of lessons, entry by entry: a broken one never stops the rest."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct, field

from allyship_tui.course.markdown import accept_marked
from allyship_tui.course.models import (
    Definition,
    Heading,
    LessonPath,
    Outline,
    Reading,
    Record,
    Situation,
    Term,
    Tip,
    called,
)
from allyship_tui.course.problems import (
    Problem,
    Weight,
    describe,
    explain,
    explain_unknown_key,
    kind_of_entry,
    repeated_ids,
    shorten,
)
from allyship_tui.course.toml import Unreadable, read_toml
from allyship_tui.course.unknown_keys import without_unknown_keys
from allyship_tui.course.unread_files import is_term, unread_in_pack, unread_in_terms
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line, is_id

R = TypeVar("R", bound=Record)

_MOST_OF_AN_ENTRY = 50
"""So much that is wrong with one entry is named: whoever mends that sees the rest."""


class Pack(Struct):
    """What one folder teaches."""

    folder: Path
    outline: Outline | None = None
    """What the pack says of itself; its headings stand below."""
    categories: list[Heading] = field(default_factory=list)
    reading_sections: list[Heading] = field(default_factory=list)
    definition: Definition | None = None
    tips: list[Tip] = field(default_factory=list)
    reading: list[Reading] = field(default_factory=list)
    situations: list[Situation] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    paths: list[LessonPath] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def lessons(self) -> Iterator[str]:
        """The kind and id of each lesson in it, as in `term/ally`."""
        yield from (f"definition/{each.id}" for each in (self.definition,) if each)
        yield from (f"tip/{each.id}" for each in self.tips)
        yield from (f"term/{each.id}" for each in self.terms)
        yield from (f"reading/{each.id}" for each in self.reading)
        yield from (f"situation/{each.id}" for each in self.situations)
        yield from (f"path/{each.id}" for each in self.paths)

    @property
    def is_empty(self) -> bool:
        """Whether there is no lesson in it."""
        lessons = (self.definition, self.tips, self.reading, self.situations, self.terms)
        return not any((*lessons, self.paths))


def read_pack(folder: Path) -> Pack:
    """Read a pack: a folder such as `content/en`. Whatever it holds, nothing is raised.

    A missing file is no problem, since a pack may add a single term. What cannot be read or
    does not fit its record is left out, and named in the pack's `problems`; so is what is not
    looked for (see `unread_files`). A key that is not known is named, and the entry taught
    without it: a newer program may know it.
    """
    pack = Pack(folder)
    try:
        names = {path.name for path in folder.iterdir()}
    except OSError:
        pack.problems.append(Problem(clean_line(str(folder)), "", say("course.folder-missing")))
        return pack
    if "course.toml" in names:
        _read_outline(pack)
    if "definition.toml" in names:
        pack.definition = _read_single(pack, "definition.toml", Definition)
    if "tips.toml" in names:
        pack.tips.extend(_read_list(pack, "tips.toml", "tips", Tip))
    if "reading.toml" in names:
        pack.reading.extend(_read_list(pack, "reading.toml", "reading", Reading))
    if "situations.toml" in names:
        pack.situations.extend(_read_list(pack, "situations.toml", "situations", Situation))
    if "paths.toml" in names:
        pack.paths.extend(_read_list(pack, "paths.toml", "paths", LessonPath))
    if "terms" in names:
        pack.terms.extend(_read_terms(pack))
    if pack.is_empty and not pack.problems:
        pack.problems.append(Problem(clean_line(str(folder)), "", say("course.pack-empty")))
    pack.problems.extend(unread_in_pack(names))
    return pack


def _read(pack: Pack, file: str) -> dict[str, Any] | None:
    try:
        return read_toml(pack.folder / file)
    except Unreadable as error:
        pack.problems.append(Problem(clean_line(file), "", str(error)))
        return None


def _read_single(pack: Pack, file: str, kind: type[R]) -> R | None:
    raw = _read(pack, file)
    return None if raw is None else _convert(pack, file, raw, kind, _place_of_key)


def _read_outline(pack: Pack) -> None:
    file = "course.toml"
    raw = _read(pack, file)
    if raw is not None:
        # One by one: a broken heading must not take the others with it.
        pack.categories.extend(_take_list(pack, file, raw, "categories", Heading))
        pack.reading_sections.extend(_take_list(pack, file, raw, "reading_sections", Heading))
        pack.outline = _convert(pack, file, raw, Outline, _place_of_key)


def _read_terms(pack: Pack) -> Iterator[Term]:
    try:
        listed = list((pack.folder / "terms").iterdir())
    except OSError:
        pack.problems.append(Problem("terms", "", say("course.terms-unreadable")))
        return
    pack.problems.extend(unread_in_terms(path.name for path in listed))
    for path in sorted(path for path in listed if is_term(path.name)):
        file = f"terms/{path.name}"
        if not is_id(path.stem):
            what = say(
                "course.bad-name", expected=say("course.an-id"), found_value=describe(path.stem)
            )
            pack.problems.append(Problem(clean_line(file), "", what))
        elif (raw := _read(pack, file)) is not None:
            if "id" in raw:
                what = say("course.id-is-name")
                pack.problems.append(Problem(file, _place_of_key("id"), what, Weight.CHANGED))
            term = _convert(pack, file, {**raw, "id": path.stem}, Term, _place_of_key)
            if term is not None:
                yield term


def _read_list(pack: Pack, file: str, name: str, kind: type[R]) -> Iterator[R]:
    raw = _read(pack, file)
    if raw is not None:
        missing = {name} - raw.keys()
        yield from _take_list(pack, file, raw, name, kind)
        for key, value in raw.items():
            what = explain_unknown_key(key, missing)
            # A list, or a table, holds entries by another name.
            weight = Weight.LEFT_OUT if isinstance(value, list | dict) else Weight.CHANGED
            pack.problems.append(Problem(file, _place_of_key(shorten(key)), what, weight))


def _take_list(pack: Pack, file: str, raw: dict[str, Any], name: str, kind: type[R]) -> Iterator[R]:
    """Take the list `name` out of `raw`, and go through its entries, leaving out broken ones."""
    entries = raw.pop(name, [])
    if not isinstance(entries, list):
        what = say("course.expected", expected=say("course.a-list"), found_value=describe(entries))
        pack.problems.append(Problem(file, _place_of_key(name), what))
        return
    repeated = dict(repeated_ids(entries))
    for number, entry in enumerate(entries, 1):
        place = _place_of_entry(called(kind), entry, number)
        if number in repeated:
            what = say("course.duplicate", entry_id=shorten(repeated[number]))
            pack.problems.append(Problem(file, place("id"), what))
        elif (record := _convert(pack, file, entry, kind, place)) is not None:
            yield record


def _convert(
    pack: Pack, file: str, raw: object, kind: type[R], place: Callable[[str], str]
) -> R | None:
    if (record := _record(raw, kind)) is not None:
        return record
    known, unknown = without_unknown_keys(raw, kind)
    if unknown and (record := _record(known, kind)) is not None:
        _name(pack, file, place, unknown, Weight.CHANGED)
        return record
    _name(pack, file, place, explain(raw, kind), Weight.LEFT_OUT)
    return None


def _record(raw: object, kind: type[R]) -> R | None:
    """Return the record that `raw` is, without a look at why where it is none."""
    try:
        record = msgspec.convert(raw, kind, dec_hook=accept_marked)
    except ValueError:
        return None
    # Ids within an entry are unique too: what msgspec cannot see.
    return None if any(next(repeated_ids(each), None) for each in _lists_in(raw)) else record


def _name(
    pack: Pack,
    file: str,
    place: Callable[[str], str],
    found: Iterable[tuple[str, str]],
    weight: Weight,
) -> None:
    """Name what is wrong with one entry, up to a limit."""
    wrong = iter(found)
    for key, what in islice(wrong, _MOST_OF_AN_ENTRY):
        pack.problems.append(Problem(clean_line(file), place(key), what, weight))
    if next(wrong, None):
        what = say("course.more-wrong")
        pack.problems.append(Problem(clean_line(file), place(""), what, weight))


def _lists_in(raw: object) -> Iterator[list[Any]]:
    if isinstance(raw, dict):
        yield from (value for value in raw.values() if isinstance(value, list))


def _place_of_key(key: str) -> str:
    return say("course.where-key", key=key) if key else ""


def _place_of_entry(kind: str, entry: object, number: int) -> Callable[[str], str]:
    identity = entry.get("id") if isinstance(entry, dict) else None

    def place(key: str) -> str:
        known = isinstance(identity, str)
        words = "course.where" if known else "course.where-number"
        shown = shorten(identity) if isinstance(identity, str) else ""
        form = words if key else f"{words}-entry"
        return say(form, kind=kind_of_entry(kind), entry_id=shown, number=number, key=key)

    return place
