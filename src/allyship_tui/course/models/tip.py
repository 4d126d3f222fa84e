"""The record of a tip, one thing to do."""

from datetime import date
from typing import Literal

from allyship_tui.course.models.parts import Point, Recall, Record, Source
from allyship_tui.sanitise import Id, Line, Text


class Tip(Record, frozen=True, kw_only=True):
    """One thing to do about it."""

    id: Id
    """A permanent name, unlike that of any other tip: small letters, digits and hyphens."""
    title: Line
    """The tip in a few words."""
    what: Text
    """What to do."""
    why: Text
    """What it is good for."""
    how: tuple[Point, ...]
    """Concrete ways to do it."""
    pitfalls: tuple[Point, ...]
    """The versions of it that only look like it."""
    words_to_use: tuple[Point, ...]
    """Sentences to say."""
    cue_examples: tuple[Point, ...]
    """The first halves of plans: "If ...". """
    action_examples: tuple[Point, ...]
    """The second halves: "then I will ...". """
    effort: Literal["minutes", "hour", "ongoing"]
    """How much it takes: minutes, an hour, or something that goes on."""
    personal_step: Text
    """One thing to change in oneself."""
    structural_step: Text
    """One thing to change in how things are arranged."""
    reflection: tuple[Point, ...]
    """Questions to think or write about."""
    terms: tuple[Id, ...]
    """The ids of terms that go with it."""
    situations: tuple[Id, ...] = ()
    """The ids of situations that practise it."""
    sources: tuple[Source, ...]
    """The works that it rests on."""
    recall: tuple[Recall, ...]
    """Questions to answer from memory."""
    checked: date
    """The day on which someone last held it against its sources, as in 2026-11-22."""
    reviewed_by: tuple[Line, ...] = ()
    """Who read it before it was published, when, and as what: in the reviewer's own words."""
