"""A lesson as a page: its passages, and the words on it that lead on.

A surface decides how a heading, a paragraph or a word to follow looks or is spoken.
"""

from dataclasses import dataclass

from allyship_tui.study.places import Place


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a lesson under one heading."""

    heading: str
    texts: tuple[str, ...]
    """Paragraphs, or the entries of a list."""
    is_list: bool = False
    is_secondary: bool = False
    """Of interest to some: sources and the like."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that lead on, under one label."""

    label: str
    words: tuple[tuple[Place, str], ...]
    """Of each, where it leads, and the title of what is there."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One page to read."""

    title: str
    facts: tuple[str, ...] = ()
    """Short facts that stand beside the title."""
    note: str | None = None
    """A content note, to be read before the rest."""
    passages: tuple[Passage, ...] = ()
    words: tuple[Words, ...] = ()
    address: str | None = None
