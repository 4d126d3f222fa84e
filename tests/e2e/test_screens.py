"""Every section at every size, and how the app leaves."""

import os
import signal

import pytest

from allyship_tui.course import load_course

from .conftest import Start
from .terminal import Terminal

SECTIONS = {
    **{"2": "Definition", "3": "Tips", "4": "Terms", "5": "Reading", "6": "Practice"},
    **{"7": "Journal", "8": "Progress"},
}
SIZES = [(40, 12), (80, 24), (120, 40)]


def visit_every_section(window: Terminal) -> None:
    """Go to each section by its digit, and to today again."""
    for digit, name in {**SECTIONS, "1": "Today"}.items():
        window.press(digit)
        wait_for_section(window, digit, name)


def wait_for_section(window: Terminal, digit: str, name: str) -> None:
    """Wait until a section is drawn, from its bar to its keys."""
    window.wait_for(lambda: window.highlighted == f"{digit} {name}" and "help" in window.lines[-1])
    assert "Traceback" not in window.text


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_every_section_opens(start: Start, columns: int, rows: int) -> None:
    window = start(columns=columns, rows=rows)
    wait_for_section(window, "1", "Today")
    visit_every_section(window)
    window.press("q")
    assert window.wait() == 0
    window.assert_sane()
    assert b"Traceback" not in window.raw


@pytest.mark.from_nothing
def test_the_first_picture_comes_at_once_and_is_drawn_once(start: Start) -> None:
    window = start()
    wait_for_section(window, "1", "Today")
    assert all(text in window.text for text in ("What could you do?", "an invented scene", "quit"))
    window.settle(0.5)
    for text in (b"Definition", b"an invented scene", b"quit"):
        assert window.raw.count(text) == 1, text


def test_it_follows_the_size_of_the_terminal(start: Start) -> None:
    window = start(columns=80, rows=24)
    wait_for_section(window, "1", "Today")
    window.press("3")
    wait_for_section(window, "3", "Tips")
    for columns, rows in [(40, 12), (120, 40), (20, 5), (1, 1), (80, 24)]:
        window.resize(columns, rows)
        if columns > 20:
            wait_for_section(window, "3", "Tips")
            window.wait_for("Get Educated")
    visit_every_section(window)
    window.press("q")
    assert window.wait() == 0
    assert b"Traceback" not in window.raw


def test_help_and_search_open_and_close(start: Start) -> None:
    window = start()
    wait_for_section(window, "1", "Today")
    window.press("?")
    window.wait_for("Search everything")
    window.press("\x1b")
    window.wait_until_gone("Search everything")
    wait_for_section(window, "1", "Today")
    window.press("/")
    window.wait_for("Search lessons")
    window.press("solidarity")
    window.wait_for("found")
    window.press("\r")
    window.wait_for(lambda: "Term" in window.lines[0] and "olidarity" in window.text)
    assert window.status is None


@pytest.mark.from_nothing
@pytest.mark.parametrize("keys", ["q", "3q", "\x03"])
def test_leaving_by_a_key(start: Start, keys: str) -> None:
    window = start()
    wait_for_section(window, "1", "Today")
    window.press(keys)
    assert window.wait() == 0
    window.assert_sane()


@pytest.mark.from_nothing
def test_being_told_to_leave(start: Start) -> None:
    window = start()
    wait_for_section(window, "1", "Today")
    window.signal(signal.SIGTERM)
    assert window.wait() == 128 + signal.SIGTERM
    window.assert_sane()
    assert b"Traceback" not in window.raw


def test_it_can_be_put_aside(start: Start) -> None:
    window = start()
    wait_for_section(window, "1", "Today")
    window.signal(signal.SIGSTOP)
    window.signal(signal.SIGCONT)
    window.press("3")
    wait_for_section(window, "3", "Tips")


@pytest.mark.from_nothing
@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"NO_COLOR": ""}, {"TERM": "dumb"}])
def test_odd_environments(
    start: Start, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert os.environ.items() >= variables.items()
    window = start()
    window.wait_for(lambda: "What could you do?" in window.text and "quit" in window.lines[-1])
    window.press("q")
    assert window.wait() == 0


def test_of_one_page_after_another_all_is_drawn(start: Start) -> None:
    """What asked to be drawn while another picture was made was lost (textual 8.2.8)."""
    window = start()
    window.press("4")
    wait_for_section(window, "4", "Terms")
    for view in ("by letter", "by category", "paths"):
        window.press("v")
        window.wait_for(lambda view=view: view in window.lines[4])  # type: ignore[misc]
    window.press("\r")
    for path in load_course().paths[1:4]:
        window.press("n")
        window.wait_for(lambda path=path: path.title[:16] in window.lines[3])  # type: ignore[misc]
