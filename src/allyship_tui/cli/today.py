"""`allyship today`: the term of the day, short enough to greet a new shell."""

from datetime import date

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.session import Session
from allyship_tui.course.course import Course
from allyship_tui.course.models import Term
from allyship_tui.study.daily import NoTerm, epoch, term_of_the_day
from allyship_tui.study.lessons import glimpse, term_lesson
from allyship_tui.study.spoken import joined
from allyship_tui.wording import say, say_date


def answer(session: Session) -> Answer:
    """Show the term of a day, and how to read on.

    Raises:
        Refused: that day has no term.
    """
    course, day = session.course, session.day
    term = term_for(course, day)
    related = [word for words in term_lesson(course, term).words for word in words.words]
    text = [say_date(day), *term_paragraphs(term)]
    if related:
        titles = joined(title for _, title in related)
        text.append(say("spoken.words", label=say("lesson.related"), words=titles))
    text.append(say("cli.read-on", id=term.id))
    data = {
        "date": day,
        "id": term.id,
        "title": term.title,
        "short": term.short,
        "category": term.category,
        "content_note": term.content_note,
        "usage": term.usage.level,
        "glimpse": glimpse(term),
        "related": [identity for identity, _ in related],
    }
    return Answer(text, data)


def term_for(course: Course, day: date) -> Term:
    """Return the term of a day.

    Raises:
        Refused: that day has no term.
    """
    if not course.calendar:
        raise Refused(say("cli.no-terms"))
    first = epoch(course.calendar)
    if day < first:
        days = {"day": say_date(day, "day"), "first": say_date(first, "day")}
        raise Refused(say("cli.before-epoch", **days))
    try:
        term = course.term(term_of_the_day(course.calendar, day))
    except NoTerm:
        term = None
    if term is None:
        raise Refused(say("cli.no-term", day=say_date(day, "day")))
    return term


def term_paragraphs(term: Term) -> list[str]:
    """Return the title of the day's term and what may be shown of it unasked."""
    return [say("cli.today", title=term.title), *glimpse(term)]
