"""What holds now, folded from the events in whatever order they come."""

from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from operator import itemgetter
from typing import Any

from allyship_tui.learner.events import (
    WORDS,
    Event,
    Kind,
    Row,
    decode,
    encode,
    followed_in,
    forgotten_in,
    moment_of,
    single,
    stamp,
)

_Held = Row | Event
_Order = tuple[str, str, str]
_AT_AND_ID: Callable[[Row], tuple[str, str]] = itemgetter(1, 0)
_AHEAD = timedelta(days=1)
"""How far another machine's clock may be ahead of this one's."""
_NEVER = "9999"


class Snapshot:
    """The state that a log adds up to; taking in the same events in any order gives the same.

    Rows are kept as they are and decoded when asked for, because a log of years is read at
    every start and hardly any of it is looked at.

    Events stand in the order of time, with two exceptions: before all others come those whose
    time is more than a day ahead of the reader's clock, or they would stand above all that is
    done from now on; and those that a later event says it comes after, for whoever recorded it
    had them in sight.
    """

    __slots__ = (
        "_days",
        "_forgotten",
        "_has_ahead",
        "_horizon",
        "_latest",
        "_ordered",
        "_threads",
        "_turn",
        "_turns",
        "_undone",
    )

    def __init__(self) -> None:
        self._horizon = _NEVER
        self._has_ahead = False
        self._threads: dict[str, dict[str, list[_Held]]] = {}
        self._undone: set[str] = set()
        self._forgotten: set[str] = set()
        # Worked out when asked for, and again after a change.
        self._latest: dict[tuple[str, str], Event | None] = {}
        self._ordered: dict[tuple[str, str], list[_Held]] = {}
        self._days: dict[str, tuple[tuple[int, int], frozenset[str]]] = {}
        # How often all of it changed, and each kind by itself.
        self._turn = 0
        self._turns: dict[str, int] = {}

    def add(self, event: Event) -> None:
        """Take in one event; kinds and bodies that are not known are kept, and never raise."""
        if single(event.id) in self._forgotten and event.kind != Kind.FORGOTTEN:
            return
        thread = self._threads.setdefault(event.kind, {}).setdefault(event.item, [])
        # Written at a second try, it came along with what the database held.
        if any(_name(held) == event.id for held in thread):
            return
        thread.append(event)
        self._turns[event.kind] = self._turns.get(event.kind, 0) + 1
        self._latest.pop((event.kind, event.item), None)
        self._ordered.pop((event.kind, event.item), None)
        if event.kind == Kind.UNDONE:
            self._undo(event)
        elif event.kind == Kind.FORGOTTEN:
            self._forget(forgotten_in(event.body))

    def add_rows(self, rows: Iterable[Row]) -> None:
        """Take in events as the database holds them; nothing in them raises either."""
        threads, undone, forgotten = self._threads, Kind.UNDONE.value, Kind.FORGOTTEN.value
        gone = self._forgotten
        names: list[str] = []
        row = None
        # Written out in one loop, because every start goes through all of the log here.
        for row in rows:
            kind, item = row[4], row[5]
            if gone and single(str(row[0])) in gone and kind != forgotten:
                continue
            try:
                threads[kind][item].append(row)
            except KeyError:
                threads.setdefault(kind, {})[item] = [row]
            if kind == undone:
                self._undo(decode(row))
            elif kind == forgotten:
                names += forgotten_in(decode(row).body)
        if row is not None:  # before each mark, it is asked what others wrote: hardly ever anything
            self._changed()
        if names:
            self._forget(names)

    def clear(self) -> None:
        """Forget everything, to be filled anew."""
        self._threads.clear()
        self._undone.clear()
        self._forgotten.clear()
        self._changed()

    def replace(self, rows: Iterable[Row]) -> None:
        """Hold these events, as the database does, and no other."""
        self.clear()
        self.add_rows(rows)

    def set_now(self, now: datetime) -> None:
        """Let the reader's clock say which times are still to come.

        Args:
            now: the time now, aware.
        """
        try:
            horizon = stamp(now.astimezone(UTC) + _AHEAD)
        except OverflowError:  # a clock that stands at the end of the calendar
            horizon = _NEVER
        # Something that was ahead may have its time by now.
        if self._has_ahead and horizon != self._horizon:
            self._changed()
        self._horizon = horizon

    def turn(self, kind: str) -> tuple[int, int]:
        """Return what is another for each change of what holds of a kind: the same, no change."""
        return self._turn, self._turns.get(kind, 0)

    def latest(self, item: str, kind: str) -> Event | None:
        """Return the event that holds for this aspect of an item: the last one not undone."""
        key = (kind, item)
        if key not in self._latest:
            standing = self._standing(item, kind)
            self._latest[key] = _decoded(self._last(standing)) if standing else None
        return self._latest[key]

    def first(self, item: str, kind: str) -> Event | None:
        """Return the first event, not undone, about this aspect of an item."""
        standing = self._in_order(item, kind)
        return _decoded(standing[0]) if standing else None

    def value(self, item: str, kind: str, default: Any = None) -> Any:
        """Return the value that holds for this aspect of an item, or `default`."""
        event = self.latest(item, kind)
        value = event.value if event else None
        return default if value is None else value

    def history(self, item: str, kind: str) -> list[Event]:
        """Return all events, not undone, about this aspect of an item, in their order."""
        return [_decoded(one) for one in self._in_order(item, kind)]

    def timely(self, item: str, kind: str) -> list[str]:
        """Return the ids of the events, not undone, about this aspect of an item, in no order.

        Those are left out whose time is still to come.
        """
        return [_name(one) for one in self._standing(item, kind) if not self._is_ahead(one)]

    def ahead(self, item: str, kind: str) -> list[str]:
        """Return the ids of the others: of those whose time is still to come."""
        return [_name(one) for one in self._standing(item, kind) if self._is_ahead(one)]

    def named(self, kind: str) -> list[str]:
        """Return the items that have events of this kind, in no order."""
        return list(self._threads.get(kind, ()))

    def active(self, item: str, kind: str) -> list[str]:
        """Return the ids of the events, not undone, about this aspect of an item, in no order."""
        return [_name(one) for one in self._standing(item, kind)]

    def items(self, kind: str) -> dict[str, Event]:
        """Return each item with an event of this kind and that event, longest ago first."""
        held = [self.latest(item, kind) for item in self._threads.get(kind, ())]
        return {event.item: event for event in sorted(filter(None, held), key=self._order)}

    def preference(self, kind: str, device: str, default: Any = None) -> Any:
        """Return the value last chosen on this device, or `default`; others' do not count."""
        threads = [
            [event for event in self.history(item, kind) if event.device == device]
            for item in self._threads.get(kind, ())
        ]
        chosen = [thread[-1] for thread in threads if thread]
        value = max(chosen, key=self._order).value if chosen else None
        return default if value is None else value

    def last_at(self, item: str) -> str:
        """Return when an item's last event was, of any kind and undone or not; else no text.

        A time that is still to come is none of them.
        """
        held = [one for items in self._threads.values() for one in items.get(item, ())]
        return max((self._order(one)[0] for one in held), default="")

    def days(self, kind: str) -> frozenset[str]:
        """Return the local dates of all events of this kind that are not undone."""
        turn = self.turn(kind)
        held = self._days.get(kind)
        if held is None or held[0] != turn:
            days = frozenset(
                one.day if isinstance(one, Event) else str(one[2])
                for item in self._threads.get(kind, ())
                for one in self._standing(item, kind)
            )
            held = self._days[kind] = (turn, days)
        return held[1]

    def count(self, kind: str) -> int:
        """Return how many items have an event of this kind that is not undone."""
        return sum(bool(self._standing(item, kind)) for item in self._threads.get(kind, ()))

    def ids_of(self, items: Container[str]) -> list[str]:
        """Return the ids of all events about these items, undone or not, that can be forgotten."""
        return [
            _name(one)
            for kind, threads in self._threads.items()
            if kind != Kind.FORGOTTEN
            for item, thread in threads.items()
            if item in items
            for one in thread
        ]

    def holds(self, event: Event) -> bool:
        """Say whether an event is held: it may have been forgotten."""
        thread = self._threads.get(event.kind, {}).get(event.item, ())
        return any(_name(one) == event.id for one in thread)

    def is_forgotten(self, name: str) -> bool:
        """Say whether the event with this id was forgotten."""
        return single(name) in self._forgotten

    def items_of(self, ids: Container[str]) -> set[str]:
        """Return the items that the events with these ids are about."""
        return {
            item
            for threads in self._threads.values()
            for item, thread in threads.items()
            if any(_name(one) in ids for one in thread)
        }

    def forgotten_texts(self) -> set[str]:
        """Return the items whose texts were forgotten, one by one or with others."""
        texts = set(self.named(Kind.FORGOTTEN))
        for item in self.named(Kind.FORGOTTEN):
            for event in self.history(item, Kind.FORGOTTEN):
                listed = event.body.get("texts")
                texts |= set(map(str, listed if isinstance(listed, list) else ()))
        return texts

    def events(self) -> Iterator[Event]:
        """Go through all events, undone or not, in no order."""
        for items in self._threads.values():
            for thread in items.values():
                yield from map(_decoded, thread)

    def rows(self) -> Iterator[Row]:
        """Go through all events as the database holds them, undone or not, in no order."""
        for items in self._threads.values():
            for thread in items.values():
                yield from (one if isinstance(one, tuple) else encode(one) for one in thread)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever recorded."""
        return not self._threads

    def _undo(self, event: Event) -> None:
        # An `undone` takes back what was done, not another `undone`: so no chain of them has
        # to be followed, and none can go round in a circle.
        name = event.body.get("event") if isinstance(event.body, dict) else None
        if isinstance(name, str):
            self._undone.add(single(name))
            self._changed()

    def _forget(self, ids: Iterable[str]) -> None:
        names = set(ids) - self._forgotten
        if not names:
            return
        self._forgotten |= names
        for kind in [kind for kind in self._threads if kind != Kind.FORGOTTEN]:
            items = self._threads[kind]
            for item, thread in list(items.items()):
                left = [held for held in thread if single(_name(held)) not in names]
                if len(left) < len(thread):
                    items[item] = left
                if not left:
                    del items[item]
            if not items:
                del self._threads[kind]
        # What an event undid that is forgotten itself holds again.
        self._undone.clear()
        for thread in self._threads.get(Kind.UNDONE, {}).values():
            for held in thread:
                self._undo(_decoded(held))
        self._changed()

    def _changed(self) -> None:
        self._turn += 1
        self._latest.clear()
        self._ordered.clear()
        self._has_ahead = False

    def _standing(self, item: str, kind: str) -> list[_Held]:
        thread = self._threads.get(kind, {}).get(item, [])
        if not self._undone or kind == Kind.UNDONE or kind in WORDS:
            return thread
        return [one for one in thread if single(_name(one)) not in self._undone]

    def _in_order(self, item: str, kind: str) -> list[_Held]:
        key = (kind, item)
        if key not in self._ordered:
            standing = self._standing(item, kind)
            if len(standing) < 2:  # as most texts are: not worth keeping twice
                return standing
            self._ordered[key] = self._put_in_order(standing)
        return self._ordered[key]

    def _put_in_order(self, thread: list[_Held]) -> list[_Held]:
        rows = _plain(thread)
        if rows and all(moment_of(row[1]) for row in rows):
            rows.sort(key=_AT_AND_ID)
            if not self._is_ahead(rows[-1]):
                return list(rows)
        # What says so itself is not to be ahead, or it would have the last word all the same.
        followed = {
            name
            for one in thread
            if _may_follow(one) and not self._is_ahead(one)
            for name in followed_in(_decoded(one).body)
            if name != _name(one)
        }
        if not followed:
            return sorted(thread, key=self._order)
        return sorted(
            thread,
            key=lambda one: _before(one) if _name(one) in followed else self._order(one),
        )

    def _last(self, thread: list[_Held]) -> _Held:
        # Whether a time can be read costs most, and is of no matter for any but the greatest text.
        if rows := _plain(thread):
            with suppress(TypeError):
                last = max(rows, key=_AT_AND_ID)
                if moment_of(last[1]) and not self._is_ahead(last):
                    return last
        return self._put_in_order(thread)[-1]

    def _order(self, held: _Held) -> _Order:
        """Say where an event stands in time; one whose time cannot be read stands before all."""
        if self._is_ahead(held):
            return _before(held)
        at = _at(held)
        return at if moment_of(at) else "", "", _name(held)

    def _is_ahead(self, held: _Held) -> bool:
        at = _at(held)
        if isinstance(at, str) and at > self._horizon:
            self._has_ahead = True
            return True
        return False


def _before(held: _Held) -> _Order:
    """Say where an event stands that comes before all that has a time: by its own time there."""
    at = _at(held)
    return "", at if moment_of(at) else "", _name(held)


def _plain(thread: list[_Held]) -> list[Row]:
    """Return all events if they are rows that stand where their times say; otherwise none."""
    rows = [held for held in thread if isinstance(held, tuple)]
    return [] if len(rows) < len(thread) or any(map(_may_follow, rows)) else rows


def _may_follow(held: _Held) -> bool:
    # Most bodies say nothing of it, and are not decoded for that.
    if isinstance(held, tuple):
        return '"after"' in str(held[6])
    return bool(followed_in(held.body))


def _at(held: _Held) -> str:
    # A row is a tuple, and thousands are put in order at every start.
    return held[1] if isinstance(held, tuple) else held.at


def _name(held: _Held) -> str:
    return str(held[0]) if isinstance(held, tuple) else held.id


def _decoded(held: _Held) -> Event:
    return held if isinstance(held, Event) else decode(held)
