"""Search over all that is taught and was written, with ranking and snippets."""

import sqlite3
import weakref
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from allyship_tui.course import Course
from allyship_tui.sanitise import harmless
from allyship_tui.study.find.index import NAMES, fill_index
from allyship_tui.study.find.snippets import END, HIT, around, parts
from allyship_tui.study.find.words import WORD
from allyship_tui.study.journal import Reflection
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text import one_line

Journal = Callable[[str], Iterable[Reflection | None]]

_FOUND = (
    "SELECT section, item, title, snippet(entry, 4, ?, ?, ' ... ', 16) FROM entry"
    " WHERE entry MATCH ?"
)
_RANK = "bm25(0, 0, 12, 6, 1, 0.2)"
"""What each column counts: the title, other names, the text, and what stands beside it."""
_MOST = 50
"""So many lessons are shown, at most, and so many reflections."""
_MOST_WORDS = 12  # a pasted page would take minutes
_SPELLINGS = 500
_WEIGHED = 200_000
"""So many spellings of the last word times terms are weighed, at most: it takes some 50 ms."""
_SHORTEST_STEM = 3  # what is shorter is in the index as it was written
_KIN = {"ism": "ist", "isms": "ists", "ist": "ism", "ists": "isms"}
"""Endings of words that are looked for with each other; the index takes others for one word."""


class Match(Struct, frozen=True):
    """One entry that was found."""

    place: Place
    title: str
    snippet: tuple[tuple[str, bool], ...]
    """A passage in parts, each with whether it is one of the words looked for."""

    @property
    def passage(self) -> str:
        """The snippet as plain text."""
        return "".join(part for part, _ in self.snippet)


class _Query(Struct, frozen=True):
    """What is asked of the index."""

    anywhere: str
    """Finds the lessons that hold all words."""
    named: str = ""
    """Finds those that have the last word in a name: they come first, and the others as they
    stand in the course, where there are too many to weigh which is the best."""


