"""A lesson as a page: its passages, and the words on it that lead on.

A surface decides how a heading, a paragraph or a word to follow looks or is spoken.
"""

from msgspec import Struct

from allyship_tui.messages import say
from allyship_tui.study.places import Place
from allyship_tui.study.text.sentences import sentence, title_sentence


class Passage(Struct, frozen=True):
    """A part of a lesson under one heading."""

    heading: str
    texts: tuple[str, ...]
    """Paragraphs, or the entries of a list."""
    is_list: bool = False
    is_secondary: bool = False
    """Of interest to some: sources and the like."""


class Words(Struct, frozen=True):
    """Words that lead on, under one label."""

    label: str
    words: tuple[tuple[Place, str], ...]
    """Of each, where it leads, and the title of what is there."""
    in_order: bool = False
    """Whether one leads to the next: they stand one below the other."""


class Fact(Struct, frozen=True):
    """A short fact, in the two forms that it is shown in."""

    label: str
    """Beside others, in a row."""
    sentence: str
    """By itself, line by line."""


def fact(key: str, *, count: int | None = None, **values: object) -> Fact:
    """Return a fact in words of the interface.

    Args:
        key: the key of the label; that of the sentence ends in `-sentence` besides.
        count: the number that decides between several texts.
        **values: what else is filled in.
    """
    return Fact(
        say(key, count=count, **values),
        sentence(say(f"{key}-sentence", count=count, **values)),
    )


def lesson_fact(text: str) -> Fact:
    """Return a fact in the words of a lesson."""
    return Fact(text, title_sentence(text))


class Lesson(Struct, frozen=True):
    """One page to read."""

    title: str
    facts: tuple[Fact, ...] = ()
    """Short facts that stand beside the title."""
    note: str | None = None
    """A content note, to be read before the rest."""
    passages: tuple[Passage, ...] = ()
    words: tuple[Words, ...] = ()
    address: str | None = None
