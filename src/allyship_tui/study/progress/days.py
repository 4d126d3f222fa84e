"""The days on which something was practised: they only ever add up."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from allyship_tui.learner import Kind, Snapshot
from allyship_tui.messages import say, say_date

_YEAR = 365
PRACTICE = (
    Kind.REVIEWED,
    Kind.READING_STATE,
    Kind.MET,
    Kind.READ,
    Kind.RECALLED,
    Kind.CHOSEN,
    Kind.PLAN,
    Kind.REHEARSED,
    Kind.CHECKED_IN,
    Kind.WRITTEN,
)
"""What counts as practice."""


def days_practised(snapshot: Snapshot) -> frozenset[date]:
    """Return the local dates of all days on which something was practised."""
    texts = {day for kind in PRACTICE for day in snapshot.days(kind)}
    return frozenset(_dates(texts))


def is_new(snapshot: Snapshot) -> bool:
    """Say whether nothing has been learned or practised yet."""
    return not any(snapshot.count(kind) for kind in PRACTICE)


def practised_by_month(snapshot: Snapshot, today: date) -> list[tuple[str, list[int]]]:
    """Return the days of the last year that were practised on, by month, the latest month first.

    Returns:
        Of each month its name with the year, and the days' numbers in order.
    """
    since = today - timedelta(days=_YEAR - 1)
    days = sorted(day for day in days_practised(snapshot) if since <= day <= today)
    months = groupby(days, key=lambda day: (day.year, day.month))
    named = [(list(held)) for _, held in months]
    return [(say_date(held[0], "month"), [day.day for day in held]) for held in reversed(named)]


def days_line(days: int) -> str:
    """Return on how many days something was practised, as a sentence."""
    return say("account.days", count=days)


def _dates(texts: set[str]) -> Iterator[date]:
    for text in texts:
        try:
            yield date.fromisoformat(text)
        except ValueError:
            continue
