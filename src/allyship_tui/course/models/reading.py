"""The record of a work on the reading list."""

from datetime import date
from typing import Literal

from allyship_tui.course.models.parts import Count, Record
from allyship_tui.sanitise import Id, Line, Text, Web


class Reading(Record, frozen=True, kw_only=True):
    """A work of the reading list."""

    id: Id
    title: Line
    author: Line | None = None
    publisher: Line | None = None
    year: Line | None = None
    kind: Literal["article", "book", "guide", "paper", "report", "talk", "podcast", "statement"]
    minutes: Count | None = None
    """How long it takes: a talk as it lasts, a text whose words were counted at 200 a minute."""
    pages: Count | None = None
    length: Literal["short", "look-up"] | None = None
    """How long it is where nothing was counted: short, or one to look things up in."""
    url: Web | None = None
    section: Id
    why_read: Text
    takeaway_question: Text
    first_hand: bool = False
    content_note: Line | None = None
    unasked: bool = True
    """Whether it may be offered unasked; not where it is of a war that goes on."""
    terms: tuple[Id, ...] = ()
    checked: date
    reviewed_by: tuple[Line, ...] = ()
    """Who read it before it was published, when, and as what: in the reviewer's own words."""
