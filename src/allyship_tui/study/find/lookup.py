"""Finding a term by what someone calls it."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from allyship_tui.course import Course, Term, TermHead
from allyship_tui.study.places import Place, Section

_SUGGESTIONS = 3
_ALIKE = 0.4
"""How much alike two names are, at least, where one is suggested for the other; 1 is the same."""
_SAME_WORD = 0.75
"""How much alike two words are where one is taken for the other, misspelt."""
_WITHIN = 0.95
"""What it counts that all that was typed stands in a name, where that has other words too."""


def find_term(course: Course, name: str) -> Term | None:
    """Return the term with this id, title or other name, in any case."""
    wanted = _plain(name)
    found = next((term.id for term in course.terms if wanted in _names(term)), None)
    return course.term(found) if found else None


def suggestions(course: Course, name: str) -> list[str]:
    """Return the titles of the terms that `name` may be a misspelling of, the nearest first.

    Near is a name spelled like it as a whole, or one that holds a word like each of its words.
    """
    titles = {spelling: str(term.title) for term in course.glossary for spelling in _names(term)}
    alike = _Alike(_plain(name))
    near = sorted(((alike.to(spelling), spelling) for spelling in titles), reverse=True)
    found = (titles[spelling] for (ratio, _), spelling in near if ratio >= _ALIKE)
    return list(dict.fromkeys(found))[:_SUGGESTIONS]


class _Alike:
    """How much names are like what was typed."""

    def __init__(self, typed: str) -> None:
        # Each prepares what was typed, once for all names.
        self._whole = SequenceMatcher(b=typed)
        self._words = typed.split()
        self._each = {word: SequenceMatcher(b=word) for word in self._words}
        self._known: dict[tuple[str, str], float] = {}

    def to(self, name: str) -> tuple[float, float]:
        """Return how much a name is like what was typed, as a whole or by its words.

        Between two that are equally like it by their words, the second number decides.
        """
        whole = _ratio(self._whole, name, _ALIKE)
        return max(whole, _WITHIN * self._by_words(name.split())), -len(name)

    def _by_words(self, words: Sequence[str]) -> float:
        """Return how much each typed word is like one of some words; 0 where one is like none."""
        if not (words and self._words):
            return 0
        nearest = [max(self._of(typed, word) for word in words) for typed in self._words]
        return sum(nearest) / len(nearest) if all(nearest) else 0

    def _of(self, typed: str, word: str) -> float:
        # Many names share a word.
        if (typed, word) not in self._known:
            self._known[typed, word] = _ratio(self._each[typed], word, _SAME_WORD)
        return self._known[typed, word]


def _ratio(matcher: SequenceMatcher[str], other: str, least: float) -> float:
    """Return how much a text is like that of the matcher; 0 where that is less than `least`."""
    matcher.set_seq1(other)
    for ratio in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio):
        if (found := ratio()) < least:
            return 0
    return found


def near_places(course: Course, name: str) -> list[tuple[Place, str]]:
    """Return where the terms spelled most like `name` are, each with its title."""
    terms = [term for title in suggestions(course, name) if (term := find_term(course, title))]
    return [(Place(Section.TERMS, str(term.id)), str(term.title)) for term in terms]


def _names(term: TermHead) -> set[str]:
    return {_plain(name) for name in (term.id, term.title, *term.also_called)}


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())
