"""A list of entries to choose from, with headings, a sign for each state, and vim keys."""

from collections.abc import Callable, Iterable, Iterator

from textual import events
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import NULL_REGION, Region
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.widgets.prose import Block, Hanging, heading
from allyship_tui.tui.widgets.rows import Row, Rows, Window
from allyship_tui.tui.widgets.wrapping import NO_BREAK

__all__ = ["ItemList", "Row", "Rows"]


class ItemList(OptionList):
    """A list of rows; Enter opens the one under the cursor.

    A sign stands before the row under the cursor while the list has the focus, so that both
    can be seen without colour.
    """

    BINDINGS = bindings.ITEM_LIST

    def __init__(self, *, id: str | None = None, pointing: bool = False) -> None:
        """Make a list.

        Args:
            id: its id.
            pointing: whether the cursor's sign shows without the focus too.
        """
        super().__init__(id=id, markup=False)
        self._pointing = pointing
        self._window = Window()
        self._rows: list[Row] = []
        self._current: str | None = None

    def show(self, rows: Iterable[Row] | Rows, current: str | None = None) -> None:
        """Show `rows`, with the cursor where it was, or on the current one if that changed.

        Args:
            rows: what to list.
            current: the id of the row that is open, which stands bold.
        """
        wanted = self.cursor_id if current == self._current else current
        self._current = current
        self._window.all = Rows.of(rows)
        ids = self._window.all.ids
        first = next((number for number, identity in enumerate(ids) if identity), None)
        self.set_class(first is None, "-empty")
        number = ids.index(wanted) if wanted and wanted in ids else first
        self._window.turn_to(number or 0)
        self._fill(number)
        self.call_after_refresh(self.scroll_to_highlight)

    def _fill(self, number: int | None) -> None:
        """Draw the rows about the cursor, and put it on the one with this number among all."""
        rows = self._window.rows()
        if rows != self._rows:
            self._rows = rows
            self.set_options(Option("", id=row.id, disabled=row.id is None) for row in rows)
        self.highlighted = None if number is None else self._window.place_of(number)
        self._draw(range(len(rows)))

    def set_current(self, current: str) -> None:
        """Say which row is open; the cursor stays where it is."""
        before, self._current = self._current, current
        named = (before, current)
        self._draw(number for number, row in enumerate(self._rows) if row.id in named)

    @property
    def cursor_id(self) -> str | None:
        """The id of the row under the cursor."""
        option = self.highlighted_option
        return option.id if option else None

    @property
    def cursor_region(self) -> Region:
        """Where the row under the cursor stands on the screen; it may be out of sight."""
        self._update_lines()
        number = self.highlighted
        if number not in self._index_to_line:
            return NULL_REGION
        line, height = self._index_to_line[number], self._heights[number]
        x, y, width, _ = self.content_region
        return Region(x, y + line - self.scroll_offset.y, width, height)

    def lists(self, option: Option) -> bool:
        """Say whether an option is one of those that are listed now."""
        return option in self._option_to_index

    @property
    def ids(self) -> list[str]:
        """The ids of all rows, in order."""
        return [identity for identity in self._window.all.ids if identity]

    def move_cursor(self, by: int) -> None:
        """Move the cursor down, or up if `by` is negative, from a text field that has the focus."""
        if by > 0:
            self.action_cursor_down()
        else:
            self.action_cursor_up()

    def action_open(self) -> None:
        """Open the row under the cursor."""
        self.action_select()

    def action_cursor_down(self) -> None:
        """Move down; where there is nothing to choose, scroll."""
        if self.highlighted is None:
            self.scroll_down(animate=False)
        if self._window.is_part and self.cursor_id == self.ids[-1]:
            self.action_first()
        else:
            self._make_room()
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """Move up; where there is nothing to choose, scroll."""
        if self.highlighted is None:
            self.scroll_up(animate=False)
        if self._window.is_part and self.cursor_id == self.ids[0]:
            self.action_last()
        else:
            self._make_room()
            super().action_cursor_up()

    def action_first(self) -> None:
        """Move to the first row of all."""
        self._turn_to(0)
        super().action_first()

    def action_last(self) -> None:
        """Move to the last row of all."""
        self._turn_to(len(self._window.all.ids) - 1)
        super().action_last()

    def action_page_down(self) -> None:
        """Move a page down; from the last row, scroll to what stands under it."""
        if not self._moves(super().action_page_down, self.action_last):
            self.scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """Move a page up; from the first row, scroll to what stands over it, the heading too."""
        if not self._moves(super().action_page_up, self.action_first):
            self.scroll_page_up(animate=False)
            if isinstance(self.parent, VerticalScroll):
                self.parent.scroll_home(animate=False)

    def _moves(self, by_page: Callable[[], None], to_end: Callable[[], None]) -> bool:
        """Move the cursor by a page, and say whether it moved."""
        self._make_room()
        before = self.highlighted
        if not self._lines:
            return False  # in a window this small there is no room for a page
        by_page()
        if self.highlighted is None:
            # Textual lets go of the cursor where there is nothing but headings ahead.
            to_end()
        return self.highlighted != before

    def _make_room(self) -> None:
        """Draw other rows where the cursor has come near the end of those that are drawn."""
        if self.highlighted is None:
            return
        before = self.cursor_region.y
        self._turn_to(self._window.number_at(self.highlighted))
        # The row stays where it was on the screen: only what is out of sight is other rows.
        if moved := self.cursor_region.y - before:
            self.scroll_relative(y=moved, animate=False, immediate=True, force=True)

    def _turn_to(self, number: int) -> None:
        """Draw the rows about one, and put the cursor there, unless that row is drawn already."""
        if self._window.turn_to(number):
            self._fill(number)

    async def _on_click(self, event: events.Click) -> None:
        """By the row that stands for others, go to the next of them; all else is done already."""
        place = event.style.meta.get("option")
        if self._window.is_part and place in (0, len(self._rows) - 1):
            number = self._window.number_at(place)
            self._turn_to(number)
            self.highlighted = self._window.place_of(number)
            event.prevent_default()

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Bring the row under the cursor into sight, and the list where it is scrolled itself."""
        super().scroll_to_highlight(top)
        if not (self.has_focus or self._pointing):
            return  # a text field beside it is written in
        if isinstance(self.parent, VerticalScroll) and self.parent.max_scroll_y:
            self.scroll_visible(animate=False)

    async def action_to_text(self) -> None:
        """Go to the text beside the list."""
        await self.run_action("screen.to_text")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the text only where there is one beside the list."""
        if action == "to_text":
            return hasattr(self.screen, "action_to_text")
        return super().check_action(action, parameters)

    def on_resize(self) -> None:
        """Keep the row under the cursor in sight."""
        self.call_after_refresh(self.scroll_to_highlight)

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the cursor's sign, or hide it."""
        super().watch_has_focus(has_focus)
        self._draw([self.highlighted])

    def watch_highlighted(self, before: int | None, now: int | None) -> None:  # type: ignore[override]
        """Move the sign of the cursor along."""
        self._draw([before, now])
        super().watch_highlighted(now)

    def _draw(self, numbers: Iterable[int | None]) -> None:
        for number in numbers:
            if number is not None and number < self.option_count:
                self.replace_option_prompt_at_index(number, Hanging(self._blocks(number)))

    def _blocks(self, number: int) -> Iterator[Block]:
        row = self._rows[number]
        if row.id is None:
            gap = 1 if number else 0
            if row.title:
                yield heading(row.title, gap)
            if row.detail:
                yield Block(row.detail, gap=0 if row.title else gap)
            return
        pointed = (self.has_focus or self._pointing) and number == self.highlighted
        mark = Content.styled(f"{glyphs().here} " if pointed else "  ", "$accent")
        if row.sign:
            mark += Content.styled(f"{row.sign} ", row.sign_style)
        bold = row.detail or row.id == self._current
        title = Content.styled(row.title, "bold" if bold else "")
        if row.is_starred:
            title += Content.styled(f"{NO_BREAK}{glyphs().star}", "$accent")
        if row.note:
            # It stands in one piece, under the title where it has no room beside it.
            title += Content.styled(f"   {row.note.replace(' ', NO_BREAK)}", "$muted")
        yield Block(title, mark)
        if row.detail:
            yield Block(row.detail, Content(" " * mark.cell_length))
