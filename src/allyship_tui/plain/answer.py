"""What the linear edition answers with: something to read, or a remark in passing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Union

_LONGEST_ECHO = 40


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick by its number."""

    label: str
    pick: Callable[[], "Answer"]
    """Does what was picked, and returns what to say."""
    group: str = ""
    """What stands over this choice and those after it that have the same."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Something to read. It takes the place of what was being read."""

    paragraphs: Sequence[str]
    headings: Sequence[tuple[str, int]] = ()
    """Of each heading, its words and the number of the paragraph that begins with it."""
    choices: Sequence[Choice] = ()
    """What can be picked; said after the paragraphs."""
    after: Sequence[str] = ()
    """Paragraphs of interest to some, said after the choices."""


Answer = Union[Reading, str]  # noqa: UP007 - a forward reference stands in Choice
"""A reading, or a remark: one that leaves what is being read where it was."""


def echo(typed: str) -> str:
    """Return what someone typed, to be said back to them: of a long text its beginning."""
    return typed if len(typed) <= _LONGEST_ECHO else f"{typed[:_LONGEST_ECHO]}..."
