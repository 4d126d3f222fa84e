"""This week and the last, beside each other: what was done, and nothing about it."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from allyship_tui.learner import Event, Kind, Snapshot
from allyship_tui.messages import say, say_list
from allyship_tui.study.items import Item
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.progress.days import days_practised
from allyship_tui.study.recall import Rating

_WEEK = 7
FIGURES = ("days", "terms", "steps", "cards", "situations", "plans", "read")
"""What is told of a week, in this order."""


class Week(Struct, frozen=True):
    """What was done in one week, by the local dates in the log."""

    first: date
    """Its Monday."""
    days: int
    """On how many days something was practised."""
    terms: int
    """How many terms were met for the first time."""
    steps: int
    """How many steps of lessons were read, each once a week."""
    cards: int
    """How often a prompt was answered."""
    situations: int
    plans: int
    """How many plans were looked back on."""
    read: int
    """How many works were marked as read, and tips, steps or definitions as reviewed."""

    def figures(self) -> tuple[int, ...]:
        """Return the figures in their order."""
        return tuple(getattr(self, name) for name in FIGURES)


def two_weeks(snapshot: Snapshot, today: date) -> tuple[Week, Week]:
    """Return this week up to today, and the last.

    Args:
        snapshot: what the learner has done.
        today: the learner's local date. What is of a later day is told when that day has come.
    """
    # As numbers, since a clock may stand at the very beginning of the calendar.
    last = today.toordinal()
    monday = last - today.weekday()
    practised = days_practised(snapshot)
    return (
        _week(snapshot, practised, monday, last),
        _week(snapshot, practised, monday - _WEEK, monday - 1),
    )


def weeks_lines(weeks: Iterable[Week]) -> list[str]:
    """Return what was done in this week and in the last, each as a sentence; none of noughts.

    Args:
        weeks: this week, and the last.
    """
    lines = []
    for name, week in zip(("this", "last"), weeks, strict=True):
        told = zip(FIGURES, week.figures(), strict=True)
        parts = [say(f"account.week-{figure}", count=count) for figure, count in told if count]
        if parts:
            lines.append(say(f"account.week-{name}", parts=say_list(parts)))
    return lines


def _week(snapshot: Snapshot, practised: frozenset[date], first: int, last: int) -> Week:
    dates = [date.fromordinal(number) for number in range(max(first, 1), max(last, 0) + 1)]
    days = frozenset(day.isoformat() for day in dates)
    met = _items(snapshot.on_days(Kind.MET, days), Item.TERM)
    # What is read of a work in the program is the page about it, and no step.
    steps = _items(snapshot.on_days(Kind.READ, days))
    steps -= {item for item in steps if item.startswith(Item.READING.of(""))}
    looked, chosen = (_items(snapshot.on_days(k, days)) for k in (Kind.CHECKED_IN, Kind.CHOSEN))
    read = _done_now(snapshot, Kind.REVIEWED, True, days)
    read |= _done_now(snapshot, Kind.READING_STATE, ReadingState.READ.value, days)
    return Week(
        first=date.fromordinal(max(first, 1)),
        days=len(practised.intersection(dates)),
        terms=sum(_first_day(snapshot, item) in days for item in met),
        steps=len(steps),
        cards=sum(event.value in tuple(Rating) for event in snapshot.on_days(Kind.RECALLED, days)),
        situations=len(chosen),
        plans=len(looked),
        read=len(read),
    )


def _items(events: Iterable[Event], kind: str = "") -> set[str]:
    return {event.item for event in events if event.item.startswith(f"{kind}/" if kind else "")}


def _first_day(snapshot: Snapshot, item: str) -> str:
    """Return the day on which an item was met first; a time that is still to come is none."""
    timely = set(snapshot.past_ids(item, Kind.MET))
    return next(one.day for one in snapshot.history(item, Kind.MET) if one.id in timely)


def _done_now(snapshot: Snapshot, kind: Kind, value: object, days: frozenset[str]) -> set[str]:
    """Return the items that were marked so within some days, and are still."""
    items = _items(snapshot.on_days(kind, days))
    latest = [snapshot.latest(item, kind) for item in items]
    return {one.item for one in latest if one and one.value == value and one.day in days}
