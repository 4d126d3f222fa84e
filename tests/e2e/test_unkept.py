"""Words that cannot be kept come back, and half a text outlasts what ends a command."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from allyship_tui.messages import say

from .conftest import ALLYSHIP, Ask, Start
from .terminal import PATIENCE, Terminal
from .test_trouble import WITHOUT_RIGHTS, a_file, of_a_newer_version, read_only

WORDS = "words of my own"
ESCAPE = "\x1b[27u"  # as newer terminals send it: two at once are two
WITHOUT_ROOM = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))"
START = "import os, sys; os.execv(sys.argv[1], sys.argv[1:])"


def full(_: Path) -> None:
    """Make nothing: the program starts where no file can grow."""


TROUBLES = [
    (a_file, WITHOUT_RIGHTS),
    (read_only, WITHOUT_RIGHTS),
    (full, WITHOUT_ROOM),
    (of_a_newer_version, WITHOUT_RIGHTS),
]
Make = Callable[[Path], None]


def drafts_in(data: Path) -> list[str]:
    """Return what the drafts on disk hold."""
    return [path.read_text("utf-8") for path in data.glob("drafts/*.txt")]


@pytest.mark.parametrize(("make", "first"), TROUBLES)
def test_a_command_gives_words_back(data: Path, make: Make, first: str) -> None:
    make(data)
    argv = [sys.executable, "-c", f"{first}\n{START}", ALLYSHIP, "journal", "--write"]
    done = subprocess.run(
        argv, input=WORDS, capture_output=True, timeout=PATIENCE, check=False, text=True
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Not saved")
    assert done.stderr.endswith(f"\n{WORDS}\n")


@pytest.mark.parametrize(("make", "first"), TROUBLES[:3])
def test_the_full_screen_gives_a_draft_back(
    start: Start, data: Path, make: Make, first: str
) -> None:
    make(data)
    window = start(first=first)
    window.wait_for("Nothing can be saved")
    window.press("7w")
    window.wait_for("leave the draft")
    window.press(WORDS)
    window.wait_for("It is here until you quit.")
    window.press(ESCAPE)
    window.wait_until_gone("leave the draft")
    window.wait_for("It is here until you quit.")
    assert "is kept" not in window.text
    # It is there when one writes on, and comes back in the end.
    window.press("w")
    window.wait_for(say("journal.resumed"))
    window.wait_for(WORDS)
    window.press(ESCAPE)
    window.wait_until_gone(say("journal.resumed"))
    window.wait_for("It is here until you quit.")
    window.press("q")
    assert window.wait() == 1
    assert f"{say('leaving.words')}\n\n{WORDS}\n" in window.after
    window.assert_sane()


# Half a text


def write(start: Start) -> Terminal:
    """Begin a text on the command line, in a terminal."""
    window = start("journal", "--write", columns=100)
    window.wait_for("A full stop alone on a line ends it")
    return window


@pytest.mark.parametrize(
    ("how", "status"),
    [("\x03", 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGKILL, -9)],
)
def test_a_text_that_is_cut_off_is_gone_on_with(
    start: Start, data: Path, ask: Ask, how: str | signal.Signals, status: int
) -> None:
    window = write(start)
    window.press(f"{WORDS}\r")
    window.wait_for(lambda: drafts_in(data) == [WORDS])
    window.press(how) if isinstance(how, str) else window.signal(how)
    assert window.wait() == status
    assert (say("journal.draft-left") in " ".join(window.text.split())) == (status > 0)
    assert not (data / "learner.db").exists()

    again = start("journal", "--write", columns=100)
    again.wait_for(say("journal.resumed"))
    again.wait_for(WORDS)
    again.wait_for("start over begins it anew")
    again.press("and more\r.\r")
    again.wait_for("Kept in your journal.")
    assert again.wait() == 0
    assert [each["text"] for each in ask("journal")] == [f"{WORDS}\nand more"]
    assert drafts_in(data) == []


def test_a_draft_is_begun_anew_once_there_is_another_line(
    start: Start, data: Path, ask: Ask
) -> None:
    window = write(start)
    window.press("the old beginning\r")
    window.wait_for(lambda: drafts_in(data) == ["the old beginning"])
    window.press("\x03")
    assert window.wait() == 130

    again = start("journal", "--write", columns=100)
    again.wait_for("start over begins it anew")
    again.press("start over\r")
    again.wait_for("Begun anew.")
    assert drafts_in(data) == ["the old beginning"]
    again.press(f"{WORDS}\r")
    again.wait_for(lambda: drafts_in(data) == [WORDS])
    again.press(".\r")
    assert again.wait() == 0
    assert [each["text"] for each in ask("journal")] == [WORDS]
    assert drafts_in(data) == []


def test_a_pipe_that_is_cut_off_leaves_a_draft(data: Path, ask: Ask) -> None:
    argv = [ALLYSHIP, "journal", "--write"]
    with subprocess.Popen(argv, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin
        process.stdin.write(b"piped so")
        process.stdin.flush()
        while drafts_in(data) != ["piped so"]:
            assert process.poll() is None
        process.terminate()
        assert process.wait(PATIENCE) == 143
        assert process.stderr
        assert say("journal.draft-left").encode() in process.stderr.read()

    # Another text is one of its own; the same one, now whole, takes the place of its draft.
    other = subprocess.run(argv, input=b"another", capture_output=True, check=True)
    assert say("journal.draft-left").encode() in other.stderr
    assert drafts_in(data) == ["piped so"]
    whole = subprocess.run(argv, input=b"piped so far", capture_output=True, check=True)
    assert whole.stderr == b""
    assert drafts_in(data) == []
    assert [each["text"] for each in ask("journal")] == ["piped so far", "another"]
