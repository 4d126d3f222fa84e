"""Dates, lists and numbers are written as CLDR has it."""

import importlib
from datetime import date

import pytest
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.catalog import Catalog
from hypothesis import given, strategies as st

from allyship_tui.messages import (
    cldr,
    month_names,
    say_date,
    say_list,
    say_number,
    weekday_names,
)

from .conftest import Speak
from .formats import formats, languages

DAY = date(2026, 9, 6)


@pytest.mark.parametrize("name", languages())
def test_the_module_of_each_language_is_current(name: str) -> None:
    # To renew it: make messages
    assert formats(name) == importlib.import_module(f"{cldr.__name__}.{name}").FORMATS


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("full", "Sunday 6 September 2026"),
        ("day", "6 September 2026"),
        ("month", "September 2026"),
        ("short", "6 Sep"),
    ],
)
def test_english_has_the_day_before_the_month(form: str, words: str) -> None:
    assert say_date(DAY, form) == words


@given(st.dates())
def test_an_english_date_is_that_of_cldr(day: date) -> None:
    assert say_date(day, "day") == format_date(day, "long", "en_IE")
    assert say_date(day, "full") == format_date(day, "full", "en_IE")


@pytest.mark.parametrize("name", ["cs", "de", "fr", "ja", "pl", "pt_BR", "ru", "vi"])
def test_dates_of_other_languages_are_those_of_cldr(speak: Speak, name: str) -> None:
    speak(Catalog(name))
    for month in range(1, 13):
        day = DAY.replace(month=month)
        assert say_date(day, "day") == format_date(day, "long", name)
        assert say_date(day, "full") == format_date(day, "full", name)
        assert month_names()[month - 1] == format_date(day, "LLL", name)
    assert weekday_names()[DAY.weekday()] == format_date(DAY, "ccc", name)


@pytest.mark.parametrize("count", range(6))
def test_a_list_is_joined_as_english_joins_it(count: int) -> None:
    texts = list("ab{d}"[:count])
    assert say_list(texts) == format_list(texts, locale="en_GB")


def test_a_list_of_another_language_is_joined_as_it_does(speak: Speak) -> None:
    speak(Catalog("ja"))
    assert say_list(["a", "b", "c"]) == format_list(["a", "b", "c"], locale="ja")


def test_an_english_number_is_not_grouped() -> None:
    assert say_number(12345) == "12345"
