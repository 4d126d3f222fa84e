"""The year as a calendar: each day in its place, and none more than once."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from allyship_tui.study.progress import Year, year
from allyship_tui.study.progress.calendar import WEEKS

TODAY = date(2026, 3, 4)  # a Wednesday


def day_of(found: Year, today: date, row: int, column: int) -> date:
    """Return the day that stands in a place, reckoned from today's."""
    weeks = len(found.rows[0]) - 1 - column
    return today - timedelta(days=today.weekday() - row + 7 * weeks)


def drawn(found: Year) -> list[str]:
    signs = {True: "#", False: ".", None: " "}
    return ["".join(signs[day] for day in row) for row in found.rows]


def test_a_few_weeks_as_they_stand() -> None:
    days = {date(2026, 2, 1), date(2026, 2, 2), date(2026, 3, 3), TODAY, date(2026, 3, 5)}
    assert drawn(year(days, TODAY, 9)) == [
        "....#....",
        "........#",
        "........#",
        "........ ",
        "........ ",
        "........ ",
        "...#.... ",
    ]


def test_a_whole_year_reaches_back_to_the_day_after_todays_a_year_ago() -> None:
    found = year({date(2025, 3, 4), date(2025, 3, 5)}, TODAY)
    first = [row[0] for row in found.rows]
    assert [len(row) for row in found.rows] == [WEEKS] * 7
    assert first == [None, None, True, False, False, False, False]
    assert [row[-1] for row in found.rows] == [False, False, False, None, None, None, None]
    assert sum(day is not None for row in found.rows for day in row) == 365


@pytest.mark.parametrize(("asked", "columns"), [(-1, 1), (0, 1), (1, 1), (26, 26), (99, WEEKS)])
def test_there_are_as_many_weeks_as_asked_for_up_to_a_year(asked: int, columns: int) -> None:
    found = year((), TODAY, asked)
    assert [len(row) for row in found.rows] == [columns] * 7


DATES = st.dates(date(2019, 1, 1), date(2032, 1, 1))


@given(DATES, st.integers(1, WEEKS), st.sets(st.integers(-5, 380), max_size=60))
def test_every_day_stands_where_it_belongs(today: date, weeks: int, ago: set[int]) -> None:
    days = {today - timedelta(days=number) for number in ago}
    found = year(days, today, weeks)
    shown = set()
    for row, cells in enumerate(found.rows):
        for column, cell in enumerate(cells):
            day = day_of(found, today, row, column)
            within = today - timedelta(days=365) < day <= today
            assert cell == ((day in days) if within else None)
            shown.add(day)
    assert today in shown
    assert len(shown) == 7 * weeks


@given(DATES, st.integers(1, WEEKS))
def test_the_months_stand_over_the_weeks_in_which_they_begin(today: date, weeks: int) -> None:
    found = year((), today, weeks)
    columns = [column for column, _ in found.months]
    assert columns[0] == 0
    assert columns == sorted(set(columns))
    for place, (column, first) in enumerate(found.months):
        assert first.day == 1
        if place:
            days = {day_of(found, today, row, column) for row in range(7)}
            assert first in days


def test_more_practice_takes_no_day_away() -> None:
    few = {TODAY - timedelta(days=number) for number in range(0, 300, 7)}
    more = few | {TODAY - timedelta(days=number) for number in range(0, 300, 5)}
    before, after = (year(days, TODAY).rows for days in (few, more))
    pairs = [pair for rows in zip(before, after, strict=True) for pair in zip(*rows, strict=True)]
    assert all(later for earlier, later in pairs if earlier)


@pytest.mark.parametrize("today", [date.min, date.min + timedelta(days=40), date.max])
def test_a_clock_at_an_end_of_the_calendar_is_no_trouble(today: date) -> None:
    found = year({today}, today)
    assert found.rows[today.weekday()][-1] is True
    assert sum(day is True for row in found.rows for day in row) == 1
