"""The tips to read: their list, or one of them."""

from allyship_tui.messages import say
from allyship_tui.plain.answer import Document
from allyship_tui.plain.documents.lesson import lesson_document
from allyship_tui.plain.documents.lists import (
    choices_of,
    with_state,
)
from allyship_tui.plain.documents.state import bookmarked_label, reviewed_state, state_of
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.items import Item
from allyship_tui.study.progress import progress, tips_line
from allyship_tui.study.text import (
    as_paragraph,
    sentence,
    tip_lesson,
)


def tips_document(repl: ReplSession) -> Document:
    """Return the tip that is open; else the list."""
    course = repl.learning.course
    tip = course.tip(repl.location.item or "")
    if tip:
        over = say("tips.step", number=course.tips.index(tip) + 1, total=len(course.tips))
        lesson = tip_lesson(course, tip)
        return lesson_document(repl, lesson, over, state_of(repl))
    if not course.tips:
        return Document((say("empty.tips"),))
    kept = progress(course, repl.learning.snapshot)
    first = as_paragraph(sentence(say("tips.heading")), tips_line(kept))
    labels = [
        (
            tip.id,
            with_state(tip.title, reviewed_state(repl, item), bookmarked_label(repl, item)),
        )
        for tip in course.tips
        for item in [Item.TIP.of(tip.id)]
    ]
    return Document((first,), choices=choices_of(repl, labels))
