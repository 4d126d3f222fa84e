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
    PRACTICE = "practice"
    JOURNAL = "journal"
    PROGRESS = "progress"

    @property
    def number(self) -> int:
        """The digit that leads here, fixed for good."""
        return list(Section).index(self) + 1


@dataclass(frozen=True, slots=True)
class Place:
    """A section and the entry open in it; without one, the section where it was left."""

    section: Section
    item: str | None = None


TODAYS_CARDS = "recall"
"""The item of Practice that asks the prompts of today; before a slash, those of one entry."""
