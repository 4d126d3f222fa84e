"""Reading the small part of Markdown that texts may hold (see `marked`), by markdown-it-py.

That follows CommonMark 0.31; emphasis, links and lists are all of it that is turned on.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from allyship_tui.course.marked import EMPHASIS, ITEM, LINK, STRONG, WEB, Mark, Marked
from allyship_tui.sanitise import Text, Web, accept, is_id

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MAY_HAVE_MARKS = re.compile(r"\*\S|\]\(|^ {0,3}(?:[-*]|\d{1,9}[.)])[ \t]", re.MULTILINE)
_LESSONS = ("term", "tip", "reading", "situation")
_KINDS = {"em": EMPHASIS, "strong": STRONG}
_WITHIN_A_WORD = re.compile(r"(?<=\w)\*+(?=\w)")
"""Letters that were left out of a word are no emphasis."""
_STAR, _LINE = "\ufdd0", "\ufdd1"
"""Stand for an asterisk and an underscore that mean nothing: no characters, to Unicode."""
_DEEP = re.compile(r"^\s*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){5}|^[ \t]{40}", re.MULTILINE)
"""A list within lists within lists: no lesson has one, and it costs time."""
_MOST_SIGNS = 2_000


def accept_marked(kind: type, value: object) -> object:
    """Accept what stands in a file of lessons, as `accept` does, and read the marks in a text.

    Raises:
        ValueError: the value is not one that this type allows.
    """
    text = accept(kind, value)
    # Most texts have none: the parser is not even imported for them.
    return read_marks(str(text)) if kind is Text and _MAY_HAVE_MARKS.search(str(text)) else text


def read_marks(text: str) -> Text:
    """Return a text with the marks that are written in it.

    Args:
        text: what was written, sanitised.
    """
    if _DEEP.search(text) or any(text.count(sign) > _MOST_SIGNS for sign in "[*"):
        return Text(text)
    if _STAR in text or _LINE in text:
        return Text(text)
    hidden = _WITHIN_A_WORD.sub(lambda found: _STAR * len(found[0]), text).replace("_", _LINE)
    reader = _Reader()
    reader.read(_parser().parse(hidden))
    return Marked(reader.text, tuple(reader.marks)) if reader.marks else Text(text)


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero", {"maxNesting": 60}).enable(["emphasis", "link", "list"])
    # As CommonMark has it: a link that leads nowhere stays as it was written.
    setattr(parser, "validateLink", lambda address: _target(address) is not None)  # noqa: B010
    setattr(parser, "normalizeLink", str)  # noqa: B010
    return parser


def _target(address: str) -> tuple[str, str] | None:
    """Return the kind of a link and where it leads; None for one that stays text."""
    address = address.replace(_LINE, "_").replace(_STAR, "*")
    kind, _, identity = address.partition(":")
    if kind in _LESSONS and is_id(identity):
        return LINK, f"{kind}/{identity}"
    try:
        return WEB, str(accept(Web, address))
    except ValueError:
        return None


class _Reader:
    """Puts the words together, and keeps the marks on them."""

    def __init__(self) -> None:
        self.text = ""
        self.marks: list[Mark] = []
        self._sign = ""
        self._link: tuple[str, str] | None = None

    def read(self, tokens: "Sequence[Token]") -> None:
        """Take up what was parsed."""
        for token in tokens:
            if token.type == "list_item_open":
                self._sign = f"{token.info}. " if token.info else "- "
            elif token.type == "inline":
                self._begin()
                self._inline(token.children or [])

    def _begin(self) -> None:
        """Begin a paragraph, or an entry of a list."""
        if self.text:
            self.text += "\n\n"
        if self._sign:
            start, self.text = len(self.text), self.text + self._sign
            self.marks.append(Mark(start, len(self.text), ITEM))
            self._sign = ""

    def _inline(self, tokens: "Sequence[Token]") -> None:
        begun: list[int] = []
        for token in tokens:
            name, _, part = token.type.rpartition("_")
            if part == "open":
                begun.append(len(self.text))
                if name == "link":
                    self._link = _target(str(token.attrs["href"]))
            elif part == "close":
                self._end(name, begun.pop())
            else:
                words = token.content.replace(_STAR, "*").replace(_LINE, "_")
                self.text += re.sub(r"\s+", " ", words)

    def _end(self, name: str, start: int) -> None:
        if name in _KINDS:
            self.marks.append(Mark(start, len(self.text), _KINDS[name]))
        elif self._link:
            kind, target = self._link
            if kind == WEB and self.text[start:] != target:
                self.text += f" ({target})"
            self.marks.append(Mark(start, len(self.text), kind, target))
