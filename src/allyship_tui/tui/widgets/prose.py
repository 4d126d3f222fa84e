"""Text to read: paragraphs, headings and lists with hanging indents, in one widget."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget

_NOTHING = Content("")
_WIDEST = 2
"""The cells of the widest character: in less room, it would be lost."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph or an entry of a list."""

    text: Content
    mark: Content = _NOTHING
    """What hangs before the first line; the others stand under its end."""
    gap: int = 0
    """How many blank lines stand before it."""


def heading(text: str, gap: int = 1) -> Block:
    """Return a heading within a text."""
    return Block(Content.styled(text, "bold $accent"), gap=gap)


def title(text: str, gap: int = 0) -> Block:
    """Return the title of a page."""
    return Block(Content.styled(text, "bold"), gap=gap)


def muted(text: str, gap: int = 0) -> Block:
    """Return a line that surrounds what is read."""
    return Block(Content.styled(text, "$muted"), gap=gap)


def paragraph(text: str, gap: int = 0) -> Block:
    """Return a paragraph of what is read."""
    return Block(Content(text), gap=gap)


def item(text: str | Content, mark: str, style: str = "$accent", gap: int = 0) -> Block:
    """Return an entry of a list, with `mark` hanging before it."""
    content = Content(text) if isinstance(text, str) else text
    return Block(content, Content.styled(f"{mark} ", style), gap=gap)


class Hanging(Visual):
    """Blocks drawn one under the other, wrapped at whatever width they are given."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._blocks = tuple(blocks)
        self._wrapped: tuple[int, Content, int] = (0, _NOTHING, 0)

    def render_strips(  # noqa: D102
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        return self._wrap(width)[1].render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: D102
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: D102
        return self._wrap(width)[2]

    def _wrap(self, width: int) -> tuple[int, Content, int]:
        if self._wrapped[0] != width:
            lines = [line for block in self._blocks for line in _lines(block, width)]
            self._wrapped = (width, Content("\n").join(lines), len(lines))
        return self._wrapped


class Prose(Widget):
    """Blocks of text."""

    DEFAULT_CSS = "Prose { height: auto; width: 1fr; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._visual = Hanging(())

    def update(self, blocks: Iterable[Block]) -> None:
        """Show other text."""
        self._visual = Hanging(blocks)
        self.refresh(layout=True)

    def render(self) -> Hanging:  # noqa: D102
        return self._visual


def _lines(block: Block, width: int) -> Iterator[Content]:
    yield from [_NOTHING] * block.gap
    text, lead, indent = block.text, block.mark, block.mark.cell_length
    if indent >= width // 2:
        # Where there is hardly room beside a mark, it stands within the text.
        text, lead, indent = lead + text, _NOTHING, 0
    for line in text.wrap(max(width - indent, _WIDEST)):
        yield lead + line.rstrip()
        lead = Content(" " * indent)