class Search:
    """The index of the course, built in memory where it was not compiled; and the journal.

    The forms of a word are told by a stemmer for English, which lessons are written in: words of
    another language are found as they stand, and by how they begin.

    What was written is in no index, so that nothing of it is left when it is forgotten.
    """

    def __init__(self, course: Course, journal: Journal = lambda _: ()) -> None:
        """Prepare to search; nothing is read yet.

        Args:
            course: all that is taught.
            journal: finds the reflections that hold some words; with None among them, every few
                milliseconds, where it takes longer.
        """
        self.words = ""
        """What was looked for last."""
        self.left = 0
        """How many reflections hold that too, earlier ones than those that were returned."""
        self._journal = journal
        self._compiled: sqlite3.Connection | None
        self._index: sqlite3.Connection | None
        """One that was made in memory."""
        self._close: Callable[[], object] = lambda: None
        self.turn_to(course)

    @property
    def course(self) -> Course:
        """All that is taught, and searched."""
        return self._course

    def turn_to(self, course: Course, index: sqlite3.Connection | None = None) -> None:
        """Search another course from now on.

        Args:
            course: all that is taught.
            index: its index, where `index_of` made one.
        """
        self._close()
        self._course, self._index = course, self._take(index) if index else None
        self._compiled = course.texts.index() if course.texts else None

    def find(self, words: str) -> list[Match]:
        """Return the entries that hold all of `words`, the best first.

        Args:
            words: what was typed, as it was typed; the last word may be a beginning.
        """
        *_, found = self.finding(words)
        return found

    def finding(self, words: str) -> Generator[list[Match], None, None]:
        """Find what `find` does, in steps of some milliseconds: it can be left after each.

        Yields:
            What was found so far.
        """
        self.words, self.left = words, 0
        query = self._query(words)
        found = self._lessons(words, query) if query else []
        yield found
        if not query:
            return
        wanted = WORD.findall(words)[:_MOST_WORDS]
        written = 0
        for each in self._journal(" ".join(wanted)):
            if each is None:
                yield found
            elif written < _MOST:
                written += 1
                found.append(_match(each, wanted))
            else:
                self.left += 1
        yield found

    def _lessons(self, words: str, query: "_Query") -> list[Match]:
        rows = self._best(query.named or query.anywhere)
        if query.named:
            rows += self._ask(f"{_FOUND} LIMIT ?", (HIT, END, query.anywhere, _MOST))
        found: dict[tuple[str, str], tuple[str, str]] = {}
        for section, item, title, snippet in rows:
            found.setdefault((section, item), (title, snippet))
        matches = [
            Match(Place(Section(section), item or None), harmless(title), tuple(parts(snippet)))
            for (section, item), (title, snippet) in list(found.items())[:_MOST]
            if section in tuple(Section)
        ]
        # What has just this name, or begins with it, is what someone means.
        typed = one_line(words.casefold())
        matches.sort(key=lambda match: _closeness(match.title.casefold(), typed))
        return matches

    def _best(self, query: str) -> list[tuple[Any, ...]]:
        # Sorted by its own rank, the index cuts passages of those alone that are returned.
        best = f"{_FOUND} AND rank MATCH ? ORDER BY rank LIMIT ?"
        return self._ask(best, (HIT, END, query, _RANK, _MOST))

    def _query(self, words: str) -> "_Query | None":
        """Quote each word, so that nothing typed is read as a command of the query language."""
        typed = words.encode("utf-8", "ignore").decode().replace("_", " ")
        wanted = WORD.findall(typed)[:_MOST_WORDS]
        if not wanted:
            return None
        *whole, last = wanted
        terms = [_any_of(_forms(word)) for word in dict.fromkeys(whole)]
        begun = tuple(self._begun(last) if typed.endswith(last) else _forms(last))
        anywhere = " AND ".join((*terms, _any_of(begun)))
        spellings = _SPELLINGS if begun[0].endswith("*") else len(begun)
        if spellings * len(self._course.terms) <= _WEIGHED:
            return _Query(anywhere)
        named = f"{{{' '.join(NAMES)}}} : {_any_of(begun)}"
        return _Query(anywhere, " AND ".join((*terms, named)))

    def _begun(self, start: str) -> Iterator[str]:
        """Find what a word that is still being typed may become.

        The index holds stems, which say little of how words begin: "accessi" begins none, and
        that of "police" begins that of "policy". So it is whole words that are looked up.
        """
        if len(start) < _SHORTEST_STEM:
            yield f'"{start}"*'
            return
        yield from _forms(start)
        rows = self._ask(
            "SELECT word FROM spelling WHERE word MATCH ? LIMIT ?", (f'"{start}"*', _SPELLINGS)
        )
        yield from (f'"{word}"' for (word,) in rows)

    def _ask(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        """Ask the index; if a compiled one is damaged, another one."""
        if self._compiled:
            try:
                return self._compiled.execute(query, values).fetchall()
            except sqlite3.Error:
                self._compiled = None
        if self._index is None:
            self._index = self._take(index_of(self._course))
        return self._index.execute(query, values).fetchall()

    def _take(self, index: sqlite3.Connection) -> sqlite3.Connection:
        """Keep an index for as long as it is searched."""
        self._close = weakref.finalize(self, index.close)
        return index


def index_of(course: Course) -> sqlite3.Connection:
    """Return an index of a course, made in memory: of very many lessons that takes seconds."""
    index = sqlite3.connect(":memory:", check_same_thread=False)
    fill_index(index, course)
    return index


def _forms(word: str) -> Iterator[str]:
    """Quote a word, in each form that the index does not know for the same by itself."""
    yield f'"{word}"'
    for ending, other in _KIN.items():
        if word.casefold().endswith(ending):
            yield f'"{word[: -len(ending)]}{other}"'


def _any_of(words: Iterable[str]) -> str:
    return f"({' OR '.join(words)})"


def _match(found: Reflection, wanted: Sequence[str]) -> Match:
    # The words may be those of a version beside the one that stands.
    held = found.words_with(" ".join(wanted))
    snippet = ((around(held.text if held else found.text, wanted), False),)
    return Match(Place(Section.JOURNAL, found.item), found.title, snippet)


def _closeness(title: str, typed: str) -> tuple[bool, int]:
    begins = title.startswith(typed)
    return not begins, len(title) if begins else 0
