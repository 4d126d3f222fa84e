"""What is taught: every kind of lesson as a typed, immutable record.

The fields and their names are those of the content files; a field's type also says how its
text is cleaned (see `sanitise`). Every entry, and each point, prompt or example within one,
has a permanent id: never changed, never used again.
"""

from datetime import date
from typing import Annotated, Literal

import msgspec

from allyship_tui.sanitise import Id, Line, Text, Web

Minutes = Annotated[int, msgspec.Meta(ge=1, le=9999)]
"""How long something takes."""


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What all records share: immutable, fields by name, unknown keys refused."""


class Point(Record, frozen=True, kw_only=True):
    """One item of a list within a lesson: a practice, a pitfall, an example, a prompt."""

    id: Id
    text: Text


class Recall(Record, frozen=True, kw_only=True):
    """A question to answer from memory."""

    id: Id
    prompt: Text
    answer: Text
    why: Text
    """What the answer is good for."""


class Source(Record, frozen=True, kw_only=True):
    """A work that a lesson rests on."""

    title: Line
    author: Line | None = None
    publisher: Line | None = None
    year: Line | None = None
    url: Web | None = None
    first_hand: bool = False
    """Written by members of the group that the entry speaks of."""


class DefinitionPoint(Record, frozen=True, kw_only=True):
    """One step of the definition."""

    id: Id
    title: Line
    text: Text
    terms: tuple[Id, ...] = ()


class Definition(Record, frozen=True, kw_only=True):
    """What allyship is, point by point."""

    id: Id
    title: Line
    short: Text
    points: tuple[DefinitionPoint, ...]
    related: tuple[Id, ...]
    """Words and phrases that lead on into the glossary."""
    reflection: tuple[Point, ...]
    sources: tuple[Source, ...]
    recall: tuple[Recall, ...]
    checked: date


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
    retired: date | None = None


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


class Choice(Record, frozen=True, kw_only=True):
    """One thing that could be done in a situation. None is simply wrong."""

    id: Id
    move: Move
    text: Line
    effect: Text
    """What it likely leads to."""
    next: Text
    """What to try next."""


class Situation(Record, frozen=True, kw_only=True):
    """An invented scene, and what could be done in it."""

    id: Id
    title: Line
    tip: Id
    """The tip that it practises."""
    place: Line
    """Where it happens, with the country."""
    setting: Literal["work", "school", "street", "family", "online", "clinic", "club"]
    happens: Text
    who_is_affected: Text
    choices: tuple[Choice, ...]
    """Three to five, with doing nothing among them."""
    closing_sentence: Line
    """Words to rehearse."""
    terms: tuple[Id, ...] = ()
    content_note: Line | None = None
    checked: date


class Heading(Record, frozen=True, kw_only=True):
    """A name under which entries are grouped: a category of terms, a section of the list."""

    id: Id
    title: Line
    about: Line | None = None


class Outline(Record, frozen=True, kw_only=True):
    """What `course.toml` says of a pack: its language and its groupings, in their order."""

    title: Line
    language: Line
    categories: tuple[Heading, ...] = ()
    reading_sections: tuple[Heading, ...] = ()
