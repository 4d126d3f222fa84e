"""The order of events: that of time, but for clocks that are ahead.

Two exceptions: before all others come those whose time is more than a day ahead of the reader's
clock, or they would stand above all that is done from now on; and those that a later event says
it comes after, for whoever recorded it had them in sight.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from operator import itemgetter

from allyship_tui.learner.events import Row, predecessors_in
from allyship_tui.learner.snapshot.held import Held, decoded, id_of, time_of
from allyship_tui.learner.timestamps import parse_timestamp, timestamp

OrderKey = tuple[str, str, str]
_AT_AND_ID: Callable[[Row], tuple[str, str]] = itemgetter(1, 0)
_TOLERANCE = timedelta(days=1)
"""How far another machine's clock may be ahead of this one's."""
_NEVER = "9999"


class EventOrder:
    """The order of events, as the reader's clock has it."""

    __slots__ = ("_has_ahead", "_horizon")

    def __init__(self) -> None:
        self._horizon = _NEVER
        self._has_ahead = False

    def copy(self) -> "EventOrder":
        """Return an order by the same clock, for other events."""
        order = EventOrder()
        order._horizon = self._horizon
        return order

    def set_now(self, now: datetime) -> bool:
        """Let the reader's clock say which times are still to come.

        Args:
            now: the time now, aware.

        Returns:
            Whether the order may be another: something that was ahead may have its time by now.
        """
        try:
            horizon = timestamp(now.astimezone(UTC) + _TOLERANCE)
        except OverflowError:  # a clock that stands at the end of the calendar
            horizon = _NEVER
        may_differ = self._has_ahead and horizon != self._horizon
        self._horizon = horizon
        return may_differ

    def forget_ahead(self) -> None:
        """Note that nothing was worked out yet that a later time would make another."""
        self._has_ahead = False

    def is_ahead(self, held: Held) -> bool:
        """Say whether an event's time is still to come."""
        at = time_of(held)
        if isinstance(at, str) and at > self._horizon:
            self._has_ahead = True
            return True
        return False

    def key(self, held: Held) -> OrderKey:
        """Say where an event stands in time; one whose time cannot be read stands before all."""
        if self.is_ahead(held):
            return _key_before_all(held)
        at = time_of(held)
        return at if parse_timestamp(at) else "", "", id_of(held)

    def sort(self, history: list[Held]) -> list[Held]:
        """Return events about one aspect of an item in their order."""
        rows = _plain_rows(history)
        if rows and all(parse_timestamp(row[1]) for row in rows):
            rows.sort(key=_AT_AND_ID)
            if not self.is_ahead(rows[-1]):
                return list(rows)
        # What says so itself is not to be ahead, or it would have the last word all the same.
        followed = {
            name
            for one in history
            if _may_follow(one) and not self.is_ahead(one)
            for name in predecessors_in(decoded(one).body)
            if name != id_of(one)
        }
        if not followed:
            return sorted(history, key=self.key)
        return sorted(
            history,
            key=lambda one: _key_before_all(one) if id_of(one) in followed else self.key(one),
        )

    def last(self, history: list[Held]) -> Held:
        """Return the last of such events, of which there is one at least."""
        # Whether a time can be read costs most, and is of no matter for any but the greatest text.
        if rows := _plain_rows(history):
            with suppress(TypeError):
                last = max(rows, key=_AT_AND_ID)
                if parse_timestamp(last[1]) and not self.is_ahead(last):
                    return last
        return self.sort(history)[-1]


def _key_before_all(held: Held) -> OrderKey:
    """Say where an event stands that comes before all that has a time: by its own time there."""
    at = time_of(held)
    return "", at if parse_timestamp(at) else "", id_of(held)


def _plain_rows(history: list[Held]) -> list[Row]:
    """Return all events if they are rows that stand where their times say; otherwise none."""
    rows = [held for held in history if isinstance(held, tuple)]
    return [] if len(rows) < len(history) or any(map(_may_follow, rows)) else rows


def _may_follow(held: Held) -> bool:
    # Most bodies say nothing of it, and are not decoded for that.
    if isinstance(held, tuple):
        return '"after"' in str(held[6])
    return bool(predecessors_in(held.body))
