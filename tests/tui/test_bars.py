"""Bars, columns and tables: each thing done shows, in any room and with any signs."""

from datetime import date, timedelta

import pytest
from rich.cells import cell_len

from allyship_tui.study.progress import Week
from allyship_tui.study.recall import DayAhead
from allyship_tui.tui.appearance.glyphs import ASCII, UNICODE
from allyship_tui.tui.widgets.completion import Completion, completion_lines
from allyship_tui.tui.widgets.forecast import forecast
from allyship_tui.tui.widgets.weeks import weeks

MONDAY = date(2026, 3, 2)
NAMES = ("Definition", "Begriffserkl\u00e4rungen der W\u00f6rter", "\u7528\u8a9e")


@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
@pytest.mark.parametrize("width", [38, 58, 78, 98])
@pytest.mark.parametrize("total", [1, 5, 60, 210])
def test_one_more_always_moves_the_bar(
    monkeypatch: pytest.MonkeyPatch, total: int, width: int, locale: str
) -> None:
    monkeypatch.setenv("LC_ALL", locale)

    def drawn(done: int) -> str:
        share = Completion("Terms", done, total, f"{done:3} of {total} met, 10 begun")
        return "\n".join(line.plain for line in completion_lines([share], width=width))

    bars = [drawn(done).replace(f"{done:3}", "") for done in range(total + 1)]
    assert len(set(bars)) == total + 1
    assert locale != "C" or all(bar.isascii() for bar in bars)


@pytest.mark.parametrize("width", [38, 58, 78, 98])
def test_no_bar_is_wider_than_its_room_and_no_name_is_cut(width: int) -> None:
    shares = [Completion(name, 3, 60, "3 of 60 met") for name in NAMES]
    lines = list(completion_lines(shares, width=width))
    assert max(line.cell_length for line in lines if "·" in line.plain) <= width
    drawn = "\n".join(line.plain for line in lines)
    assert all(name in drawn for name in NAMES)


def test_a_bar_is_full_when_all_is_done_and_not_before() -> None:
    assert Completion("", 0, 9, "").bar(5).plain == "·····"
    assert Completion("", 9, 9, "").bar(5).plain == "█████"
    assert Completion("", 999, 1000, "").bar(5).plain == "████▉"
    assert Completion("", 1, 1000, "").bar(5).plain == "▏····"
    assert Completion("", 0, 0, "").bar(5).plain == "·····"


@pytest.mark.parametrize("signs", [ASCII, UNICODE])
@pytest.mark.parametrize("field", ["bar", "column"])
def test_eighths_are_nine_signs_of_one_cell(signs: object, field: str) -> None:
    steps = getattr(signs, field)
    assert len(set(steps)) == 9
    assert {cell_len(step) for step in steps} == {1}


def chart(counts: list[int], width: int) -> list[str]:
    ahead = [DayAhead(MONDAY + timedelta(days=n), count) for n, count in enumerate(counts)]
    return [block.text.plain.rstrip() for block in forecast(ahead, width)]


def test_a_forecast_is_a_column_for_each_day_with_its_figure() -> None:
    assert chart([6, 0, 1, 3, *[0] * 8, 2, 12], 42)[1:-1] == [
        "                                       12",
        "6                                      ██",
        "▄▄    1  3                          2  ██",
        "██ ·  ▂▂ ▆▆ ·  ·  ·  ·  ·  ·  ·  ·  ▄▄ ██",
        "M  T  W  T  F  S  S  M  T  W  T  F  S  S",
    ]


def test_two_digits_have_room_or_the_weeks_stand_one_under_the_other() -> None:
    counts = [12, 34, *[10] * 12]
    beside, below = chart(counts, 42), chart(counts, 38)
    assert beside[-2].split() == list("MTWTFSSMTWTFSS")
    assert [line.split() for line in below].count(list("MTWTFSS")) == 2
    for lines in (beside, below):
        figures = [word for line in lines[:-1] for word in line.split() if word.isdigit()]
        assert sorted(figures) == sorted(map(str, counts))
    assert max(map(len, beside[:-1])) <= 42
    assert max(map(len, below[:-1])) <= 38


def test_where_nothing_comes_back_there_is_no_chart() -> None:
    assert chart([0] * 14, 42) == []
    assert chart([], 42) == []


def table(this: Week, last: Week, width: int) -> list[str]:
    return [block.text.plain for block in weeks((this, last), width)]


NONE = Week(MONDAY, 0, 0, 0, 0, 0, 0, 0)


def test_the_weeks_are_a_table_where_there_is_room_and_else_sentences() -> None:
    this, last = Week(MONDAY, 2, 3, 9, 12, 0, 0, 0), Week(MONDAY, 4, 0, 0, 1, 0, 0, 0)
    assert table(this, last, 38) == [
        "Week              this  last",
        "Days of practice     2     4",
        "Terms met            3     0",
        "Steps read           9     0",
        "Cards answered      12     1",
    ]
    assert table(this, last, 20)[1:] == [
        "This week: 2 days of practice, 3 terms met, 9 steps read and 12 cards answered.",
        "Last week: 4 days of practice and 1 card answered.",
    ]
    assert table(NONE, NONE, 38) == []
