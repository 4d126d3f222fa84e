"""The record of the definition of allyship, point by point."""

from datetime import date

from allyship_tui.course.models.parts import Point, Recall, Record, Source
from allyship_tui.sanitise import Id, Line, Text


class DefinitionPoint(Record, frozen=True, kw_only=True):
    """One step of the definition."""

    id: Id
    title: Line
    text: Text
    terms: tuple[Id, ...] = ()


class Definition(Record, frozen=True, kw_only=True):
    """What allyship is, point by point."""

    id: Id
    title: Line
    short: Text
    points: tuple[DefinitionPoint, ...]
    related: tuple[Id, ...]
    """Words and phrases that lead on into the glossary."""
    reflection: tuple[Point, ...]
    sources: tuple[Source, ...]
    recall: tuple[Recall, ...]
    checked: date
    reviewed_by: tuple[Line, ...] = ()
    """Who read it before it was published, when, and as what: in the reviewer's own words."""
