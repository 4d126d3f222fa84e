"""The reading list: its works with their state, and one work to read."""

from allyship_tui.messages import say
from allyship_tui.plain.answer import Document
from allyship_tui.plain.documents.lesson import lesson_document
from allyship_tui.plain.documents.lists import (
    grouped_works,
    list_document,
)
from allyship_tui.plain.documents.state import state_of
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.progress import progress
from allyship_tui.study.text import (
    as_paragraph,
    sentence,
    work_lesson,
)


def reading_list_document(repl: ReplSession) -> Document:
    """Return the work that is open; else the list."""
    learning = repl.learning
    work = learning.course.work(repl.location.item or "")
    if work:
        lesson = work_lesson(learning.course, work)
        return lesson_document(lesson, repl.follow, state=state_of(repl))
    if not learning.course.reading:
        return Document((say("empty.reading"),))
    kept = progress(learning.course, learning.snapshot)
    counted = say("reading.read", read=kept.works_read, count=kept.works_total)
    shown = say(f"reading.view-{repl.work_view}-sentence")
    first = as_paragraph(sentence(say("reading.heading")), sentence(counted), shown)
    return list_document(repl, first, grouped_works(repl))
