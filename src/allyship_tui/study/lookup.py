"""Finding a term by what someone calls it."""

import difflib

from allyship_tui.course.course import Course
from allyship_tui.course.models import Term
from allyship_tui.study.places import Place, Section

_SUGGESTIONS = 3


def find_term(course: Course, name: str) -> Term | None:
    """Return the term with this id, title or other name, in any case."""
    wanted = _plain(name)
    return next((term for term in course.terms if wanted in _names(term)), None)


def suggestions(course: Course, name: str) -> list[str]:
    """Return the titles of the terms spelled most like `name`, the nearest first."""
    titles = {spelling: str(term.title) for term in course.glossary for spelling in _names(term)}
    close = difflib.get_close_matches(_plain(name), titles, n=2 * _SUGGESTIONS, cutoff=0.4)
    return list(dict.fromkeys(titles[spelling] for spelling in close))[:_SUGGESTIONS]


def near_places(course: Course, name: str) -> list[tuple[Place, str]]:
    """Return where the terms spelled most like `name` are, each with its title."""
    terms = [term for title in suggestions(course, name) if (term := find_term(course, title))]
    return [(Place(Section.TERMS, str(term.id)), str(term.title)) for term in terms]


def _names(term: Term) -> set[str]:
    return {_plain(name) for name in (term.id, term.title, *term.also_called)}


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())
