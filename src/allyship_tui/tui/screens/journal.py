"""What someone wrote for themselves."""

from allyship_tui.messages import say, say_date
from allyship_tui.study.actions import Action
from allyship_tui.study.journal import reflection_lesson
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text import joined
from allyship_tui.study.versions import versions_state
from allyship_tui.tui.keys import bindings, key_of
from allyship_tui.tui.screens.filtered import FilteredSection
from allyship_tui.tui.widgets.page import PageContent, lesson_content
from allyship_tui.tui.widgets.prose import Block, heading, muted
from allyship_tui.tui.widgets.rows import Row, Rows


class JournalScreen(FilteredSection):
    """The texts, the latest first, and the page of the open one."""

    SECTION = Section.JOURNAL
    BINDINGS = bindings.JOURNAL
    VIEWS = ("all",)
    PLACEHOLDER = "journal.filter"
    TEXTS_CHANGE = True

    def heading(self) -> list[Block]:
        """Return the section's name, and who reads it."""
        return [heading(say("journal.heading"), gap=0), muted(say("journal.intro"))]

    async def redraw(self) -> None:
        """Draw the texts again; where the open one is gone, another one is opened."""
        if self.session.reflections.get(self.here.item or "") is None:
            self.here = Place(self.SECTION, self.default())
        await super().redraw()

    def rows(self) -> list[Row] | Rows:
        """Return the texts that hold what was typed."""
        items = self.session.reflections.items(self.words)
        if not items:
            return [Row(None, say("journal.none" if self.words else "journal.empty"))]
        return Rows(items, lambda number: self._row(items[number]))

    def default(self) -> str | None:
        """Return the latest text."""
        return next(iter(self.session.reflections.items()), None)

    def page_content(self, item: str) -> PageContent:
        """Return one text."""
        found = self.session.reflections.get(item)
        return lesson_content(reflection_lesson(self.learning, found)) if found else self.empty()

    def empty(self) -> PageContent:
        """Say how a text is written."""
        key = key_of(self.app, Action.WRITE)
        return PageContent((muted(say("journal.how-to-begin", key=key)),))

    def _row(self, item: str) -> Row:
        """Return a text in the list, with its day and whether it has versions."""
        found = self.session.reflections.get(item)
        if found is None:  # another window forgot it, and the list is about to be drawn again
            return Row(item, "")
        state = versions_state(found.versions)
        note = joined(filter(None, [say_date(found.written, "short"), state]))
        return Row(item, found.title, note=note)
