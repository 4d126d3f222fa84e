"""A lesson to read: its paragraphs and headings, and its words as choices."""

from allyship_tui.messages import say
from allyship_tui.plain.answer import Document
from allyship_tui.plain.documents.state import bookmarked_state
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.text import (
    Lesson,
    Passage,
    as_paragraph,
    block,
    facts_line,
    note_line,
    passage_paragraphs,
    title_sentence,
)


def lesson_document(repl: ReplSession, lesson: Lesson, over: str = "", state: str = "") -> Document:
    """Return a lesson to read.

    Args:
        repl: where someone is.
        lesson: what to read.
        over: where one is, said before the title.
        state: what has been done with it, as a sentence, said after the title.
    """
    named = say("spoken.named", name=over, text=lesson.title) if over else lesson.title
    if lesson.title:
        state = as_paragraph(state, bookmarked_state(repl))
    first = as_paragraph(title_sentence(named), state), note_line(lesson), facts_line(lesson)
    paragraphs = [text for text in first if text]
    headings: list[tuple[str, int]] = []
    after: list[str] = []
    choices = [
        repl.link(title, place, words.label)
        for words in lesson.words
        for place, title in words.words
    ]
    begins, steps = _beginnings(repl), []
    for number, passage in enumerate(lesson.passages):
        if number in begins:
            steps.append((begins[number], len(paragraphs) if number else 0))
        if passage.is_secondary:
            after += _paragraphs(passage)
        else:
            headings += _heading(passage, len(paragraphs))
            paragraphs += _paragraphs(passage)
    return Document(paragraphs, headings, choices, after, steps=steps)


def _beginnings(repl: ReplSession) -> dict[int, str]:
    """Return the ids of the steps of the lesson that is open, each by its first passage."""
    begins, number = {}, 0
    for step in repl.steps:
        begins[number] = step.id
        # On the page of a whole lesson, each step has one at least.
        number += max(1, len(step.lesson.passages))
    return begins


def _paragraphs(passage: Passage) -> list[str]:
    """Return a part of a lesson; only what can be picked has a number here."""
    if passage.is_list:
        return [block(passage.heading, passage.texts)]
    return list(passage_paragraphs(passage))


def _heading(passage: Passage, at: int) -> list[tuple[str, int]]:
    return [(passage.heading, at)] if passage.heading else []
