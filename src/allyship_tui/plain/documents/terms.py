"""The terms: by day, by letter or by category, and one term to read."""

from functools import partial

from allyship_tui.messages import say, say_date
from allyship_tui.plain.answer import Choice, Document
from allyship_tui.plain.documents.lesson import lesson_document
from allyship_tui.plain.documents.lists import (
    grouped_terms,
    list_document,
)
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.daily import category_line, days_back
from allyship_tui.study.find import TermView
from allyship_tui.study.places import Section
from allyship_tui.study.text import (
    as_paragraph,
    sentence,
    term_lesson,
)


def terms_document(repl: ReplSession) -> Document:
    """Return the term that is open; else the list in the view that was chosen."""
    learning, location = repl.learning, repl.location
    term = learning.course.term(location.item or "")
    if term:
        over = ""
        if location.day:
            words = "terms.of-the-day" if location.day == learning.today else "terms.of-day"
            over = say(words, date=say_date(location.day))
        lesson = term_lesson(learning.course, term)
        state = sentence(category_line(learning.course, learning.snapshot, term))
        return lesson_document(lesson, repl.follow, over, state)
    if not learning.course.glossary:
        return Document((say("empty.terms"),))
    words = repl.filters[Section.TERMS]
    if repl.term_view is TermView.DAYS and not words:
        days = days_back(learning)
        choices = [
            Choice(
                say("spoken.named", name=_day(repl, day), text=learning.title_of(f"term/{item}")),
                partial(repl.go, Location(Section.TERMS, item, day)),
            )
            for day, item in days
        ]
        first = as_paragraph(sentence(say("terms.heading")), say("terms.view-days-sentence"))
        return Document((first,), choices=choices)
    view = TermView.CATEGORIES if repl.term_view is TermView.CATEGORIES else TermView.LETTERS
    first = as_paragraph(sentence(say("terms.heading")), say(f"terms.view-{view}-sentence"))
    return list_document(repl, first, grouped_terms(repl))


def _day(repl: ReplSession, day: object) -> str:
    return say("terms.today") if day == repl.learning.today else say_date(day, "day")  # type: ignore[arg-type]
