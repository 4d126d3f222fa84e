"""Reading lessons anew beside all that goes on in the window: of many, that takes seconds."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from threading import Thread
from typing import Any, Protocol, TypeVar, runtime_checkable

from textual.app import App

from allyship_tui.course import Course
from allyship_tui.messages import say
from allyship_tui.study.actions import Action
from allyship_tui.study.anew import Lessons, News
from allyship_tui.study.find import Search, index_of
from allyship_tui.study.items import is_there
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text import as_paragraph
from allyship_tui.tui.host import app_host
from allyship_tui.tui.keys import key_of
from allyship_tui.tui.screens.section import SectionScreen

T = TypeVar("T")

_LONG = 0.5
"""After so many seconds it is said that it is being read."""


@runtime_checkable
class ShowsLessons(Protocol):
    """A screen that shows lessons, or what is wrong with them."""

    async def catch_up(self) -> None:
        """Show them as they are now."""


class Rereading:
    """Reads lessons anew when that is asked for, or when their files changed."""

    def __init__(self, app: App[Any], lessons: Lessons, search: Search) -> None:
        """Begin; nothing is read yet.

        Args:
            app: the app.
            lessons: where the lessons are from.
            search: what searches them.
        """
        self._app = app
        self._lessons = lessons
        self._search = search
        self._is_asked = False
        """Whether it is to be read once more: files may have changed since the reading began."""
        self._is_reading = False
        self._lost: tuple[Place, Place] | None = None
        """What was open and is gone, and what is open since: it is opened again once it is back."""
        self._tells = False
        """Whether someone waits to be told what came of it, though that be nothing."""

    def ask(self) -> None:
        """Read, and say what came of it. What is being read already is read once more then."""
        self._tells = True
        self._begin()

    def watch(self) -> None:
        """Read whenever files changed, until the window is left, where that was asked for."""
        if watch := self._lessons.watch:
            loop = asyncio.get_running_loop()

            def look() -> None:
                with suppress(RuntimeError):  # the window was left
                    while watch.wait():
                        loop.call_soon_threadsafe(self._begin)

            Thread(target=look, daemon=True).start()

    def _begin(self) -> None:
        self._is_asked = True
        if not self._is_reading and self._app.is_running:
            self._is_reading = True
            self._app.run_worker(self._read())

    async def _read(self) -> None:
        learning = app_host(self._app).learning
        before = learning.course
        while self._is_asked:
            self._is_asked = False
            reading = asyncio.ensure_future(
                _beside(partial(self._read_with_index, before, learning.today))
            )
            await asyncio.wait([reading], timeout=_LONG)
            if not reading.done():
                self._say(say("anew.reading"))
            news, index = await reading
            if news.is_other or learning.course is not before:
                self._take(news, index)
        is_told, self._tells, self._is_reading = self._tells or news.is_other, False, False
        words = news.sentence(key_of(self._app, Action.PROBLEMS)) if is_told else ""
        self._app.screen.call_later(self._show, words)

    def _take(self, news: News, index: sqlite3.Connection | None) -> None:
        """Go on with what was read; what shows it is drawn when it is seen."""
        host = app_host(self._app)
        host.learning.course = news.course
        host.settings = news.settings(host.settings)
        self._search.turn_to(news.course, index)

    def _read_with_index(
        self, before: Course, today: date
    ) -> tuple[News, sqlite3.Connection | None]:
        news = self._lessons.read(before, today)
        is_searched = news.is_other and news.course.texts is None
        return news, index_of(news.course) if is_searched else None

    async def _show(self, words: str) -> None:
        """Show the lessons as they are now, and say what came of it."""
        screen, section = self._app.screen, self._app.screen_stack[0]
        here = section.here if isinstance(section, SectionScreen) else Place(Section.TODAY)
        if isinstance(screen, ShowsLessons):
            await screen.catch_up()
        gone = ""
        if screen is section and isinstance(section, SectionScreen):
            course = section.learning.course
            if not is_there(course, here):
                gone, self._lost = say("anew.gone"), (here, section.here)
            elif self._lost and self._lost[1] == here and is_there(course, self._lost[0]):
                await section.show(self._lost[0].item)
                self._lost = None
        if words:
            self._say(as_paragraph(words, gone))

    def _say(self, words: str) -> None:
        section = self._app.screen_stack[0]
        if isinstance(section, SectionScreen):
            section.show_status(words)


async def _beside(work: Callable[[], T]) -> T:
    """Do something in a thread that nobody waits for once the window is left."""
    loop = asyncio.get_running_loop()
    result: asyncio.Future[T] = loop.create_future()

    def hand_over(done: Callable[[], None]) -> None:
        if not result.done():
            done()

    def run() -> None:
        try:
            found = work()
        except Exception as error:
            done: Callable[[], None] = partial(result.set_exception, error)
        else:
            done = partial(result.set_result, found)
        with suppress(RuntimeError):  # the window was left
            loop.call_soon_threadsafe(hand_over, done)

    Thread(target=run, daemon=True).start()
    return await result
