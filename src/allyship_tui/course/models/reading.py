"""The record of a work on the reading list."""

from datetime import date
from typing import Literal

from allyship_tui.course.models.parts import Count, Record
from allyship_tui.sanitise import Country, Id, Line, Text, Web


class Reading(Record, frozen=True, kw_only=True):
    """A work of the reading list."""

    id: Id
    """A permanent name, unlike that of any other work: small letters, digits and hyphens."""
    title: Line
    """The title of the work."""
    author: Line | None = None
    """Who wrote or said it."""
    publisher: Line | None = None
    """Who published it."""
    year: Line | None = None
    """When it appeared: text in quotes, as in `"2018"`."""
    kind: Literal["article", "book", "guide", "paper", "report", "talk", "podcast", "statement"]
    """What kind of work it is."""
    minutes: Count | None = None
    """How long it takes: a talk as it lasts, a text whose words were counted at 200 a minute."""
    pages: Count | None = None
    """How many pages it has, as printed."""
    length: Literal["short", "look-up"] | None = None
    """How long it is where nothing was counted: short, or one to look things up in."""
    url: Web | None = None
    """Where it is found: an http or https address. Leave it out where none is known."""
    section: Id
    """The id of its section, one of the `reading_sections` of course.toml."""
    why_read: Text
    """What it says, and what it is good for, in your own words."""
    takeaway_question: Text
    """A question to take along from it."""
    first_hand: bool = False
    """Whether it was made by members of the group that it speaks of."""
    country: Country | None = None
    """Where who made it is at home, as in `KE`; of an international body, nowhere."""
    content_note: Line | None = None
    """A short warning of what is hard to read, shown before it."""
    unasked: bool = True
    """Whether it may be offered unasked; not where it is of a war that goes on."""
    terms: tuple[Id, ...] = ()
    """The ids of terms that go with it."""
    checked: date
    """The day on which someone last looked the work up, as in 2026-11-22."""
    reviewed_by: tuple[Line, ...] = ()
    """Who read it before it was published, when, and as what: in the reviewer's own words."""
