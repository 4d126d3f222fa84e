"""`allyship reading`: the reading list by section, with what was read of it."""

from typing import Any

from allyship_tui.cli.answer import Answer
from allyship_tui.cli.record import record
from allyship_tui.cli.session import Session
from allyship_tui.course import Reading
from allyship_tui.messages import say
from allyship_tui.study.marks import ReadingState, reading_state
from allyship_tui.study.text import (
    as_paragraph,
    block,
    joined,
    note_line,
    numbered,
    sentence,
    work_lesson,
)


def answer(session: Session) -> Answer:
    """Show every work with its state, its facts and its address."""
    course = session.course
    if not course.reading:
        return Answer([say("cli.no-reading")], [])
    text: list[str] = []
    data: list[dict[str, Any]] = []
    for heading, works in course.by_section():
        states = [reading_state(session.snapshot, work.id) for work in works]
        lines = [_line(session, work, state) for work, state in zip(works, states, strict=True)]
        text.append(block(heading.title, numbered(lines, len(data) + 1)))
        data += [
            {**record(work), "state": state.value}
            for work, state in zip(works, states, strict=True)
        ]
    return Answer(text, data)


def _line(session: Session, work: Reading, state: ReadingState) -> str:
    lesson = work_lesson(session.course, work)
    parts = [
        sentence(lesson.title),
        say(f"cli.state-{state.value}"),
        sentence(joined(each.label for each in lesson.facts)),
    ]
    if lesson.note:
        parts.append(note_line(lesson))
    # Last and without a full stop, so that an address can be copied.
    if lesson.address:
        parts.append(say("cli.address", address=lesson.address))
    else:
        parts.append(say("lesson.no-address"))
    return as_paragraph(*parts)
