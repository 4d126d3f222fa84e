"""The steps of the lesson at a place, and which of them were read."""

from collections.abc import Iterable

from allyship_tui.course import Course
from allyship_tui.learner import Kind, Snapshot
from allyship_tui.messages import say
from allyship_tui.study import haste
from allyship_tui.study.items import item_at, step_item
from allyship_tui.study.marks import is_reviewed
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text import (
    Step,
    definition_lesson,
    definition_steps,
    term_steps,
    tip_steps,
    work_lesson,
)


def steps_at(course: Course, place: Place) -> tuple[Step, ...]:
    """Return the steps of the lesson at a place; of the definition, all of them.

    Args:
        course: all that is taught.
        place: where; at a place that holds no lesson there are no steps.
    """
    definition, identity = course.definition, place.item or ""
    if place.section is Section.DEFINITION and definition:
        return tuple(
            Step(step, title, definition_lesson(course, definition, step))
            for step, title in definition_steps(definition)
        )
    if place.section is Section.TERMS and (term := course.term(identity)):
        return term_steps(course, term)
    if place.section is Section.TIPS and (tip := course.tip(identity)):
        return tip_steps(course, tip)
    if place.section is Section.READING and (work := course.work(identity)):
        return (Step("page", work.title, work_lesson(course, work)),)
    return ()


def is_read(snapshot: Snapshot, item: str, step: str) -> bool:
    """Say whether a step was read, or its lesson marked as reviewed.

    Args:
        snapshot: what the learner has done.
        item: how the log names the lesson.
        step: the id of the step.
    """
    own = snapshot.latest(step_item(item, step), Kind.READ)
    return own is not None or is_reviewed(snapshot, item)


def unread_steps(course: Course, snapshot: Snapshot, place: Place) -> tuple[Step, ...]:
    """Return the steps of the lesson at a place that were not read yet; of a work, its page."""
    if place.section is Section.READING:
        return steps_at(course, place)
    item = item_at(course, place)
    return tuple(s for s in steps_at(course, place) if not is_read(snapshot, item, s.id))


def least_seconds(snapshot: Snapshot, item: str, steps: Iterable[Step]) -> float:
    """Return how long steps have to stand before one goes on from them.

    Args:
        snapshot: what the learner has done.
        item: how the log names the lesson.
        steps: those that stand there; what was read already needs no time.
    """
    return 0.0 if all(is_read(snapshot, item, step.id) for step in steps) else haste.GLANCE


def step_title(place: Place, step: Step) -> str:
    """Return what stands over a step where it is read; of a tip, the tip with it.

    Args:
        place: where its lesson is.
        step: the step.
    """
    own = step.lesson.title
    return (
        own
        if place.section is not Section.TIPS
        else say("lesson.step-of-tip", tip=own, step=step.title)
    )


def step_line(number: int, total: int, title: str) -> str:
    """Return where one is in a lesson: as in "2 of 5, What it means".

    Args:
        number: the number of the step, from 1.
        total: how many steps there are.
        title: the step's title.
    """
    return say("lesson.step-of", number=number, total=total, title=title)
