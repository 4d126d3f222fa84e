"""What can be wiped out, by kind."""

from enum import StrEnum


class Forgettable(StrEnum):
    """A kind of thing that can be wiped out whole."""

    REFLECTIONS = "reflections"
    PLANS = "plans"
    RECALL = "recall"
    SITUATIONS = "situations"
    MARKS = "marks"
    """What was reviewed, read and met."""
    EVERYTHING = "everything"


REFLECTION = "reflection"
"""One of the reflections, where it is named by its number."""
