"""A course in one file: heads at hand, texts fetched one by one, and the index of them.

It is an SQLite database, since that is what the index is; it is written beside its place and
moved there when it is whole, and never changed afterwards. Each part has a checksum.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from allyship_tui.course import Course, SituationHead, TermHead, stored
from allyship_tui.study.find import fill_index
from allyship_tui.study.library.days import parts_of_days
from allyship_tui.study.library.heads import Heads, Prompt, SituationRow, TermRow
from allyship_tui.study.library.parts import TABLES, add_part


def write_course(path: Path, course: Course, basis: str) -> None:
    """Write a course that stands in memory into a file of its own.

    Args:
        path: the file; its folder must be there.
        course: the course.
        basis: what it rests on.

    Raises:
        OSError: it cannot be written.
        sqlite3.Error: likewise.
    """
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        draft.unlink(missing_ok=True)
        with closing(sqlite3.connect(draft, isolation_level=None)) as database:
            # Half a draft is never read: there is no need to be safe.
            database.execute("PRAGMA journal_mode = OFF")
            database.execute("PRAGMA synchronous = OFF")
            database.execute("BEGIN")
            for table in TABLES:
                database.execute(table)
            for name, body in (*_parts(course), *parts_of_days(course)):
                add_part(database, name, body)
            fill_index(database, course)
            database.execute("INSERT INTO basis VALUES (?)", (basis,))
            database.execute("COMMIT")
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _parts(course: Course) -> Iterator[tuple[str, bytes]]:
    encoder = msgspec.msgpack.Encoder(enc_hook=stored)

    def part(name: str, what: Any) -> tuple[str, bytes]:
        return name, encoder.encode(what)

    yield part("heads", _heads(course))
    yield part("terms", tuple(map(_term_row, course.terms)))
    yield part("definition", course.definition)
    yield part("tips", course.tips)
    yield part("reading", course.reading)
    yield part("paths", course.paths)
    for term in course.terms:
        yield part(f"term/{term.id}", course.term(term.id))
    for situation in course.situations:
        yield part(f"situation/{situation.id}", course.situation(situation.id))


def _heads(course: Course) -> Heads:
    return Heads(
        situations=tuple(map(_situation_row, course.situations)),
        terms=len(course.terms),
        tips=len(course.tips),
        works=len(course.reading),
        paths=len(course.paths),
        categories=course.categories,
        reading_sections=course.reading_sections,
        calendar=course.calendar,
        pack_calendars=course.pack_calendars,
        licences=course.licences,
        problems=course.problems,
    )


def _term_row(term: TermHead) -> TermRow:
    return TermRow(
        term.id,
        term.title,
        tuple(term.also_called),
        term.category,
        term.added,
        term.retired,
        tuple(Prompt(recall.id) for recall in term.recall),
    )


def _situation_row(each: SituationHead) -> SituationRow:
    return SituationRow(each.id, each.title, each.place, each.tip, tuple(each.terms))
