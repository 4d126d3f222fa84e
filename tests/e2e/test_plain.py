"""The linear edition from start to end: what a terminal or a pipe gets, and what is kept."""

import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from allyship_tui.system.folders import config_file

from .conftest import ALLYSHIP, Ask, Start
from .terminal import PATIENCE, Terminal

ENV = "/usr/bin/env"
HELLO = "allyship, line by line."
HINT = b"allyship --plain"
SIGNS = re.compile("[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]")
LEFT, UP, HOME, END, DELETE = "\x1b[D", "\x1b[A", "\x1b[H", "\x1b[F", "\x1b[3~"


class Talk:
    """Types lines into a terminal, and waits for the answers."""

    def __init__(self, window: Terminal) -> None:
        self.window = window
        self._answered = 0
        self.wait_for("Today: ")

    def wait_for(self, said: str) -> None:
        """Wait until something was said since the last answer."""
        self.window.wait_for(lambda: said in self.text[self._answered :])
        self._answered = self.text.index(said, self._answered) + len(said)

    def __call__(self, typed: str, said: str, prompt: str) -> None:
        """Type a line; wait for a part of its answer, and for the prompt after it."""
        self.window.press(f"{typed}\r")
        self.wait_for(said)
        self.wait_for(f"\n{prompt}: ")

    def write(self, *lines: str) -> None:
        """Type lines of a text; wait until each is taken as one."""
        for line in lines:
            self.window.press(f"{line}\r")
            self.wait_for(f"{line}\nText: ")

    @property
    def text(self) -> str:
        """All that came from the program, with the line ends of a file."""
        return self.window.raw.decode("utf-8", "ignore").replace("\r\n", "\n")


