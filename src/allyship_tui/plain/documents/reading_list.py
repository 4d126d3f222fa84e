"""The reading list to read: its works with their state, or one of them."""

from allyship_tui.messages import say
from allyship_tui.plain.answer import Document
from allyship_tui.plain.documents.lesson import lesson_document
from allyship_tui.plain.documents.lists import (
    Group,
    list_document,
    with_state,
)
from allyship_tui.plain.documents.state import bookmarked_label, state_of
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.find import work_groups
from allyship_tui.study.items import Item
from allyship_tui.study.places import Section
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
        return lesson_document(repl, lesson, state=state_of(repl))
    if not learning.course.reading:
        return Document((say("empty.reading"),))
    kept = progress(learning.course, learning.snapshot)
    counted = say("reading.read", read=kept.works_read, count=kept.works_total)
    shown = say(f"reading.view-{repl.work_view}-sentence")
    first = as_paragraph(sentence(say("reading.heading")), sentence(counted), shown)
    return list_document(repl, first, grouped_works(repl))


def grouped_works(repl: ReplSession) -> list[Group]:
    """Return the works of the list under their sections, each with its state."""
    learning = repl.learning
    found = work_groups(
        learning.course,
        learning.snapshot,
        repl.work_view,
        repl.filters[Section.READING],
        repl.location.item,
    )
    return [
        (
            title,
            [
                (
                    str(work.id),
                    with_state(
                        work.title,
                        say(f"state.{learning.reading_state(work.id)}"),
                        bookmarked_label(repl, Item.READING.of(work.id)),
                    ),
                )
                for work in works
            ],
        )
        for title, works in found
    ]
