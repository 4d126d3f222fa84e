"""What a terminal can send, how fast it can come, and the signals of a shell."""

import os
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from .conftest import ALLYSHIP, Start
from .terminal import Terminal
from .test_screens import wait_for_section

NO_KEYS = {
    "a letter of another encoding": b"\xe9",
    "a report of the mouse of old": b"\x1b[M\x23\xb6\x40",
    "half a report of the mouse": b"\x1b[<0;33;",
    "a question's answer": b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
    "an unknown report": b"\x1b[8;3;5;7;9z",
    "a number far too large": b"\x1b[99999999999999999999;5u",
    "a report without an end": b"\x1b[" + b"1;" * 90,
    "Caps Lock": b"\x1b[57358;;109u",
    "Shift": b"\x1b[57441;2u",
}


def rows(data: Path) -> list[tuple[str, str]]:
    """Return what the log holds."""
    with closing(sqlite3.connect(f"file:{data / 'learner.db'}?mode=ro", uri=True)) as connection:
        return connection.execute("SELECT kind, item FROM event ORDER BY at").fetchall()


def leave(window: Terminal) -> None:
    """Leave by the key, and see that all is as it was before."""
    window.press("q")
    assert window.wait() == 0
    window.assert_sane()
    assert b"Traceback" not in window.raw


def test_what_is_no_key_does_nothing(start: Start, data: Path) -> None:
    window = start()
    window.press("3")
    wait_for_section(window, "3", "Tips")
    kept = rows(data)
    did_something = []
    for what, sent in NO_KEYS.items():
        window.send(sent)
        # Nothing more of it comes: what follows is heard again.
        window.press_until("5", lambda: window.highlighted == "5 Reading")
        left_alone = rows(data) == kept
        window.press("3")
        wait_for_section(window, "3", "Tips")
        window.wait_for("0 of 5 reviewed")
        if not left_alone or rows(data) != kept:
            did_something.append(what)
        kept = rows(data)
    assert did_something == []
    leave(window)


@pytest.mark.from_nothing
def test_keys_that_come_at_once_do_what_they_would_one_by_one(start: Start) -> None:
    window = start()
    wait_for_section(window, "1", "Today")
    window.press("3w\rWords typed ahead: quite a lot of them, q and all")
    window.wait_for("Words typed ahead: quite a lot of them, q and all")
    window.press("\x13")
    window.wait_for("Kept in your journal")
    window.press("4fsolid\r\r")
    window.wait_for(lambda: "Terms" in window.highlighted and "Why it matters" in window.text)
    leave(window)


def test_keys_after_the_one_that_quits_are_for_nobody(start: Start) -> None:
    for _ in range(3):
        window = start()
        window.press("3")
        wait_for_section(window, "3", "Tips")
        window.press("quiet")
        assert window.wait() == 0
        window.assert_sane()
        assert b"Traceback" not in window.raw


def test_a_paste_without_an_end_can_be_left(start: Start) -> None:
    window = start()
    wait_for_section(window, "1", "Today")
    window.send(b"\x1b[200~3m")
    window.press_until("\x03", lambda: window.status is not None)
    assert window.wait() == 0
    window.assert_sane()


def test_the_key_in_the_place_of_a_letter(start: Start) -> None:
    window = start()
    window.press("3")
    wait_for_section(window, "3", "Tips")
    window.send(b"\x1b[1100::109;;1100u")  # ь, where m is
    window.wait_for("1 of 5 reviewed")
    window.send(b"\x1b[109;65;77u")  # m with Caps Lock
    window.wait_for("0 of 5 reviewed")
    assert b"\x1b[=4;2u" in window.raw
    leave(window)


