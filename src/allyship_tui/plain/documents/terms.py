"""The terms to read: by day, letter or category, or one of them; and the paths through them."""

from datetime import date

from allyship_tui.messages import say, say_date
from allyship_tui.plain.answer import Document
from allyship_tui.plain.documents.lesson import lesson_document
from allyship_tui.plain.documents.lists import (
    Group,
    list_document,
    with_state,
)
from allyship_tui.plain.documents.practice import exercise_document
from allyship_tui.plain.documents.state import bookmarked_label
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.daily import category_line, days_back
from allyship_tui.study.find import TermView, matching_paths, term_groups, term_view_shown
from allyship_tui.study.items import Item, is_path
from allyship_tui.study.paths import how_far, stops_of
from allyship_tui.study.places import Section
from allyship_tui.study.text import (
    as_paragraph,
    sentence,
    term_lesson,
)


def terms_document(repl: ReplSession) -> Document:
    """Return the term or the path that is open; else the list in the view that was chosen."""
    learning, location = repl.learning, repl.location
    if is_path(location.item):
        return exercise_document(repl)
    term = learning.course.term(location.item or "")
    if term:
        over = ""
        if location.day:
            words = "terms.of-the-day" if location.day == learning.today else "terms.of-day"
            over = say(words, date=say_date(location.day))
        lesson = term_lesson(learning.course, term)
        state = sentence(category_line(learning.course, learning.snapshot, term))
        return lesson_document(repl, lesson, over, state)
    if not learning.course.glossary:
        return Document((say("empty.terms"),))
    view = term_view_shown(repl.term_view, repl.filters[Section.TERMS])
    if view is TermView.DAYS:
        days = days_back(learning)
        choices = [
            repl.link(
                with_state(
                    say(
                        "spoken.named",
                        name=_day(repl, day),
                        text=learning.title_of(Item.TERM.of(item)),
                    ),
                    bookmarked_label(repl, Item.TERM.of(item)),
                ),
                Location(Section.TERMS, item, day),
            )
            for day, item in days
        ]
        first = as_paragraph(sentence(say("terms.heading")), say("terms.view-days-sentence"))
        return Document((first,), choices=choices)
    first = as_paragraph(sentence(say("terms.heading")), say(f"terms.view-{view}-sentence"))
    return list_document(repl, first, grouped_terms(repl))


def grouped_terms(repl: ReplSession) -> list[Group]:
    """Return the terms of the list under their letters or categories, or the paths."""
    learning = repl.learning
    if repl.term_view is TermView.PATHS:
        return [("", _paths(repl))]
    return [
        (
            title,
            [
                (
                    str(term.id),
                    with_state(
                        term.title,
                        say("terms.met") if learning.has_met(term.id) else "",
                        bookmarked_label(repl, Item.TERM.of(term.id)),
                    ),
                )
                for term in terms
            ],
        )
        for title, terms in term_groups(
            learning.course, learning.snapshot, repl.term_view, repl.filters[Section.TERMS]
        )
    ]


def _paths(repl: ReplSession) -> list[tuple[str, str]]:
    """Return the id of each path of the list, and what is said of it."""
    learning, words = repl.learning, repl.filters[Section.TERMS]
    return [
        (
            Item.PATH.of(path.id),
            with_state(
                path.title,
                how_far(stops_of(learning, path)),
                bookmarked_label(repl, Item.PATH.of(path.id)),
            ),
        )
        for path in matching_paths(learning.course, words)
    ]


def _day(repl: ReplSession, day: date) -> str:
    return say("terms.today") if day == repl.learning.today else say_date(day, "day")
