"""The glossary, and a term for each day."""

from datetime import date

from rich.cells import cell_len

from allyship_tui.messages import say, say_date
from allyship_tui.study.daily import category_line, days_back, leaf, term_for
from allyship_tui.study.find import (
    TermView,
    matching_paths,
    matching_terms,
    term_groups,
    term_view_shown,
)
from allyship_tui.study.items import Item, is_path
from allyship_tui.study.paths import PathExercise, how_far, stops_of
from allyship_tui.study.places import Place, Section
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.messages import Go
from allyship_tui.tui.screens.filtered import FilteredSection
from allyship_tui.tui.widgets.answer import Answered
from allyship_tui.tui.widgets.exercise import exercise_content
from allyship_tui.tui.widgets.page import PageContent
from allyship_tui.tui.widgets.prose import Block, heading, muted
from allyship_tui.tui.widgets.rows import Row
from allyship_tui.tui.widgets.state import sign_of


class TermsScreen(FilteredSection):
    """The terms by day, by letter or by category, and the page of the open one."""

    SECTION = Section.TERMS
    VIEWS = tuple(TermView)
    PLACEHOLDER = "terms.filter"
    BINDINGS = bindings.TERMS

    def on_mount(self) -> None:
        """Start with the days."""
        super().on_mount()
        self._day: date | None = None
        self._opened: tuple[date, str | None] | None = None
        """A day and the term that it was opened with: another may become its term meanwhile."""

    @property
    def _by_day(self) -> bool:
        return self.view == TermView.DAYS and not self.words

    def heading(self) -> list[Block]:
        """Return the section's name and what the list shows."""
        if self._by_day:
            shown = say("terms.view-days")
        elif self.view == TermView.PATHS:
            count = len(matching_paths(self.learning.course, self.words))
            shown = say("terms.count-paths", count=count)
        else:
            view = term_view_shown(TermView(self.view), self.words)
            count = len(matching_terms(self.learning.course, self.words))
            shown = say(f"terms.count-{view}", count=count)
        return [heading(say("terms.heading"), gap=0), muted(shown)]

    def rows(self) -> list[Row]:
        """Return the days, or the terms under their letters or categories, or the paths."""
        if self.view == TermView.PATHS:
            return self._paths() or [Row(None, say("paths.none"))]
        if self._by_day:
            width = day_width()
            return [
                Row(
                    day.isoformat(),
                    self._title(self._of_day(day) or item),
                    day_label(day, self.learning.today, width),
                    is_starred=self.is_starred(self._of_day(day) or item),
                )
                for day, item in days_back(self.learning, self._day)
            ]
        rows: list[Row] = []
        for title, held in term_groups(
            self.learning.course, self.learning.snapshot, TermView(self.view), self.words
        ):
            rows.append(Row(None, title))
            rows.extend(
                Row(
                    term.id,
                    term.title,
                    *sign_of(self.learning.has_met(term.id)),
                    is_starred=self.is_starred(term.id),
                )
                for term in held
            )
        return rows or [Row(None, say("terms.none"))]

    def _paths(self) -> list[Row]:
        rows = []
        for path in matching_paths(self.learning.course, self.words):
            stops = stops_of(self.learning, path)
            sign = sign_of(all(stop.is_done for stop in stops))
            item = Item.PATH.of(path.id)
            starred = self.is_starred(item)
            rows.append(Row(item, path.title, *sign, note=how_far(stops), is_starred=starred))
        return rows

    @property
    def is_fitting(self) -> bool:
        """Whether the open term is still that of its day, where days are listed."""
        day = self._day or self.learning.today
        return not self._by_day or term_for(self.learning, day) == self.here.item

    def default(self) -> str | None:
        """Return today's term, or the first of the glossary where today has none; of paths, one."""
        if self.view == TermView.PATHS:
            paths = matching_paths(self.learning.course, self.words)
            return next((Item.PATH.of(path.id) for path in paths), None)
        today = term_for(self.learning, self.learning.today)
        first = next((str(term.id) for term in self.learning.course.glossary), None)
        return today or first

    def page_content(self, item: str) -> PageContent:
        """Return the page of a term or of a path."""
        path = self._path_of(item)
        if path:
            self.walking.walk = None
            return exercise_content(path.page())
        term = self.learning.course.term(item)
        if not term:
            return self.empty()
        state = muted(category_line(self.learning.course, self.learning.snapshot, term))
        return self.walk_content(item, self._over(item), state)

    def empty(self) -> PageContent:
        """Say that there are no terms."""
        return PageContent((muted(say("empty.terms")),))

    async def action_view(self) -> None:
        """Show the list the next way: among paths a path is open, among terms a term."""
        await super().action_view()
        if is_path(self.here.item) != (self.view == TermView.PATHS):
            self.here = Place(self.SECTION, self.default())
            await self.draw()

    async def action_aside(self) -> None:
        """Set the open term's category aside, or take it up again."""
        term = self.learning.course.term(self.here.item or "")
        category = self.learning.course.category(term.category) if term else None
        if category:
            await self.carry_out(lambda: self.learning.mute(category.id))

    def on_answered(self, message: Answered) -> None:
        """Begin a path or leave it, as an answer says."""
        path = self._path_of(self.here.item)
        if path is None:
            super().on_answered(message)
        else:
            self.call_later(self.carry_out, lambda: path.pick(message.option.name))

    async def go_on(self) -> None:
        """Go on to the next stop of a path; else as everywhere."""
        path = self._path_of(self.here.item)
        if path and path.next:
            self.post_message(Go(path.next.place))
        else:
            await super().go_on()

    def _path_of(self, item: str | None) -> PathExercise | None:
        path = self.learning.course.path(item.partition("/")[2]) if item and is_path(item) else None
        return PathExercise(self.learning, path) if path else None

    async def show(self, item: str | None) -> None:
        """Show a term; without one, today's, or what was open before."""
        if is_path(item):
            self.view = TermView.PATHS
        if item is not None and item != self._of_day(self._day):
            days = days_back(self.learning, self._day)
            self._day = next((day for day, shown in days if shown == item), None)
        await super().show(item)

    async def redraw(self) -> None:
        """Draw again; the open day keeps its term until one moves."""
        day = self._day or self.learning.today
        self._opened = (day, self.here.item) if self._of_day(day) == self.here.item else None
        await super().redraw()

    def row_of(self, item: str | None) -> str | None:
        """Return the row of a day or of a term."""
        if not self._by_day:
            return item
        day = self._day or self.learning.today
        return day.isoformat() if self._of_day(day) == item else None

    def item_of(self, row: str) -> str | None:
        """Return the term of a row; a row of the days stands for that day's."""
        if not self._by_day:
            return row
        self._day = date.fromisoformat(row)
        item = self._of_day(self._day)
        self._opened = (self._day, item)
        return item

    async def step(self, by: int) -> None:
        """Leaf through the days, never into those to come; else through the list."""
        if not self._by_day:
            await super().step(by)
            return
        leafed = self._leafed(by)
        if leafed is None:
            self.show_status(say("terms.last-day" if by > 0 else "terms.first-day"))
        else:
            self._day, item = leafed
            await self.show(item)

    @property
    def leads_on(self) -> bool:
        """Whether there is another term after the open one."""
        return self._leafed(1) is not None if self._by_day else super().leads_on

    def _leafed(self, by: int) -> tuple[date, str] | None:
        day = self._day or self.learning.today
        return leaf(self.learning, day, by if self._of_day(day) == self.here.item else 0)

    def _of_day(self, day: date | None) -> str | None:
        if day and (day, self.here.item) == self._opened:
            return self.here.item
        return term_for(self.learning, day) if day else None

    def _title(self, item: str) -> str:
        term = self.learning.course.term(item)
        return term.title if term else item

    def _over(self, item: str) -> str:
        if self._day and self._day != self.learning.today:
            return say("terms.of-day", date=say_date(self._day)) if self._by_day else ""
        is_todays = item == self._of_day(self.learning.today)
        return say("terms.of-the-day") if is_todays else ""


def day_width() -> int:
    """Return the cells that the names of days take: those of the widest."""
    days = (date(2000, month, 28) for month in range(1, 13))
    return max(map(cell_len, (say("terms.today"), *(say_date(day, "short") for day in days))))


def day_label(day: date, today: date, width: int) -> str:
    """Return the name of a day in a column: of another than today, the month at its right edge."""
    label = say("terms.today") if day == today else say_date(day, "short")
    space = " " * (width - cell_len(label))
    return label + space if day == today else space + label