def test_letters_of_another_layout_are_told_of_once(start: Start) -> None:
    window = start()
    window.press("3")
    wait_for_section(window, "3", "Tips")
    window.press("ь")
    window.wait_for("Letters of this keyboard layout")
    window.press("4")
    wait_for_section(window, "4", "Terms")
    window.press("ья3")
    wait_for_section(window, "3", "Tips")
    assert "Letters of this" not in window.text
    window.press("M")  # Caps Lock, of which this terminal tells nothing
    window.wait_for("1 of 5 reviewed")
    leave(window)


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGQUIT, signal.SIGTERM])
def test_being_told_to_leave_while_writing(
    start: Start, number: signal.Signals, data: Path
) -> None:
    window = start()
    window.press("7w")
    window.wait_for("^s keep")
    window.press("Not kept yet")
    window.wait_for("Not kept yet")
    window.signal(number)
    assert window.wait() == 128 + number
    window.assert_sane()
    assert b"Traceback" not in window.raw
    again = start()
    again.press("7w")
    again.wait_for("Not kept yet")


def test_a_window_that_is_closed_ends_it_and_keeps_the_draft(start: Start) -> None:
    window = start()
    window.press("7w")
    window.wait_for("^s keep")
    window.press("Closed over it")
    window.wait_for("Closed over it")
    window.hang_up()
    assert window.status == 128 + signal.SIGHUP
    again = start()
    again.press("7w")
    again.wait_for("Closed over it")


@pytest.fixture
def shell(start: Start, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Return a shell that can stop programs and let them go on, with the program in it."""
    monkeypatch.setenv("PS1", "$ ")
    monkeypatch.setenv("PATH", f"{Path(ALLYSHIP).parent}{os.pathsep}{os.environ['PATH']}")
    window = start("--norc", "--noprofile", "-i", program="/bin/bash")
    window.wait_for("$")
    window.press("allyship\r")
    wait_for_section(window, "1", "Today")
    return window


def leave_to(shell: Terminal) -> None:
    """Leave the program, then the shell with what the program left with, and three more."""
    shell.press("q")
    # The last that is given back, and the shell's prompt: what comes before is for nobody.
    shell.wait_for(
        lambda: b"$ " in shell.raw[shell.raw.rindex(b"\x1b[?1004h") :].partition(b"\x1b[?1004l")[2]
    )
    shell.press("exit $((3+$?))\r")
    assert shell.wait() == 3
    shell.assert_sane()
    assert b"Traceback" not in shell.raw


@pytest.mark.parametrize("key", [b"\x1a", b"\x1b[122;5u"])
def test_ctrl_z_and_fg(shell: Terminal, key: bytes) -> None:
    for _ in range(2):
        shell.send(key)
        shell.wait_for("Stopped")
        shell.press("echo still $((40+2))\r")
        shell.wait_for("still 42")
        shell.press("clear; fg\r")
        shell.wait_until_gone("still 42")
        wait_for_section(shell, "1", "Today")
    shell.press("3")
    wait_for_section(shell, "3", "Tips")
    leave_to(shell)


@pytest.mark.parametrize("number", [signal.SIGTSTP, signal.SIGSTOP])
def test_it_is_drawn_again_after_a_stop_from_outside(
    shell: Terminal, number: signal.Signals
) -> None:
    shell.signal_child(number)
    shell.wait_for("Stopped")
    shell.press("clear; fg\r")
    shell.wait_until_gone("Stopped")
    wait_for_section(shell, "1", "Today")
    leave_to(shell)


def test_a_terminal_that_does_not_know_its_size_is_drawn_and_left(start: Start) -> None:
    window = start("-c", f"stty rows 0 cols 0; exec {ALLYSHIP}", program="/bin/sh", rows=25)
    wait_for_section(window, "1", "Today")
    window.press("3")
    wait_for_section(window, "3", "Tips")
    leave(window)


def test_where_no_shell_could_let_it_go_on_it_does_not_stop(start: Start) -> None:
    window = start()
    wait_for_section(window, "1", "Today")
    window.press("\x1a")
    # What is typed before it has the terminal again is for nobody: a shell would obey it.
    window.wait_for(lambda: window.raw.count(b"\x1b[?1049h") == 2)
    window.press("3")
    wait_for_section(window, "3", "Tips")
    leave(window)
