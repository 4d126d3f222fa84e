"""Lessons as paragraphs of plain text that read well aloud."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from allyship_tui.cli.output import sentence
from allyship_tui.study.lessons import Lesson, Passage, Words
from allyship_tui.wording import say


def joined(texts: Iterable[str]) -> str:
    """Return texts in one row."""
    return say("cli.list").join(texts)


def numbered(texts: Iterable[str], start: int = 1) -> list[str]:
    """Return the entries of a list, each with its number."""
    return [say("cli.numbered", number=n, text=text) for n, text in enumerate(texts, start)]


def block(heading: str, lines: Iterable[str]) -> str:
    """Return lines under a heading as one paragraph."""
    return "\n".join(filter(None, (heading, *lines)))


def facts_line(lesson: Lesson) -> str:
    """Return the facts that stand beside a lesson's title, as sentences in one line."""
    # Not str.capitalize: a fact may hold names.
    return " ".join(sentence(fact[:1].upper() + fact[1:]) for fact in lesson.facts)


def note_line(lesson: Lesson) -> str:
    """Return a lesson's content note as a sentence; no text if it has none."""
    return sentence(say("lesson.note", note=lesson.note)) if lesson.note else ""


def words_line(words: Words) -> str:
    """Return words that lead to terms, as one sentence."""
    return say("cli.words", label=words.label, words=joined(title for _, title in words.words))


def lesson_paragraphs(lesson: Lesson) -> list[str]:
    """Return a whole lesson, its content note before the rest."""
    first = [lesson.title, note_line(lesson), facts_line(lesson)]
    words = [words_line(words) for words in lesson.words]
    parts = [part for passage in lesson.passages for part in _passage(passage)]
    return [*filter(None, first), *parts, *(["\n".join(words)] if words else [])]


def record(entry: msgspec.Struct) -> dict[str, Any]:
    """Return an entry of the course with every field, for `--json`."""
    built: dict[str, Any] = msgspec.to_builtins(entry, enc_hook=str)
    return built


def _passage(passage: Passage) -> Iterator[str]:
    if passage.listed:
        yield block(passage.heading, numbered(passage.texts))
    else:
        yield block(passage.heading, passage.texts[:1])
        yield from passage.texts[1:]
