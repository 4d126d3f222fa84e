"""What stood in the log when a day began decides what the day holds, whatever stands there."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course
from allyship_tui.learner import Event, Kind, Log, new_id
from allyship_tui.learner.timestamps import timestamp
from allyship_tui.study.learning import Learning
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import Session
from allyship_tui.study.session.turns import last_done
from study.conftest import Clock

ITEMS = {
    Kind.MET: "term/ally",
    Kind.READ: "definition/allyship/in-short",
    Kind.RECALLED: "recall/term/ally/meaning",
    Kind.CHOSEN: "situation/talked-over",
    Kind.CHECKED_IN: "plan/one",
    Kind.SKIPPED: "part/step",
    Kind.MUTED: "category/no-such",
    Kind.MINUTES: "preference/minutes",
    Kind.READING_SPEED: "preference/reading-speed",
}


def session_of(course: Course, clock: Clock, events: list[Event]) -> Session:
    log = Log.in_memory("", clock)  # type: ignore[arg-type]
    log.merge(events)
    return Session(Learning(course, log, clock))  # type: ignore[arg-type]


def events_on(day: str, at: str, value: object = None) -> list[Event]:
    """Return an event of each kind, all of one day."""
    body = {"value": value}
    return [Event(new_id(), at, day, "other", kind, item, body) for kind, item in ITEMS.items()]


@pytest.mark.parametrize("value", [None, True, -1, "easy", [1], {"a": 1}])
@pytest.mark.parametrize("day", ["", "no day", "2026-02-30", "9999-12-31", "0000", "2026-03-02T9"])
def test_a_day_that_is_none_stops_nothing(
    course: Course, clock: Clock, day: str, value: object
) -> None:
    at = timestamp(clock() - timedelta(days=1))  # type: ignore[operator]
    session = session_of(course, clock, events_on(day, at, value))
    today = session.today()
    assert today.seconds_left <= 300
    assert Part.TERM in today.status
    # Looking again finds the same.
    assert session.today() == today


def test_events_of_days_to_come_change_nothing(course: Course, clock: Clock) -> None:
    at = timestamp(clock() + timedelta(days=40))  # type: ignore[operator]
    ahead = [e for e in events_on("2026-04-11", at, "good") if e.kind != Kind.MUTED]
    session, new = session_of(course, clock, ahead), session_of(course, clock, [])
    assert session.day() == new.day()
    assert session.day().is_first
    assert not session.day().is_back


def test_a_course_that_lost_its_lessons_goes_on_with_what_there_is(
    course: Course, learning: Learning, clock: Clock
) -> None:
    learning.read(Place(Section.DEFINITION, "in-short"), "in-short")
    learning.read(Place(Section.TERMS, "ally"), "short")
    clock.move(days=1)
    short = replace(course, definition=None, situations=(), terms=(), calendar=())
    day = Session(Learning(short, learning.log, learning.clock)).day()
    assert day.step.section is Section.TIPS
    assert day.order == (Part.STEP,)


def test_a_part_that_was_left_out_had_its_turn(learning: Learning, clock: Clock) -> None:
    session = Session(learning)
    session.skip(Part.SITUATION)
    assert last_done(learning.snapshot, Part.SITUATION, "2026-03-02") == ""
    assert last_done(learning.snapshot, Part.SITUATION, "2026-03-03") == "2026-03-02"


def test_reading_a_term_is_no_step(learning: Learning) -> None:
    learning.read(Place(Section.TERMS, "ally"), "short")
    assert last_done(learning.snapshot, Part.STEP, "2026-03-03") == ""
    learning.read(Place(Section.TIPS, "listen-and-learn"), "what")
    assert last_done(learning.snapshot, Part.STEP, "2026-03-03") == "2026-03-02"
