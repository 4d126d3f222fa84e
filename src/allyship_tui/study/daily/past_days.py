"""The terms of the days gone by, to leaf through. Those of days to come are not shown."""

from datetime import date, timedelta

from allyship_tui.study.daily.term import first_day, term_for
from allyship_tui.study.learning import Learning

SHOWN = 30
"""How many days are listed, today's among them."""


def days_back(learning: Learning, oldest: date | None = None) -> list[tuple[date, str]]:
    """Return today and the days before it that have a term, the latest first, with their terms.

    Args:
        learning: the learner.
        oldest: a day that someone leafed to; the days go back at least that far.
    """
    today = learning.today
    back = max(SHOWN, (today - oldest).days + 1 if oldest else 0)
    first = first_day(learning) or today
    days = (today - timedelta(days=number) for number in range(back))
    return [(day, item) for day in days if day >= first and (item := term_for(learning, day))]


def leaf(learning: Learning, day: date, by: int) -> tuple[date, str] | None:
    """Return the day `by` days on from `day` and its term; None where none is shown."""
    day += timedelta(days=by)
    item = term_for(learning, day) if day <= learning.today else None
    return (day, item) if item else None
