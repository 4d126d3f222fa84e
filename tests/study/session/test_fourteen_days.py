"""Two weeks of the real course, walked as the guide leads: how long days are, and what comes."""

from collections import Counter
from datetime import UTC, datetime

import pytest

from allyship_tui.course import Course, load_course
from allyship_tui.learner import Kind
from allyship_tui.study.parts import Part
from allyship_tui.study.session import MINUTES, PartStatus, Session, Stop
from study.conftest import Clock
from study.session.walking import Walked, answer, learner, statuses, walk

DAYS = 14
OTHERS = (Part.CARDS, Part.SITUATION, Part.STEP)


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course()


@pytest.fixture
def clock(clock: Clock) -> Clock:
    """Begin on the day on which the glossary does."""
    clock.now = datetime(2026, 11, 30, 9, tzinfo=UTC)
    return clock


def with_plan(session: Session, day: int) -> None:
    """On the third day, make a plan."""
    if day == 3:
        session.plans.make("someone is talked over", "ask them to go on")


def test_a_day_shows_as_many_words_as_five_minutes_have(course: Course, clock: Clock) -> None:
    session = learner(course, clock)
    for number in range(1, DAYS + 1):
        with_plan(session, number)
        walked = walk(session)
        print(f"day {number}: {walked.words} words, {', '.join(walked.parts)}")
        assert 500 <= walked.words <= 1200, f"day {number}: {walked.words}"
        assert walked.parts == tuple(session.today().status)
        assert statuses(session) == {PartStatus.DONE}
        clock.move(days=1)


@pytest.mark.parametrize("minutes", MINUTES)
def test_no_day_is_longer_than_chosen_and_nothing_starves(
    course: Course, clock: Clock, minutes: int
) -> None:
    session = learner(course, clock)
    session.learning.choose(Kind.MINUTES, minutes)
    came: Counter[Part] = Counter()
    left_before: set[Part] = set()
    for number in range(1, DAYS + 1):
        with_plan(session, number)
        day, walked = session.day(), walk(session)
        term = day.seconds[Part.TERM]
        assert Part.TERM in walked.parts
        assert walked.seconds <= max(minutes * 60, term)
        # Of what was left the day before, something comes now.
        assert not left_before or left_before & set(walked.parts)
        left_before = set(day.left)
        came.update(walked.parts)
        clock.move(days=1)
    assert all(came[part] >= DAYS / 3 for part in OTHERS), came
    assert came[Part.PLAN] >= 1


@pytest.mark.parametrize(("minutes", "speed"), [(3, 100), (3, 40), (5, 60)])
def test_at_a_slow_pace_each_part_still_has_its_turn(
    course: Course, clock: Clock, minutes: int, speed: int
) -> None:
    session = learner(course, clock)
    session.learning.choose(Kind.MINUTES, minutes)
    session.learning.choose(Kind.READING_SPEED, speed)
    came: Counter[Part] = Counter()
    for _ in range(DAYS):
        came.update(walk(session).parts)
        clock.move(days=1)
    assert all(came[part] >= 3 for part in OTHERS), came


@pytest.mark.parametrize("never", OTHERS)
def test_what_someone_leaves_out_each_day_keeps_nothing_else_away(
    course: Course, clock: Clock, never: Part
) -> None:
    session = learner(course, clock)
    session.learning.choose(Kind.MINUTES, 3)
    came: Counter[Part] = Counter()
    for _ in range(DAYS):
        if never in session.today().status:
            session.skip(never)
        came.update(walk(session).parts)
        clock.move(days=1)
    assert all(came[part] >= 3 for part in {*OTHERS, Part.TERM} - {never}), came


def test_after_two_weeks_away_a_day_is_short_and_the_next_is_not(
    course: Course, clock: Clock
) -> None:
    session = learner(course, clock)
    walk(session)
    clock.move(days=13)
    assert not session.day().is_back
    clock.move(days=1)
    assert session.day().is_back
    assert walk(session).seconds <= 180
    # What is done does not end the short day before its time.
    assert session.day().is_back
    clock.move(days=1)
    assert not session.day().is_back
    assert session.day().pace.minutes == 5


def test_leaving_everything_out_ends_a_day_too(course: Course, clock: Clock) -> None:
    session = learner(course, clock)

    def leave_out(stop: Stop) -> str:
        return "" if stop.part in (Part.SITUATION, Part.CARDS, Part.PLAN) else answer(stop)

    walked: Walked = walk(session, leave_out)
    assert walked.stops[-1].is_end
    assert session.today().status[Part.SITUATION] is PartStatus.SKIPPED
