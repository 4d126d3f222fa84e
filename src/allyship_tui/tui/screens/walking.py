"""Walking through a lesson on the page of a section: its steps, its end, and what was read."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, Protocol

from msgspec.structs import replace
from textual.timer import Timer

from allyship_tui.messages import say
from allyship_tui.study.actions import Action
from allyship_tui.study.exercise import Option
from allyship_tui.study.places import Place, Section
from allyship_tui.study.walk import GLIMPSE, Walk
from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.host import SectionHost
from allyship_tui.tui.keys import key_named, key_of
from allyship_tui.tui.widgets.exercise import exercise_content
from allyship_tui.tui.widgets.page import Page, PageContent, lesson_content, steps_block
from allyship_tui.tui.widgets.prose import Block


class LessonHost(SectionHost, Protocol):
    """What a walk asks of the section that it is in."""

    page: Page

    @property
    def is_active(self) -> bool:
        """Whether it is what is seen."""

    @property
    def leads_on(self) -> bool:
        """Whether there is another entry after the open one."""

    def set_timer(self, delay: float, callback: Callable[[], Coroutine[Any, Any, None]]) -> Timer:
        """Call something after so many seconds."""


class Walking:
    """The walk through the lesson that is open in a section, if a lesson is."""

    def __init__(self, section: LessonHost) -> None:
        self._section = section
        self._glimpse: Timer | None = None
        self.walk: Walk | None = None

    def content(self, place: Place, over: str, state: Block | None) -> PageContent:
        """Return the page of a lesson, as far as one is with it.

        Args:
            place: where the lesson is.
            over: a line that says where it stands among others; may be no text.
            state: a line under the title that says what has been done with it.
        """
        if self.walk is None or self.walk.place != place:
            self.walk = Walk(self._section.session.cards, place)
        walk = self.walk
        walk.take_anew()
        if walk.end:
            return exercise_content(walk.end.page(), over)
        over = f" {glyphs().dot} ".join(filter(None, (over, walk.line)))
        content = lesson_content(walk.lesson, over, state)
        return replace(
            content, aside=(*content.aside, *steps_block(walk)), least_seconds=walk.least_seconds
        )

    @property
    def has_steps(self) -> bool:
        """Whether what is open is read in more than one step."""
        return self.walk is not None and len(self.walk.steps) > 1

    @property
    def where(self) -> str:
        """Tells the pages of one lesson from each other."""
        walk = self.walk
        if walk is None:
            return ""
        end = walk.end and walk.end.page()
        return f"{walk.at} {walk.is_whole} {hash(end) if end else ''}"

    async def go_on(self) -> bool:
        """Go on to the next step, and say whether a lesson is open."""
        walk = self.walk
        if walk is None or not walk.steps:
            return False
        gone: list[bool] = []
        await self._section.carry_out(lambda: gone.append(walk.go_on()))
        if gone == [False]:
            self._section.show_status(self._all_read())
        return True

    def _all_read(self) -> str:
        """Return what leads on from the end of a lesson."""
        app = self._section.app
        if self._section.leads_on:
            return say("lesson.all-read", key=key_of(app, Action.NEXT))
        key = key_named(app, f"go-{Section.TODAY}", str(Section.TODAY.number))
        return say("lesson.all-read-last", key=key)

    async def go_back(self) -> bool:
        """Go back a step, and say whether there was one."""
        if self.walk is None or not self.walk.go_back():
            return False
        await self._section.draw()
        return True

    async def return_to(self, at: int, *, is_whole: bool) -> None:
        """Show again the step, or the whole, that was open when one left."""
        if self.walk and self.walk.return_to(at, is_whole=is_whole):
            await self._section.draw()

    async def toggle_whole(self) -> None:
        """Show all of the lesson at once, or its steps again."""
        if self.walk and self.has_steps:
            self.walk.toggle_whole()
            await self._section.draw()

    def answer(self, option: Option, text: str) -> None:
        """Do what an answer on the last page of a lesson says."""
        section = self._section
        if self.walk and (end := self.walk.end):
            section.call_later(section.carry_out, lambda: end.pick(option.name, text))

    def watch(self) -> None:
        """Count a step as read once it has stood there for a while, with the page in use."""
        if self._glimpse:
            self._glimpse.stop()
        walk = self.walk
        if walk and walk.steps and not walk.end:
            note = partial(self._note_read, walk, walk.at)
            self._glimpse = self._section.set_timer(GLIMPSE, note)

    async def _note_read(self, walk: Walk, at: int) -> None:
        section = self._section
        is_there = walk is self.walk and walk.at == at and section.is_active
        if is_there and section.page.has_focus_within:
            await section.carry_out(walk.note_read)
