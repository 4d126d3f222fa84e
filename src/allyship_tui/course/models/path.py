"""The record of a path, which puts lessons in an order."""

from datetime import date

from allyship_tui.course.models.parts import Record
from allyship_tui.sanitise import Id, LessonName, Line, Text


class LessonPath(Record, frozen=True, kw_only=True):
    """Some lessons in an order that is worth more than each alone."""

    id: Id
    """A permanent name, unlike that of any other path: small letters, digits and hyphens."""
    title: Line
    """What it is about, in a few words."""
    about: Text
    """Where it leads, in two sentences."""
    stops: tuple[LessonName, ...]
    """The kind and id of each lesson on it, as in `term/ally`, in their order."""
    checked: date
    """The day on which someone last went along it, as in 2026-11-22."""
    reviewed_by: tuple[Line, ...] = ()
    """Who read it before it was published, when, and as what: in the reviewer's own words."""