def run(script: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of the shell in which `$ALLYSHIP` is the program."""
    return subprocess.run(
        ["/bin/sh", "-c", script],
        env={**os.environ, "LANG": "C.UTF-8", "ALLYSHIP": ALLYSHIP, **variables},
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )


def signal_where_it_waits(window: Terminal, number: signal.Signals) -> None:
    """Send a signal to a program that has just shown its prompt."""
    # Of a signal in the very moment between a key and the wait for the next one, Python hears
    # with that one (3.11).
    time.sleep(0.3)
    window.signal(number)


def assert_letters_alone(window: Terminal) -> None:
    assert b"\x1b" not in window.raw
    assert not SIGNS.search(window.raw.decode())


def test_a_visit(start: Start, ask: Ask) -> None:
    window = start("--plain", rows=40, cwd=Path(__file__).parents[2])
    talk = Talk(window)
    talk("definition", "1. In short", "Definition")
    talk("1", "Step 1 of ", "Definition")
    talk("tips", "You have reviewed 0 of 5 tips.", "Tips")
    talk("2", "Tip 2 of 5: Listen and Learn.", "Tips")
    talk("mark", "Marked as reviewed: Listen and Learn. You have reviewed 1 of 5 tips.", "Tips")
    talk("undo", "Undone. No longer marked as reviewed", "Tips")
    talk("mark", "You have reviewed 1 of 5 tips.", "Tips")
    talk("term", "Term of the day: ", "Terms")
    talk("all", "\n1. ", "Terms")
    talk("1", "Category: ", "Terms")
    talk("reading", "0 of ", "Reading")
    talk("1", "1. ", "Reading")
    talk("1", "Unread.", "Reading")
    talk("state read", "Marked as read: ", "Reading")
    talk("search solidarity", "found.\n\n1. solidarity (Terms)\n", "Reading")
    read = "You have reviewed 1 of 5 tips. You have read 5 of their 25 steps.\nYou have read 1 of "
    talk("progress", read, "Progress")
    # What is typed can be edited as anywhere.
    talk(f"tps{LEFT}{LEFT}i", "You have reviewed 1 of 5 tips.", "Tips")
    talk(UP, "Take action.", "Tips")
    talk(f"xhere{HOME}{DELETE}w{END}", "\nTips.", "Tips")
    talk(f"\x12whe{END}", "\nTips.", "Tips")
    talk(f"search {'solidarity ' * 9}{HOME}{END}\t", "found.", "Tips")
    window.press("\x1b?\x1b*\x15")  # no names of files are offered
    window.press("quit\r")
    assert window.wait() == 0
    assert_letters_alone(window)
    assert "pyproject.toml" not in talk.text
    window.assert_sane()
    kept = ask("progress")
    assert kept["tips"]["reviewed"] == kept["reading"]["read"] == 1
    assert kept["terms"]["met"] == 2


def test_a_visit_to_practise(start: Start, ask: Ask) -> None:
    window = start("--plain", rows=40)
    talk = Talk(window)
    talk("width off", "width: off.", "Today")
    talk("tips 2", "Tip 2 of 5: Listen and Learn.", "Tips")
    talk("recall", "1. Show the answer\n2. Type an answer first", "Practice")
    talk("2", "kept nowhere", "Answer")
    talk("Ask them", "What you typed\nAsk them\n\nOne good answer", "Practice")
    talk("good", "Marked as reviewed: Listen and Learn. Again in 2 days. You have", "Practice")
    talk("practice 2", "1. ", "Practice")
    talk("1", "An invented scene.", "Practice")
    talk("all", "What could you do?\n1. ", "Practice")
    talk("1", "What it may lead to\n", "Practice")
    talk("plan", "If what happens?", "Answer")
    talk("1", "\n1. ", "Answer")
    talk("then I will ask first.", ", then I will ask first.", "Answer")
    talk("", "Rehearsed: If ", "Practice")
    talk("back", "What you chose\n", "Practice")
    talk("write", "What would you like to write about?", "Practice")
    talk("1", "a full stop keeps it in your journal", "Text")
    talk.write("I waited.", "", "quit")
    talk(".", "Kept in your journal.", "Practice")
    talk("journal 1", "I waited.\n\nquit", "Journal")
    talk("today", "Done for today: the situation.", "Today")
    window.press("quit\r")
    assert window.wait() == 0
    assert_letters_alone(window)
    window.assert_sane()
    kept = ask("progress")
    assert kept["tips"]["reviewed"] == 1
    assert kept["situations"]["practised"] == kept["plans"] == kept["reflections"] == 1


def test_what_was_being_written_is_there_after_a_kill(start: Start, ask: Ask) -> None:
    window = start("--plain")
    talk = Talk(window)
    talk("write", "Type your text", "Text")
    talk.write("I waited.", "Then I asked.")
    window.press("Half a li")
    window.kill()
    again = start("--plain")
    talk = Talk(again)
    talk("write", "Your draft is here again.\n\nI waited.\nThen I asked.\n", "Text")
    talk(".", "Kept in your journal.", "Today")
    again.press("quit\r")
    assert again.wait() == 0
    assert_letters_alone(again)
    assert [each["text"] for each in ask("journal")] == ["I waited.\nThen I asked."]


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGQUIT, signal.SIGTERM])
def test_being_told_to_leave_while_writing(start: Start, number: signal.Signals) -> None:
    window = start("--plain")
    talk = Talk(window)
    talk("write", "Type your text", "Text")
    talk.write("I waited.")
    window.press("Half a li")
    talk.wait_for("Half a li")
    signal_where_it_waits(window, number)
    assert window.wait() == 128 + number
    assert talk.text.endswith(
        "Half a li\n\nThe draft is kept. It is here when you write on.\n\n"
        "What you marked is kept. Come back when you like.\n"
    )
    assert_letters_alone(window)
    window.assert_sane()
    again = Talk(start("--plain"))
    again("write", "Your draft is here again.\n\nI waited.\nHalf a li\n", "Text")


def test_a_window_that_is_closed_ends_it_and_keeps_the_draft(start: Start) -> None:
    window = start("--plain")
    talk = Talk(window)
    talk("write", "Type your text", "Text")
    talk.write("Closed over it")
    window.hang_up()
    assert window.status == 128 + signal.SIGHUP
    again = Talk(start("--plain"))
    again("write", "Your draft is here again.\n\nClosed over it\n", "Text")


def test_a_signal_gives_back_what_is_kept_nowhere(start: Start, data: Path) -> None:
    data.write_text("not a folder")
    window = start("--plain")
    talk = Talk(window)
    talk("plan", "If what happens?", "Answer")
    talk("it rains", "what will you do then?", "Answer")
    talk("walk on", "If it rains, then I will walk on", "Answer")
    signal_where_it_waits(window, signal.SIGTERM)
    assert window.wait() == 128 + signal.SIGTERM
    _, back = talk.text.split("These are your words, to copy:")
    assert "If it rains, then I will walk on\n" in back


@pytest.mark.parametrize("key", ["\x04", "\x03\r"], ids=["ctrl-d", "ctrl-c"])
def test_the_ends_that_keys_make_keep_the_draft(start: Start, key: str) -> None:
    window = start("--plain")
    talk = Talk(window)
    talk("write", "Type your text", "Text")
    talk.write("I waited.")
    window.press(key)
    assert window.wait() == 0
    assert talk.text.endswith(
        "The draft is kept. It is here when you write on.\n\n"
        "What you marked is kept. Come back when you like.\n"
    )
    assert_letters_alone(window)


def test_the_prompts_settings_file_colours_nothing(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputrc = tmp_path / "inputrc"
    inputrc.write_text(
        "set editing-mode vi\nset show-mode-in-prompt on\nset enable-bracketed-paste on\n"
        'set vi-ins-mode-string "\\1\\e[6 q\\2+"\nset vi-cmd-mode-string "\\1\\e[2 q\\2:"\n'
        "set colored-stats on\nset enable-keypad on\n"
    )
    monkeypatch.setenv("INPUTRC", str(inputrc))
    window = start("--plain")
    talk = Talk(window)
    talk("wee\x1bhih", "Did you mean", "Today")
    talk("\x1b[200~where\x1b[201~", "\nToday.", "Today")
    assert_letters_alone(window)


def test_a_pipe_is_read_and_carried_out(ask: Ask) -> None:
    done = run("printf 'tips\\n2\\nmark\\nquit\\n' | $ALLYSHIP --plain")
    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode()
    assert "\nMarked as reviewed: Listen and Learn. You have reviewed 1 of 5 tips.\n" in said
    assert said.endswith("What you marked is kept. Come back when you like.\n\n")
    assert not SIGNS.search(said)
    assert ask("progress")["tips"]["reviewed"] == 1
    assert [tip["reviewed"] for tip in ask("tips")] == [False, True, False, False, False]


def test_bad_bytes_are_survived_and_a_c_locale_gets_ascii(ask: Ask) -> None:
    done = run(
        "printf 'caf\\303\\251\\n\\377\\ntips\\n2\\nall\\nmark' | $ALLYSHIP --plain",
        LANG="C",
        PYTHONUTF8="0",
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii()
    assert b"\x1b" not in done.stdout
    assert b"You have reviewed 1 of 5 tips." in done.stdout
    assert ask("progress")["tips"]["reviewed"] == 1


def test_a_reader_that_has_seen_enough_is_no_failure() -> None:
    done = run("{ yes help | head -n 400 | $ALLYSHIP --plain; echo $? >&2; } | head -n 1")
    assert done.stdout.startswith(HELLO.encode())
    assert done.stderr == b"0\n"


# A signal that comes before Python waits for keys is seen with the next one.
@pytest.mark.parametrize("key", ["\x04", "\x03\r"], ids=["ctrl-d", "ctrl-c"])
def test_the_ends_that_keys_make_keep_everything(start: Start, ask: Ask, key: str) -> None:
    window = start("--plain")
    talk = Talk(window)
    talk("tips", "0 of 5", "Tips")
    talk("1", "Tip 1 of 5", "Tips")
    talk("mark", "1 of 5 tips", "Tips")
    window.press(key)
    assert window.wait() == 0
    assert talk.text.endswith("What you marked is kept. Come back when you like.\n")
    assert_letters_alone(window)
    window.assert_sane()
    assert ask("progress")["tips"]["reviewed"] == 1


@pytest.mark.parametrize("asked", ["ALLYSHIP_PLAIN=1", "ACCESSIBLE=1", "TERM=dumb", "config.toml"])
def test_each_way_to_ask_for_it(start: Start, asked: str) -> None:
    if asked == "config.toml":
        config_file().parent.mkdir(parents=True)
        config_file().write_text("plain = true\nwidth = 40\n")
        window = start()
    else:
        window = start(asked, ALLYSHIP, program=ENV)
    talk = Talk(window)
    assert talk.text.startswith(HELLO)
    assert (max(map(len, talk.text.split("\n"))) <= 40) == (asked == "config.toml")
    assert_letters_alone(window)


def test_it_is_chosen_within_and_given_up(start: Start) -> None:
    first = Talk(start("--plain"))
    first("set plain on", "From now on this edition opens.", "Today")
    first.window.press("q\r")
    assert first.window.wait() == 0
    assert run("echo tips | $ALLYSHIP").stdout.startswith(HELLO.encode())
    second = Talk(start())
    assert second.text.startswith(HELLO)
    second("set plain off", "From now on the full screen opens.", "Today")
    second.window.press("q\r")
    assert second.window.wait() == 0
    third = start()
    third.wait_for(lambda: "quit" in third.lines[-1])
    assert HELLO not in third.text
    assert HINT not in third.raw


def test_the_first_full_screen_names_it_and_goes_on_in_it(start: Start) -> None:
    window = start()
    window.wait_for(lambda: "quit" in window.lines[-1])
    assert HINT in window.raw.split(b"\x1b")[0]
    window.press("\x10")
    window.wait_for("An action, a term")
    window.press("line by line")
    window.wait_for("Go on line by line")
    window.press("\x1b[B\r")
    window.wait_for(HELLO)
    window.wait_for(lambda: window.lines[-1] == "Today:" or "\nToday:" in window.text)
    beginning = len(window.raw)
    window.press(f"wher{LEFT}{LEFT}{END}e\r{UP}\r")
    window.wait_for(lambda: window.raw[beginning:].count(b"Today.") == 2)
    window.press("quit\r")
    assert window.wait() == 0
    assert b"\x1b" not in window.raw[beginning:]
    window.assert_sane()
