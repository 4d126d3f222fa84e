"""The two editions hold against one another: what can be done, and what is recorded of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from allyship_tui.course.course import Course
from allyship_tui.learner.events import Event, Kind
from allyship_tui.learner.log import Log
from allyship_tui.plain.commands import COMMANDS
from allyship_tui.study.actions import Action
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.places import Section
from allyship_tui.tui.app import AllyshipApp
from tui.conftest import styles_parsed_once  # noqa: F401 - a fixture that saves seconds

from .conftest import begin, talk_in

LINES = (
    "theme light-paper",
    *("tips", "2", "mark", "undo", "mark", "mark"),
    *("reading", "2", "state reading", "mark", "undo"),
    *("term", "aside", "1", "undo"),
    *("definition", "2", "mark"),
    "set plain on",
)
"""What is typed here, and below the keys that do the same in the full screen."""
KEYS_PRESSED = (
    *("3", "n", "m", "u", "m", "m"),
    *("5", "n", "s", "m", "u"),
    *("t", "x", "u"),
    *("2", "n", "m"),
)
NOT_YET = {
    *(Kind.CARDS, Kind.RECALLED, Kind.DAILY, Kind.CHOSEN, Kind.WRITTEN, Kind.SKIPPED),
    *(Kind.PLAN, Kind.PLAN_STATE, Kind.REHEARSED, Kind.ASKED, Kind.LOOKED_BACK, Kind.FORGOTTEN),
}
"""What neither edition records yet: practice, and forgetting, which is a command of its own."""
Row = tuple[str, str, Any]


class Ticking:
    """A clock that moves on by a moment each time it is looked at."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def __call__(self) -> datetime:
        """Say what time it is."""
        self._clock.move(seconds=0.01)  # type: ignore[attr-defined]
        return self._clock()


@contextmanager
def learner(folder: Path, course: Course, clock: Clock) -> Iterator[Learning]:
    """Open a log of its own, and yield its learner."""
    ticking = Ticking(clock)
    with Log.open(folder, ticking) as log:
        yield Learning(course, log, ticking)


def rows(learning: Learning) -> list[Row]:
    """Return kind, item and value of each event in order; of one that undoes, the event's."""
    events = sorted(learning.snapshot.events(), key=lambda event: event.at)
    by_id = {event.id: event for event in events}

    def value(event: Event) -> Any:
        if event.kind != Kind.UNDONE:
            return event.body
        undone = by_id[event.body["event"]]
        return undone.kind, undone.item, undone.body

    return [(event.kind, event.item, value(event)) for event in events]


def by_learning(learning: Learning) -> None:
    """Do it all with the methods that every surface calls."""
    tip, work, title = "tip/listen-and-learn", "an-article-without-address", "A title"
    learning.choose(Kind.THEME, "light-paper")
    learning.leave_at(Section.TIPS, "listen-and-learn")
    learning.mark(tip, title)
    learning.undo()
    learning.mark(tip, title)
    learning.mark(tip, title)
    learning.leave_at(Section.READING, work)
    learning.set_state(work, title, list(type(learning.reading_state(work)))[1])
    learning.mark(f"reading/{work}", title)
    learning.undo()
    learning.meet("ally")
    learning.set_aside("roles", title)
    learning.undo()
    learning.leave_at(Section.DEFINITION, "actions-not-a-label")
    learning.mark("definition/allyship", title)
    learning.choose(Kind.PLAIN, True)


@pytest.fixture
def typed(tmp_path: Path, course: Course, clock: Clock) -> list[Row]:
    """Return what the log holds after it was all done here."""
    with learner(tmp_path / "typed", course, clock) as learning:
        talk_in(begin(learning))(*LINES)
        return rows(learning)


def test_every_action_can_be_typed() -> None:
    # A number opens. That the full screen has them all too is seen to in tests/tui.
    here = {command.action for command in COMMANDS} | {Action.OPEN}
    assert set(Action) - here == set()


def test_each_section_is_a_command() -> None:
    gone_to = [command.word for command in COMMANDS if command.action is Action.GO]
    assert gone_to == [str(section) for section in Section]


def test_each_action_but_going_is_one_command() -> None:
    actions = [command.action for command in COMMANDS if command.action not in (None, Action.GO)]
    assert len(actions) == len(set(actions)) == len(Action) - 2


def test_what_is_recorded_is_what_learning_records(
    typed: list[Row], tmp_path: Path, course: Course, clock: Clock
) -> None:
    with learner(tmp_path / "called", course, clock) as learning:
        by_learning(learning)
        assert typed == rows(learning)
    kinds = {kind for kind, _, _ in typed}
    assert kinds == set(Kind) - {Kind.WIDTH} - NOT_YET


async def test_what_is_recorded_is_what_the_full_screen_records(
    typed: list[Row],
    tmp_path: Path,
    course: Course,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANG", "C.UTF-8")
    with learner(tmp_path / "pressed", course, clock) as learning:
        app = AllyshipApp(learning)
        async with app.run_test(size=(100, 30)) as pilot:
            await press(pilot)
        assert rows(learning) == typed


async def press(pilot: Pilot[None]) -> None:
    """Do it all in the full screen."""
    await pilot.pause()
    pilot.app.theme = "light-paper"
    await pilot.pause()
    await pilot.press(*KEYS_PRESSED)
    await pilot.app.run_action("plain")
    await pilot.pause()
