"""The two editions hold against one another: what can be done, and what is recorded of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from allyship_tui.course import Course
from allyship_tui.learner import Event, Kind, Log
from allyship_tui.plain.commands.table import COMMANDS
from allyship_tui.study.actions import Action
from allyship_tui.study.journal import Writing
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans import PlanExercise
from allyship_tui.study.practice import exercise_of
from allyship_tui.study.recall import RecallExercise, choose_daily_limit
from allyship_tui.study.session import Session, choose_minutes, choose_reading_speed
from allyship_tui.study.text import definition_steps
from allyship_tui.study.transfer.forgetting import forget_one
from allyship_tui.tui.app import AllyshipApp
from elsewhere import change_elsewhere
from quiet import waited_for
from tui.conftest import spared_work  # noqa: F401 - a fixture that saves seconds

from .conftest import begin, talk_in

LINES = (
    "theme light-paper",
    *("today", "skip situation"),
    *("tips", "2", "mark", "undo", "mark", "mark"),
    *("reading", "6", "state reading", "mark", "undo"),
    *("term", "aside", "1", "undo", "bookmark", "bookmark", "bookmark", "undo"),
    # All of it, then all but a step.
    *("terms", "view paths", "1", "1", "1"),
    *("definition", "2", *["next"] * 3, "mark", *["previous"] * 3, "mark"),
    # From memory: a tip's prompt, answered, taken back, and answered again.
    *("tips 1", "cards", "recall", "1", "good", "undo", "1", "hard"),
    # A situation, a plan from it, and what can be done with that.
    *("practice 3", "2", "plan", "it rains", "call", "cancel"),
    *("choices", "4", "", "1", "fine", "5", "2", "change", "it rains now", ""),
    # A text, changed; another, forgotten.
    *("write", "calm", ".", "journal 1", "change", "sea", "."),
    *("write", "noise", ".", "journal 1", "forget", "1", "forget"),
    *("today", "daily 20", "minutes 10", "speed 180"),
)
LINES_OF_VERSIONS = (
    ("practice 2", "change", "2", "journal 1", "change", "3", "more", "."),
    ("practice 2", "change", "3", "", "call her", "journal 1", "change", "2"),
)
"""What is typed each time the plan and the text were changed elsewhere too: one of the versions
is taken, or they are joined."""
LINES_LATER = ("definition", "today", "set plain on")
"""What is typed here, the last part some days later, and below what does the same in the full
screen: its keys, and by name what has none there."""
KEYS_PRESSED: tuple[tuple[str, ...], ...] = (
    ("1", "escape", "x"),
    ("3", "n", *["enter"] * 4, "m", "u", "m", "m"),
    ("5", "end", "right", "enter", "s", "m", "u"),
    ("t", *["enter"] * 5, "x", "u", *["asterisk"] * 3, "u"),
    ("4", "v", "v", "v", "enter", "a", "a", "v"),
    ("2", "n", *["enter"] * 4, "m", *"ppp", "m"),
    ("3", "p", *["enter"] * 3, "plus", "r"),
    ("space", "c", "u", "space", "b"),
    ("left", "end", "right", "enter", "b", "i"),
    (*"it rains", "enter", *"call", "enter"),
    ("d", "enter"),
    ("a", *"fine", "enter"),
    ("e", "b", "r"),
    ("end", *" now", "enter"),
    ("w", *"calm", "ctrl+s"),
    ("r", "enter", "enter", *"sea", "ctrl+s"),
    ("w", *"noise", "ctrl+s"),
    ("delete", "enter", *"forget", "enter"),
    ("screen.daily", *"20", "enter"),
    ("screen.minutes", "end", "enter"),
    ("screen.reading_speed", *"180", "enter"),
)
KEYS_OF_VERSIONS: tuple[tuple[tuple[str, ...], ...], ...] = (
    (
        ("6", "home", "down", "enter", "r", "down", "enter"),
        ("left", "7", "r", "down", "down", "enter", "enter", "enter", *"more", "ctrl+s"),
    ),
    (
        ("6", "home", "down", "enter", "r", "down", "down", "enter"),
        ("tab", "end", *" her", "enter"),
        ("left", "7", "r", "down", "enter"),
    ),
)
KEYS_PRESSED_LATER: tuple[tuple[str, ...], ...] = (("2", "1"), ("app.plain",))
DAYS = 8
"""How many days later the plan is asked about."""
MADE = ("plan", "reflection")
"""What has a random id."""
Row = tuple[str, str, Any]


class Ticking:
    """A clock that moves on by a moment each time it is looked at."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def __call__(self) -> datetime:
        """Say what time it is."""
        self._clock.move(seconds=0.01)  # type: ignore[attr-defined]
        return self._clock()


