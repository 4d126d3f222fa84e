"""The list of what was done, at the end of a page of figures that scrolls with it."""

from textual.containers import VerticalScroll

from allyship_tui.tui.widgets.item_list import ItemList

_LINES = 4
"""So far the page moves with one key, while the list is not in sight."""


class KeptList(ItemList):
    """A list under figures: the cursor moves once it is in sight, and the page until then."""

    @property
    def _page(self) -> VerticalScroll:
        return self.query_ancestor(VerticalScroll)

    @property
    def is_in_sight(self) -> bool:
        """Whether the row under the cursor can be seen."""
        if self.highlighted is None:
            return False
        row = self.virtual_region.y + self.cursor_region.y - self.content_region.y
        return 0 <= row - self._page.scroll_y < self._page.size.height

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Keep the cursor in sight; on the first row, the page stays where it is."""
        if self.highlighted is not None and self.cursor_id != next(iter(self.ids), None):
            super().scroll_to_highlight(top)

    def action_cursor_down(self) -> None:
        """Move down to the last row; while the cursor is not in sight, scroll the page."""
        if not self.is_in_sight:
            self._page.scroll_relative(y=_LINES, animate=False)
        elif self.cursor_id != self.ids[-1]:
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """Move up; from the first row on, scroll the page."""
        if self.is_in_sight and self.cursor_id != self.ids[0]:
            super().action_cursor_up()
        else:
            self._page.scroll_relative(y=-_LINES, animate=False)

    def action_page_down(self) -> None:
        """Move a page down, or scroll the page while the cursor is not in sight."""
        if self.is_in_sight:
            super().action_page_down()
        else:
            self._page.scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """Move a page up; from the first row on, scroll the page."""
        if self.is_in_sight and self.cursor_id != self.ids[0]:
            super().action_page_up()
        else:
            self._page.scroll_page_up(animate=False)

    def action_first(self) -> None:
        """Go to the top of the page."""
        if self.ids:
            super().action_first()
        self._page.scroll_home(animate=False)

    def action_select(self) -> None:
        """Open the row under the cursor; one that is not in sight is shown first."""
        if self.is_in_sight:
            super().action_select()
        else:
            self.scroll_visible(animate=False)
