"""Composing a new event: its id, its time, and which events it comes after."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from allyship_tui.learner.events import Event, Row, new_id, predecessors_in
from allyship_tui.learner.kinds import WORDS
from allyship_tui.learner.snapshot import Snapshot
from allyship_tui.learner.store import Compose, EventStore
from allyship_tui.learner.timestamps import timestamp_after


def composer(
    kind: str, item: str, body: dict[str, Any], store: EventStore, clock: Callable[[], datetime]
) -> Compose:
    """Return what makes an event that comes after all others about the same item.

    Args:
        kind: the aspect it is about, usually a `Kind`.
        item: what it is about.
        body: what there is to say beyond that.
        store: where it is to be kept; its snapshot is told the time.
        clock: gives the time now, as an aware datetime in the learner's own time zone.
    """
    made: list[Event] = []

    def compose(others: list[Row]) -> Event:
        # Made once: at a second try it may stand in the file already, under its id.
        if not made:
            now = clock()
            store.snapshot.set_now(now)
            known = _with_others(store.snapshot, item, others, now)
            at = timestamp_after(now, known.last_at(item))
            day = now.date().isoformat()
            after = _following(body, kind, known.future_ids(item, kind))
            made.append(Event(new_id(), at, day, store.device, kind, item, after))
        return made[0]

    return compose


def _with_others(snapshot: Snapshot, item: str, others: list[Row], now: datetime) -> Snapshot:
    """Return what holds of an item with the events that others wrote meanwhile."""
    if not others:
        return snapshot
    known = Snapshot()
    known.set_now(now)
    known.add_rows([*(row for row in snapshot.rows() if row[5] == item), *others])
    return known


def _following(body: dict[str, Any], kind: str, ahead: list[str]) -> dict[str, Any]:
    """Return a body that names the events it comes after although their time is still to come.

    Not of words: what they take the place of is said by whoever had it before their eyes.
    """
    if kind in WORDS or not ahead:
        return body
    return {**body, "after": sorted({*predecessors_in(body), *ahead})}
