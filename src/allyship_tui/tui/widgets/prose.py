"""Text to read: paragraphs, headings and lists with hanging indents, in one widget."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import Struct
from textual import events
from textual.content import Content
from textual.css.styles import RulesMap
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget

from allyship_tui.course import EMPHASIS, LINK, STRONG, WEB, Marked
from allyship_tui.tui.widgets.wrapping import wrapped_lines

_NOTHING = Content("")
_MARKED = {EMPHASIS: "italic", STRONG: "bold", LINK: "underline", WEB: "underline"}
_WIDEST = 2
"""The cells of the widest character: in less room, it would be lost."""


class Block(Struct, frozen=True):
    """A heading, a paragraph or an entry of a list."""

    text: Content
    mark: Content = _NOTHING
    """What hangs before the first line; the others stand under its end."""
    gap: int = 0
    """How many blank lines stand before it."""


class _Line(NamedTuple):
    """A line of a block, wrapped."""

    content: Content
    joint: str = "\n"
    """What stands between it and the line before: of one paragraph, no end of a line."""
    indent: int = 0
    """How many characters of it only lead in."""
    added: int = 0
    """How many at its end are not in the text."""


def heading(text: str, gap: int = 1) -> Block:
    """Return a heading within a text."""
    return Block(Content.styled(text, "bold $accent"), gap=gap)


def title(text: str, gap: int = 0) -> Block:
    """Return the title of a page."""
    return Block(Content.styled(text, "bold"), gap=gap)


def muted(text: str, gap: int = 0) -> Block:
    """Return a line that surrounds what is read."""
    return Block(Content.styled(text, "$muted"), gap=gap)


def marked(text: str, style: str = "") -> Content:
    """Return a text in a style, with the marks on it: emphasis, and words that lead on."""
    content = Content.styled(text, style)
    for mark in text.marks if isinstance(text, Marked) else ():
        content = content.stylize(_MARKED.get(mark.kind, ""), mark.start, mark.end)
    return content


def paragraph(text: str, gap: int = 0) -> Block:
    """Return a paragraph of what is read."""
    return Block(marked(text), gap=gap)


def item(text: str | Content, mark: str, style: str = "$accent", gap: int = 0) -> Block:
    """Return an entry of a list, with `mark` hanging before it."""
    content = Content(text) if isinstance(text, str) else text
    return Block(content, Content.styled(f"{mark} ", style), gap=gap)


class Hanging(Visual):
    """Blocks drawn one under the other, wrapped at whatever width they are given."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._blocks = tuple(blocks)
        self._wrapped: tuple[int, Content, tuple[_Line, ...]] = (0, _NOTHING, ())

    def render_strips(  # noqa: D102
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        return self._wrap(width)[1].render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: D102
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: D102
        return len(self._wrap(width)[2])

    def lines_before(self, number: int, width: int) -> int:
        """Return how many lines stand before a block, the blank ones over it among them.

        Args:
            number: the block's.
            width: how wide it is drawn.
        """
        before = sum(1 for block in self._blocks[:number] for _ in _lines(block, width))
        return before + sum(block.gap for block in self._blocks[number : number + 1])

    def says_the_same(self, other: "Hanging") -> bool:
        """Say whether another one has the same texts, in the same styles."""
        return len(self._blocks) == len(other._blocks) and all(
            one.gap == two.gap and one.text.is_same(two.text) and one.mark.is_same(two.mark)
            for one, two in zip(self._blocks, other._blocks, strict=True)
        )

    def selected(self, selection: Selection, width: int) -> str:
        """Return the text under a selection, with the lines of a paragraph in one.

        Args:
            selection: from where to where.
            width: how wide it is drawn.
        """
        text = ""
        for y, line in enumerate(self._wrap(width)[2]):
            if span := selection.get_span(y):
                start, end = span
                plain = line.content.plain
                last = len(plain) - line.added
                part = plain[max(start, line.indent) : last if end < 0 else min(end, last)]
                text += f"{line.joint if text else ''}{part}"
        return text

    def _wrap(self, width: int) -> tuple[int, Content, tuple[_Line, ...]]:
        if self._wrapped[0] != width:
            lines = tuple(line for block in self._blocks for line in _lines(block, width))
            self._wrapped = (width, Content("\n").join(line.content for line in lines), lines)
        return self._wrapped


class Prose(Widget):
    """Blocks of text."""

    DEFAULT_CSS = "Prose { height: auto; width: 1fr; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._visual = Hanging(())

    def update(self, blocks: Iterable[Block]) -> None:
        """Show a text; where it is the one that stands there, nothing is laid out anew."""
        self._let_go()
        visual = Hanging(blocks)
        if not visual.says_the_same(self._visual):
            self._visual = visual
            self.refresh(layout=True)

    def lines_before(self, number: int) -> int:
        """Return how many lines stand before a block."""
        return self._visual.lines_before(number, self.content_size.width)

    def render(self) -> Hanging:  # noqa: D102
        return self._visual

    def get_selection(self, selection: Selection) -> tuple[str, str]:  # noqa: D102
        return self._visual.selected(selection, self.content_size.width), "\n"

    def on_resize(self, _: events.Resize) -> None:
        """Let go of what is selected: the lines are others now."""
        self._let_go()

    def _let_go(self) -> None:
        if self.is_attached and self in self.screen.selections:
            self.screen.clear_selection()


def _lines(block: Block, width: int) -> Iterator[_Line]:
    yield from [_Line(_NOTHING)] * block.gap
    text, lead, indent = block.text, block.mark, block.mark.cell_length
    if indent >= width // 2:
        # Where there is hardly room beside a mark, it stands within the text.
        text, lead, indent = lead + text, _NOTHING, 0
    end = led = 0
    for number, wrapped in enumerate(wrapped_lines(text, max(width - indent, _WIDEST))):
        line = wrapped.content.rstrip()
        own = line.plain[: len(line.plain) - wrapped.added]
        start = max(text.plain.find(own, end), end)
        joint = text.plain[end:start] if number else "\n"
        yield _Line(lead + line, joint, led, wrapped.added)
        end = start + len(own)
        lead, led = Content(" " * indent), indent
