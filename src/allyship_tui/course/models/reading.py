"""The record of a work on the reading list."""

from datetime import date
from typing import Literal

from allyship_tui.course.models.parts import Minutes, Record
from allyship_tui.sanitise import Id, Line, Text, Web


class Reading(Record, frozen=True, kw_only=True):
    """A work of the reading list."""

    id: Id
    title: Line
    author: Line | None = None
    publisher: Line | None = None
    year: Line | None = None
    kind: Literal["article", "book", "guide", "paper", "report", "talk", "podcast", "statement"]
    minutes: Minutes | None = None
    url: Web | None = None
    section: Id
    why_read: Text
    takeaway_question: Text
    first_hand: bool = False
    content_note: Line | None = None
    terms: tuple[Id, ...] = ()
    checked: date
