"""Search over all that is taught and was written, with ranking and snippets."""

import re
import sqlite3
import weakref
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence

from msgspec import Struct

from allyship_tui.course import Course
from allyship_tui.study.items import Item
from allyship_tui.study.journal import Reflection
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text import (
    Lesson,
    definition_lesson,
    definition_steps,
    one_line,
    situation_lesson,
    term_lesson,
    tip_lesson,
    work_lesson,
)

Journal = Callable[[str], Iterable[Reflection | None]]

_WORD = re.compile(r"[\w\u0300-\u036f]+")  # with the accents that stand apart
_HIT, _END = "\x01", "\x02"  # no sanitised text holds these
_MOST = 50
"""So many lessons are shown, at most, and so many reflections."""
_MOST_WORDS = 12  # a pasted page would take minutes
_SPELLINGS = 500
_SHORTEST_STEM = 3  # what is shorter is in the index as it was written
_KIN = {"ism": "ist", "isms": "ists", "ist": "ism", "ists": "isms"}
"""Endings of words that are looked for with each other; the index takes others for one word."""
_LONGEST = 120
"""So many characters of a reflection are shown, at most."""


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


class Search:
    """An index of the course, in memory, built when the first search asks for it; and the journal.

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
        self._course = course
        self._journal = journal
        self._index: sqlite3.Connection | None = None

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
        wanted = _WORD.findall(words)[:_MOST_WORDS]
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

    def _lessons(self, words: str, query: str) -> list[Match]:
        rows = self._connect().execute(
            "SELECT section, item, title, snippet(entry, 4, ?, ?, ' ... ', 16) FROM entry"
            " WHERE entry MATCH ? ORDER BY bm25(entry, 0, 0, 12, 6, 1, 0.2), title LIMIT ?",
            (_HIT, _END, query, _MOST),
        )
        matches = [
            Match(Place(Section(section), item or None), title, tuple(_parts(snippet)))
            for section, item, title, snippet in rows
        ]
        # What has just this name, or begins with it, is what someone means.
        typed = one_line(words.casefold())
        matches.sort(key=lambda match: _closeness(match.title.casefold(), typed))
        return matches

    def _query(self, words: str) -> str:
        """Quote each word, so that nothing typed is read as a command of the query language."""
        typed = words.encode("utf-8", "ignore").decode().replace("_", " ")
        *whole, last = _WORD.findall(typed)[:_MOST_WORDS] or [""]
        terms = [_any_of(_forms(word)) for word in dict.fromkeys(whole)]
        if last:
            begun = typed.endswith(last)
            terms.append(_any_of(self._begun(last) if begun else _forms(last)))
        return " AND ".join(terms)

    def _begun(self, start: str) -> Iterator[str]:
        """Find what a word that is still being typed may become.

        The index holds stems, which say little of how words begin: "accessi" begins none, and
        that of "police" begins that of "policy". So it is whole words that are looked up.
        """
        if len(start) < _SHORTEST_STEM:
            yield f'"{start}"*'
            return
        yield from _forms(start)
        rows = self._connect().execute(
            "SELECT word FROM spelling WHERE word MATCH ? LIMIT ?", (f'"{start}"*', _SPELLINGS)
        )
        yield from (f'"{word}"' for (word,) in rows)

    def _connect(self) -> sqlite3.Connection:
        if self._index is None:
            self._index = index = sqlite3.connect(":memory:")
            weakref.finalize(self, index.close)
            plain = "unicode61 remove_diacritics 2"
            index.execute(
                "CREATE VIRTUAL TABLE entry USING fts5(section UNINDEXED, item UNINDEXED,"
                f" title, names, body, aside, tokenize = 'porter {plain}', prefix = '2 3')"
            )
            index.execute(f"CREATE VIRTUAL TABLE spelling USING fts5(word, tokenize = '{plain}')")
            rows = list(_rows(self._course))
            index.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)", rows)
            spellings = {w for row in rows for text in row[2:] for w in _WORD.findall(text)}
            index.executemany("INSERT INTO spelling VALUES (?)", ((w,) for w in sorted(spellings)))
        return self._index


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
    snippet = ((_around(held.text if held else found.text, wanted), False),)
    return Match(Place(Section.JOURNAL, found.item), found.title, snippet)


def _around(text: str, words: Sequence[str]) -> str:
    """Return a passage of a text in one line, with the first of the words that it holds."""
    line = one_line(text)
    found = [at for word in words if (at := line.casefold().find(word.casefold())) >= 0]
    start = max(min(found, default=0) - _LONGEST // 3, 0)
    passage = line[start : start + _LONGEST]
    before = "... " if start else ""
    return f"{before}{passage}{' ...' if start + _LONGEST < len(line) else ''}"


def _closeness(title: str, typed: str) -> tuple[bool, int]:
    begins = title.startswith(typed)
    return not begins, len(title) if begins else 0


def _parts(snippet: str) -> Iterator[tuple[str, bool]]:
    # Lines and paragraphs run on in a snippet.
    line = one_line(snippet)
    for number, part in enumerate(re.split(f"[{_HIT}{_END}]", line)):
        if part:
            yield part, number % 2 == 1


def _rows(course: Course) -> Iterator[tuple[str, str, str, str, str, str]]:
    definition = course.definition
    if definition:
        for step, title in definition_steps(definition):
            lesson = definition_lesson(course, definition, step)
            yield Section.DEFINITION, step, title, "", *_texts(lesson)
    for tip in course.tips:
        yield Section.TIPS, tip.id, tip.title, "", *_texts(tip_lesson(course, tip))
    for term in course.glossary:
        names = " ".join(term.also_called)
        yield Section.TERMS, term.id, term.title, names, *_texts(term_lesson(course, term))
    for work in course.reading:
        texts = _texts(work_lesson(course, work))
        yield Section.READING, work.id, work.title, work.author or "", *texts
    for situation in course.situations:
        # Without what it leads to: that is for those who have chosen.
        texts = _texts(situation_lesson(course, situation))
        item = Item.SITUATION.of(situation.id)
        yield Section.PRACTICE, item, situation.title, situation.place, *texts


def _texts(lesson: Lesson) -> tuple[str, str]:
    """Return what a lesson says, and what stands beside it: facts, sources, an address."""
    body: list[str] = []
    aside = [each.label for each in lesson.facts]
    for passage in lesson.passages:
        is_aside = passage.is_secondary or passage.texts == (lesson.address,)
        (aside if is_aside else body).extend(passage.texts)
    return "\n".join(body), "\n".join(aside)
