"""A list of entries to choose from, with headings, a sign for each state, and vim keys."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from allyship_tui.study.actions import Action
from allyship_tui.tui.glyphs import glyphs
from allyship_tui.tui.keys import bind, move
from allyship_tui.tui.widgets.prose import Block, Hanging, heading


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list; without an id it is a heading."""

    id: str | None
    title: str
    sign: str = ""
    sign_style: str = "$muted"
    note: str = ""
    """What stands after the title."""
    detail: Content | None = None
    """More lines under the title."""


class ItemList(OptionList):
    """A list of rows; Enter opens the one under the cursor.

    A sign stands before the row under the cursor while the list has the focus, so that both
    can be seen without colour.
    """

    BINDINGS = [
        *bind(Action.OPEN),
        move("j", "cursor_down", "down"),
        move("k", "cursor_up", "up"),
        move("g", "first", "first"),
        move("G", "last", "last"),
        move("l,right", "screen.to_text", "text"),
    ]

    def __init__(self, *, id: str | None = None, pointing: bool = False) -> None:
        """Make a list.

        Args:
            id: its id.
            pointing: whether the cursor's sign shows without the focus too.
        """
        super().__init__(id=id, markup=False)
        self._pointing = pointing
        self._rows: list[Row] = []
        self._current: str | None = None

    def show(self, rows: Iterable[Row], current: str | None = None) -> None:
        """Show `rows`, with the cursor where it was, or on the current one if that changed.

        Args:
            rows: what to list.
            current: the id of the row that is open, which stands bold.
        """
        rows = list(rows)
        wanted = self.cursor_id if current == self._current else current
        self._current = current
        if rows != self._rows:
            self._rows = rows
            self.set_options(Option("", id=row.id, disabled=row.id is None) for row in rows)
        ids = [row.id for row in rows]
        first = next((number for number, identity in enumerate(ids) if identity), None)
        self.highlighted = ids.index(wanted) if wanted and wanted in ids else first
        self._draw(range(len(rows)))
        self.call_after_refresh(self.scroll_to_highlight)

    def set_current(self, current: str) -> None:
        """Say which row is open; the cursor stays where it is."""
        self._current = current
        self._draw(range(len(self._rows)))

    @property
    def cursor_id(self) -> str | None:
        """The id of the row under the cursor."""
        option = self.highlighted_option
        return option.id if option else None

    @property
    def ids(self) -> list[str]:
        """The ids of the rows, in order."""
        return [row.id for row in self._rows if row.id]

    def move_cursor(self, by: int) -> None:
        """Move the cursor down, or up if `by` is negative, from a text field that has the focus."""
        if by > 0:
            self.action_cursor_down()
        else:
            self.action_cursor_up()

    def action_open(self) -> None:
        """Open the row under the cursor."""
        self.action_select()

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
            yield heading(row.title, gap=1 if number else 0)
            if row.detail:
                yield Block(row.detail)
            return
        pointed = (self.has_focus or self._pointing) and number == self.highlighted
        mark = Content.styled(f"{glyphs().here} " if pointed else "  ", "$accent")
        if row.sign:
            mark += Content.styled(f"{row.sign} ", row.sign_style)
        bold = row.detail or row.id == self._current
        title = Content.styled(row.title, "bold" if bold else "")
        if row.note:
            title += Content.styled(f"   {row.note}", "$muted")
        yield Block(title, mark)
        if row.detail:
            yield Block(row.detail, Content(" " * mark.cell_length))
