"""The index that is searched: the texts of all lessons, and every word that stands in them."""

import sqlite3
from collections.abc import Iterator

from allyship_tui.course import Course
from allyship_tui.study.find.words import WORD
from allyship_tui.study.items import Item
from allyship_tui.study.places import Section
from allyship_tui.study.text import (
    Lesson,
    definition_lesson,
    definition_steps,
    situation_lesson,
    term_lesson,
    tip_lesson,
    work_lesson,
)

NAMES = ("title", "names")
"""The columns of what an entry is called."""
_PLAIN = "unicode61 remove_diacritics 2"
_TABLES = (
    "CREATE VIRTUAL TABLE entry USING fts5(section UNINDEXED, item UNINDEXED,"
    f" title, names, body, aside, tokenize = 'porter {_PLAIN}', prefix = '1 2 3')",
    f"CREATE VIRTUAL TABLE spelling USING fts5(word, tokenize = '{_PLAIN}')",
)


def fill_index(database: sqlite3.Connection, course: Course) -> None:
    """Make the index of a course.

    Args:
        database: where it is made; nothing of it must be there.
        course: all that is taught.

    Raises:
        sqlite3.Error: it cannot be written there.
    """
    for table in _TABLES:
        database.execute(table)
    rows = list(_rows(course))
    database.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)", rows)
    spellings = {w for row in rows for text in row[2:] for w in WORD.findall(text)}
    database.executemany("INSERT INTO spelling VALUES (?)", ((w,) for w in sorted(spellings)))


def _rows(course: Course) -> Iterator[tuple[str, str, str, str, str, str]]:
    definition = course.definition
    if definition:
        for step, title in definition_steps(definition):
            lesson = definition_lesson(course, definition, step)
            yield Section.DEFINITION, step, title, "", *_texts(lesson)
    for tip in course.tips:
        yield Section.TIPS, tip.id, tip.title, "", *_texts(tip_lesson(course, tip))
    for term in filter(None, (course.term(head.id) for head in course.glossary)):
        names = " ".join(term.also_called)
        yield Section.TERMS, term.id, term.title, names, *_texts(term_lesson(course, term))
    for path in course.paths:
        yield Section.TERMS, Item.PATH.of(path.id), path.title, "", path.about, ""
    for work in course.reading:
        texts = _texts(work_lesson(course, work))
        yield Section.READING, work.id, work.title, work.author or "", *texts
    for situation in filter(None, (course.situation(head.id) for head in course.situations)):
        # Without what it leads to: that is for those who have chosen.
        texts = _texts(situation_lesson(course, situation))
        item = Item.SITUATION.of(situation.id)
        yield Section.PRACTICE, item, situation.title, situation.place, *texts


def _texts(lesson: Lesson) -> tuple[str, str]:
    """Return what a lesson says, and what stands beside it: facts, sources, an address."""
    body: list[str] = []
    aside = [each.label for each in lesson.facts]
    for passage in lesson.passages:
        is_aside = passage.is_secondary or passage.texts == (lesson.address,)
        (aside if is_aside else body).extend(passage.texts)
    return "\n".join(body), "\n".join(aside)
