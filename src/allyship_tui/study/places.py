"""Where a learner can be: a section, and what is open in it."""

from dataclasses import dataclass
from enum import StrEnum


class Section(StrEnum):
    """The parts of the program; the values are also those of the command line."""

    TODAY = "today"
    DEFINITION = "definition"
    TIPS = "tips"
    TERMS = "terms"
    READING = "reading"
    PROGRESS = "progress"

    @property
    def number(self) -> int:
        """The digit that leads here, fixed for good: 6 and 7 are kept for sections to come."""
        return _NUMBERS[self]


_NUMBERS = dict(zip(Section, (1, 2, 3, 4, 5, 8), strict=True))


@dataclass(frozen=True, slots=True)
class Place:
    """A section and the entry open in it; without one, the section where it was left."""

    section: Section
    item: str | None = None
