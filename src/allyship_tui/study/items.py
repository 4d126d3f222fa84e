"""How the log names entries: their kinds, and what is open or marked at a place."""

from enum import StrEnum

from allyship_tui.course import Course
from allyship_tui.study.places import SECTION_OF, Place, Section, place_of_lesson
from allyship_tui.study.text import definition_steps


class Item(StrEnum):
    """The kinds of entry that the log speaks of: the part of `item` before the slash."""

    DEFINITION = "definition"
    TIP = "tip"
    TERM = "term"
    READING = "reading"
    SITUATION = "situation"
    PATH = "path"
    PLAN = "plan"
    REFLECTION = "reflection"
    RECALL = "recall"
    CATEGORY = "category"
    PART = "part"

    def of(self, identity: str) -> str:
        """Return how the log names the entry of this kind with this id."""
        return f"{self}/{identity}"


_KINDS = {section: Item(kind) for kind, section in SECTION_OF.items()}
"""What the entries of a section are; elsewhere a place names its item as the log does."""


def place_of(course: Course, item: str) -> Place | None:
    """Return where the lesson that the log names so is read; None where it is not there."""
    if course.lesson(item) is None:
        return None
    is_definition = item.startswith(f"{Item.DEFINITION}/")
    return Place(Section.DEFINITION) if is_definition else place_of_lesson(item)


def item_at(course: Course, place: Place) -> str:
    """Return how the log names what is open at a place; no text where that is nothing."""
    if place.section is Section.DEFINITION:
        return Item.DEFINITION.of(course.definition.id) if course.definition else ""
    kind = None if is_path(place.item) else _KINDS.get(place.section)
    if place.item is None or place.section in (Section.TODAY, Section.PROGRESS):
        return ""
    return kind.of(place.item) if kind else place.item


def is_path(item: str | None) -> bool:
    """Say whether what is open in a section is a path: it is named as the log names it."""
    return item is not None and item.startswith(f"{Item.PATH}/")


def is_there(course: Course, place: Place) -> bool:
    """Say whether there is what a place names: of lessons that were read anew, one may be gone.

    What a learner made, a plan say, is no lesson, and is there as far as this knows.
    """
    item = place.item
    if item is None:
        return True
    if place.section is Section.DEFINITION:
        definition = course.definition
        return definition is not None and item in dict(definition_steps(definition))
    is_lesson = place.section in _KINDS or item.startswith(f"{Item.SITUATION}/")
    return not is_lesson or course.lesson(item_at(course, place)) is not None


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
