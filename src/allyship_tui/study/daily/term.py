"""The term of a day for one learner: that of the calendar, but for what they muted."""

from datetime import date

from allyship_tui.messages import say, say_date
from allyship_tui.study.daily.calendar import NoTerm
from allyship_tui.study.daily.eras import first_day_of, term_id_on
from allyship_tui.study.daily.muted import muted_terms
from allyship_tui.study.learning import Learning


def term_for(learning: Learning, day: date) -> str | None:
    """Return the id of the term for a day, or None where there is none."""
    muted = muted_terms(learning.course, learning.snapshot)
    try:
        return term_id_on(learning.course, day, muted)
    except NoTerm:
        return None


def first_day(learning: Learning) -> date | None:
    """Return the first day that has a term, or None where there are no terms."""
    return first_day_of(learning.course)


def no_term_line(learning: Learning) -> str:
    """Return what to say where today has no term, as a sentence."""
    first = first_day(learning)
    if first and learning.today < first:
        return say(
            "today.before-epoch", first_date=say_date(first), current_date=say_date(learning.today)
        )
    return say("today.no-term")
