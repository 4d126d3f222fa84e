"""The days gone by, to leaf through."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course
from allyship_tui.learner import Log
from allyship_tui.study.daily import days_back, leaf, term_for
from allyship_tui.study.daily.past_days import SHOWN
from allyship_tui.study.learning import Clock, Learning

TODAY = date(2026, 3, 2)
EPOCH = date(2026, 1, 1)


def test_a_month_of_days_is_listed_the_latest_first(learning: Learning) -> None:
    days = days_back(learning)
    assert [day for day, _ in days] == [TODAY - timedelta(n) for n in range(SHOWN)]
    assert all(item == term_for(learning, day) for day, item in days)
    assert days[0] == (TODAY, "ally")


@pytest.mark.parametrize(
    ("oldest", "count"),
    [
        (TODAY, SHOWN),
        (TODAY - timedelta(SHOWN - 1), SHOWN),
        (TODAY - timedelta(SHOWN), SHOWN + 1),
        (EPOCH, 61),
        (EPOCH - timedelta(100), 61),
        (EPOCH - timedelta(400), 61),
        (TODAY + timedelta(9), SHOWN),
    ],
)
def test_the_days_go_back_to_where_someone_leafed(
    learning: Learning, oldest: date, count: int
) -> None:
    assert len(days_back(learning, oldest)) == count


def test_the_days_begin_with_the_course(learning: Learning, clock: Clock) -> None:
    clock.move(days=(EPOCH - TODAY).days + 2)  # type: ignore[attr-defined]
    assert [day for day, _ in days_back(learning)] == [EPOCH + timedelta(n) for n in (2, 1, 0)]
    clock.move(days=-3)  # type: ignore[attr-defined]
    assert days_back(learning) == []


def test_leafing_goes_to_the_day_and_never_past_the_ends(learning: Learning) -> None:
    yesterday = TODAY - timedelta(1)
    assert leaf(learning, TODAY, 0) == (TODAY, "ally")
    assert leaf(learning, TODAY, -1) == (yesterday, "solidarity")
    assert leaf(learning, yesterday, 1) == (TODAY, "ally")
    assert leaf(learning, TODAY, 1) is None
    assert leaf(learning, TODAY + timedelta(3), 0) is None
    assert leaf(learning, EPOCH, 0)
    assert leaf(learning, EPOCH, -1) is None


def test_without_terms_there_are_no_days(log: Log, clock: Clock) -> None:
    learning = Learning(Course(), log, clock)
    assert days_back(learning) == []
    assert leaf(learning, TODAY, 0) is None


def test_a_day_without_a_term_is_left_out(course: Course, log: Log, clock: Clock) -> None:
    gap = (("a", EPOCH, EPOCH + timedelta(2)), ("b", TODAY - timedelta(1), None))
    learning = Learning(replace(course, calendar=gap), log, clock)
    days = days_back(learning, EPOCH)
    assert {item for _, item in days} == {"a", "b"}
    assert [day for day, item in days if item == "a"] == [EPOCH + timedelta(n) for n in (2, 1, 0)]
    assert all(leaf(learning, day, 0) == (day, item) for day, item in days)
