"""The record of `course.toml`: a pack's title, its language, its categories and sections."""

from allyship_tui.course.models.parts import Record
from allyship_tui.sanitise import Id, Line


class Heading(Record, frozen=True, kw_only=True):
    """A name under which entries are grouped: a category of terms, a section of the list."""

    id: Id
    title: Line
    about: Line | None = None


class Outline(Record, frozen=True, kw_only=True):
    """What `course.toml` says of a pack: its language and its groupings, in their order."""

    title: Line
    language: Line
    licence: Line | None = None
    """Whom to credit for its lessons, and the licence they are under, with its address."""
    categories: tuple[Heading, ...] = ()
    reading_sections: tuple[Heading, ...] = ()
