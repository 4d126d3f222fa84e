"""The record of a situation to practise, and of the choices in it."""

from datetime import date
from typing import Literal

from allyship_tui.course.models.parts import Point, Record
from allyship_tui.sanitise import Id, Line, Text

Move = Literal[
    "direct",
    "distract",
    "delegate",
    "delay",
    "document",
    "ask",
    "listen",
    "learn",
    "repair",
    "structure",
    "nothing",
]
"""What kind of thing one does in a situation: among them the five Ds of bystander intervention."""


Setting = Literal[
    "work",
    "school",
    "street",
    "family",
    "online",
    "clinic",
    "club",
    "public-office",
    "housing",
    "faith",
    "care",
    "transport",
    "shop",
]
"""The kind of place where a situation happens."""


class Choice(Record, frozen=True, kw_only=True):
    """One thing that could be done in a situation. None is simply wrong."""

    id: Id
    """A permanent name, unlike that of any other choice here."""
    move: Move
    """What kind of thing one does; the first five are the Ds of bystander intervention."""
    text: Line
    """What one does, in one sentence."""
    effect: Text
    """What it likely leads to."""
    next: Text
    """What to try next."""


class Situation(Record, frozen=True, kw_only=True):
    """An invented scene, and what could be done in it."""

    id: Id
    """A permanent name, unlike that of any other situation: small letters, digits and hyphens."""
    title: Line
    """What the scene is called."""
    tip: Id
    """The tip that it practises."""
    place: Line
    """Where it happens, with the country."""
    setting: Setting
    """The kind of place where it happens."""
    happens: Text
    """The scene, told to the one who is in it: what you see and hear, and what you know."""
    who_is_affected: Text
    """Who is affected, and how."""
    choices: tuple[Choice, ...]
    """Three to five, with doing nothing among them."""
    closing_sentence: Line
    """Words to rehearse."""
    turns_on: Text | None = None
    """The one principle that carries over to other scenes."""
    discussion: tuple[Point, ...] = ()
    """Questions for a group that talks it over."""
    reading: tuple[Id, ...] = ()
    """Works of the reading list that go on from it."""
    terms: tuple[Id, ...] = ()
    """The ids of terms that go with it."""
    content_note: Line | None = None
    """A short warning of what is hard to read, shown before it."""
    checked: date
    """The day on which someone last looked it over, as in 2026-11-22."""
    reviewed_by: tuple[Line, ...] = ()
    """Who read it before it was published, when, and as what: in the reviewer's own words."""
