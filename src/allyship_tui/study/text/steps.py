"""A lesson in steps, each of which fits one screen: what is needed first, then the rest."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from allyship_tui.course import Course
from allyship_tui.study.text.linked import with_links
from allyship_tui.study.text.page import Lesson, Passage, Words


class Step(Struct, frozen=True):
    """One step of a lesson."""

    id: str
    """Names it in the log, after its entry."""
    title: str
    lesson: Lesson
    """What is read at this step."""


def in_steps(
    course: Course,
    head: Lesson,
    parts: Sequence[tuple[str, str, tuple[Passage, ...], tuple[Words, ...]]],
) -> tuple[Step, ...]:
    """Return a lesson in steps; those of which there is nothing are left out.

    Args:
        course: all that is taught, to which texts may link.
        head: the lesson's title and, for its first step, its facts and its note.
        parts: of each step its id, its title, its passages and its words to follow.
    """
    steps: list[Step] = []
    for identity, title, passages, words in parts:
        if passages or words:
            shown = Lesson(head.title) if steps else head
            lesson = Lesson(shown.title, shown.facts, shown.note, passages, words)
            steps.append(Step(identity, title, with_links(course, lesson)))
    return tuple(steps)


def whole(steps: Sequence[Step]) -> Lesson:
    """Return all steps of a lesson on one page; a step with a title of its own stands under it."""
    first = steps[0].lesson
    passages: list[Passage] = []
    for step in steps:
        opening, *others = step.lesson.passages or (Passage("", ()),)
        if step.lesson.title != first.title and not opening.heading:
            opening = replace(opening, heading=step.lesson.title)
        passages += [opening, *others]
    return Lesson(
        title=first.title,
        facts=first.facts,
        note=first.note,
        passages=tuple(passages),
        words=tuple(words for step in steps for words in step.lesson.words),
        address=first.address,
    )
