"""How the log names entries: their kinds, and what is open or marked at a place."""

from enum import StrEnum

from allyship_tui.course import Course, Definition, Reading, Situation, Term, Tip
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


Entry = Definition | Tip | Term | Reading | Situation
"""One lesson, of whichever kind."""


def entry_of(course: Course, item: str) -> Entry | None:
    """Return the lesson that the log names so; None for all that is none, or not in the course."""
    kind, _, identity = item.partition("/")
    definition = course.definition
    if kind == Item.DEFINITION:
        return definition if definition and definition.id == identity else None
    if kind == Item.TIP:
        return course.tip(identity)
    if kind == Item.TERM:
        return course.term(identity)
    if kind == Item.READING:
        return course.work(identity)
    return course.situation(identity) if kind == Item.SITUATION else None


def place_of(course: Course, item: str) -> Place | None:
    """Return where the lesson that the log names so is read; None where it is not there."""
    entry = entry_of(course, item)
    if entry is None:
        return None
    kind, _, identity = item.partition("/")
    if kind == Item.DEFINITION:
        return Place(Section.DEFINITION)
    section = next((section for section, held in _KINDS.items() if held == kind), None)
    return Place(section, identity) if section else Place(Section.PRACTICE, item)


def item_at(course: Course, place: Place) -> str:
    """Return how the log names what is open at a place; no text where that is nothing."""
    if place.section is Section.DEFINITION:
        return Item.DEFINITION.of(course.definition.id) if course.definition else ""
    kind = _KINDS.get(place.section)
    if place.item is None or place.section in (Section.TODAY, Section.PROGRESS):
        return ""
    return kind.of(place.item) if kind else place.item


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
    return not is_lesson or entry_of(course, item_at(course, place)) is not None


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
