"""A learner's deck: the prompts of all that they opened or added, and did not set aside."""

from collections.abc import Iterator

from allyship_tui.course import Course
from allyship_tui.learner import Kind, Snapshot
from allyship_tui.study.daily import muted_terms
from allyship_tui.study.items import Item
from allyship_tui.study.marks import is_reviewed
from allyship_tui.study.recall.card import Card, cards_of

ADDED, REMOVED = "added", "aside"
"""What was decided by hand of the prompts of an entry."""
_KINDS = (Kind.CARDS, Kind.MET, Kind.REVIEWED)
"""What of an entry decides whether it is asked."""


def deck_of(course: Course, snapshot: Snapshot) -> Iterator[Card]:
    """Go through the prompts that are asked.

    Args:
        course: what is taught.
        snapshot: what the learner has done.
    """
    out = {Item.TERM.of(identity) for identity in muted_terms(course, snapshot)}
    # Of ten thousand terms, few are in the log: no other can be in the deck.
    known = {item for kind in _KINDS for item in snapshot.items_with(kind)}
    asked = {item for item in known - out if _is_asked(snapshot, item)}
    return cards_of(course, asked)


def _is_asked(snapshot: Snapshot, entry: str) -> bool:
    by_hand = snapshot.value(entry, Kind.CARDS)
    if by_hand in (ADDED, REMOVED):
        return bool(by_hand == ADDED)
    return bool(snapshot.active_ids(entry, Kind.MET)) or is_reviewed(snapshot, entry)
