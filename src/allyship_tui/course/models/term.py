"""The record of a term of the glossary: usage, origin, contrasts, related terms."""

from datetime import date
from typing import Literal

from allyship_tui.course.models.parts import Recall, Record, Source
from allyship_tui.sanitise import Id, Line, Text


class Contrast(Record, frozen=True, kw_only=True):
    """A word that is easily taken for this one."""

    id: Id
    """The id of the other term."""
    difference: Text
    """What tells the two apart."""


class Usage(Record, frozen=True, kw_only=True):
    """Whether a word can be used freely, and why."""

    level: Literal["fine", "context", "avoid"]
    """Fine to use, depends on the context, or better avoided."""
    reason: Text
    """Why, and where that has limits."""


class SayInstead(Record, frozen=True, kw_only=True):
    """Another wording, and when it fits."""

    text: Line
    """The other wording."""
    when: Line
    """When it fits."""


class Origin(Record, frozen=True, kw_only=True):
    """Where a word comes from, as far as that is known."""

    who: Line
    """Who made the word or first used it, as far as that is known."""
    year: Line | None = None
    """The first known use: text in quotes, as in `"1989"`."""
    certainty: Literal["confirmed", "likely", "uncertain"]
    """How sure that is: confirmed only where the first source itself was seen."""


class Related(Record, frozen=True, kw_only=True):
    """A way from one term to another."""

    id: Id
    """The id of the other term."""
    kind: Literal["broader", "narrower", "contrast", "see"]
    """What the other is to this one: broader, narrower, a contrast, or something to see as well."""


class Sense(Record, frozen=True, kw_only=True):
    """Another sense of a word than the one that its entry is about."""

    id: Id
    """A permanent name, unlike that of any other sense here."""
    short: Line
    """At most 25 words."""
    definition: Text
    """What the word means in this sense."""


class Term(Record, frozen=True, kw_only=True):
    """A word of the glossary. Its id is the name of its file."""

    id: Id
    """The permanent name of the term: that of its file."""
    title: Line
    """The word itself."""
    say: Line | None = None
    """How it is spoken, in small letters, since a screen reader may spell capitals."""
    part_of_speech: Line
    """What kind of word it is, as in `noun` or `verb`."""
    also_called: tuple[Line, ...] = ()
    """Other names for the same, and other spellings."""
    category: Id
    """The id of its group, one of the `categories` of course.toml."""
    region: Line | None = None
    """Where the word is used, if not everywhere."""
    short: Line
    """At most 25 words, fit to be read alone."""
    definition: Text
    """60 to 150 words."""
    other_senses: tuple[Sense, ...] = ()
    """What else the word is used for."""
    why_it_matters: Text
    """What difference it makes to people."""
    in_practice: Text
    """One concrete example; one that is made up says so."""
    not_the_same_as: tuple[Contrast, ...] = ()
    """Words that are easily taken for this one."""
    usage: Usage
    """Whether the word can be used freely, and why."""
    say_instead: tuple[SayInstead, ...] = ()
    """Other wordings, and when each fits."""
    disagreement: Text | None = None
    """Who disagrees about the word, and about what."""
    origin: Origin
    """Where the word comes from."""
    sources: tuple[Source, ...]
    """The works that the entry rests on: one at least, two where people disagree."""
    related: tuple[Related, ...]
    """The ways from this term to others."""
    content_note: Line | None = None
    """A short warning of what is hard to read, shown before it."""
    recall: tuple[Recall, ...]
    """Questions to answer from memory, one or more."""
    core: bool = False
    """Whether it is one of those to know best: then it has two questions at least."""
    added: date
    """The day from which on the term is shown: today or later, and never changed."""
    checked: date
    """The day on which someone last held it against its sources, as in 2026-11-22."""
    reviewed_by: tuple[Line, ...] = ()
    """Who read it before it was published, when, and as what: in the reviewer's own words."""
    retired: date | None = None
    """The day from which on it is no longer shown. A term is retired, never deleted."""
