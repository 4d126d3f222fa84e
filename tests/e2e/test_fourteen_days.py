"""Two weeks of Today in a terminal, with nothing but Enter, space and one letter an answer."""

from datetime import UTC, datetime, timedelta

from .conftest import Start
from .terminal import Terminal

DAYS = 14
LEAST, MOST = 500, 1200
BEGIN = datetime(2026, 12, 1, 9, tzinfo=UTC)
# Someone who presses at once is asked again: here, nobody reads.
ON_DAY = """
from datetime import datetime
from allyship_tui import launch
from allyship_tui.study import haste
begun, day, now = datetime.now().astimezone(), datetime.fromisoformat("{moment}"), datetime.now
launch.local_now = lambda day=day, now=now, begun=begun: day + (now().astimezone() - begun)
haste.READING = haste.GLANCE = haste.PRESSING = 0
"""
NAMES = ("Term of the day", "From memory", "A situation", "One plan", "next step", "First steps")
_ENOUGH = 60
_STILL = 0.1
"""Seconds in which nothing is drawn any more."""
_OVER, _UNDER = 3, 1
"""The lines of the bar and the way, and those of the keys."""


def test_each_day_leads_to_its_end_and_the_parts_of_the_morning_are_those_of_the_evening(
    start: Start,
) -> None:
    for number in range(DAYS):
        moment = (BEGIN + timedelta(days=number)).isoformat()
        window = start(first=ON_DAY.format(moment=moment), rows=60, columns=80)
        window.wait_for(lambda window=window: "quit" in window.lines[-1])
        if number == 0:
            window.press("\x1b")
        window.wait_for("Escape leaves at any time")
        before = parts(window)
        window.press("\r")
        window.wait_for(lambda window=window: "Escape leaves" not in window.text)
        wait_until_still(window)
        words = lead(window)
        print(f"day {number + 1}: {words} words, {', '.join(before)}")
        assert LEAST <= words <= MOST, number + 1
        window.press("\x1b")
        window.wait_for("What was kept")
        wait_until_still(window)
        assert parts(window) == before, number + 1
        window.press("q")
        assert window.wait() == 0


def wait_until_still(window: Terminal) -> None:
    """Wait until a picture is whole: the lines of half of one would be counted twice."""
    shown = ""
    while shown != window.text or window.is_working():
        shown = window.text
        window.settle(_STILL)


def parts(window: Terminal) -> list[str]:
    """Return the names of the parts that stand on Today."""
    return [name for line in window.lines for name in NAMES if name in line]


def lead(window: Terminal) -> int:
    """Go on until the day is at its end, and return how many words were shown on the way."""
    words, known = 0, set[str]()
    for _ in range(_ENOUGH):
        shown = [line.strip() for line in window.lines[_OVER:-_UNDER]]
        # Sources are there to be looked up.
        shown = shown[: shown.index("Sources")] if "Sources" in shown else shown
        words += sum(len(line.split()) for line in shown if line not in known)
        known = set(shown)
        if "That was today" in shown:
            return words
        before = window.text
        window.press(key_for(shown))
        window.wait_for(lambda before=before: window.text != before)
        wait_until_still(window)
    raise AssertionError("the day has no end")


def key_for(shown: list[str]) -> str:
    """Return what someone presses who wants to go on."""
    if any(line.startswith("space ") for line in shown):
        return " "
    if any(line.startswith("a Again") for line in shown):
        return "c"
    are_answers = all(any(line.startswith(f"{letter} ") for line in shown) for letter in "ab")
    return "a" if are_answers and "What you chose" not in shown else "\r"
