"""What lists, counts and the choice of a day need of a lesson: the rest is fetched when it is read.

The records of `models` are heads too, of a course that stands in memory as it was read.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

from allyship_tui.course.models import Situation, Term

if TYPE_CHECKING:
    import sqlite3


class PromptHead(Protocol):
    """That there is a prompt."""

    @property
    def id(self) -> str:
        """Names it within its lesson."""


class Texts(Protocol):
    """Where the lessons are fetched of which a course has the heads at hand."""

    def term(self, identity: str) -> Term | None:
        """Return the term with this id, with all its texts."""

    def situation(self, identity: str) -> Situation | None:
        """Return the situation with this id, with all its texts."""

    def index(self) -> "sqlite3.Connection":
        """Return the index of all texts, as `study.find` makes it; it may be damaged."""


class TermHead(Protocol):
    """A term without its texts."""

    @property
    def id(self) -> str:
        """Names it."""

    @property
    def title(self) -> str:
        """The word."""

    @property
    def also_called(self) -> Sequence[str]:
        """Other names for the same."""

    @property
    def category(self) -> str:
        """The id of its category."""

    @property
    def added(self) -> date:
        """Since when it is there."""

    @property
    def retired(self) -> date | None:
        """Since when it is out of use."""

    @property
    def recall(self) -> Sequence[PromptHead]:
        """Its prompts."""


class SituationHead(Protocol):
    """A situation without its texts."""

    @property
    def id(self) -> str:
        """Names it."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def place(self) -> str:
        """Where it happens."""

    @property
    def tip(self) -> str:
        """The id of the tip that it practises."""

    @property
    def terms(self) -> Sequence[str]:
        """The ids of the terms that it speaks of."""
