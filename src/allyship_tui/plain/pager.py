"""Prints long texts in parts (`more`, `all`, `repeat`), and picks by the numbers said last."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Choice, Document, Menu
from allyship_tui.study.text import as_paragraph, block, numbered

_PART = 1000
"""About how many characters are said at once: a minute of listening."""
_HINTS = 3
_LEAST = _PART // 4
"""Up to so many are no part by themselves: a title would stand without its list."""


class Pager:
    """Where someone is in what they read, and the choices that were said last."""

    def __init__(self, is_whole: Callable[[], bool] = lambda: False) -> None:
        """Begin with nothing to read.

        Args:
            is_whole: says whether texts are said whole, and not in parts.
        """
        self._is_whole = is_whole
        self._document = Document(())
        self._texts: list[str] = []
        self._ends: list[int] = []
        """Of each part, the number of the text after its last one."""
        self._at = 0
        """The text to be said next."""
        self._heard: set[int] = set()
        """The texts that were said: one can leap over some of them."""
        self._offered: Sequence[Choice] = ()
        self._menu: Sequence[Choice] = ()
        """What can be picked before that, once: it was asked in passing."""
        self._headings: Sequence[Choice] = ()
        """The headings of what is being read, once they were offered."""
        self._said: list[str] = []
        self._hinted = 0
        """How often it was said how to go on."""

    def present(self, answer: Answer) -> list[str]:
        """Return the paragraphs to print for an answer: of a document, its first part."""
        if isinstance(answer, str):
            self._said = [answer]
            return self._said
        self._menu = ()
        if isinstance(answer, Menu):
            self._menu = answer.choices
            self._said = [answer.question, *_entries(answer.choices)]
            return self._said
        if answer.is_asked:
            self._offered = answer.choices
        elif self._document.is_asked or self._offered is self._headings:
            # They belong to the text that this one takes the place of.
            self._offered = ()
        self._document, self._heard = answer, set()
        choices = list(_entries(answer.choices))
        self._texts = [*answer.paragraphs, *choices, *answer.after]
        whole = [len(self._texts)] if self._texts else []
        self._ends = whole if self._is_whole() else list(_ends(self._texts))
        return self._part_from(0)

    def holds(self, document: Document) -> bool:
        """Say whether this is what is being read."""
        return self._document is document

    @property
    def has_more(self) -> bool:
        """Whether something of the text is still to be said."""
        return self._at < len(self._texts)

    @property
    def has_choices(self) -> bool:
        """Whether there is something to pick of what is being read."""
        return bool(self._document.choices)

    def steps_said(self) -> Iterator[str]:
        """Go through the ids of those steps of a lesson of which all was said."""
        steps, everything = self._document.steps, range(len(self._texts))
        ends = [*(at for _, at in steps), len(self._texts)][1:]
        for (step, begin), end in zip(steps, ends, strict=False):
            # Of a step that has no paragraphs, the end is what is said last.
            if self._heard.issuperset(range(begin, end) or everything):
                yield step

    @property
    def position(self) -> int:
        """Where the part that was said last begins; 0 for the first."""
        part = self._part_of(self._at - 1)
        return self._ends[part - 1] if part else 0

    def go_to(self, at: int) -> None:
        """Be at a place in what is being read, as if its part had just been said."""
        self._part_from(at)

    @property
    def part_line(self) -> str:
        """Which part was said last, as a sentence; no text where there is one only."""
        if len(self._ends) < 2:
            return ""
        return say("plain.part", number=self._part_of(self._at - 1) + 1, total=len(self._ends))

    def more(self) -> list[str]:
        """Say the next part."""
        return self._part_from(self._at) if self.has_more else self.present(say("plain.no-more"))

    def rest(self) -> list[str]:
        """Say all that is still to come."""
        return self._print(self._at, len(self._texts)) if self.has_more else self.more()

    def repeat(self) -> list[str]:
        """Say again what was said last."""
        return self._said

    def choices(self) -> list[str]:
        """Say what can be picked of what is being read."""
        if not self._document.choices:
            return self.present(say("plain.no-choices"))
        self._offer(self._document.choices)
        self._said = list(_entries(self._offered))
        return self._said

    def contents(self) -> list[str]:
        """Number the headings of what is being read, to go on from one of them."""
        headings = self._document.headings
        if not headings:
            return self.present(say("plain.no-headings"))
        self._headings = [Choice(title, partial(self._jump, at)) for title, at in headings]
        self._offer(self._headings)
        self._said = list(_entries(self._offered))
        return self._said

    def pick(self, number: int) -> list[str]:
        """Do what stands under a number of the choices said last, and say what comes of it."""
        offered = self._menu or self._offered
        if not offered:
            return self.present(say("plain.no-choices"))
        if not 1 <= number <= len(offered):
            return self.present(say("plain.no-such-choice", count=len(offered)))
        self._menu = ()
        return self.present(offered[number - 1].pick())

    def _offer(self, choices: Sequence[Choice]) -> None:
        self._offered, self._menu = choices, ()

    def _jump(self, at: int) -> str:
        return "\n\n".join(self._part_from(at))

    def _part_from(self, at: int) -> list[str]:
        return self._print(at, self._ends[self._part_of(at)] if self._ends else 0)

    def _print(self, at: int, end: int) -> list[str]:
        self._at = end
        self._heard.update(range(at, end))
        first_choice = len(self._document.paragraphs)
        after_choices = len(self._texts) - len(self._document.after)
        if at < after_choices and first_choice < min(end, after_choices):
            self._offer(self._document.choices)
        self._said = self._texts[at:end]
        if self.has_more:
            self._said.append(self._how_to_go_on(untold=end <= first_choice))
        return self._said

    def _how_to_go_on(self, *, untold: bool) -> str:
        """Say which part it was and, the first few times, what leads on."""
        if untold and self._document.is_asked:
            return as_paragraph(self.part_line, say("plain.more-asked"))
        self._hinted += 1
        if self._hinted > _HINTS:
            return self.part_line
        words = "plain.more-words" if untold and self._document.choices else "plain.more"
        return as_paragraph(self.part_line, say(words))

    def _part_of(self, at: int) -> int:
        return bisect_right(self._ends, at)


def _entries(choices: Iterable[Choice]) -> Iterator[str]:
    """Return choices as numbered lists, those of a group together; a long list as several."""
    number = 1
    for group, members in groupby(choices, key=lambda choice: choice.group):
        labels = [choice.label for choice in members]
        start = 0
        for end in _ends(labels):
            yield block("" if start else group, numbered(labels[start:end], number + start))
            start = end
        number += len(labels)


def _ends(texts: Sequence[str]) -> Iterator[int]:
    """Cut texts into parts: yield where each ends."""
    length = 0
    for number, text in enumerate(texts):
        if length > _LEAST and length + len(text) > _PART:
            yield number
            length = 0
        length += len(text)
    if texts:
        yield len(texts)
