"""Where each day begins: what there is, and the way through it."""

from functools import partial

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.getters import query_one
from textual.widget import Widget

from allyship_tui.learner import NotSaved
from allyship_tui.messages import say, say_date
from allyship_tui.study.actions import Action
from allyship_tui.study.exercise import Page
from allyship_tui.study.items import item_at
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import (
    Guide,
    PartStatus,
    Stop,
    position_line,
)
from allyship_tui.study.steps import steps_at
from allyship_tui.study.text import Lesson, Step, whole
from allyship_tui.tui.keys import bindings, key_of
from allyship_tui.tui.screens.section import SectionScreen
from allyship_tui.tui.widgets.answer import Answered
from allyship_tui.tui.widgets.answers import ExercisePage
from allyship_tui.tui.widgets.contents import Contents
from allyship_tui.tui.widgets.exercise import exercise_content
from allyship_tui.tui.widgets.page import GoneOn
from allyship_tui.tui.widgets.part_row import Begun, PartRow
from allyship_tui.tui.widgets.way import Way


class TodayScreen(SectionScreen):
    """The parts of the day; from the first key on, one after the other."""

    CSS_PATH = ["../widgets/page.tcss", "practice.tcss", "today.tcss"]
    SECTION = Section.TODAY
    BINDINGS = bindings.TODAY

    page = query_one(ExercisePage)
    way = query_one(Way)

    def compose_body(self) -> ComposeResult:
        """Return the page of contents; for whoever is new, the page on which one is led at once."""
        self._guide = Guide(self.session)
        self._stop = Stop(Page(Lesson("")), Place(Section.TODAY))
        """What stands on the way, as it was drawn."""
        self._whole: Place | None = None
        """The lesson that is shown all at once."""
        self._is_led = self.session.day().is_first
        if self._is_led:
            self.add_class("-led", update=False)
        yield from _way() if self._is_led else [Contents()]

    async def on_mount(self) -> None:
        """Begin."""
        await self.show(None)

    async def show(self, item: str | None) -> None:
        """Show today as it was left."""
        await self.draw()
        self._take_focus()

    def _take_focus(self) -> None:
        if self._is_led:
            if not self.page.has_focus_within:
                self.set_focus(self.page)
            return
        part = self._part
        if part is None or self._today.status.get(part) is not PartStatus.OPEN:
            contents = self.query_one(Contents)
            on_way = self._guide.part
            is_open = on_way and self._today.status.get(on_way) is PartStatus.OPEN
            wanted = on_way if is_open else self._today.next
            contents.focus_on(wanted, scroll_visible=self.focused is not None)

    def _note_shown(self) -> None:
        """Record that a plan was asked about; reading goes on where that cannot be kept."""
        try:
            self.session.note_shown(self._today)
        except NotSaved as error:
            self.show_status(str(error), failed=True)

    async def redraw(self) -> None:
        """Draw the day, or what stands on the way through it."""
        self._today = self.session.today()
        self.set_class(self._is_led, "-led")
        await self._bring_up()
        if self._is_led:
            await self._draw_stop()
        else:
            self.query_one(Contents).show(self.session, self._today)
        # Not before the picture stands: it may have to wait for the disk.
        self.call_after_refresh(self._note_shown)

    async def _bring_up(self) -> None:
        """Have in sight what is drawn: made when it is first called for, and kept."""
        wanted = ("#way-row", "ExercisePage") if self._is_led else ("Contents",)
        if not self.query(wanted[0]):
            await self.mount_all(_way() if self._is_led else [Contents()], before=self.key_bar)
        for name in ("Contents", "#way-row", "ExercisePage"):
            self.query(name).set(display=name in wanted)

    async def _draw_stop(self) -> None:
        stop = self._stop = self._guide.stop()
        self.way.share = stop.share
        self.way.part = self._name_of(stop)
        self.way.position = (
            position_line(stop.number, stop.total, stop.seconds)
            if stop.part
            else say_date(self.learning.today)
            if stop.is_end
            else ""
        )
        if stop.place != self._whole:
            self._whole = None
        page = stop.page
        if self._whole:
            page = replace(page, lesson=whole(self._all_steps))
        if stop.part is Part.CARDS:
            # What it is stands over it.
            page = replace(page, lesson=replace(page.lesson, title="", facts=()))
        content = exercise_content(page)
        await self.page.show(f"{stop.place} {hash(content)}", content)

    async def draw_anew(self) -> None:
        """Draw the day of lessons that were read anew: where one was."""
        if not self._is_led:
            await self.draw()
            return
        with self.page.kept_in_place():
            await self.draw()
        self._take_focus()

    def _name_of(self, stop: Stop) -> str:
        """Return what stands over a part; of the cards, which of them it is."""
        if self._today.day.is_first and stop.part is self._today.next is Part.SITUATION:
            return say("today.hello")
        if stop.part is not Part.CARDS:
            return say(f"today.part-{stop.part}") if stop.part else ""
        total = len(self._today.day.cards)
        number = total - len(self._today.cards) + 1
        return say("today.card", number=number, total=total)

    def on_begun(self, message: Begun) -> None:
        """Be led through the day, from where it was left."""
        # Of a day that is over, what was kept is shown, whichever part has the focus.
        part = message.part or self._today.next
        self._guide.open_part(part if self._today.next else None)
        self._is_led = True
        self.call_later(self.show, None)

    async def on_gone_on(self, message: GoneOn) -> None:
        """Go on to what comes next; where an answer is waited for, say so."""
        stop = self._stop
        if message.key != self.page.key:
            return
        if stop.is_end:
            self.show_status(say("today.at-end", back=key_of(self.app, Action.BACK)))
        elif stop.waits:
            skip = key_of(self.app, Action.SKIP)
            self.show_status(say("today.choose-first", skip=skip))
        else:
            is_whole = self._whole is not None
            await self.carry_out(partial(self._guide.go_on, is_whole=is_whole))

    def on_answered(self, message: Answered) -> None:
        """Do what the answer says."""
        option, text = message.option, message.text
        self.call_later(self.carry_out, lambda: self._guide.pick(option.name, text))

    async def action_undo(self) -> None:
        """Take back the last mark made in this window, and go on from there."""
        await super().action_undo()
        if self._is_led:
            self._guide.return_to_first_open()
            await self.redraw()

    async def action_whole(self) -> None:
        """Show all of the lesson that is read at once, or its step again."""
        self._whole = None if self._whole else self._stop.place
        await self.draw()

    @property
    def _all_steps(self) -> tuple[Step, ...]:
        """The steps of the lesson that stands on the way; none where none does."""
        is_read = self._is_led and self._stop.part in (Part.TERM, Part.STEP)
        is_read = is_read and not self._stop.page.options
        return steps_at(self.learning.course, self._stop.place) if is_read else ()

    async def action_skip(self) -> None:
        """Leave out a part, or take it up again."""
        if self._is_led:
            await self.carry_out(self._guide.skip)
        elif part := self._part:
            await self.carry_out(lambda: self.session.skip(part))

    @property
    def item(self) -> str:
        """How the log names what is open on the way."""
        return item_at(self.learning.course, self._stop.place) if self._is_led else ""

    @property
    def can_step_out(self) -> bool:
        """Whether one is led: Escape leads to the parts of the day."""
        return self._is_led

    def step_out(self) -> None:
        """Leave the way; it is gone on with from there."""
        self._is_led = False
        self.call_later(self.show, None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to leave out a part while it can be."""
        if action == Action.SKIP:
            part = self._stop.part if self._is_led else self._part
            return part is not None and self._today.status.get(part) in _CAN_BE_SKIPPED
        if action == Action.WHOLE:
            return len(self._all_steps) > 1
        return super().check_action(action, parameters)

    @property
    def _part(self) -> Part | None:
        """The part that has the focus."""
        focused = self.focused
        return focused.part if isinstance(focused, PartRow) else None


def _way() -> list[Widget]:
    return [Horizontal(Way(), id="way-row"), ExercisePage()]


_CAN_BE_SKIPPED = (PartStatus.OPEN, PartStatus.SKIPPED)
