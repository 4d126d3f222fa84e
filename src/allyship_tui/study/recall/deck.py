"""A learner's deck: the prompts of all that they opened or added, and did not set aside."""

from collections.abc import Iterator

from allyship_tui.course import Course
from allyship_tui.learner import Kind, Snapshot
from allyship_tui.study.daily import muted_categories
from allyship_tui.study.items import Item
from allyship_tui.study.marks import is_reviewed
from allyship_tui.study.recall.card import Card, cards_of

ADDED, REMOVED = "added", "aside"
"""What was decided by hand of the prompts of an entry."""


def deck_of(course: Course, snapshot: Snapshot) -> Iterator[Card]:
    """Go through the prompts that are asked.

    Args:
        course: what is taught.
        snapshot: what the learner has done.
    """
    aside = muted_categories(snapshot)
    out = {Item.TERM.of(term.id) for term in course.glossary if term.category in aside}
    for card in cards_of(course):
        by_hand = snapshot.value(card.entry, Kind.CARDS)
        if by_hand == REMOVED or card.entry in out:
            continue
        if by_hand == ADDED or _is_opened(snapshot, card.entry):
            yield card


def _is_opened(snapshot: Snapshot, entry: str) -> bool:
    return bool(snapshot.active_ids(entry, Kind.MET)) or is_reviewed(snapshot, entry)
