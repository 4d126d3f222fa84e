"""The snapshot: what holds now, as answers to queries."""

from collections.abc import Container, Iterable, Iterator
from datetime import datetime
from typing import Any

from allyship_tui.learner.events import Event, Row, encode
from allyship_tui.learner.kinds import Kind
from allyship_tui.learner.snapshot.fold import FoldedEvents
from allyship_tui.learner.snapshot.held import Held, day_of, decoded, id_of
from allyship_tui.learner.snapshot.ordering import EventOrder


class Snapshot:
    """The state that a log adds up to; taking in the same events in any order gives the same.

    Rows are kept as they are and decoded when asked for, because a log of years is read at
    every start and hardly any of it is looked at.
    """

    __slots__ = ("_days", "_folded", "_latest", "_order", "_ordered")

    def __init__(self) -> None:
        self._folded = FoldedEvents()
        self._order = EventOrder()
        # Worked out when asked for, and again after a change.
        self._latest: dict[tuple[str, str], Event | None] = {}
        self._ordered: dict[tuple[str, str], list[Held]] = {}
        self._days: dict[str, tuple[tuple[int, int], frozenset[str]]] = {}

    def add(self, event: Event) -> None:
        """Take in one event; kinds and bodies that are not known are kept, and never raise."""
        before = self._folded.revision
        self._folded.add(event)
        if self._folded.revision == before:
            self._latest.pop((event.kind, event.item), None)
            self._ordered.pop((event.kind, event.item), None)
        else:
            self._drop_worked_out()

    def add_rows(self, rows: Iterable[Row]) -> None:
        """Take in events as the database holds them; nothing in them raises either."""
        before = self._folded.revision
        self._folded.add_rows(rows)
        if self._folded.revision != before:
            self._drop_worked_out()

    def replace(self, rows: Iterable[Row]) -> None:
        """Hold these events, as the database does, and no other."""
        self.clear()
        self.add_rows(rows)

    def clear(self) -> None:
        """Hold nothing, to be filled anew."""
        self._folded.clear()
        self._drop_worked_out()

    def before(self, day: str, kinds: Container[str]) -> "Snapshot":
        """Return what held when a day began: this one itself, where nothing was done since.

        Args:
            day: the local date, as in 2026-03-02.
            kinds: what of that day counts all the same, as it is now.
        """
        rows = list(self.rows())
        held = [
            row
            for row in rows
            if (not self._folded.is_undone(row[0]) if row[4] in kinds else str(row[2]) < day)
        ]
        if len(held) == len(rows):
            return self
        morning = Snapshot()
        morning._order = self._order.copy()
        morning.add_rows(held)
        return morning

    def set_now(self, now: datetime) -> None:
        """Let the reader's clock say which times are still to come.

        Args:
            now: the time now, aware.
        """
        if self._order.set_now(now):
            self._folded.revision += 1
            self._drop_worked_out()

    def revision(self, kind: str) -> tuple[int, int]:
        """Return what is another for each change of what holds of a kind: the same, no change."""
        return self._folded.revision, self._folded.kind_revisions.get(kind, 0)

    def latest(self, item: str, kind: str) -> Event | None:
        """Return the event that holds for this aspect of an item: the last one not undone."""
        key = (kind, item)
        if key not in self._latest:
            active = self._folded.active(item, kind)
            self._latest[key] = decoded(self._order.last(active)) if active else None
        return self._latest[key]

    def first(self, item: str, kind: str) -> Event | None:
        """Return the first event, not undone, about this aspect of an item."""
        active = self._in_order(item, kind)
        return decoded(active[0]) if active else None

    def value(self, item: str, kind: str, default: Any = None) -> Any:
        """Return the value that holds for this aspect of an item, or `default`."""
        event = self.latest(item, kind)
        value = event.value if event else None
        return default if value is None else value

    def history(self, item: str, kind: str) -> list[Event]:
        """Return all events, not undone, about this aspect of an item, in their order."""
        return [decoded(one) for one in self._in_order(item, kind)]

    def active_ids(self, item: str, kind: str) -> list[str]:
        """Return the ids of the events, not undone, about this aspect of an item, in no order."""
        return [id_of(one) for one in self._folded.active(item, kind)]

    def past_ids(self, item: str, kind: str) -> list[str]:
        """Return those of these ids whose events' time is not still to come."""
        active = self._folded.active(item, kind)
        return [id_of(one) for one in active if not self._order.is_ahead(one)]

    def future_ids(self, item: str, kind: str) -> list[str]:
        """Return the others of these ids: of the events whose time is still to come."""
        active = self._folded.active(item, kind)
        return [id_of(one) for one in active if self._order.is_ahead(one)]

    def items_with(self, kind: str) -> list[str]:
        """Return the items that have events of this kind, undone or not, in no order."""
        return list(self._folded.by_kind.get(kind, ()))

    def latest_by_item(self, kind: str) -> dict[str, Event]:
        """Return each item with an event of this kind and that event, longest ago first."""
        latest = [self.latest(item, kind) for item in self._folded.by_kind.get(kind, ())]
        return {event.item: event for event in sorted(filter(None, latest), key=self._order.key)}

    def preference(self, kind: str, device: str, default: Any = None) -> Any:
        """Return the value last chosen on this device, or `default`; others' do not count."""
        histories = [
            [event for event in self.history(item, kind) if event.device == device]
            for item in self._folded.by_kind.get(kind, ())
        ]
        chosen = [history[-1] for history in histories if history]
        value = max(chosen, key=self._order.key).value if chosen else None
        return default if value is None else value

    def last_at(self, item: str) -> str:
        """Return when an item's last event was, of any kind and undone or not; else no text.

        A time that is still to come is none of them.
        """
        by_kind = self._folded.by_kind.values()
        all_of_it = [one for histories in by_kind for one in histories.get(item, ())]
        return max((self._order.key(one)[0] for one in all_of_it), default="")

    def days(self, kind: str) -> frozenset[str]:
        """Return the local dates of all events of this kind that are not undone."""
        revision = self.revision(kind)
        known = self._days.get(kind)
        if known is None or known[0] != revision:
            days = frozenset(
                day_of(one)
                for item in self._folded.by_kind.get(kind, ())
                for one in self._folded.active(item, kind)
            )
            known = self._days[kind] = (revision, days)
        return known[1]

    def on_days(self, kind: str, days: Container[str]) -> list[Event]:
        """Return the events of this kind of some local dates, in no order.

        Those that are undone are not among them, and none whose time is still to come.
        """
        return [
            decoded(one)
            for item in self._folded.by_kind.get(kind, ())
            for one in self._folded.active(item, kind)
            if day_of(one) in days and not self._order.is_ahead(one)
        ]

    def count(self, kind: str) -> int:
        """Return how many items have an event of this kind that is not undone."""
        items = self._folded.by_kind.get(kind, ())
        return sum(bool(self._folded.active(item, kind)) for item in items)

    def ids_of(self, items: Container[str]) -> list[str]:
        """Return the ids of all events about these items, undone or not, that can be forgotten."""
        return [
            id_of(one)
            for kind, item, history in self._folded.histories()
            if kind != Kind.FORGOTTEN and item in items
            for one in history
        ]

    def items_of(self, ids: Container[str]) -> set[str]:
        """Return the items that the events with these ids are about."""
        histories = self._folded.histories()
        return {item for _, item, held in histories if any(id_of(one) in ids for one in held)}

    def holds(self, event: Event) -> bool:
        """Say whether an event is held: it may have been forgotten."""
        return any(id_of(one) == event.id for one in self._folded.history(event.item, event.kind))

    def is_forgotten(self, name: str) -> bool:
        """Say whether the event with this id was forgotten."""
        return self._folded.is_forgotten(name)

    def forgotten_texts(self) -> set[str]:
        """Return the items whose texts were forgotten, one by one or with others."""
        texts = set(self.items_with(Kind.FORGOTTEN))
        for item in self.items_with(Kind.FORGOTTEN):
            for event in self.history(item, Kind.FORGOTTEN):
                listed = event.body.get("texts")
                texts |= set(map(str, listed if isinstance(listed, list) else ()))
        return texts

    def events(self) -> Iterator[Event]:
        """Go through all events, undone or not, in no order."""
        for _, _, history in self._folded.histories():
            yield from map(decoded, history)

    def rows(self) -> Iterator[Row]:
        """Go through all events as the database holds them, undone or not, in no order."""
        for _, _, history in self._folded.histories():
            yield from (one if isinstance(one, tuple) else encode(one) for one in history)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever recorded."""
        return not self._folded.by_kind

    def _in_order(self, item: str, kind: str) -> list[Held]:
        key = (kind, item)
        if key not in self._ordered:
            active = self._folded.active(item, kind)
            if len(active) < 2:  # as most texts are: not worth keeping twice
                return active
            self._ordered[key] = self._order.sort(active)
        return self._ordered[key]

    def _drop_worked_out(self) -> None:
        self._latest.clear()
        self._ordered.clear()
        self._order.forget_ahead()
