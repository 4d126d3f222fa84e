"""What a terminal that wants no colour, or shows ASCII alone, is sent."""

import re

import pytest

from .conftest import ALLYSHIP, Start
from .terminal import Terminal

COLOURS = {*range(30, 39), *range(40, 49), *range(90, 108)}
SECTIONS = {
    "2": "1 of 8, In short",
    "3": "Take action",
    "4": "one for each day",
    "5": "all works",
    "6": "What you recall",
    "7": "For your eyes",
    "8": "Days without it",
    "1": "What could you do?",
}
"""Of each section, by its digit, words that only it shows."""

ENV = "/usr/bin/env"


def sgr(window: Terminal) -> set[int]:
    """Return the first number of each of the parts that set how text looks."""
    numbers = set()
    for sequence in re.findall(rb"\x1b\[([\d;:]*)m", window.raw):
        numbers |= {int(number) for number in re.split(b"[;:]", sequence) if number}
    return numbers


def visit_everything(window: Terminal) -> None:
    """Go to each section, and to what opens over one; then leave."""
    window.wait_for("What could you do?")
    for digit, shown in SECTIONS.items():
        window.press(digit)
        window.wait_for(shown)
        window.press("m\t\t")
    for steps in (
        {"?": "Move here"},
        {"/": "Search lessons", "solidarity": " found", "qqq": "Nothing found"},
        {"\x10": "An action, a term", "colours": "Choose a theme"},
    ):
        for keys, shown in steps.items():
            window.press(keys)
            window.wait_for(shown)
        window.press("\x1b")
        window.wait_until_gone(shown)
        window.wait_for("q quit")
    window.press("q")
    assert window.wait() == 0
    assert b"Traceback" not in window.raw


def test_no_colour_is_sent(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    window = start()
    visit_everything(window)
    assert sgr(window) >= {1, 4, 7}  # bold, underlined, reversed
    assert not sgr(window) & COLOURS


def test_an_empty_variable_leaves_colours_on(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    window = start()
    window.wait_for("quit")
    assert {38, 48} <= sgr(window)


@pytest.mark.parametrize("locale", [["LANG=C"], ["-u", "LANG"], ["LANG=en_GB.UTF-8", "LC_ALL=C"]])
def test_ascii_alone_is_sent(start: Start, locale: list[str]) -> None:
    window = start("-u", "PYTHONUTF8", *locale, ALLYSHIP, program=ENV)
    if locale == ["LANG=C"]:
        visit_everything(window)
    else:
        window.wait_for("Enter go on")
    assert window.raw.isascii()
    assert "Enter" in window.text
