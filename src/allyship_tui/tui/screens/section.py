"""What all sections share: the bar, the notices, the keys, and a place in the history."""

from collections.abc import Callable
from datetime import date

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Static

from allyship_tui.course import Course
from allyship_tui.learner import NotSaved
from allyship_tui.study.actions import Action
from allyship_tui.study.items import item_at
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.places import TODAYS_CARDS, Place, Section
from allyship_tui.study.session import Session
from allyship_tui.study.titles import can_be_changed
from allyship_tui.tui.appearance.breakpoints import classes_at, keep_focus_in_sight
from allyship_tui.tui.guard import GuardedScreen
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.messages import Go
from allyship_tui.tui.screens.flow_actions import FlowActions
from allyship_tui.tui.screens.notices import show_notices
from allyship_tui.tui.widgets.answer import Answered, Asked, Told
from allyship_tui.tui.widgets.answers import ExercisePage
from allyship_tui.tui.widgets.key_bar import KeyBar
from allyship_tui.tui.widgets.page import Page
from allyship_tui.tui.widgets.section_bar import SectionBar

_OF_LESSONS = (
    *(Action.BOOKMARK, Action.COPY_ADDRESS, Action.COPY_MARKDOWN),
    *(Action.MARK, Action.STATE, Action.MUTE, Action.OPEN_ADDRESS),
)
"""What is done with a lesson, and with nothing else."""


class SectionScreen(FlowActions, GuardedScreen, Screen[None]):
    """One section. A subclass composes its body and shows what is asked for."""

    SECTION: Section
    AUTO_FOCUS = ""
    BINDINGS = bindings.SECTION

    key_bar = query_one(KeyBar)
    banner = query_one("#banner", Static)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.learning = session.learning
        self.here = Place(self.SECTION)
        """The place that is open: what Back returns to."""
        self._drawn: tuple[date, Course] | None = None
        """The day on which it was drawn last, and of which lessons."""
        self._sized: Size | None = None
        self._was_shown = False

    def compose(self) -> ComposeResult:
        """Put the section's body between the bar and the keys."""
        self.add_class(*classes_at(self.app.size), update=False)
        yield SectionBar(self.SECTION)
        yield Static(id="banner", markup=False)
        yield from self.compose_body()
        yield KeyBar()

    def compose_body(self) -> ComposeResult:
        """Return the widgets of this section."""
        raise NotImplementedError

    async def show(self, item: str | None) -> None:
        """Show an entry of this section, or what was open when none is given."""
        raise NotImplementedError

    async def redraw(self) -> None:
        """Draw again what is open, from the log and the date as they are now."""
        raise NotImplementedError

    async def draw(self) -> None:
        """Draw what is open, and what the learner should know for as long as it holds."""
        if self._is_of_old:
            for page in self.query(Page):
                page.is_stale = True
        self._drawn = (self.learning.today, self.learning.course)
        self.clear_selection()
        show_notices(self, self.banner)
        await self.redraw()
        self.refresh_bindings()

    def on_resize(self, event: events.Resize) -> None:
        """Keep what has the focus in sight; at the start, what is read first stands there."""
        before, self._sized = self._sized, event.size
        if before not in (None, event.size):
            keep_focus_in_sight(self)

    async def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Come into sight; it was styled when it was made, and at whatever changed since."""
        event.refresh_styles = not self._was_shown
        self._was_shown = True
        await self.catch_up()
        for page in self.query(ExercisePage):
            page.call_after_refresh(page.look)

    def on_screen_suspend(self) -> None:
        """Count what can be answered as unread when it comes into sight again."""
        for page in self.query(ExercisePage):
            page.leave_sight()

    def on_asked(self, message: Asked) -> None:
        """Ask what an answer asks for."""
        from allyship_tui.tui.modals.ask import AskScreen

        option = message.option

        def answer(text: str | None) -> None:
            if text is not None:
                self.post_message(Answered(option, text))

        self.app.push_screen(AskScreen(*message.questions), answer)

    def on_told(self, message: Told) -> None:
        """Say what there is to say about a key."""
        self.show_status(message.words)

    async def catch_up(self) -> None:
        """Take in what other windows recorded, lessons read anew, and what day it is by now."""
        changed = self.learning.refresh()
        if self._is_of_old:
            await self.draw_anew()
        elif self._drawn and (changed or self._drawn[0] != self.learning.today):
            await self.draw()

    async def draw_anew(self) -> None:
        """Draw what is open from lessons that were read anew, where one was."""
        await self.draw()

    @property
    def _is_of_old(self) -> bool:
        """Whether what is drawn is of lessons that were read anew since."""
        return self._drawn is not None and self._drawn[1] is not self.learning.course

    def show_status(self, message: str, *, failed: bool = False) -> None:
        """Say what has just happened, in the line of the keys, until the next key."""
        self.key_bar.failed = failed
        self.key_bar.message = message

    async def carry_out(self, action: Callable[[], Outcome | None]) -> None:
        """Do what leaves a trace in the log; say what it did, or that it could not be kept."""
        try:
            outcome = action()
        except NotSaved as error:
            self.show_status(str(error), failed=True)
            return
        await self.draw()
        if outcome:
            self.show_status(str(outcome))

    async def action_undo(self) -> None:
        """Take back the last mark made in this window."""
        await self.carry_out(self.learning.undo)

    @property
    def steps_out(self) -> bool:
        """Whether Back closes something within the section; nothing, while that is still made."""
        return self.is_mounted and self.can_step_out

    @property
    def can_step_out(self) -> bool:
        """Whether something is open within the section that Back closes first."""
        return False

    def step_out(self) -> None:
        """Close what is open within the section."""

    @property
    def item(self) -> str:
        """How the log names what is open; no text where that is nothing."""
        return item_at(self.learning.course, self.here)

    def action_recall(self) -> None:
        """Answer a prompt of what is open."""
        self.post_message(Go(Place(Section.PRACTICE, f"{TODAYS_CARDS}/{self.item}")))

    async def action_cards(self) -> None:
        """Have the prompts of what is open asked, or no more."""
        await self.carry_out(lambda: self.session.cards.toggle_in_deck(self.item))

    async def action_bookmark(self) -> None:
        """Bookmark what is open, or take the bookmark away."""
        await self.carry_out(lambda: self.learning.bookmark(self.item))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done with what is open."""
        if action == Action.UNDO:
            return self.learning.can_undo
        if action in (Action.RECALL, Action.CARDS):
            return self.session.cards.are_of(self.item)
        if action.replace("_", "-") in _OF_LESSONS:
            return self.learning.course.lesson(self.item) is not None
        if action == Action.CHANGE:
            return can_be_changed(self.learning.snapshot, self.item)
        return super().check_action(action, parameters)
