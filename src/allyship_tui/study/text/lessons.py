"""The definition and a work to read, in order: the same on every surface.

Which headings, paragraphs and words to follow there are, and in which order, is decided here.
"""

from allyship_tui.course import Course, Definition, Reading
from allyship_tui.messages import say
from allyship_tui.study.text.length import length_facts
from allyship_tui.study.text.linked import with_links
from allyship_tui.study.text.page import Lesson, Passage, fact, lesson_fact
from allyship_tui.study.text.passages import (
    checked_on,
    ending,
    filled,
    paragraphs_of,
    reviewed_by,
    texts_of,
    words_of,
)


def definition_steps(definition: Definition) -> tuple[tuple[str, str], ...]:
    """Return the steps of the definition in order: of each its id and its title."""
    return (
        ("in-short", say("lesson.in-short")),
        *((point.id, point.title) for point in definition.points),
        ("to-go-on", say("lesson.to-go-on")),
    )


def definition_lesson(course: Course, definition: Definition, step: str) -> Lesson:
    """Return the page of one step of the definition; the first one's for an unknown id."""
    return with_links(course, _definition_lesson(course, definition, step))


def _definition_lesson(course: Course, definition: Definition, step: str) -> Lesson:
    for point in definition.points:
        if point.id == step:
            return Lesson(
                title=point.title,
                passages=(Passage("", paragraphs_of(point.text)),),
                words=words_of(course, say("lesson.words-here"), point.terms),
            )
    if step == "to-go-on":
        return Lesson(
            title=say("lesson.to-go-on"),
            passages=filled(
                [
                    Passage(
                        say("lesson.reflection"), texts_of(definition.reflection), is_list=True
                    ),
                    *ending(definition.sources, definition.reviewed_by, definition.checked),
                ]
            ),
            words=words_of(course, say("lesson.related"), definition.related),
        )
    return Lesson(title=definition.title, passages=(Passage("", paragraphs_of(definition.short)),))


def work_lesson(course: Course, work: Reading) -> Lesson:
    """Return the page of a work of the reading list."""
    # Who writes and who publishes is often one.
    by = dict.fromkeys((work.author, work.publisher, work.year))
    facts = [lesson_fact(each) for each in by if each]
    facts.append(fact(f"lesson.kind-{work.kind}"))
    facts += length_facts(work)
    if work.first_hand:
        facts.append(fact("lesson.first-hand"))
    address = work.url or say("lesson.no-address")
    lesson = Lesson(
        title=work.title,
        facts=tuple(facts),
        note=work.content_note,
        passages=filled(
            (
                Passage(say("lesson.why-read"), paragraphs_of(work.why_read)),
                Passage(say("lesson.takeaway"), paragraphs_of(work.takeaway_question)),
                Passage(say("lesson.address"), (address,)),
                reviewed_by(work.reviewed_by),
                checked_on(work.checked),
            )
        ),
        words=words_of(course, say("lesson.words-here"), work.terms),
        address=work.url,
    )
    return with_links(course, lesson)
