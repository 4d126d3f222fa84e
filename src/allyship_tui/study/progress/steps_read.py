"""How many steps of the definition and of the tips were read: each moves a bar."""

from collections.abc import Iterable

from msgspec import Struct

from allyship_tui.course import Course
from allyship_tui.learner import Snapshot
from allyship_tui.study.items import Item, step_item
from allyship_tui.study.marks import is_reviewed
from allyship_tui.study.steps import is_read
from allyship_tui.study.text import definition_steps, tip_steps


class StepsRead(Struct, frozen=True):
    """How many steps there are, and how many of them were read, or marked as reviewed."""

    read: int
    total: int


def definition_steps_read(course: Course, snapshot: Snapshot) -> StepsRead:
    """Count the steps of the definition.

    Args:
        course: what is taught.
        snapshot: what the learner has done.
    """
    definition = course.definition
    if not definition:
        return StepsRead(0, 0)
    item = Item.DEFINITION.of(definition.id)
    return _counted(snapshot, ((item, step) for step, _ in definition_steps(definition)))


def tips_steps_read(course: Course, snapshot: Snapshot) -> StepsRead:
    """Count the steps of all tips.

    Args:
        course: what is taught.
        snapshot: what the learner has done.
    """
    steps = (
        (Item.TIP.of(tip.id), step.id) for tip in course.tips for step in tip_steps(course, tip)
    )
    return _counted(snapshot, steps)


def _counted(snapshot: Snapshot, steps: Iterable[tuple[str, str]]) -> StepsRead:
    # A step of the definition may be marked by itself.
    found = [
        is_read(snapshot, item, step) or is_reviewed(snapshot, step_item(item, step))
        for item, step in steps
    ]
    return StepsRead(sum(found), len(found))
