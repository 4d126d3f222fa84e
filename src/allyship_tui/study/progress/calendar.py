"""The year as a calendar: a column for each week, a row for each day of the week.

It says on which days something was practised and nothing else: there is no mark for a day on
which nothing was, and nothing is counted in a row.
"""

from collections.abc import Collection
from datetime import date

from msgspec import Struct

WEEKS = 53
"""The columns of a whole year: its first and its last week are seldom whole."""
_DAYS = 7
_YEAR = 365


class Year(Struct, frozen=True):
    """The weeks up to today."""

    rows: tuple[tuple[bool | None, ...], ...]
    """Seven, Monday first, of as many days as there are weeks. Of each day, whether something was
    practised; None for a day to come, or one that is more than a year ago."""
    months: tuple[tuple[int, date], ...]
    """The columns in which a month begins, and its first day. The first column has a month too."""


def year(days: Collection[date], today: date, weeks: int = WEEKS) -> Year:
    """Lay out the last year, or its last weeks.

    Args:
        days: the days on which something was practised.
        today: the learner's local date; its week is the last column.
        weeks: how many columns there is room for; no more than a year's are made.
    """
    weeks = min(max(weeks, 1), WEEKS)
    # As numbers, since a clock may stand at the very beginning of the calendar.
    last = today.toordinal()
    first = last - today.weekday() - _DAYS * (weeks - 1)
    earliest = max(last - _YEAR + 1, 1)
    practised = {day.toordinal() for day in days}
    rows = tuple(
        tuple(
            number in practised if earliest <= number <= last else None
            for number in range(first + weekday, first + _DAYS * weeks, _DAYS)
        )
        for weekday in range(_DAYS)
    )
    return Year(rows, tuple(_months(first, earliest, last)))


def _months(first: int, earliest: int, last: int) -> list[tuple[int, date]]:
    begun: dict[int, date] = {}
    for number in range(max(first, earliest), last + 1):
        day = date.fromordinal(number)
        if not begun or day.day == 1:
            begun[(number - first) // _DAYS] = day.replace(day=1)
    return list(begun.items())
