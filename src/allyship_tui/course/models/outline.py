"""The record of `course.toml`: a pack's title, its language, its categories and sections."""

from typing import Literal

from allyship_tui.course.models.parts import Record
from allyship_tui.sanitise import Id, Line, Web


class Heading(Record, frozen=True, kw_only=True):
    """A name under which entries are grouped: a category of terms, a section of the list."""

    id: Id
    """The permanent name of the heading: what entries name it by."""
    title: Line
    """The heading as it is shown."""
    about: Line | None = None
    """What stands under it, in a few words."""


class AvoidedWord(Record, frozen=True, kw_only=True):
    """A word that the lessons of a pack do without."""

    word: Line
    """The word, or several in a row."""
    why: Line
    """Why, and what to write instead."""


class Silence(Record, frozen=True, kw_only=True):
    """A rule of `allyship check` that one entry need not keep."""

    rule: Id
    """The name of the rule, as `allyship check` shows it."""
    entry: Line
    """The kind and id of the entry, as in `term/ally`."""
    reason: Line
    """Why; it is shown whenever the pack is checked."""


class Outline(Record, frozen=True, kw_only=True):
    """What `course.toml` says of a pack: what it is, and its groupings, in their order."""

    id: Id | None = None
    """Tells the pack from others, in `allyship packs`; where none is given, its folder does."""
    title: Line
    """What the pack is called."""
    version: Line | None = None
    """Which edition of the pack this is, as in `1.2` or `2026-11`."""
    language: Line
    """The language of its lessons, as in `en` or `pt-BR`."""
    licence: Line | None = None
    """Whom to credit for its lessons, and the licence they are under, with its address."""
    authors: tuple[Line, ...] = ()
    """Who wrote its lessons, each by a name of their own choosing."""
    contact: Line | None = None
    """Where to write to about it."""
    homepage: Web | None = None
    """The address of its page."""
    base: Literal["adds", "replaces"] = "adds"
    """Whether it adds to the built-in course or stands instead of it."""
    daily: bool = False
    """Whether its terms join the term of the day."""
    avoid: tuple[AvoidedWord, ...] = ()
    """Words that `allyship check` points out in it."""
    silence: tuple[Silence, ...] = ()
    """Rules of `allyship check` that single entries need not keep."""
    categories: tuple[Heading, ...] = ()
    """The groups that its terms stand in, in the order in which they are shown."""
    reading_sections: tuple[Heading, ...] = ()
    """The sections of the reading list, in the order in which they are shown."""