def change_both(learning: Learning) -> None:
    """Take in what another device made of the plan and the text, which this one changed too."""
    change_elsewhere(learning, Kind.PLAN, cue="it snows")
    change_elsewhere(learning, Kind.WRITTEN, text="calm lake")


@contextmanager
def learner(folder: Path, course: Course, clock: Clock) -> Iterator[Learning]:
    """Open a log of its own on the first day, and yield its learner."""
    ticking, first = Ticking(clock), clock.now  # type: ignore[attr-defined]
    with Log.open(folder, ticking) as log:
        yield Learning(course, log, ticking)
    clock.now = first  # type: ignore[attr-defined]


def rows(learning: Learning) -> list[Row]:
    """Return kind, item and value of each event in order; of one that undoes, the event's.

    What was made has a number in the place of its id, and what was forgotten is counted.
    """
    events = sorted(learning.snapshot.events(), key=lambda event: event.at)
    by_id = {event.id: event for event in events}
    numbers = {event.id: number for number, event in enumerate(events)}
    made: dict[str, str] = {}

    def item(event: Event) -> str:
        kind, _, identity = event.item.partition("/")
        if kind not in MADE:
            return event.item
        return made.setdefault(identity, f"{kind}/{len(made)}")

    def value(event: Event) -> Any:
        if event.kind == Kind.FORGOTTEN:
            return len(event.body["events"])
        if "after" in event.body:
            # The ids are random, and so in no order that means anything.
            replaced = sorted(numbers[name] for name in event.body["after"])
            return {**event.body, "after": replaced}
        if "since" in event.body:
            return {**event.body, "since": numbers[event.body["since"]]}
        if event.kind != Kind.UNDONE:
            return event.body
        undone = by_id[event.body["event"]]
        return undone.kind, undone.item, undone.body

    return [(event.kind, item(event), value(event)) for event in events]


def read(learning: Learning, section: Section, entry: str, *steps: str) -> None:
    """Open a lesson and read steps of it."""
    place = Place(section, entry)
    learning.shown(place)
    for step in steps:
        learning.read(place, step)


def by_learning(learning: Learning, clock: Clock) -> None:
    """Do it all with the methods that every surface calls."""
    tip, work = "tip/listen-and-learn", "a-guide-to-words"
    learning.choose(Kind.THEME, "light-paper")
    Session(learning).skip(Part.SITUATION)
    read(learning, Section.TIPS, "listen-and-learn", "what", "how", "words", "plan")
    learning.mark(tip)
    learning.undo()
    learning.mark(tip)
    learning.mark(tip)
    read(learning, Section.READING, work, "page")
    learning.set_state(work, list(type(learning.reading_state(work)))[1])
    learning.mark(f"reading/{work}")
    learning.undo()
    read(learning, Section.TERMS, "ally", "short", "example", "meaning", "use", "origin")
    learning.mute("roles")
    learning.undo()
    for _ in range(3):
        learning.bookmark("term/ally")
    learning.undo()
    for _ in range(2):
        learning.follow("path/hearing-people-out")
    steps = [step for step, _ in definition_steps(learning.course.definition)]  # type: ignore[arg-type]
    for step in steps[1:]:
        read(learning, Section.DEFINITION, step, step)
    learning.mark("definition/allyship")
    for step in steps[-2:0:-1]:
        read(learning, Section.DEFINITION, step, step)
    learning.mark(f"definition/allyship/{steps[1]}")
    by_session(Session(learning))
    settle(Session(learning))
    clock.move(days=DAYS)  # type: ignore[attr-defined]
    session = Session(learning)
    session.note_shown(session.today())
    learning.choose(Kind.PLAIN, True)


