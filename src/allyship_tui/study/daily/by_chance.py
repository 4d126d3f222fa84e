"""A term that chance chooses, of those that may come unasked."""

import random
from collections.abc import Callable, Collection, Sequence

from allyship_tui.course import Course, TermHead
from allyship_tui.study.daily.muted import muted_terms
from allyship_tui.study.learning import Learning

Choose = Callable[[Sequence[TermHead]], TermHead]
"""Chooses one of several, as `random.choice` does."""


def random_term(
    course: Course,
    muted: Collection[str],
    but: Collection[str] = (),
    choose: Choose = random.choice,
) -> TermHead | None:
    """Return a term in use; None where all are muted, or there are none.

    Args:
        course: all that is taught.
        muted: ids of terms that are not to be shown.
        but: ids of terms that come only where there is no other.
        choose: chooses one.
    """
    shown = [term for term in course.glossary if term.id not in muted]
    others = [term for term in shown if term.id not in but]
    return choose(others or shown) if shown else None


class RandomTerms:
    """Terms by chance, one after the other: never the same twice in a row."""

    def __init__(self, learning: Learning, choose: Choose = random.choice) -> None:
        """Begin.

        Args:
            learning: the learner.
            choose: chooses one of several.
        """
        self._learning = learning
        self._choose = choose
        self._last = ""

    def next(self, open_term: str | None = None) -> str | None:
        """Return the id of another term; None where all are muted, or there are none.

        Args:
            open_term: the id of the one that is open, which would be no change either.
        """
        course, snapshot = self._learning.course, self._learning.snapshot
        but = {self._last, open_term or ""}
        found = random_term(course, muted_terms(course, snapshot), but, self._choose)
        if found is None:
            return None
        self._last = str(found.id)
        return self._last
