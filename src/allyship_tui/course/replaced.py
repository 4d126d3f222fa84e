"""Entries of a pack that stand in the place of others: named, since that may be a slip in an id."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from allyship_tui.course.problems import Problem, Weight, kind_of_entry
from allyship_tui.messages import say

if TYPE_CHECKING:
    from allyship_tui.course.models import Record
    from allyship_tui.course.pack import Pack

_SAID = {"definition.toml": "course.replaces-definition"}


class _Named(NamedTuple):
    """What tells an entry from others: of two with the same, the later one is taught."""

    file: str
    kind: str
    identity: str
    group: str = ""


def replaced_entries(packs: "Sequence[Pack]") -> Iterator[Problem]:
    """Find the entries that take the place of one of an earlier pack, and are unlike it.

    Args:
        packs: the later over the earlier.
    """
    if len(packs) < 2:
        return
    held: dict[_Named, Record] = {}
    for pack in packs:
        for name, entry in _entries(pack):
            if held.get(name, entry) != entry:
                what = say(_SAID.get(name.file, "course.replaces"))
                yield Problem(name.file, _place_of(name), what, Weight.CHANGED)
            held[name] = entry


def _entries(pack: "Pack") -> "Iterator[tuple[_Named, Record]]":
    if pack.definition:  # there is one, whatever its id
        yield _Named("definition.toml", "", ""), pack.definition
    for term in pack.terms:  # the file's name is its id
        yield _Named(f"terms/{term.id}.toml", "", ""), term
    for tip in pack.tips:
        yield _Named("tips.toml", "tip", tip.id), tip
    for work in pack.reading:
        yield _Named("reading.toml", "reading", work.id), work
    for situation in pack.situations:
        yield _Named("situations.toml", "situation", situation.id), situation
    for path in pack.paths:
        yield _Named("paths.toml", "path", path.id), path
    for heading in pack.categories:
        yield _Named("course.toml", "heading", heading.id, "categories"), heading
    for heading in pack.reading_sections:
        yield _Named("course.toml", "heading", heading.id, "reading_sections"), heading


def _place_of(name: _Named) -> str:
    if not name.kind:
        return ""
    return say("course.where-entry", kind=kind_of_entry(name.kind), entry_id=name.identity)
