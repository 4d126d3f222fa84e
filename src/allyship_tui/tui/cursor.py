"""Where the terminal's cursor belongs: on what has the focus.

It is hidden, but screen readers and braille displays follow it.
"""

from textual.content import Content
from textual.errors import NoWidget
from textual.geometry import NULL_REGION, Offset, Region
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.widgets.item_list import ItemList


def cursor_offset(screen: Screen[object]) -> Offset | None:
    """Return the cell where what has the focus begins, or None where nothing has it.

    Of a text field or a text area it is the one to type in; of a list the beginning of the row
    under its cursor; of anything else the beginning of its first line in sight.
    """
    focused = screen.focused
    if focused is None:
        return None
    if isinstance(focused, Input):
        typed = Content(focused.value[: focused.cursor_position]).cell_length
        x, y = focused.content_region.offset
        return Offset(x + typed - focused.scroll_offset.x, y)
    # That of a text area, which is imported only where someone writes.
    if isinstance(typing := getattr(focused, "cursor_screen_offset", None), Offset):
        return typing
    if isinstance(focused, ItemList):
        row = focused.cursor_region.intersection(focused.content_region)
        if found := _beginning(focused, row, f" {glyphs().here}"):
            return found
    # On a small screen what has the focus may stand under what is read first.
    for scope in focused.ancestors_with_self:
        if isinstance(scope, Widget):
            for part in (scope, *scope.walk_children(Widget)):
                within = part.content_region.intersection(scope.content_region)
                if not part.children and (found := _beginning(part, within)):
                    return found
    return None


def in_sight(widget: Widget) -> Region:
    """Return the part of the screen where a widget is drawn."""
    try:
        return widget.screen.find_widget(widget).visible_region
    except NoWidget:
        return NULL_REGION


def _beginning(widget: Widget, within: Region, margin: str = " ") -> Offset | None:
    """Return where the first text of a widget stands within a region of the screen.

    Args:
        widget: what is drawn there.
        within: the part of it to look at.
        margin: the signs that may stand before a text and are none.
    """
    shown = widget.content_region.intersection(within).intersection(in_sight(widget))
    for y in range(*shown.line_span):
        there = Region(shown.x - widget.region.x, y - widget.region.y, shown.width, 1)
        line = widget.render_lines(there)[0].text
        text = line.lstrip(margin)
        if text:
            return Offset(shown.x + len(line) - len(text), y)
    return None
