"""The names of the months stand over the weeks in which they begin."""

from datetime import date

from hypothesis import given, strategies as st

from allyship_tui.study.progress import year
from allyship_tui.tui.widgets.calendar import month_row

TODAY = date(2026, 3, 4)  # a Wednesday


def row(today: date, weeks: int = 53) -> str:
    return month_row(year((), today, weeks).months, weeks)


def test_a_year_names_its_months() -> None:
    assert row(TODAY) == "Mar Apr May Jun  Jul Aug  Sep Oct Nov  Dec Jan Feb"


def test_a_few_weeks_name_the_month_that_begins_in_them() -> None:
    assert row(TODAY, 9) == "   Feb"


def test_a_month_that_is_almost_over_makes_room_for_the_one_that_begins() -> None:
    assert row(date(2026, 3, 9), 4) == " Mar"


@given(st.dates(date(2019, 1, 1), date(2032, 1, 1)), st.integers(1, 53))
def test_each_name_stands_over_the_week_in_which_its_month_begins(today: date, weeks: int) -> None:
    months, named = year((), today, weeks).months, row(today, weeks)
    assert len(named) <= weeks
    names = named.split()
    assert len(names) >= min(len(months) - 2, 12)
    for name in names:
        starts = [column for column, first in months if f"{first:%b}" == name]
        assert any(named[column : column + 3] == name for column in starts)
