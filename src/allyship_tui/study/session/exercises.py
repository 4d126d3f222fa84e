"""What is practised in the parts of a day, as the way through it comes to each."""

from collections.abc import Callable

from allyship_tui.study.exercise import Exercise
from allyship_tui.study.items import item_at
from allyship_tui.study.parts import Part
from allyship_tui.study.session.session import Session

# What only some days, or some moments of one, need is imported then: all that a start loads delays
# the first picture.


def end_of_lesson(session: Session) -> Exercise | None:
    """Return the offer to mark the lesson of today, where it was just read to its end.

    Args:
        session: the learner's day.
    """
    from allyship_tui.study.lesson_end import LessonEnd, can_be_marked

    learning, place = session.learning, session.day().step
    if not can_be_marked(learning.course, learning.snapshot, place):
        return None
    return LessonEnd(session.cards, item_at(learning.course, place))


def _cards(session: Session) -> Exercise:
    from allyship_tui.study.recall import RecallExercise

    return RecallExercise(session.cards, offer=session.offer)


def _situation(session: Session) -> Exercise | None:
    from allyship_tui.study.situations import SituationExercise

    situation = session.day().situation
    return SituationExercise(session.situations, situation) if situation else None


def _plan(session: Session) -> Exercise | None:
    from allyship_tui.study.plans import PlanExercise

    plan = session.day().plan
    return PlanExercise(session.plans, plan.item) if plan else None


EXERCISES: dict[Part | None, Callable[[Session], Exercise | None]] = {
    Part.CARDS: _cards,
    Part.SITUATION: _situation,
    Part.PLAN: _plan,
}
"""What begins each part that is practised; None comes of it where there is nothing any more."""
