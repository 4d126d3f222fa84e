"""What the records of lessons share: points, recall prompts, sources, and counts."""

from typing import Annotated

import msgspec

from allyship_tui.sanitise import Id, Line, Text, Web

Count = Annotated[int, msgspec.Meta(ge=1, le=9999)]
"""How many there are of something: minutes, pages."""


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
