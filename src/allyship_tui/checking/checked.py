"""One pack while it is checked: its lessons, what the loader says of it, what was there before."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from allyship_tui.checking.finding import Hit
from allyship_tui.checking.left_out import LeftOut, find_left_out, ids_in
from allyship_tui.checking.texts import prose_of, sentences
from allyship_tui.course import (
    Definition,
    LessonPath,
    Outline,
    Pack,
    Reading,
    Situation,
    Term,
    Tip,
)

if TYPE_CHECKING:
    from allyship_tui.checking.before import Before

Lesson = Definition | Tip | Reading | Situation | Term | LessonPath


class Entry(Struct, frozen=True):
    """One lesson of the pack, and where it is from."""

    kind: str
    """As in `term`."""
    file: str
    record: Lesson

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.record.id)

    @property
    def name(self) -> str:
        """Its kind and id, as in `term/ally`."""
        return f"{self.kind}/{self.record.id}"

    def hit(self, key: str, quote: str = "", **values: object) -> Hit:
        """Return that something was found in it.

        Args:
            key: the path of keys.
            quote: words within the value, at which it stands.
            **values: what the rule's messages have a place for.
        """
        return Hit(self.file, values, self.name, key, quote=quote)


class Prose(Struct, frozen=True):
    """A text of a lesson, written for it."""

    entry: Entry
    key: str
    text: str
    sentences: tuple[str, ...]


class Checked:
    """A pack to be checked. What takes time is worked out when a rule first asks for it."""

    def __init__(self, pack: Pack, below: Sequence[Pack], today: date) -> None:
        """Take up a pack.

        Args:
            pack: the pack, as the loader reads it.
            below: those that it adds to.
            today: the date.
        """
        self.pack = pack
        self.below = below
        self.today = today

    @property
    def folder(self) -> Path:
        """Where the pack is."""
        return self.pack.folder

    @property
    def outline(self) -> Outline | None:
        """What the pack says of itself."""
        return self.pack.outline

    @property
    def is_english(self) -> bool:
        """Whether its lessons are in English, which some rules know and no other language."""
        return self.outline is None or self.outline.language.lower().startswith("en")

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All its lessons that the loader takes."""
        pack = self.pack
        return (
            *(Entry("definition", "definition.toml", each) for each in (pack.definition,) if each),
            *(Entry("tip", "tips.toml", each) for each in pack.tips),
            *(Entry("reading", "reading.toml", each) for each in pack.reading),
            *(Entry("situation", "situations.toml", each) for each in pack.situations),
            *(Entry("path", "paths.toml", each) for each in pack.paths),
            *(Entry("term", f"terms/{each.id}.toml", each) for each in pack.terms),
        )

    @property
    def terms(self) -> Iterator[tuple[Entry, Term]]:
        """Its terms in use."""
        for entry in self.entries:
            if isinstance(entry.record, Term) and entry.record.retired is None:
                yield entry, entry.record

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """Every text that was written for its lessons."""
        return tuple(
            Prose(entry, key, text, sentences(text))
            for entry in self.entries
            for key, text in prose_of(entry.record)
        )

    @cached_property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What the loader leaves out of it, and why."""
        return tuple(find_left_out(self.pack, self.below))

    def loader_says(self, rule: str) -> Iterator[Hit]:
        """Go through what is left out because of one rule."""
        return (each.hit for each in self.left_out if each.rule == rule)

    @cached_property
    def before(self) -> "Before | None":
        """What the pack held before, as git knows it; None where it does not."""
        from allyship_tui.checking.before import look_back

        return look_back(self.folder)

    @cached_property
    def ids(self) -> dict[str, set[str]]:
        """Of each kind of entry the ids there are, here and in what the pack adds to."""
        return ids_in((*self.below, self.pack))
