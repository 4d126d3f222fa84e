"""What has been kept."""

from collections.abc import Iterator

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.widgets import OptionList

from allyship_tui.messages import say, say_date, weekday_names
from allyship_tui.study.places import Place, Section
from allyship_tui.study.progress import (
    Progress,
    Year,
    days_line,
    days_practised,
    progress,
    recall_lines,
    year,
)
from allyship_tui.study.recall import Retention
from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.messages import Go
from allyship_tui.tui.screens.section import SectionScreen
from allyship_tui.tui.widgets.completion import Completion, completion_line, completions
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.prose import Block, Prose, heading, muted, paragraph, title
from allyship_tui.tui.widgets.rows import Row

_WEEKDAY = 4
"""The cells before the days of a row."""
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
        room = self.figures.container_size.width - _WEEKDAY
        days = days_practised(self.learning.snapshot)
        yield from _calendar(year(days, self.learning.today, room))

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
    shown = recall.months[:_MONTHS]
    width = max((len(say_date(month.first, "month")) for month in shown), default=0)
    for number, month in enumerate(shown):
        words = say("progress.recalled", done=month.recalled, count=month.back)
        share = Completion(say_date(month.first, "month"), month.recalled, month.back, words)
        yield Block(completion_line(share, width=width + 2), gap=0 if number else 1)


def _calendar(year: Year) -> Iterator[Block]:
    signs = glyphs()
    yield heading(say("progress.year"))
    yield muted(" " * _WEEKDAY + year.month_row)
    for name, days in zip(weekday_names(), year.rows, strict=True):
        marks = [
            (" ", "") if day is None else (signs.full, "$kept") if day else (signs.dot, "$muted")
            for day in days
        ]
        yield Block(Content.assemble((name[:3].ljust(_WEEKDAY), "$muted"), *marks))


def _rows(kept: Progress) -> list[Row]:
    rows: list[Row] = []
    for section, share in completions(kept).items():
        rows.append(Row(None, "", detail=completion_line(share, "bold $accent")))
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
