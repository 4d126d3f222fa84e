"""The definition to read: the list of its steps, or one of them."""

from msgspec.structs import replace

from allyship_tui.messages import say
from allyship_tui.plain.answer import Document
from allyship_tui.plain.documents.lesson import lesson_document
from allyship_tui.plain.documents.lists import (
    choices_of,
    with_state,
)
from allyship_tui.plain.documents.state import reviewed_state, state_of
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.text import (
    as_paragraph,
    definition_lesson,
    definition_steps,
    sentence,
)


def definition_document(repl: ReplSession) -> Document:
    """Return the step that is open; else the list of them."""
    definition = repl.learning.course.definition
    if not definition:
        return Document((say("empty.definition"),))
    steps = definition_steps(definition)
    ids = [step for step, _ in steps]
    state = state_of(repl)
    if repl.location.item is None:
        labels = [
            (step, with_state(title, reviewed_state(repl, repl.marked_as(step))))
            for step, title in steps
        ]
        return Document(
            (as_paragraph(sentence(say("definition.heading")), state),),
            choices=choices_of(repl, labels),
        )
    number = ids.index(repl.location.item) + 1 if repl.location.item in ids else 1
    over = say("definition.step", number=number, total=len(ids))
    lesson = definition_lesson(repl.learning.course, definition, repl.location.item)
    document = lesson_document(repl, lesson, over, state)
    following = [title for _, title in steps[number : number + 1]]
    on = [say("plain.next-step", title=title) for title in following]
    return replace(document, after=[*document.after, *on])
