"""Terms of packs in the term of the day: from a day on they join it, and no day before changes.

The days of an era are those of the calendar that all its terms together have, so that whoever
has the same packs in use meets the same term on the same day, whenever each began with them.
"""

from collections.abc import Collection
from datetime import date
from functools import lru_cache

from allyship_tui.course import Calendar, Course, Term
from allyship_tui.study.daily.calendar import Lack, NoTerm, epoch, term_of_the_day


def term_id_on(course: Course, day: date, muted: Collection[str]) -> str:
    """Return the id of the term of a day, in whichever era that is.

    Args:
        course: all that is taught.
        day: the day.
        muted: ids of terms that are not to be shown.

    Raises:
        NoTerm: `day` lies before the epoch, or no term was in use in its cycle but muted ones.
    """
    joined = joined_on(course, day)
    if not joined:
        return term_of_the_day(course.calendar, day, muted)
    # Of a pack that was taken out of use nothing can be shown: as of what is set aside.
    taught = {str(term.id) for term in course.terms}
    gone = {identity for identity, _, _ in joined if identity not in taught}
    return term_of_the_day(_together(course.calendar, joined), day, {*muted, *gone})


def term_on(course: Course, day: date, muted: Collection[str]) -> Term:
    """Return the term of a day, whichever day that is.

    Args:
        course: all that is taught.
        day: the day.
        muted: ids of terms that are not to be shown.

    Raises:
        NoTerm: `day` lies before the epoch, or no term was in use in its cycle but muted ones.
    """
    term = course.term(term_id_on(course, day, muted))
    if term is None:
        raise NoTerm(Lack.NONE_IN_USE)
    return term


def first_day_of(course: Course) -> date | None:
    """Return the first day that has a term; None where there are no terms."""
    first = [_epoch(course.calendar)]
    for era in course.eras:
        start = _epoch((*course.calendar, *joined_on(course, era.since)))
        first.append(start and max(start, era.since))
    return min(filter(None, first), default=None)


def joined_on(course: Course, day: date) -> Calendar:
    """Return the terms of packs that are among those of a day; the first pack's own go before."""
    eras = [era for era in course.eras if era.since <= day]
    if not eras or not eras[-1].terms:
        return ()
    own = {identity for identity, _, _ in course.calendar}
    return tuple(entry for entry in eras[-1].terms if entry[0] not in own)


@lru_cache(2)
def _together(calendar: Calendar, joined: Calendar) -> Calendar:
    """Return one calendar, and the same for each day of an era: many days are asked for."""
    return (*calendar, *joined)


def _epoch(calendar: Calendar) -> date | None:
    try:
        return epoch(calendar)
    except NoTerm:
        return None
