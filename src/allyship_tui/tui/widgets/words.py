"""Words that lead on: a row of links that take focus, each in one piece where it fits."""

from textual import events
from textual.content import Content
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget
from textual.widgets import Static

from allyship_tui.study.places import Place
from allyship_tui.study.text import Words
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.messages import Go

_GAP = 3
_INDENT = 2


class FlowLayout(Layout):
    """Puts children side by side and starts a new row where the next would not fit.

    Rows after the first start under the second child, the first being their label.
    """

    name = "flow"

    def __init__(self, *, in_order: bool = False) -> None:
        """Lay out.

        Args:
            in_order: whether each has a row of its own, below the label.
        """
        self._in_order = in_order

    def arrange(  # noqa: D102
        self,
        parent: Widget,
        children: list[Widget],
        size: Size,
        greedy: bool = True,
    ) -> ArrangeResult:
        placements: list[WidgetPlacement] = []
        x = y = indent = tallest = 0
        for number, child in enumerate(children):
            width = min(child.get_content_width(size, size), size.width)
            is_full = x > indent and x + width > size.width
            if is_full or (self._in_order and number):
                x, y, tallest = indent, y + tallest, 0
            width = min(width, size.width - x)
            height = child.get_content_height(size, size, width)
            tallest = max(tallest, height)
            region = Region(x, y, width, height)
            placements.append(WidgetPlacement(region, NULL_OFFSET, NULL_SPACING, child))
            x += width + _GAP
            if number == 0 and (self._in_order or x <= size.width // 3):
                indent = _INDENT if self._in_order else x
        return placements


class Word(Static, can_focus=True):
    """One word that leads somewhere."""

    # A drag over it is a click.
    ALLOW_SELECT = False
    BINDINGS = bindings.WORD

    def __init__(self, place: Place, title: str) -> None:
        super().__init__(Content(title))
        self.place = place

    def action_open(self) -> None:
        """Go where it leads."""
        self.post_message(Go(self.place))

    def on_click(self, event: events.Click) -> None:
        """Go where it leads."""
        event.stop()
        self.action_open()


class WordRow(Widget):
    """A label and the words under it."""

    DEFAULT_CSS = "WordRow { height: auto; }"

    def __init__(self, words: Words) -> None:
        super().__init__(
            Static(Content.styled(words.label, "$muted")),
            *(Word(place, title) for place, title in words.words),
        )
        self._in_order = words.in_order

    @property
    def layout(self) -> Layout:
        """How the words are laid out; not settable in CSS, which knows no such layout."""
        return FlowLayout(in_order=self._in_order)
