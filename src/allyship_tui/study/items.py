"""How the log names entries: their kinds, and what is open or marked at a place."""

from enum import StrEnum

from allyship_tui.course import Course
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text import definition_steps


class Item(StrEnum):
    """The kinds of entry that the log speaks of: the part of `item` before the slash."""

    DEFINITION = "definition"
    TIP = "tip"
    TERM = "term"
    READING = "reading"
    SITUATION = "situation"
    PLAN = "plan"
    REFLECTION = "reflection"
    RECALL = "recall"
    CATEGORY = "category"
    PART = "part"

    def of(self, identity: str) -> str:
        """Return how the log names the entry of this kind with this id."""
        return f"{self}/{identity}"


_KINDS = {Section.TIPS: Item.TIP, Section.TERMS: Item.TERM, Section.READING: Item.READING}
"""What the entries of a section are; elsewhere a place names its item as the log does."""


def item_at(course: Course, place: Place) -> str:
    """Return how the log names what is open at a place; no text where that is nothing."""
    if place.section is Section.DEFINITION:
        return Item.DEFINITION.of(course.definition.id) if course.definition else ""
    kind = _KINDS.get(place.section)
    if place.item is None or place.section in (Section.TODAY, Section.PROGRESS):
        return ""
    return kind.of(place.item) if kind else place.item


def step_item(item: str, step: str) -> str:
    """Return how the log names a step of a lesson.

    Args:
        item: how it names the lesson.
        step: the id of the step.
    """
    return f"{item}/{step}"


def marked_at(course: Course, place: Place) -> str:
    """Return how the log names what is marked at a place; no text where that is nothing.

    Of the definition it is one step, and at the last step all of it.
    """
    item, definition = item_at(course, place), course.definition
    if place.section is not Section.DEFINITION or not definition or place.item is None:
        return item
    is_last = place.item == definition_steps(definition)[-1][0]
    return item if is_last else f"{item}/{place.item}"
