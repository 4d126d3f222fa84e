"""Texts with emphasis, links and lists: who knows nothing of these has the words alone.

A small part of Markdown is understood: `*emphasis*`, `**strong**`, lists, and links to lessons
(`[words](term:ally)`) and to http(s) addresses. All else stays as it was written. It is read when
a pack is (`markdown`); the compiled course holds what came of it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from allyship_tui.sanitise import Text, accept

EMPHASIS, STRONG, LINK, WEB, ITEM = "emphasis", "strong", "link", "web", "item"
_APART = "\x00"
"""Stands between a text and its marks where it is stored; no sanitised text holds it."""


class Mark(NamedTuple):
    """A mark on a part of a text."""

    start: int
    end: int
    kind: str
    """`EMPHASIS` or `STRONG`; `LINK` of words that lead to a lesson; `WEB` of words with the
    address that follows them; `ITEM` of the sign before an entry of a list."""
    target: str = ""
    """Of a link, the kind and id of a lesson, as in `term/ally`; of `WEB`, the address."""


class Marked(Text):
    """A text with marks; its paragraphs and the entries of its lists are apart by a blank line."""

    marks: tuple[Mark, ...]

    def __new__(cls, text: str, marks: tuple[Mark, ...]) -> "Marked":
        """Make one of the words alone and the marks on them."""
        made = super().__new__(cls, text)
        made.marks = marks
        return made

    __hash__ = Text.__hash__

    def __eq__(self, other: object) -> bool:
        """Say whether another text has the same words, and the same marks on them."""
        return super().__eq__(other) is True and self.marks == getattr(other, "marks", ())

    def __ne__(self, other: object) -> bool:
        """Say whether another text has other words, or other marks on them."""
        return not self == other

    @property
    def sign(self) -> str:
        """The sign before an entry of a list, as in `- ` or `2. `; else no text."""
        first = next((mark for mark in self.marks if mark.kind == ITEM), None)
        return self[: first.end] if first and first.start == 0 else ""

    @property
    def paragraphs(self) -> Iterator[str]:
        """Its paragraphs and entries, each with its own marks."""
        at = 0
        for part in self.split("\n\n"):
            end = at + len(part)
            marks = tuple(
                mark._replace(start=mark.start - at, end=mark.end - at)
                for mark in self.marks
                if at <= mark.start and mark.end <= end
            )
            yield Marked(part, marks) if marks else part
            at = end + len("\n\n")


def stored(text: object) -> str:
    """Return a text as it is stored: the `enc_hook` of msgspec."""
    if not isinstance(text, Marked):
        return str(text)
    marks = (" ".join(map(str, mark)) for mark in text.marks)
    return _APART.join((str(text), *marks))


def restored(kind: type, value: object) -> object:
    """Return a text that was stored: the `dec_hook` of msgspec.

    Raises:
        ValueError: it was not stored so.
    """
    if kind is not Text or not isinstance(value, str) or _APART not in value:
        return accept(kind, value)
    words, *marks = value.split(_APART)
    return Marked(words, tuple(map(_mark, marks)))


def _mark(words: str) -> Mark:
    start, end, kind, target = words.split(" ", 3)
    return Mark(int(start), int(end), kind, target)
