"""What the records of lessons share: points, recall prompts, sources, and counts."""

from typing import Annotated

import msgspec

from allyship_tui.sanitise import Country, Id, Line, Text, Web

Count = Annotated[int, msgspec.Meta(ge=1, le=9999)]
"""How many there are of something: minutes, pages."""


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What all records share: immutable, fields by name, unknown keys refused."""


def called(kind: type[Record]) -> str:
    """Return what an entry of a kind is called, as in `term`; that of a path is no file's."""
    return kind.__name__.removeprefix("Lesson").lower()


class Point(Record, frozen=True, kw_only=True):
    """One item of a list within a lesson: a practice, a pitfall, an example, a prompt."""

    id: Id
    """A permanent name, unlike any other in this list: small letters, digits and hyphens."""
    text: Text
    """What is said."""


class Recall(Record, frozen=True, kw_only=True):
    """A question to answer from memory."""

    id: Id
    """A permanent name, unlike any other in this list: small letters, digits and hyphens."""
    prompt: Text
    """The question. Ask for using the idea, so that not everyone could answer unread."""
    answer: Text
    """The answer to hold one's own against."""
    why: Text
    """What the answer is good for."""


class Source(Record, frozen=True, kw_only=True):
    """A work that a lesson rests on."""

    title: Line
    """The title of the work, or of the page."""
    author: Line | None = None
    """Who wrote or said it."""
    publisher: Line | None = None
    """Who published it, or the journal with its number."""
    year: Line | None = None
    """When it appeared: text in quotes, as in `"2018"` or `"about 1970"`."""
    url: Web | None = None
    """Where it is found: an http or https address."""
    first_hand: bool = False
    """Written by members of the group that the entry speaks of."""
    country: Country | None = None
    """Where who wrote or published it is at home, as in `KE`; of an international body, nowhere."""
