"""A forecast: how many prompts come back on each of the next days.

It is of prompts that were answered before. Which new ones there will be, nobody knows yet.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date, tzinfo

from msgspec import Struct

from allyship_tui.course import Course
from allyship_tui.learner import Snapshot
from allyship_tui.study.recall.deck import deck_of
from allyship_tui.study.recall.schedule import State

DAYS = 14
"""How many days are foretold, today with them."""


class DayAhead(Struct, frozen=True):
    """What comes back on one day."""

    day: date
    cards: int


def forecast_of(
    course: Course,
    snapshot: Snapshot,
    states: Mapping[str, State],
    today: date,
    zone: tzinfo | None,
) -> tuple[DayAhead, ...]:
    """Work out how many prompts of a learner's deck come back on each day, from today on.

    Args:
        course: what is taught.
        snapshot: what the learner has done.
        states: what the answers to each prompt add up to, by its item.
        today: the learner's local date. What was to come back before it comes back on it.
        zone: the learner's own time zone, which decides the day.
    """
    asked = (states.get(card.item) for card in deck_of(course, snapshot))
    back = Counter(max(state.due_on(zone), today) for state in asked if state)
    # As numbers, since a clock may stand at the very end of the calendar.
    first = today.toordinal()
    last = min(first + DAYS - 1, date.max.toordinal())
    days = map(date.fromordinal, range(first, last + 1))
    return tuple(DayAhead(day, back[day]) for day in days)
