"""The term of the day: the same for everyone with the same pack, whatever the machine.

Time is cut into cycles from the course's first day, its epoch. Each cycle freezes its pool
before it starts and goes through it once, in the order of the ids' SHA-256, the same order in
every cycle. So no term repeats within a cycle, two showings of a term lie about a pool's size
apart, and adding or retiring a term changes no past day and nothing in the current cycle.

A reader who has muted terms meets others on those terms' days; all other days are everyone's.

A greeting asks for its term in every new shell: nothing dear is imported here.
"""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from enum import StrEnum

Calendar = Sequence[tuple[str, date, date | None]]
"""Of each term: its id, the day it was added and, once it is retired, that day."""


class Lack(StrEnum):
    """Why a day has no term."""

    NO_TERMS = "no-terms"
    BEFORE_EPOCH = "before-epoch"
    NONE_IN_USE = "none-in-use"
    ALL_MUTED = "all-muted"


class NoTerm(Exception):
    """There is no term for a day."""

    def __init__(self, why: Lack) -> None:
        super().__init__(why)
        self.why = why


def epoch(calendar: Calendar) -> date:
    """Return the first day of the course: the earliest on which a term was added.

    Raises:
        NoTerm: there are no terms.
    """
    if not calendar:
        raise NoTerm(Lack.NO_TERMS)
    return min(added for _, added, _ in calendar)


def term_of_the_day(calendar: Calendar, day: date, muted: Collection[str] = ()) -> str:
    """Return the id of the term for a day.

    Args:
        calendar: the terms to choose from.
        day: the learner's local date.
        muted: ids of terms that are not to be shown.

    Raises:
        NoTerm: `day` lies before the epoch, or no term was in use in its cycle but muted ones.
    """
    return term_in_order(*_prepared(calendar), day, muted)


def term_in_order(
    order: Calendar, changes: Sequence[date], day: date, muted: Collection[str] = ()
) -> str:
    """Return the id of the term for a day, of a calendar that is in order already.

    Args:
        order: the terms to choose from, as `in_order` puts them.
        changes: what `changes_of` says of them.
        day: the learner's local date.
        muted: ids of terms that are not to be shown.

    Raises:
        NoTerm: `day` lies before the epoch, or no term was in use in its cycle but muted ones.
    """
    first = epoch(order)
    if day < first:
        raise NoTerm(Lack.BEFORE_EPOCH)
    # What is added or retired on a cycle's first day waits for the next cycle: that day's term
    # may have been shown already. The very first cycle has no evening before.
    start = frozen = first
    while True:
        pool = _pool(order, frozen)
        length = len(pool) or 1
        coming = next((change for change in changes if change > frozen), None)
        # Until something changes, every cycle is like this one: all of them in one step.
        alike = ((coming - start).days // length + 1) * length if coming else None
        ahead = (day - start).days
        if alike is None or ahead < alike:
            return _pick(pool, ahead % length, muted)
        start += timedelta(days=alike)
        frozen = start - timedelta(days=1)


def in_order(calendar: Calendar) -> Calendar:
    """Return a calendar in the order that every cycle goes by."""
    from hashlib import sha256

    return sorted(calendar, key=lambda entry: sha256(entry[0].encode()).digest())


def changes_of(calendar: Calendar) -> list[date]:
    """Return the days on which a term is added or retired, the earliest first."""
    return sorted(change for entry in calendar for change in entry[1:] if change)


def _pick(pool: Sequence[str], at: int, muted: Collection[str]) -> str:
    if pool and pool[at] not in muted:
        return pool[at]
    others = [place for place, identity in enumerate(pool) if identity not in muted]
    if not others:
        raise NoTerm(Lack.ALL_MUTED if pool else Lack.NONE_IN_USE)
    # Half a cycle on, so that what stands in has not just been seen and is not about to be. Days
    # in a row are counted from the last that is everyone's, through the turn of the cycle too.
    before = bisect_left(others, at)
    since = (at - others[before - 1]) % len(pool)
    return pool[others[(before + since - 1 + len(others) // 2) % len(others)]]


_Prepared = tuple[Calendar, list[date]]
_latest: tuple[Calendar, _Prepared] | None = None
"""What was prepared last: a course is asked for many days, and has one calendar."""


def _prepared(calendar: Calendar) -> _Prepared:
    """Return the terms in the order of the cycles, and the days on which something changes."""
    global _latest  # noqa: PLW0603 - as `functools.cache`, by what it is and not by all it holds
    if _latest and _latest[0] is calendar and isinstance(calendar, tuple):
        return _latest[1]
    _latest = (calendar, (in_order(calendar), changes_of(calendar)))
    return _latest[1]


def _pool(order: Calendar, frozen: date) -> list[str]:
    return [
        identity
        for identity, added, retired in order
        if added <= frozen and (retired is None or retired > frozen)
    ]
