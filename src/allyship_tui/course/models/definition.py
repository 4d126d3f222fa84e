"""The record of the definition of allyship, point by point."""

from datetime import date

from allyship_tui.course.models.parts import Point, Recall, Record, Source
from allyship_tui.sanitise import Id, Line, Text


class DefinitionPoint(Record, frozen=True, kw_only=True):
    """One step of the definition."""

    id: Id
    """The permanent name of this point, unlike that of any other point here."""
    title: Line
    """The point in a few words."""
    text: Text
    """The point explained, in one or more paragraphs."""
    terms: tuple[Id, ...] = ()
    """The ids of terms that go with it."""


class Definition(Record, frozen=True, kw_only=True):
    """What allyship is, point by point."""

    id: Id
    """The permanent name of the definition."""
    title: Line
    """What stands above the definition."""
    short: Text
    """The whole of it in a few sentences."""
    points: tuple[DefinitionPoint, ...]
    """The definition step by step."""
    related: tuple[Id, ...]
    """Words and phrases that lead on into the glossary."""
    reflection: tuple[Point, ...]
    """Questions to think or write about."""
    sources: tuple[Source, ...]
    """The works that it rests on."""
    recall: tuple[Recall, ...]
    """Questions to answer from memory."""
    checked: date
    """The day on which someone last held it against its sources, as in 2026-11-22."""
    reviewed_by: tuple[Line, ...] = ()
    """Who read it before it was published, when, and as what: in the reviewer's own words."""
