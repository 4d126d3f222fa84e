"""The record of a term of the glossary: usage, origin, contrasts, related terms."""

from datetime import date
from typing import Literal

from allyship_tui.course.models.parts import Recall, Record, Source
from allyship_tui.sanitise import Id, Line, Text


class Contrast(Record, frozen=True, kw_only=True):
    """A word that is easily taken for this one."""

    id: Id
    difference: Text


class Usage(Record, frozen=True, kw_only=True):
    """Whether a word can be used freely, and why."""

    level: Literal["fine", "context", "avoid"]
    reason: Text


class SayInstead(Record, frozen=True, kw_only=True):
    """Another wording, and when it fits."""

    text: Line
    when: Line


class Origin(Record, frozen=True, kw_only=True):
    """Where a word comes from, as far as that is known."""

    who: Line
    year: Line | None = None
    certainty: Literal["confirmed", "likely", "uncertain"]


class Related(Record, frozen=True, kw_only=True):
    """A way from one term to another."""

    id: Id
    kind: Literal["broader", "narrower", "contrast", "see"]


class Sense(Record, frozen=True, kw_only=True):
    """Another sense of a word than the one that its entry is about."""

    id: Id
    short: Line
    """At most 25 words."""
    definition: Text


class Term(Record, frozen=True, kw_only=True):
    """A word of the glossary. Its id is the name of its file."""

    id: Id
    title: Line
    say: Line | None = None
    """How it is spoken, in small letters, since a screen reader may spell capitals."""
    part_of_speech: Line
    also_called: tuple[Line, ...] = ()
    category: Id
    region: Line | None = None
    short: Line
    """At most 25 words, fit to be read alone."""
    definition: Text
    """60 to 150 words."""
    other_senses: tuple[Sense, ...] = ()
    """What else the word is used for."""
    why_it_matters: Text
    in_practice: Text
    not_the_same_as: tuple[Contrast, ...] = ()
    usage: Usage
    say_instead: tuple[SayInstead, ...] = ()
    disagreement: Text | None = None
    """Who disagrees about the word, and about what."""
    origin: Origin
    sources: tuple[Source, ...]
    related: tuple[Related, ...]
    content_note: Line | None = None
    recall: tuple[Recall, ...]
    added: date
    checked: date
    reviewed_by: tuple[Line, ...] = ()
    """Who read it before it was published, when, and as what: in the reviewer's own words."""
    retired: date | None = None
