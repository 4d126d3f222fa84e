"""What all sections share: the bar, the notices, the keys, and a place in the history."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, cast

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Static

from allyship_tui.learner.errors import NotSaved
from allyship_tui.study.actions import Action
from allyship_tui.study.learning import Learning, Outcome
from allyship_tui.study.places import Place, Section
from allyship_tui.tui.keys import bind
from allyship_tui.tui.sizes import classes_at
from allyship_tui.tui.widgets.key_bar import KeyBar
from allyship_tui.tui.widgets.section_bar import SectionBar
from allyship_tui.wording import say

if TYPE_CHECKING:
    from allyship_tui.tui.app import AllyshipApp


class SectionScreen(Screen[None]):
    """One section. A subclass composes its body and shows what is asked for."""

    SECTION: Section
    AUTO_FOCUS = ""
    BINDINGS = bind(Action.UNDO)

    key_bar = query_one(KeyBar)
    banner = query_one("#banner", Static)

    def __init__(self, learning: Learning) -> None:
        super().__init__()
        self.learning = learning
        self.here = Place(self.SECTION)
        """The place that is open: what Back returns to."""
        self._drawn_on: date | None = None
        self._sized: Size | None = None

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
        self._drawn_on = self.learning.today
        lines = []
        if self.learning.log.notice:
            lines.append(self.learning.log.notice)
        app = cast("AllyshipApp", self.app)
        key = app.key_of(Action.PROBLEMS)
        if settings := app.setting_problems:
            names = ", ".join(problem.where or problem.file for problem in settings)
            lines.append(say("problems.settings", names=names, key=key))
        if problems := len(self.learning.course.problems):
            words = "problems.banner-one" if problems == 1 else "problems.banner"
            lines.append(say(words, count=problems, key=key))
        self.banner.update("\n".join(lines))
        self.banner.display = bool(lines)
        await self.redraw()
        self.refresh_bindings()

    def on_resize(self, event: events.Resize) -> None:
        """Keep what has the focus in sight; at the start, what is read first stands there."""
        before, self._sized = self._sized, event.size
        if self.focused and before not in (None, event.size):
            show = partial(self.focused.scroll_visible, animate=False)
            # Twice: a width that changes the layout is laid out again.
            self.call_after_refresh(self.call_after_refresh, show)

    async def on_screen_resume(self) -> None:
        """Take in what other windows recorded, and what day it is by now."""
        changed = self.learning.refresh()
        if self._drawn_on and (changed or self._drawn_on != self.learning.today):
            await self.draw()

    def tell(self, message: str, *, failed: bool = False) -> None:
        """Say what has just happened, in the line of the keys, until the next key."""
        self.key_bar.failed = failed
        self.key_bar.message = message

    async def carry_out(self, action: Callable[[], Outcome | None]) -> None:
        """Do what leaves a trace in the log; say what it did, or that it could not be kept."""
        try:
            outcome = action()
        except NotSaved as error:
            self.tell(str(error), failed=True)
            return
        await self.draw()
        if outcome:
            self.tell(str(outcome))

    async def action_undo(self) -> None:
        """Take back the last mark made in this window."""
        await self.carry_out(self.learning.undo)

    @property
    def can_step_out(self) -> bool:
        """Whether something is open within the section that Back closes first."""
        return False

    def step_out(self) -> None:
        """Close what is open within the section."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer undo only where there is something to take back."""
        if action == "undo":
            return self.learning.can_undo
        return super().check_action(action, parameters)
