"""The parts of today."""

from enum import StrEnum


class Part(StrEnum):
    """A part of today."""

    TERM = "term"
    CARDS = "cards"
    SITUATION = "situation"
    PLAN = "plan"
    STEP = "step"
