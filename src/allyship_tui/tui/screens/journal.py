"""What someone wrote for themselves, and what they bookmarked."""

from textual.widgets import OptionList

from allyship_tui.messages import say, say_date
from allyship_tui.study.actions import Action
from allyship_tui.study.bookmarks import Bookmark, bookmarks
from allyship_tui.study.journal import reflection_lesson
from allyship_tui.study.places import Section
from allyship_tui.study.text import joined
from allyship_tui.study.versions import versions_state
from allyship_tui.tui.keys import bindings, key_of
from allyship_tui.tui.messages import Go
from allyship_tui.tui.screens.filtered import FilteredSection
from allyship_tui.tui.widgets.page import PageContent, lesson_content
from allyship_tui.tui.widgets.prose import Block, heading, muted, title
from allyship_tui.tui.widgets.rows import Row, Rows


class JournalScreen(FilteredSection):
    """The bookmarks and the texts, the latest first, and the page of the open one."""

    SECTION = Section.JOURNAL
    BINDINGS = bindings.JOURNAL
    VIEWS = ("all",)
    PLACEHOLDER = "journal.filter"
    TEXTS_CHANGE = True

    def heading(self) -> list[Block]:
        """Return the section's name, and who reads it."""
        return [heading(say("journal.heading"), gap=0), muted(say("journal.intro"))]

    def is_there(self, item: str) -> bool:
        """Say whether there is such a bookmark or text."""
        return item in self._bookmarks() or self.session.reflections.get(item) is not None

    def rows(self) -> list[Row] | Rows:
        """Return the bookmarks and the texts that hold what was typed."""
        items = self.session.reflections.items(self.words)
        kept = self._bookmark_rows()
        if not items and (self.words or not kept):
            nothing = Row(None, say("journal.none" if self.words else "journal.empty"))
            return kept or [nothing]
        if not kept:
            return Rows(items, lambda number: self._row(items[number]))
        if items:
            kept.append(Row(None, say("journal.texts")))
        ids = [*(row.id for row in kept), *items]
        first = len(kept)
        return Rows(ids, lambda at: kept[at] if at < first else self._row(items[at - first]))

    def default(self) -> str | None:
        """Return the latest text, or the latest bookmark where nothing is written."""
        return next(iter((*self.session.reflections.items(), *self._bookmarks())), None)

    def page_content(self, item: str) -> PageContent:
        """Return one text, or what a bookmark leads to in short."""
        if bookmark := self._bookmarks().get(item):
            day = say_date(bookmark.day, "day")
            kept = say("journal.bookmark", section=bookmark.section_name, date=day)
            hint = say("journal.to-bookmark", key=key_of(self.app, Action.BOOKMARK))
            return PageContent((title(bookmark.title), muted(kept), muted(hint, gap=1)))
        found = self.session.reflections.get(item)
        return lesson_content(reflection_lesson(self.learning, found)) if found else self.empty()

    def empty(self) -> PageContent:
        """Say how a text is written."""
        key = key_of(self.app, Action.WRITE)
        return PageContent((muted(say("journal.how-to-begin", key=key)),))

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Open the text that was chosen, or go where a bookmark leads."""
        if bookmark := self._bookmarks().get(message.option_id or ""):
            message.prevent_default()
            self.post_message(Go(bookmark.place))

    def _bookmarks(self, words: str = "") -> dict[str, Bookmark]:
        """Return the bookmarks whose titles hold some words, by how the log names them."""
        found = bookmarks(self.learning.course, self.learning.snapshot, words)
        return {each.item: each for each in found}

    def _bookmark_rows(self) -> list[Row]:
        found = self._bookmarks(self.words).values()
        rows = [Row(each.item, each.title, note=each.section_name) for each in found]
        return [Row(None, say("journal.bookmarks")), *rows] if rows else []

    def _row(self, item: str) -> Row:
        """Return a text in the list, with its day and whether it has versions."""
        found = self.session.reflections.get(item)
        if found is None:  # another window forgot it, and the list is about to be drawn again
            return Row(item, "")
        state = versions_state(found.versions)
        note = joined(filter(None, [say_date(found.written, "short"), state]))
        return Row(item, found.title, note=note)
