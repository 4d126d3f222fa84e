"""A section with a list beside the page that is read."""

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import OptionList

from allyship_tui.learner import NotSaved
from allyship_tui.messages import say
from allyship_tui.study.actions import Action
from allyship_tui.study.items import is_there, item_at
from allyship_tui.study.marks import is_bookmarked
from allyship_tui.study.places import Place, neighbour
from allyship_tui.study.session import Session
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.messages import Go
from allyship_tui.tui.screens.section import SectionScreen
from allyship_tui.tui.screens.walking import Walking
from allyship_tui.tui.widgets.answer import Answered
from allyship_tui.tui.widgets.answers import ExercisePage
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.page import GoneOn, Page, PageContent
from allyship_tui.tui.widgets.prose import Block, Prose
from allyship_tui.tui.widgets.rows import Row, Rows
from allyship_tui.tui.widgets.state import bookmarked_line


class ListedSection(SectionScreen):
    """A list and a page. Where there is room for one only, the list folds away."""

    CSS_PATH = ["../widgets/page.tcss", "../widgets/item_list.tcss", "listed.tcss"]
    BINDINGS = bindings.LISTED
    STARTS_IN_LIST = False
    """Whether the section opens with the focus on its list."""
    TEXTS_CHANGE = False
    """Whether an entry with another text is another page, to be read from its top."""

    items = query_one(ItemList)
    page = query_one(Page)
    side_heading = query_one("#sidebar-heading", Prose)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.walking = Walking(self)

    def compose_body(self) -> ComposeResult:
        """Return the list and the page."""
        with Horizontal(id="columns"):
            with VerticalScroll(id="sidebar", can_focus=False):
                yield Prose(id="sidebar-heading")
                yield from self.compose_filter()
                yield ItemList()
            yield self.compose_page()

    def compose_page(self) -> Page:
        """Return the page beside the list."""
        return ExercisePage()

    def compose_filter(self) -> ComposeResult:
        """Return what narrows the list, where it can be narrowed."""
        yield from ()

    def heading(self) -> list[Block]:
        """Return what stands over the list."""
        raise NotImplementedError

    def rows(self) -> list[Row] | Rows:
        """Return the list."""
        raise NotImplementedError

    def default(self) -> str | None:
        """Return the id of what is open when nothing was asked for."""
        raise NotImplementedError

    def page_content(self, item: str) -> PageContent:
        """Return the page of an entry."""
        raise NotImplementedError

    def walk_content(self, item: str, over: str, state: Block | None) -> PageContent:
        """Return the page of a lesson that is read in steps, as far as one is with it.

        Args:
            item: the entry.
            over: a line that says where it stands among others; may be no text.
            state: a line under the title that says what has been done with it.
        """
        return self.walking.content(Place(self.SECTION, item), over, state)

    def empty(self) -> PageContent:
        """Return the page that stands where there is nothing to open."""
        raise NotImplementedError

    def row_of(self, item: str | None) -> str | None:
        """Return the id of the row that stands for an entry."""
        return item

    def item_of(self, row: str) -> str | None:
        """Return the id of the entry that a row stands for."""
        return row

    async def show(self, item: str | None) -> None:
        """Show an entry; without one, the section as it was left."""
        asked = item is not None
        self.here = Place(self.SECTION, item or self.here.item or self.default())
        if asked:
            self.note_opened()
        await self.draw()
        if asked or not self.STARTS_IN_LIST:
            self.action_to_text()
        else:
            self.action_to_list()

    async def redraw(self) -> None:
        """Draw the list and the page again; where the open entry is gone, another is opened."""
        if self.here.item is None or not self.is_there(self.here.item):
            self.here = Place(self.SECTION, self.default())
        self.side_heading.update(self.heading())
        self.items.show(self.rows(), self.row_of(self.here.item))
        if self.here.item is None:
            await self.page.show("", self.empty())
        else:
            await self._turn_to(self.here.item)

    async def draw_anew(self) -> None:
        """Draw what was read anew: at the same step; where the entry is gone, its list."""
        here, page = self.here, self.page
        is_read = page.has_focus_within
        with page.kept_in_place():
            await self.draw()
        if self.here != here:
            self.action_to_list()
        elif is_read and not page.has_focus_within:
            self.action_to_text()

    def is_there(self, item: str) -> bool:
        """Say whether there is such an entry: of lessons read anew, one may be gone."""
        return is_there(self.learning.course, Place(self.SECTION, item))

    async def _turn_to(self, item: str) -> None:
        content = self.page_content(item)
        key = f"{item} {hash(content)}" if self.TEXTS_CHANGE else f"{item} {self.walking.where}"
        if is_bookmarked(self.learning.snapshot, self.item):
            # It stands on the same page: who reads on stays where they are.
            content = replace(content, text=(bookmarked_line(), *content.text))
        await self.page.show(key, content)
        self.walking.watch()

    async def on_gone_on(self, message: GoneOn) -> None:
        """Go on: someone has read what stands on the page."""
        if message.key == self.page.key:
            await self.go_on()

    async def go_on(self) -> None:
        """Go on to the next step; where there are none, to the next entry."""
        if not await self.walking.go_on():
            await self.step(1)

    def on_answered(self, message: Answered) -> None:
        """Do what an answer on the last page of a lesson says."""
        self.walking.answer(message.option, message.text)

    async def action_whole(self) -> None:
        """Show all of the lesson at once, or its steps again."""
        await self.walking.toggle_whole()

    async def action_back_or_list(self) -> None:
        """Go back a step; from the first one, to the list."""
        if not await self.walking.go_back():
            self.action_to_list()

    def is_starred(self, item: str | None) -> bool:
        """Say whether an entry of the section is bookmarked."""
        place = Place(self.SECTION, item)
        return is_bookmarked(self.learning.snapshot, item_at(self.learning.course, place))

    def note_opened(self) -> None:
        """Record what is open; reading goes on where that cannot be kept."""
        try:
            self.learning.shown(self.here)
        except NotSaved as error:
            self.show_status(str(error), failed=True)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Open the row that was chosen."""
        item = self.item_of(message.option_id or "")
        if item is not None:
            self.post_message(Go(Place(self.SECTION, item)))

    async def on_option_list_option_highlighted(
        self, message: OptionList.OptionHighlighted
    ) -> None:
        """Show what the cursor comes to stand on. It is opened only by Enter."""
        # Told of the row that is open already, it would take the page from what a row stands for.
        if message.option_id == self.row_of(self.here.item):
            return
        item = self.item_of(message.option_id) if message.option_id else None
        if item and item != self.here.item and not self.page.has_focus_within:
            self.here = Place(self.SECTION, item)
            self.items.set_current(message.option_id or "")
            await self._turn_to(item)
            self.refresh_bindings()

    async def action_next(self) -> None:
        """Go to the next entry of the list."""
        await self.step(1)

    async def action_previous(self) -> None:
        """Go to the entry before."""
        await self.step(-1)

    async def step(self, by: int) -> None:
        """Go `by` entries on from the open one, or to the first where that is not listed."""
        row = self._row_beside(by)
        if row is not None and (item := self.item_of(row)) is not None:
            await self.show(item)
        else:
            self.show_status(say("outcome.last" if by > 0 else "outcome.first"))

    @property
    def leads_on(self) -> bool:
        """Whether there is another entry after the open one."""
        return self._row_beside(1) is not None

    def _row_beside(self, by: int) -> str | None:
        return neighbour(self.items.ids, self.row_of(self.here.item), by)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer all at once only of what has steps."""
        if action == Action.WHOLE:
            return self.walking.has_steps
        return super().check_action(action, parameters)

    def action_to_list(self) -> None:
        """Go to the list."""
        self.add_class("-list-open")
        self._give_focus(self.items)

    def action_to_text(self) -> None:
        """Go to the page."""
        self.remove_class("-list-open")
        self._give_focus(self.page)

    def _give_focus(self, widget: Widget) -> None:
        """Move the focus before the next picture; after it, where that is what shows the widget."""
        if widget.focusable:
            self.set_focus(widget)
        else:
            widget.focus()