def by_session(session: Session) -> None:
    """Practise, plan and write with the methods that every surface calls."""
    tip, scene = "tip/get-educated", "situation/a-joke-online"
    read(session.learning, Section.TIPS, "get-educated", "what", "how", "words")
    session.cards.toggle_in_deck(tip)
    recalling = RecallExercise(session.cards, tip)
    for rating in ("good", "hard"):
        recalling.pick("turn")
        recalling.pick(rating)
        if rating == "good":
            session.learning.undo()
    taken = exercise_of(session, scene)
    assert taken
    taken.pick("choices")
    taken.pick("read-on")
    plans = session.plans
    item = plans.make("it rains", "call", scene).item
    keeping = PlanExercise(plans, item)
    for name, text in (("rehearse", ""), ("did", "fine"), ("paused", ""), ("active", "")):
        keeping.pick(name, text)
    plan = plans.get(item)
    assert plan
    plans.change(plan, "it rains now", plan.action)
    calm, _ = Writing(session.reflections).finish("calm")
    Writing(session.reflections, found=calm).finish("calm\n\nsea")
    noise, _ = Writing(session.reflections).finish("noise")
    forget_one(session.learning, noise.item)
    choose_daily_limit(session.learning, "20")
    choose_minutes(session.learning, "10")
    choose_reading_speed(session.learning, "180")


def settle(session: Session) -> None:
    """Come to one version of the plan and of the text, and then once more the other way."""
    plans, journal = session.plans, session.reflections
    for joins_text in (True, False):
        change_both(session.learning)
        [plan], [text] = plans.all(), journal.all()
        if joins_text:
            plans.take(plan, plan.versions[1])
            writing = Writing(journal, found=text, joins=True)
            writing.finish(f"{writing.text}\n\nmore")
        else:
            plans.join(plan, plan.cue, f"{plan.action} her")
            journal.take(text, text.versions[1])


@pytest.fixture
def typed(tmp_path: Path, course: Course, clock: Clock) -> list[Row]:
    """Return what the log holds after it was all done here."""
    with learner(tmp_path / "typed", course, clock) as learning:
        talk = talk_in(begin(learning))
        talk(*LINES)
        for lines in LINES_OF_VERSIONS:
            change_both(learning)
            talk(*lines)
        clock.move(days=DAYS)  # type: ignore[attr-defined]
        talk(*LINES_LATER)
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
        by_learning(learning, clock)
        assert typed == rows(learning)
    kinds = {kind for kind, _, _ in typed}
    # How wide lines are is a matter of lines alone, and what is said is said in parts anyway.
    assert set(Kind) - kinds == {Kind.WIDTH, Kind.WHOLE}


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
        with waited_for(app):
            async with app.run_test(size=(100, 30)) as pilot:
                await pilot.pause()
                app.choose_theme("light-paper")
                await press(pilot, *KEYS_PRESSED)
                for keys in KEYS_OF_VERSIONS:
                    change_both(learning)
                    await press(pilot, *keys)
                clock.move(days=DAYS)  # type: ignore[attr-defined]
                await press(pilot, *KEYS_PRESSED_LATER)
        assert rows(learning) == typed


async def press(pilot: Pilot[None], *keys: tuple[str, ...]) -> None:
    """Press keys, those that come after a change of screens once it is there."""
    for some in keys:
        await pilot.pause()
        first, *others = some
        if first.startswith(("screen.", "app.")):
            await pilot.app.run_action(first)
            await pilot.pause()
        else:
            await pilot.press(first)
        for key in others:
            await pilot.press(key)
    await pilot.pause()
