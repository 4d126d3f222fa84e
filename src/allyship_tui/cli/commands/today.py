"""`allyship today`: the term of the day, short enough to greet a new shell."""

from contextlib import suppress
from datetime import date

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.cli.greeting import cache
from allyship_tui.cli.greeting.at_once import keep
from allyship_tui.cli.greeting.forms import data_of, forms_of, paragraphs_of, text_of
from allyship_tui.course import Course, Term
from allyship_tui.messages import say, say_date
from allyship_tui.study.daily import Glimpse, Lack, NoTerm, first_day_of, glimpse_of, term_on
from allyship_tui.study.text import term_teaser
from allyship_tui.system import clock, folders


def answer(context: Context) -> Answer:
    """Show the term of a day, and how to read on.

    Raises:
        Refused: that day has no term.
    """
    state, glimpse = _worked_out(context)
    if state:
        _keep(context, state, forms_of(context.day, glimpse))
    return Answer(text_of(context.day, glimpse), data_of(context.day, glimpse))


def forms(context: Context) -> dict[str, str]:
    """Return every form of today's answer that is kept.

    Raises:
        Refused: today has no term.
    """
    state, glimpse = _worked_out(context)
    forms = forms_of(context.day, glimpse)
    if state:
        _keep(context, state, forms)
    return forms


def term_for(course: Course, day: date, muted: frozenset[str]) -> Term:
    """Return the term of a day.

    Args:
        course: all that is taught.
        day: the day.
        muted: ids of terms that the reader set aside.

    Raises:
        Refused: that day has no term.
    """
    try:
        return term_on(course, day, muted)
    except NoTerm as lacking:
        begins = first_day_of(course) if lacking.why is Lack.BEFORE_EPOCH else None
        first = say_date(begins, "day") if begins else ""
        words = say(f"cli.{lacking.why}", date=say_date(day, "day"), first_date=first)
        raise Refused(words) from lacking


def term_paragraphs(term: Term) -> list[str]:
    """Return the title of the day's term and what may be shown of it unasked."""
    return paragraphs_of(term.title, term_teaser(term))


def _worked_out(context: Context) -> tuple[str, Glimpse]:
    state = _state(context)  # as it is before the rest is read
    term = term_for(context.course, context.day, context.muted)
    return state, glimpse_of(context.course, term)


def _state(context: Context) -> str:
    """Return what today's answer rests on; no text where it is not one that is kept."""
    options = context.options
    if options.day or options.content or options.data_dir:
        return ""
    with suppress(OSError, RuntimeError):
        day, base, data = clock.local_day(), folders.base_path(), folders.data_path()
        return cache.state(day, base, data, folders.config_path(), _listed(context))
    return ""


def _keep(context: Context, state: str, forms: dict[str, str]) -> None:
    # What has to be told besides would not be told again.
    told = context.course.problems or context.config.pack_problems
    if told or (context.has_log and context.log_view.notice):
        return
    keep(state, forms, context.options.is_greeting, _listed(context))


def _listed(context: Context) -> list[str]:
    return [str(folder) for folder in context.config.content]
