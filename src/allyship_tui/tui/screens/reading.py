"""What to read."""

from functools import partial

from msgspec.structs import replace

from allyship_tui.messages import say
from allyship_tui.study.find import WorkView, work_groups
from allyship_tui.study.items import Item
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.places import Section
from allyship_tui.study.progress import progress
from allyship_tui.study.steps import least_seconds, steps_at
from allyship_tui.study.text import work_lesson
from allyship_tui.system.browser import open_address
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.screens.filtered import FilteredSection
from allyship_tui.tui.widgets.page import PageContent, lesson_content
from allyship_tui.tui.widgets.prose import Block, heading, muted
from allyship_tui.tui.widgets.rows import Row
from allyship_tui.tui.widgets.state import reading_line, reading_sign


class ReadingScreen(FilteredSection):
    """The works by section with their states, and the page of the open one."""

    SECTION = Section.READING
    BINDINGS = bindings.READING
    VIEWS = tuple(WorkView)
    PLACEHOLDER = "reading.filter"

    def heading(self) -> list[Block]:
        """Return the section's name, how many works are read, and what the list shows."""
        kept = progress(self.learning.course, self.learning.snapshot)
        counted = say("reading.read", read=kept.works_read, count=kept.works_total)
        shown = say(f"reading.view-{self.view}")
        return [heading(say("reading.heading"), gap=0), muted(counted), muted(shown)]

    def rows(self) -> list[Row]:
        """Return the works that fit, under their sections."""
        view = WorkView(self.view)
        rows = []
        for title, works in work_groups(
            self.learning.course, self.learning.snapshot, view, self.words, self.lingering
        ):
            rows.append(Row(None, title))
            rows.extend(
                Row(
                    work.id,
                    work.title,
                    *reading_sign(self.learning.reading_state(work.id)),
                    is_starred=self.is_starred(work.id),
                )
                for work in works
            )
        if rows:
            return rows
        return [Row(None, say("reading.none-fits" if self.words else "reading.none-here"))]

    @property
    def is_fitting(self) -> bool:
        """Whether the open work is in the state whose works are listed."""
        state = self.learning.reading_state(self.here.item or "")
        return self.view in (WorkView.ALL, state.value)

    def default(self) -> str | None:
        """Return the work that was open last, or the first."""
        works = self.learning.course.reading
        return self.learning.resume(self.SECTION, [work.id for work in works])

    def page_content(self, item: str) -> PageContent:
        """Return the page of a work."""
        work = self.learning.course.work(item)
        if not work:
            return self.empty()
        lesson = work_lesson(self.learning.course, work)
        state = reading_line(self.learning.reading_state(work.id))
        steps = steps_at(self.learning.course, self.here)
        least = least_seconds(self.learning.snapshot, self.item, steps)
        return replace(lesson_content(lesson, state=state), least_seconds=least)

    def empty(self) -> PageContent:
        """Say that there are no works."""
        return PageContent((muted(say("empty.reading")),))

    async def go_on(self) -> None:
        """Go on to the next work: the page of this one was read."""
        place = self.here
        for step in steps_at(self.learning.course, place):
            await self.carry_out(partial(self.learning.read, place, step.id))
        await super().go_on()

    async def action_mark(self) -> None:
        """Mark the open work as read, or as unread."""
        work = self.learning.course.work(self.here.item or "")
        if work:
            await self.carry_out(lambda: self.learning.mark(Item.READING.of(work.id)))

    async def action_state(self) -> None:
        """Set the open work to the next state: unread, reading, read, set aside."""
        work = self.learning.course.work(self.here.item or "")
        if work:
            states = list(ReadingState)
            at = states.index(self.learning.reading_state(work.id))
            state = states[(at + 1) % len(states)]
            await self.carry_out(lambda: self.learning.set_state(work.id, state))

    def action_open_address(self) -> None:
        """Open the work's address in a browser, and show it."""
        address = self._address()
        if address:
            # In a browser, the page that shows the app opens it.
            opened = open_address(address, self.app.open_url, needs_window=not self.app.is_web)
            words = "outcome.opening" if opened else "outcome.cannot-open"
            self.show_status(say(words, address=address), failed=not opened)

    def _address(self) -> str | None:
        work = self.learning.course.work(self.here.item or "")
        if work and not work.url:
            self.show_status(say("outcome.no-address"))
        return work.url if work else None
