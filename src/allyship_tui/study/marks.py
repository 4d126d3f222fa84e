"""What a learner has marked, as the log holds it: reviewed, how far read, bookmarked, followed."""

from enum import StrEnum

from allyship_tui.learner import Event, Kind, Snapshot
from allyship_tui.study.items import Item


class ReadingState(StrEnum):
    """How far someone is with a work."""

    UNREAD = "unread"
    READING = "reading"
    READ = "read"
    SET_ASIDE = "set-aside"


def is_reviewed(snapshot: Snapshot, item: str) -> bool:
    """Say whether the definition, a step of it or a tip is marked as reviewed.

    Who marks all of the definition has been through each step, but those unmarked since.
    """
    own = snapshot.latest(item, Kind.REVIEWED)
    if whole := mark_on_whole(snapshot, item):
        return own is None or own.body.get("since") != whole.id or own.value is True
    return own is not None and own.value is True


def mark_on_whole(snapshot: Snapshot, item: str) -> Event | None:
    """Return the mark on all of the definition that an item is a step of, if there is one."""
    kind, _, identity = item.partition("/")
    whole, _, step = identity.partition("/")
    if kind != Item.DEFINITION or not step:
        return None
    event = snapshot.latest(f"{kind}/{whole}", Kind.REVIEWED)
    return event if event and event.value is True else None


def reading_state(snapshot: Snapshot, identity: str) -> ReadingState:
    """Return how far a learner is with a work; unread where the log holds nothing known."""
    value = snapshot.value(Item.READING.of(identity), Kind.READING_STATE)
    # A tuple, since what another version wrote may be of any type, hashable or not.
    return ReadingState(value) if value in tuple(ReadingState) else ReadingState.UNREAD


def is_muted(snapshot: Snapshot, category: str) -> bool:
    """Say whether the terms of a category are kept out of what comes unasked."""
    return snapshot.value(Item.CATEGORY.of(category), Kind.MUTED) is True


def is_bookmarked(snapshot: Snapshot, item: str) -> bool:
    """Say whether an entry is bookmarked."""
    return snapshot.value(item, Kind.BOOKMARKED) is True


def bookmarked_items(snapshot: Snapshot) -> list[str]:
    """Return how the log names what is bookmarked, what was bookmarked last first."""
    return _items_with(snapshot, Kind.BOOKMARKED)


def is_followed(snapshot: Snapshot, item: str) -> bool:
    """Say whether a path was begun, and not left."""
    return snapshot.value(item, Kind.FOLLOWED) is True


def followed_items(snapshot: Snapshot) -> list[str]:
    """Return how the log names the paths that were begun and not left, the latest first."""
    return _items_with(snapshot, Kind.FOLLOWED)


def _items_with(snapshot: Snapshot, kind: Kind) -> list[str]:
    latest = snapshot.latest_by_item(kind)
    return [item for item, event in reversed(latest.items()) if event.value is True]
