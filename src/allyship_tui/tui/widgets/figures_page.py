"""A page of figures that ends in a list: one thing to scroll, and then to choose from."""

from textual.containers import VerticalScroll

from allyship_tui.tui.keys import bindings
from allyship_tui.tui.widgets.item_list import ItemList


class FiguresPage(VerticalScroll):
    """Figures to read; who reads on past their end comes to the list."""

    BINDINGS = bindings.PAGE

    def action_scroll_down(self) -> None:
        """Scroll down; where the list is in sight, go to it."""
        if self._reaches_list:
            self.action_to_list()
        else:
            super().action_scroll_down()

    def action_page_down(self) -> None:
        """Scroll a page down; at the end, go to the list."""
        if self.scroll_y >= self.max_scroll_y:
            self.action_to_list()
        else:
            super().action_page_down()

    def action_scroll_end(self) -> None:
        """Go to the last row of the list; where there is none, to the end."""
        super().action_scroll_end()
        self.action_to_list()
        self._list.action_last()

    def action_to_list(self) -> None:
        """Go to the list, where something is in it."""
        if self._list.ids:
            self._list.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the list only where something is in it, and to whoever is not there."""
        if action == "to_list":
            return bool(self._list.ids) and not self._list.has_focus
        if action == "go_on":
            return False
        return super().check_action(action, parameters)

    @property
    def _list(self) -> "KeptList":
        return self.query_one(KeptList)

    @property
    def _reaches_list(self) -> bool:
        """Whether the first row of the list can be seen, under its heading."""
        below = self.scroll_y + self.size.height
        return bool(self._list.ids) and self._list.virtual_region.y + 1 < below


class KeptList(ItemList):
    """The list at the end of a page of figures; before its first row comes the page."""

    def action_cursor_down(self) -> None:
        """Move down, to the last row."""
        if self.cursor_id != self.ids[-1]:
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """Move up; from the first row, back to the figures."""
        if self.cursor_id != self.ids[0]:
            super().action_cursor_up()
        else:
            self.action_to_figures()

    def action_page_up(self) -> None:
        """Move a page up; from the first row, back to the figures."""
        if self.cursor_id != self.ids[0]:
            super().action_page_up()
        else:
            self.action_to_figures()

    def action_first(self) -> None:
        """Go to the top of the page."""
        super().action_first()
        self.action_to_figures()
        self._page.scroll_home(animate=False)

    def action_to_figures(self) -> None:
        """Go back to the figures, a little above the list."""
        self._page.focus(scroll_visible=False)
        self._page.scroll_page_up(animate=False)

    @property
    def _page(self) -> FiguresPage:
        return self.query_ancestor(FiguresPage)
