"""`allyship reading`: the reading list by section, with what was read of it."""

from typing import Any

from allyship_tui.cli.answer import Answer
from allyship_tui.cli.as_data import as_data
from allyship_tui.cli.as_markdown import as_markdown
from allyship_tui.cli.context import Context
from allyship_tui.course import Reading
from allyship_tui.messages import say
from allyship_tui.study.items import Item
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


def answer(context: Context) -> Answer:
    """Show every work with its state, its facts and its address."""
    course = context.course
    if not course.reading:
        return Answer([say("cli.no-reading")], [])
    if context.options.markdown:
        return as_markdown(context, (Item.READING.of(work.id) for work in course.reading))
    text: list[str] = []
    data: list[dict[str, Any]] = []
    for heading, works in course.by_section():
        states = [reading_state(context.snapshot, work.id) for work in works]
        lines = [_line(context, work, state) for work, state in zip(works, states, strict=True)]
        text.append(block(heading.title, numbered(lines, len(data) + 1)))
        data += [
            {**as_data(work), "state": state.value}
            for work, state in zip(works, states, strict=True)
        ]
    return Answer(text, data)


def _line(context: Context, work: Reading, state: ReadingState) -> str:
    lesson = work_lesson(context.course, work)
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
