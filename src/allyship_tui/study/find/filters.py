"""The terms, paths and works of a list, in one of several views, and narrowed by words."""

from enum import StrEnum

from allyship_tui.course import Course, LessonPath, Reading, TermHead
from allyship_tui.learner import Snapshot
from allyship_tui.study.daily import category_title, muted_categories
from allyship_tui.study.marks import reading_state
from allyship_tui.study.text import holds_all


class TermView(StrEnum):
    """What the list of terms shows."""

    DAYS = "days"
    """The term of each day, the latest first."""
    LETTERS = "letters"
    CATEGORIES = "categories"
    PATHS = "paths"
    """No terms, but paths that lead through them."""


class WorkView(StrEnum):
    """What the reading list shows: all of it, or the works in one state."""

    ALL = "all"
    UNREAD = "unread"
    READING = "reading"
    READ = "read"
    SET_ASIDE = "set-aside"


def term_view_shown(view: TermView, words: str) -> TermView:
    """Return the view in which the terms are listed: days are not narrowed, letters are.

    Args:
        view: the view that was chosen.
        words: what was typed to narrow the list.
    """
    return TermView.LETTERS if view is TermView.DAYS and words else view


def matching_terms(course: Course, words: str) -> tuple[TermHead, ...]:
    """Return the terms in use whose title, other names or category hold all of `words`."""
    categories = {str(heading.id): heading.title for heading in course.categories}
    return tuple(
        term
        for term in course.glossary
        if holds_all(words, term.title, *term.also_called, categories.get(term.category, ""))
    )


def matching_works(course: Course, words: str) -> tuple[Reading, ...]:
    """Return the works whose title, author, publisher or section hold all of `words`."""
    sections = {heading.id: heading.title for heading in course.reading_sections}
    return tuple(
        work
        for work in course.reading
        if holds_all(
            words,
            work.title,
            work.author or "",
            work.publisher or "",
            sections.get(work.section, ""),
        )
    )


def matching_paths(course: Course, words: str) -> tuple[LessonPath, ...]:
    """Return the paths whose title or description hold all of `words`."""
    return tuple(path for path in course.paths if holds_all(words, path.title, path.about))


def term_groups(
    course: Course, snapshot: Snapshot, view: TermView, words: str = ""
) -> list[tuple[str, tuple[TermHead, ...]]]:
    """Return the matching terms under the titles of their categories or under their letters.

    Args:
        course: all that is taught.
        snapshot: what a learner has done; a category that they set aside is called so.
        view: by category, or by letter in either of the other views, since days have no groups.
        words: what was typed to narrow the list.
    """
    terms = matching_terms(course, words)
    if view is TermView.CATEGORIES:
        muted = muted_categories(snapshot)
        held = [
            (category_title(heading, muted), tuple(term for term in group if term in terms))
            for heading, group in course.by_category()
        ]
        return [(title, group) for title, group in held if group]
    letters = sorted({_letter(term) for term in terms})
    return [(one, tuple(term for term in terms if _letter(term) == one)) for one in letters]


def work_groups(
    course: Course,
    snapshot: Snapshot,
    view: WorkView = WorkView.ALL,
    words: str = "",
    kept: str | None = None,
) -> list[tuple[str, tuple[Reading, ...]]]:
    """Return the matching works in this view, under the titles of their sections.

    Args:
        course: all that is taught.
        snapshot: what a learner has done.
        view: the state of the works to list, or all.
        words: what was typed to narrow the list.
        kept: the id of a work that stays, whatever its state: what is open does not leave.
    """
    fitting = [
        work
        for work in matching_works(course, words)
        if view in (WorkView.ALL, reading_state(snapshot, work.id).value) or work.id == kept
    ]
    held = [
        (str(heading.title), tuple(work for work in works if work in fitting))
        for heading, works in course.by_section()
    ]
    return [(title, works) for title, works in held if works]


def _letter(term: TermHead) -> str:
    """Return the letter that a term stands under: the first one, as English has it.

    In other languages two signs may be one letter, and the order of letters is another.
    """
    return term.title[0].upper()
