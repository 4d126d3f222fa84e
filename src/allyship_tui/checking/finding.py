"""One thing that `allyship check` found, before and after it is known in which line it stands."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"


class Hit(Struct, frozen=True):
    """What a rule found, and where: the entry and its key, not yet the line."""

    file: str
    """The file's path within its pack."""
    values: Mapping[str, Any] = {}
    """What is filled in where the rule's messages have a place for it."""
    entry: str = ""
    """The kind and id of the entry, as in `term/ally`; empty where it concerns none."""
    key: str = ""
    """The path of keys within the entry, as in `sources.1.url`; lists count from 1."""
    number: int = 0
    """Which of the file's entries it is, from 1, where the id does not tell."""
    quote: str = ""
    """Words within the value: where they stand, it stands."""
    suggestion: str | None = None
    """The nearest right spelling."""


class Finding(Struct, frozen=True):
    """One thing that is wrong with a pack: where, what, and how to mend it."""

    file: str
    """The file's path, beginning with the pack's folder as it was given."""
    line: int
    column: int
    rule: str
    weight: Severity
    entry: str
    key: str
    found: str
    expected: str
    suggestion: str | None
    mend: str

    @property
    def place(self) -> tuple[str, int, int, str, str]:
        """By what findings are sorted."""
        return (self.file, self.line, self.column, self.rule, self.found)


class Silenced(Struct, frozen=True):
    """A finding that the pack does not want to hear of, and why."""

    finding: Finding
    reason: str
