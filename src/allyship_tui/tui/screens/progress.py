"""What has been kept."""

from collections.abc import Iterator
from functools import partial

from textual.app import ComposeResult
from textual.containers import Container
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
    terms_kept,
    two_weeks,
)
from allyship_tui.study.recall import Retention
from allyship_tui.study.text import as_paragraph
from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.messages import Go
from allyship_tui.tui.screens.section import SectionScreen
from allyship_tui.tui.widgets.calendar import calendar
from allyship_tui.tui.widgets.completion import (
    Completion,
    completion_lines,
    completions,
    shades,
)
from allyship_tui.tui.widgets.figures_page import FiguresPage, KeptList
from allyship_tui.tui.widgets.fitted import FittedProse
from allyship_tui.tui.widgets.forecast import forecast
from allyship_tui.tui.widgets.prose import Block, muted, paragraph, title
from allyship_tui.tui.widgets.rows import Row
from allyship_tui.tui.widgets.weeks import weeks

_MONTHS = 6
"""Of so many months it is shown how prompts were held."""


class ProgressScreen(SectionScreen):
    """What was practised, recalled, reviewed, read and met; Enter goes to what is listed."""

    CSS_PATH = ["../widgets/item_list.tcss", "progress.tcss"]
    SECTION = Section.PROGRESS
    BINDINGS = bindings.PROGRESS

    items = query_one(KeptList)
    bars = query_one("#bars", FittedProse)
    year = query_one("#year", FittedProse)
    weeks = query_one("#weeks", FittedProse)
    cards = query_one("#cards", FittedProse)

    def compose_body(self) -> ComposeResult:
        """Return the figures and the list."""
        with FiguresPage(id="progress"):
            with Container(id="figures"):
                with Container(id="in-all"):
                    yield FittedProse(id="bars")
                    yield FittedProse(id="year")
                with Container(id="lately"):
                    yield FittedProse(id="weeks")
                    yield FittedProse(id="cards")
            yield KeptList()

    async def show(self, item: str | None) -> None:
        """Show everything."""
        await self.draw()
        if self.focused is None:
            self.query_one(FiguresPage).focus(scroll_visible=False)

    async def redraw(self) -> None:
        """Draw everything again."""
        learning = self.learning
        snapshot, today = learning.snapshot, learning.today
        kept, days = progress(learning.course, snapshot), days_practised(snapshot)
        self.bars.fit(partial(self._bars, kept, len(days)))
        self.year.fit(partial(calendar, days, today))
        self.weeks.fit(partial(weeks, two_weeks(snapshot, today)))
        self.cards.fit(self._cards)
        self.year.display = self.query_one("#lately").display = bool(days)
        self.items.show(_rows(kept))
        self.items.can_focus = bool(self.items.ids)

    def _bars(self, kept: Progress, days: int, width: int) -> Iterator[Block]:
        practised = days_line(days) if days else ""
        yield title(say("progress.heading"))
        yield muted(as_paragraph(practised, say("progress.intro")))
        terms = terms_kept(kept, self.learning.snapshot, self.session.cards.states())
        shares: list[Completion] = []
        for section, share in completions(kept).items():
            shares.append(share)
            if section is Section.TERMS and terms.recalled:
                shares += shades(terms)
        for number, line in enumerate(completion_lines(shares, "bold $accent", width)):
            yield Block(line, gap=0 if number else 1)

    def _cards(self, width: int) -> Iterator[Block]:
        cards = self.session.cards
        yield from forecast(cards.forecast(), width)
        recall = cards.retention()
        for number, line in enumerate(recall_lines(recall)):
            yield paragraph(line, gap=0 if number else 1)
        yield from _months(recall)

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
    for section in completions(kept):
        done = kept.of(section)
        if done:
            rows.append(Row(None, say(f"tui.section-{section}")))
        rows.extend(
            Row(
                f"{section}/{one.place.item or ''}",
                one.title,
                glyphs().done,
                "$kept",
                note=say_date(one.day, "day"),
            )
            for one in done
        )
    return rows
