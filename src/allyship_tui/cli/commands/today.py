"""`allyship today`: the term of the day, short enough to greet a new shell."""

from contextlib import suppress
from datetime import date

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.cli.greeting import cache
from allyship_tui.cli.output import as_json, as_text
from allyship_tui.cli.wrap import shortened
from allyship_tui.course import Course, Term
from allyship_tui.learner import make_folder
from allyship_tui.messages import say, say_date
from allyship_tui.study.daily import Lack, NoTerm, first_day_of, term_on
from allyship_tui.study.text import (
    Title,
    as_paragraph,
    joined,
    sentence,
    term_lesson,
    term_teaser,
)
from allyship_tui.system import clock, folders

_LONGEST_LINE = 60


def answer(context: Context) -> Answer:
    """Show the term of a day, and how to read on.

    Raises:
        Refused: that day has no term.
    """
    state, term, answer = _worked_out(context)
    if state:
        _keep(context, state, _forms(term, answer))
    return answer


def forms(context: Context) -> dict[str, str]:
    """Return every form of today's answer that is kept.

    Raises:
        Refused: today has no term.
    """
    state, term, answer = _worked_out(context)
    forms = _forms(term, answer)
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
    return [Title(say("cli.today", title=term.title)), *term_teaser(term)]


def _worked_out(context: Context) -> tuple[str, Term, Answer]:
    state = _state(context)  # as it is before the rest is read
    term = term_for(context.course, context.day, context.muted)
    return state, term, _answer(context, term)


def _answer(context: Context, term: Term) -> Answer:
    related = [word for words in term_lesson(context.course, term).words for word in words.words]
    text = [say_date(context.day), *term_paragraphs(term)]
    if related:
        titles = joined(title for _, title in related)
        text.append(sentence(say("cli.related", titles=titles)))
    text.append(say("cli.read-on", term_id=term.id))
    data = {
        "date": context.day,
        "id": term.id,
        "title": term.title,
        "short": term.short,
        "category": term.category,
        "content_note": term.content_note,
        "usage": term.usage.level,
        "glimpse": term_teaser(term),
        "related": [place.item for place, _ in related],
    }
    return Answer(text, data)


def _forms(term: Term, answer: Answer) -> dict[str, str]:
    *warnings, text = term_teaser(term)
    once = [*warnings, sentence(say("cli.today", title=term.title)), text]
    return {
        cache.TEXT: as_text(answer.text),
        cache.JSON: as_json(answer.data),
        cache.ONCE: as_text([as_paragraph(*once)]),
        cache.WAY: say("cli.today-on", command=say("cli.call-today")),
        cache.CALL: say("cli.call-today"),
        cache.SHORT: _in_one_line(term, bool(warnings)),
    }


def _in_one_line(term: Term, avoid: bool) -> str:
    words = "cli.short-avoid" if avoid else "cli.short"
    line = say(f"{words}-note" if term.content_note else words, title=term.title)
    line = " ".join(shortened(as_text([line]), _LONGEST_LINE, 1))
    # tmux takes "#[" for the beginning of a style, and the like.
    for sign in "[({":
        line = line.replace(f"#{sign}", f"# {sign}")
    return line


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
    with suppress(OSError):
        # A data folder that was named stays as it is, unless what is asked for has to keep
        # something: whether a day was greeted.
        if not folders.named() or context.options.is_greeting:
            make_folder(folders.cache_folder(None))
        cache.keep(folders.cache_path(), state, forms, _listed(context))


def _listed(context: Context) -> list[str]:
    return [str(folder) for folder in context.config.content]
