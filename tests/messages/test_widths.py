"""Columns are as wide as what stands in them, in whichever language."""

from datetime import date

import pytest
from babel.messages.catalog import Catalog
from rich.cells import cell_len

from allyship_tui.study.progress import year
from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.keys.groups import Group, KeyLine
from allyship_tui.tui.modals.help import help_page
from allyship_tui.tui.screens.terms import day_label, day_width
from allyship_tui.tui.widgets.calendar import calendar, month_row
from allyship_tui.tui.widgets.completion import Completion, completion_lines

from .conftest import Speak

TODAY = date(2026, 3, 4)
LANGUAGES = ["ar_EG", "cs", "de", "ja", "ru", "vi"]


def cells_before(line: str, sign: str) -> int:
    return cell_len(line.partition(sign)[0])


def test_names_of_months_that_would_run_into_one_another_are_narrow(speak: Speak) -> None:
    speak(Catalog("fr"))
    months = year((), TODAY).months
    assert month_row(months, 53) == "M   A   M   J    J   A    S   O   N    D   J   F   M"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_days_of_the_week_leave_the_weeks_in_their_columns(speak: Speak, language: str) -> None:
    speak(Catalog(language))
    days = [TODAY.replace(day=day) for day in (2, 3, 4)]
    rows = [block.text.plain for block in calendar(days, TODAY, 20)][2:5]
    assert len({cells_before(row, glyphs().full) for row in rows}) == 1
    assert {cell_len(row) for row in rows} == {20}


@pytest.mark.parametrize(
    "names", [("Tips", "Terms"), ("Begriffserklärungen", "Übung"), ("用語", "a")]
)
def test_no_name_runs_into_its_bar(names: tuple[str, ...]) -> None:
    lines = [line.plain for line in completion_lines(Completion(name, 1, 1, "") for name in names)]
    widest = max(map(cell_len, names))
    assert {cells_before(line, glyphs().full) for line in lines} == {widest + 2}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_of_a_year_fits_its_column(speak: Speak, language: str) -> None:
    speak(Catalog(language))
    days = [date.fromordinal(TODAY.toordinal() - back) for back in range(366)]
    assert {cell_len(day_label(day, TODAY, day_width())) for day in days} == {day_width()}


def test_what_keys_do_stands_in_one_column_though_the_name_of_one_is_long() -> None:
    names = {"a": "a", "space": "Leertaste", "z": "Rückschritt f1", "1": "1 2 3 4 5 6 7 8 9"}
    lines = tuple(KeyLine(name, f"Does {key}", "") for key, name in names.items())
    shown = [block.text.plain for block in help_page([Group("Keys", lines)], 60)]
    columns = {key: line.index("Does") for key in names for line in shown if f"Does {key}" in line}
    assert columns == {"a": 15, "space": 15, "z": 15, "1": 18}
