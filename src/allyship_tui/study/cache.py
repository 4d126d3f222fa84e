"""What is worked out from the log is worked out once, and again only where the log has changed."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from allyship_tui.learner import Event, Kind, Snapshot

T = TypeVar("T")

_STEP = 500
"""So many items are looked at before whoever waits can do something else."""


class ItemCache(Generic[T]):
    """What the events of one kind add up to, item by item.

    A journal of years holds tens of thousands of texts, and hardly one of them is another than
    at the key before.
    """

    def __init__(self, kind: Kind, work_out: Callable[[list[Event]], T]) -> None:
        """Remember nothing yet.

        Args:
            kind: the kind of the events.
            work_out: says what an item's events add up to: one or more, the earliest first.
        """
        self._kind = kind
        self._work_out = work_out
        self._seen: tuple[Snapshot, tuple[int, int]] | None = None
        self._held: dict[str, tuple[list[str], T]] = {}

    def of(self, snapshot: Snapshot) -> list[T]:
        """Return what the events of each item add up to, in no order."""
        for _ in self.steps(snapshot):
            pass
        return [found for _, found in self._held.values()]

    def is_fresh(self, snapshot: Snapshot) -> bool:
        """Say whether nothing has changed since all was worked out."""
        return self._seen == (snapshot, snapshot.revision(self._kind))

    def steps(self, snapshot: Snapshot) -> Iterator[None]:
        """Work out what has changed, step by step; what is stopped goes on there the next time."""
        if self.is_fresh(snapshot):
            return
        turn = snapshot.revision(self._kind)
        items = snapshot.items_with(self._kind)
        for number, item in enumerate(items, 1):
            # None of them ever changes, so which they are says all.
            names = snapshot.active_ids(item, self._kind)
            held = self._held.get(item)
            if not names:
                self._held.pop(item, None)
            elif held is None or held[0] != names:
                self._held[item] = (names, self._work_out(snapshot.history(item, self._kind)))
            if number % _STEP == 0:
                yield
        for gone in self._held.keys() - set(items):
            del self._held[gone]
        self._seen = (snapshot, turn)
