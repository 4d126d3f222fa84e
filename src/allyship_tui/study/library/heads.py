"""What is at hand of a compiled course once it is opened: the heads of its lessons."""

from datetime import date

from msgspec import Struct

from allyship_tui.course import Calendar, Heading, PackCalendar, Problem


class Prompt(Struct, frozen=True, array_like=True, gc=False):
    """The head of a prompt."""

    id: str


class TermRow(Struct, frozen=True, array_like=True):
    """The head of a term."""

    id: str
    title: str
    also_called: tuple[str, ...]
    category: str
    added: date
    retired: date | None
    recall: tuple[Prompt, ...]


class SituationRow(Struct, frozen=True, array_like=True):
    """The head of a situation."""

    id: str
    title: str
    place: str
    tip: str
    terms: tuple[str, ...]


class Heads(Struct, frozen=True):
    """What is at hand of a course once it is opened."""

    situations: tuple[SituationRow, ...]
    terms: int
    """How many there are: their heads are a part of their own."""
    tips: int
    works: int
    paths: int
    categories: tuple[Heading, ...]
    reading_sections: tuple[Heading, ...]
    calendar: Calendar
    pack_calendars: tuple[PackCalendar, ...]
    licences: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]
