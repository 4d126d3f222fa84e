"""A row of three columns in one widget: a name, a text that wraps, and a word at the right edge."""

from msgspec import Struct
from rich.cells import cell_len
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget

_GAP = 2
_LEAST = 12
"""Where the text would have fewer cells than this, the name gives way."""


class Columns(Struct, frozen=True):
    """What stands in a row."""

    text: Content
    right: Content
    mark: Content = Content("")
    """What stands before the row; the lines after the first are indented by as much."""
    name: Content = Content("")
    name_width: int = 0
    """The cells that the names of all rows take."""
    below: Content = Content("")
    """What stands under the row, over all of its width; may be no text."""

    gives_way: bool = False
    """Whether what stands at the right is left out where the text has no room beside it."""

    def lines(self, width: int, *, is_narrow: bool) -> list[Content]:
        """Return the row in lines.

        Args:
            width: how many cells there are.
            is_narrow: whether the name is left out, and what stands below with it.
        """
        indent, right = self.mark.cell_length, self.right
        if self.gives_way and self.text.cell_length + _GAP + right.cell_length > width:
            right = Content("")
        room = width - indent - right.cell_length - _GAP
        named = self.name_width + _GAP if self.name_width and not is_narrow else 0
        if room - named < _LEAST:
            named = 0
        lead = self.mark + (_padded(self.name, named) if named else Content(""))
        lines = []
        for number, line in enumerate(self.text.wrap(max(room - named, 2))):
            begin = Content(" " * (indent + named)) if number else lead
            shown = begin + line.rstrip()
            if number == 0:
                shown = _padded(shown, width - right.cell_length) + right
            lines.append(shown)
        if self.below and not is_narrow:
            space = Content(" " * indent)
            lines += [space + line.rstrip() for line in self.below.wrap(max(width - indent, 2))]
        return lines


class _Drawn(Visual):
    def __init__(self, columns: Columns, *, is_narrow: bool) -> None:
        self._columns = columns
        self._is_narrow = is_narrow

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        lines = self._columns.lines(width, is_narrow=self._is_narrow)
        return Content("\n").join(lines).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        return len(self._columns.lines(width, is_narrow=self._is_narrow))


class ColumnRow(Widget):
    """A row of columns; where there is little room, its name and what stands below are left out."""

    DEFAULT_CSS = "ColumnRow { height: auto; width: 1fr; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._columns = Columns(Content(""), Content(""))

    def update(self, columns: Columns) -> None:
        """Show something else."""
        self._columns = columns
        self.refresh(layout=True)

    def render(self) -> _Drawn:  # noqa: D102
        screen = self.screen
        is_narrow = screen.has_class("-narrow") or not screen.has_class("-tall")
        return _Drawn(self._columns, is_narrow=is_narrow)


def _padded(content: Content, width: int) -> Content:
    return content + Content(" " * max(width - cell_len(content.plain), 0))
