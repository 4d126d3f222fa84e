"""What the tests of the full screen share."""

import json
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import pytest
from textual.pilot import Pilot

import spared
from allyship_tui.course import Course
from allyship_tui.learner import Log
from allyship_tui.study.learning import Learning
from allyship_tui.study.session import Session
from allyship_tui.study.settings import Settings
from allyship_tui.tui.app import AllyshipApp
from quiet import waited_for

Start = Callable[..., AbstractAsyncContextManager[Pilot[None]]]
"""Starts the app: on the test's own learning and 80 by 24 cells, unless told otherwise."""


class Clocked(Protocol):
    """The clock of the tests: it stands still until it is moved."""

    now: datetime

    def __call__(self) -> datetime: ...  # noqa: D102
    def move(self, **by: float) -> None: ...  # noqa: D102


Learn = Callable[[Course], Learning]
"""Returns a learner with a log of their own, on another course than that of the small pack."""

Rows = Callable[[], list[tuple[str, str, Any]]]
"""Reads the log over another connection: of each event its kind, its item and its value."""


@pytest.fixture(scope="session", autouse=True)
def spared_work() -> Iterator[None]:
    """Parse styles once, draw only what is looked at, and wait for no steps and no answers."""
    with (
        spared.styles_parsed_once(),
        spared.nothing_drawn(),
        spared.steps_at_once(),
        spared.answered_at_leisure(),
    ):
        yield


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a terminal that shows UTF-8 and all colours, whatever the machine's shows."""
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")


@pytest.fixture
def start(request: pytest.FixtureRequest) -> Start:
    """Return a function that starts the app; it ends with the block it is started for."""

    @asynccontextmanager
    async def run(
        learning: Learning | None = None,
        size: tuple[int, int] = (80, 24),
        settings: Settings | None = None,
    ) -> AsyncIterator[Pilot[None]]:
        app = AllyshipApp(learning or request.getfixturevalue("learning"), settings)
        with waited_for(app):
            async with app.run_test(size=size) as pilot:
                await pilot.pause()
                yield pilot

    return run


@pytest.fixture
def session(learning: Learning) -> Session:
    """Return the day of the test's own learner."""
    return Session(learning)


@pytest.fixture
def learn(log: Log, clock: Clocked) -> Learn:
    """Return a function that makes a learner of another course."""
    return lambda course: Learning(course, log, clock)


@pytest.fixture
def rows(tmp_path: Path) -> Rows:
    """Return a function that reads the log as another program would, over its own connection."""

    def read() -> list[tuple[str, str, Any]]:
        address = f"file:{tmp_path / 'learner' / 'learner.db'}?mode=ro"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            found = connection.execute("SELECT kind, item, body FROM event ORDER BY at").fetchall()
        return [(kind, item, json.loads(body).get("value")) for kind, item, body in found]

    return read


@pytest.fixture
def empty() -> Course:
    """Return a course that teaches nothing."""
    return Course()
