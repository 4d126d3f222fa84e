"""The record of a tip, one thing to do."""

from datetime import date
from typing import Literal

from allyship_tui.course.models.parts import Point, Recall, Record, Source
from allyship_tui.sanitise import Id, Line, Text


class Tip(Record, frozen=True, kw_only=True):
    """One thing to do about it."""

    id: Id
    title: Line
    what: Text
    why: Text
    how: tuple[Point, ...]
    pitfalls: tuple[Point, ...]
    """The versions of it that only look like it."""
    words_to_use: tuple[Point, ...]
    cue_examples: tuple[Point, ...]
    """The first halves of plans: "If ...". """
    action_examples: tuple[Point, ...]
    """The second halves: "then I will ...". """
    effort: Literal["minutes", "hour", "ongoing"]
    personal_step: Text
    structural_step: Text
    reflection: tuple[Point, ...]
    terms: tuple[Id, ...]
    situations: tuple[Id, ...] = ()
    sources: tuple[Source, ...]
    recall: tuple[Recall, ...]
    checked: date
    reviewed_by: tuple[Line, ...] = ()
    """Who read it before it was published, when, and as what: in the reviewer's own words."""
