"""What has been kept."""

from collections.abc import Iterator

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.getters import query_one
from textual.widgets import OptionList

from allyship_tui.messages import say, say_date
from allyship_tui.study.places import Place, Section
from allyship_tui.study.progress import (
    Progress,
    days_line,
    days_practised,
    progress,
    recall_lines,
)
from allyship_tui.study.recall import Retention
from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.messages import Go
from allyship_tui.tui.screens.section import SectionScreen
from allyship_tui.tui.widgets.calendar import calendar
from allyship_tui.tui.widgets.completion import Completion, completion_lines, completions
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.prose import Block, Prose, muted, paragraph, title
from allyship_tui.tui.widgets.rows import Row

_MONTHS = 6
"""Of so many months it is shown how prompts were held."""


class ProgressScreen(SectionScreen):
    """What was practised, recalled, reviewed, read and met; Enter goes to what is listed."""

    CSS_PATH = ["../widgets/item_list.tcss", "progress.tcss"]
    SECTION = Section.PROGRESS
    BINDINGS = bindings.PROGRESS

    items = query_one(ItemList)
    figures = query_one("#figures", Prose)

    shows_year = False

    def compose_body(self) -> ComposeResult:
        """Return the figures and the list."""
        with VerticalScroll(id="progress", can_focus=False):
            yield Prose(id="figures")
            yield ItemList()

    async def show(self, item: str | None) -> None:
        """Show everything."""
        await self.draw()
        self.items.focus()

    async def redraw(self) -> None:
        """Draw everything again."""
        self._draw_figures()
        self.items.show(_rows(progress(self.learning.course, self.learning.snapshot)))

    def _draw_figures(self) -> None:
        self.figures.update([*self._figures(), *(self._year() if self.shows_year else ())])

    def _figures(self) -> Iterator[Block]:
        snapshot = self.learning.snapshot
        yield title(say("progress.heading"))
        yield muted(say("progress.intro"))
        days = len(days_practised(snapshot))
        if not days:
            return
        recall = self.session.cards.retention()
        for number, line in enumerate([days_line(days), *recall_lines(recall)]):
            yield paragraph(line, gap=0 if number else 1)
        yield from _months(recall)

    def _year(self) -> Iterator[Block]:
        days = days_practised(self.learning.snapshot)
        width = self.figures.container_size.width
        yield from calendar(days, self.learning.today, width)

    def on_resize(self, event: events.Resize) -> None:
        """Show as many weeks as there is room for now."""
        super().on_resize(event)
        if self.shows_year and self.is_mounted:
            self._draw_figures()

    def action_year(self) -> None:
        """Show the days of the last year, or hide them."""
        self.shows_year = not self.shows_year
        self._draw_figures()
        self.figures.scroll_visible(animate=False)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Go to what was chosen."""
        section, _, item = (message.option_id or "").partition("/")
        self.post_message(Go(Place(Section(section), item or None)))


def _months(recall: Retention) -> Iterator[Block]:
    shares = [
        Completion(
            say_date(month.first, "month"),
            month.recalled,
            month.back,
            say("progress.recalled", done=month.recalled, count=month.back),
        )
        for month in recall.months[:_MONTHS]
    ]
    for number, line in enumerate(completion_lines(shares)):
        yield Block(line, gap=0 if number else 1)


def _rows(kept: Progress) -> list[Row]:
    rows: list[Row] = []
    shares = completions(kept)
    lines = completion_lines(shares.values(), "bold $accent")
    for section, line in zip(shares, lines, strict=True):
        rows.append(Row(None, "", detail=line))
        rows.extend(
            Row(
                f"{section}/{done.place.item or ''}",
                done.title,
                glyphs().done,
                "$kept",
                note=say_date(done.day, "day"),
            )
            for done in kept.of(section)
        )
    return rows
