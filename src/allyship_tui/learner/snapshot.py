"""What holds now, folded from the events in whatever order they come."""

from collections.abc import Iterable, Iterator
from typing import Any

from allyship_tui.learner.events import Event, Kind, Row, decode, moment_of

_Held = Row | Event


class Snapshot:
    """The state that a log adds up to; taking in the same events in any order gives the same.

    Rows are kept as they are and decoded when asked for, because a log of years is read at
    every start and hardly any of it is looked at.
    """

    __slots__ = ("_latest", "_threads", "_undone")

    def __init__(self) -> None:
        self._threads: dict[str, dict[str, list[_Held]]] = {}
        self._undone: set[str] = set()
        self._latest: dict[tuple[str, str], Event | None] = {}

    def add(self, event: Event) -> None:
        """Take in one event; kinds and bodies that are not known are kept, and never raise."""
        self._threads.setdefault(event.kind, {}).setdefault(event.item, []).append(event)
        self._latest.pop((event.kind, event.item), None)
        if event.kind == Kind.UNDONE:
            self._undo(event)

    def add_rows(self, rows: Iterable[Row]) -> None:
        """Take in events as the database holds them; nothing in them raises either."""
        threads, undone = self._threads, Kind.UNDONE.value
        # Written out in one loop, because every start goes through all of the log here.
        for row in rows:
            kind, item = row[4], row[5]
            try:
                threads[kind][item].append(row)
            except KeyError:
                threads.setdefault(kind, {})[item] = [row]
            if kind == undone:
                self._undo(decode(row))
        self._latest.clear()

    def clear(self) -> None:
        """Forget everything, to be filled anew."""
        self._threads.clear()
        self._undone.clear()
        self._latest.clear()

    def latest(self, item: str, kind: str) -> Event | None:
        """Return the event that holds for this aspect of an item: the last one not undone."""
        key = (kind, item)
        if key not in self._latest:
            standing = self._standing(item, kind)
            self._latest[key] = _decoded(max(standing, key=_order)) if standing else None
        return self._latest[key]

    def first(self, item: str, kind: str) -> Event | None:
        """Return the first event, not undone, about this aspect of an item."""
        standing = self._standing(item, kind)
        return _decoded(min(standing, key=_order)) if standing else None

    def value(self, item: str, kind: str, default: Any = None) -> Any:
        """Return the value that holds for this aspect of an item, or `default`."""
        event = self.latest(item, kind)
        value = event.value if event else None
        return default if value is None else value

    def items(self, kind: str) -> dict[str, Event]:
        """Return each item with an event of this kind and that event, longest ago first."""
        held = [self.latest(item, kind) for item in self._threads.get(kind, ())]
        return {event.item: event for event in sorted(filter(None, held), key=_order)}

    def preference(self, kind: str, device: str, default: Any = None) -> Any:
        """Return the value last chosen on this device, or `default`; others' do not count."""
        chosen = [
            event
            for item in self._threads.get(kind, ())
            for event in map(_decoded, self._standing(item, kind))
            if event.device == device
        ]
        value = max(chosen, key=_order).value if chosen else None
        return default if value is None else value

    def last_at(self, item: str) -> str:
        """Return when an item's last event was, of any kind and undone or not; else no text."""
        held = [one for items in self._threads.values() for one in items.get(item, ())]
        return max((_order(one)[0] for one in held), default="")

    def events(self) -> Iterator[Event]:
        """Go through all events, undone or not, in no order."""
        for items in self._threads.values():
            for thread in items.values():
                yield from map(_decoded, thread)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever recorded."""
        return not self._threads

    def _undo(self, event: Event) -> None:
        # An `undone` takes back what was done, not another `undone`: so no chain of them has
        # to be followed, and none can go round in a circle.
        name = event.body.get("event") if isinstance(event.body, dict) else None
        if isinstance(name, str):
            self._undone.add(name)
            self._latest.clear()

    def _standing(self, item: str, kind: str) -> list[_Held]:
        thread = self._threads.get(kind, {}).get(item, [])
        if not self._undone or kind == Kind.UNDONE:
            return thread
        return [one for one in thread if _order(one)[1] not in self._undone]


def _order(held: _Held) -> tuple[str, str]:
    """Say where an event stands in time; one whose time cannot be read stands before all."""
    name, at = (held.id, held.at) if isinstance(held, Event) else held[:2]
    return at if moment_of(at) else "", str(name)


def _decoded(held: _Held) -> Event:
    return held if isinstance(held, Event) else decode(held)
