"""What tests of a learner at work share."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Protocol

import pytest

from allyship_tui.course import Course
from allyship_tui.learner import Log
from allyship_tui.study.learning import Clock as ReadClock, Learning


class Clock(Protocol):
    """The clock of the tests: it stands still until it is moved."""

    def move(self, **by: float) -> None:
        """Move on, or back, by so much."""


@pytest.fixture
def window(course: Course, tmp_path: Path, clock: ReadClock) -> Iterator[Callable[[], Learning]]:
    """Return a function that opens one more window on the same log."""
    logs: list[Log] = []

    def open_window() -> Learning:
        logs.append(Log.open(tmp_path / "learner", clock))
        return Learning(course, logs[-1], clock)

    yield open_window
    for log in logs:
        log.close()


@pytest.fixture(scope="session")
def ticking() -> ReadClock:
    """Return a clock that moves on by a second each time it is looked at."""
    seconds = count()
    return lambda: datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(seconds=next(seconds))
