"""Where a learner can be: a section, and what is open in it."""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct


class Section(StrEnum):
    """The parts of the program; the values are also those of the command line."""

    TODAY = "today"
    DEFINITION = "definition"
    TIPS = "tips"
    TERMS = "terms"
    READING = "reading"
    PRACTICE = "practice"
    JOURNAL = "journal"
    PROGRESS = "progress"

    @property
    def number(self) -> int:
        """The digit that leads here, fixed for good."""
        return list(Section).index(self) + 1


class Place(Struct, frozen=True):
    """A section and the entry open in it; without one, the section where it was left."""

    section: Section
    item: str | None = None


SECTION_OF = {"tip": Section.TIPS, "term": Section.TERMS, "reading": Section.READING}
"""The sections of those kinds of lesson that have one in which an id alone names them."""


def place_of_lesson(name: str) -> Place:
    """Return where a lesson is read.

    Args:
        name: its kind and id, as in `term/ally`; a tip, a term, a work, a situation or a path.
    """
    kind, _, identity = name.partition("/")
    if section := SECTION_OF.get(kind):
        return Place(section, identity)
    return Place(Section.TERMS if kind == "path" else Section.PRACTICE, name)


TODAYS_CARDS = "recall"
"""The item of Practice that asks the prompts of today; before a slash, those of one entry."""


def neighbour(ids: Sequence[str], item: str | None, by: int) -> str | None:
    """Return the entry of a list that stands `by` entries on from the open one.

    Args:
        ids: the ids of the entries, in order.
        item: the id of the open one; from one that is not listed the first is next.
        by: how many on; back, where it is negative.

    Returns:
        Its id; None beyond either end.
    """
    at = ids.index(item) + by if item in ids else 0
    return ids[at] if 0 <= at < len(ids) else None
