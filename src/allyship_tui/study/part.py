"""The parts of today."""

from enum import StrEnum

PART = "part"
"""The kind of item that the log names a part of today by."""


class Part(StrEnum):
    """A part of today."""

    TERM = "term"
    CARDS = "cards"
    SITUATION = "situation"
    PLAN = "plan"
    STEP = "step"
