"""The edition as a whole: what it prints for what it is sent, and how it ends."""

import io
import re
import signal
import sys
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from allyship_tui.course import Course, Problem
from allyship_tui.learner import Log
from allyship_tui.messages import say
from allyship_tui.plain.loop import run
from allyship_tui.sanitise import Line, Text
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.plans import Plan, Plans
from allyship_tui.study.settings import Settings
from allyship_tui.system.line_input import LineInput
from allyship_tui.system.signals import stops_raised

UNFIT = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2190-\u2bff\u2028-\u202e\u2066-\u2069"
    "\ufe00-\ufe0f\U0001f000-\U0001faff\ue000-\uf8ff\ud800-\udfff]"
)
HOSTILE = (
    "\x1b]52;c;aGk=\x07\x9b31m\u202eevil\u2066[/bold][@click=app.quit] {0} %s "
    "\u2500\u2502\u2192\u2713 \U0001f44d\U0001f3fd\u200d\U0001f4bb\ufe0f \ue000"
)
COMMANDS = (
    *("definition", "1", "all", "next", "more", "mark", "tips", "1", "all", "mark", "contents"),
    *("choices", "terms", "view letters", "1", "all", "copy", "aside", "1", "reading", "1", "all"),
    *("copy", "mark", "state", "progress", "where", "problems", "help", "search foo", "set"),
    *("today", "term", "undo"),
    *("practice", "2", "all", "1", "all", "1", "plan", "1", "1", "", "choices", "1", "", "where"),
    *("term", "recall", "1", "all", "good", "tips", "1", "write", "1", "A line.", ".", "journal"),
    *("1", "all", "forget", "skip", "1", "practice", "recall", "2", "", "year", "progress"),
)

Run = Callable[..., str]


@pytest.fixture
def send(
    learning: Learning, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Return a function that pipes lines to the edition, and returns what it prints."""

    def run_on(
        *lines: str | bytes, settings: Settings | None = None, learner: Learning = learning
    ) -> str:
        sent = b"".join(
            (line if isinstance(line, bytes) else line.encode("utf-8", "surrogatepass")) + b"\n"
            for line in lines
        )
        piped = io.TextIOWrapper(io.BytesIO(sent), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", piped)
        capsys.readouterr()
        assert run(learner, settings or Settings()) == 0
        return capsys.readouterr().out

    monkeypatch.setenv("LANG", "C.UTF-8")
    return run_on


def hostile(value: Any) -> Any:
    """Return a lesson with hostile text in the place of every text, as no file could hold it."""
    if isinstance(value, Line | Text):
        return type(value)(HOSTILE)
    if isinstance(value, tuple):
        return tuple(map(hostile, value))
    if isinstance(value, msgspec.Struct):
        fields = {name: hostile(getattr(value, name)) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    return value


def test_a_first_start_greets_and_says_how_to_go_on(send: Run) -> None:
    said = send()
    assert said.startswith("allyship, line by line. Type help")
    assert "Welcome." in said
    assert "Monday 2 March 2026." in said
    assert "\n2. Start: Definition, step 1 of 5: What allyship is\n3. Read about ally\n" in said
    send("definition", "mark")
    assert "Welcome." not in send()


def test_it_ends_with_its_input(send: Run, learning: Learning) -> None:
    assert "1 of 5 tips" in send("tips", "2", "mark")
    assert learning.is_reviewed("tip/listen-and-learn")
    assert send("quit", "tips", "1", "mark").endswith(
        "What you marked is kept. Come back when you like.\n\n"
    )
    assert not learning.is_reviewed("tip/get-educated")


def test_a_pipe_is_not_prompted(send: Run) -> None:
    assert say("plain.prompt", section=say("tui.section-tips")) not in send("tips", "quit")


def test_settings_that_cannot_be_are_named_at_the_start(send: Run) -> None:
    problem = Problem("config.toml", 'key "thme"', "this key is not known here.")
    said = send("problems", settings=Settings(problems=(problem,)))
    assert str(problem) in said.partition("Term of the day")[0]
    assert said.endswith(f"Problems\n\nLeft out: not used as it stands.\n{problem}\n\n")


@pytest.mark.parametrize(
    ("width", "longest"), [(None, 10_000), (0, 10_000), (20, 20), (40, 40), (10**9, 10_000)]
)
def test_width_wraps(send: Run, width: int | None, longest: int) -> None:
    said = send("tips", "1", "all", settings=Settings(width=width))
    lines = [line for line in said.split("\n") if "https://" not in line]
    assert max(map(len, lines)) <= longest
    assert (max(map(len, lines)) > 80) == (longest > 80)
    assert not any(line != line.strip() for line in lines)


def test_width_is_changed_at_once(send: Run) -> None:
    whole, wrapped = send("tips", "1"), send("width 30", "tips", "1")
    assert max(map(len, wrapped.split("width: 30.")[1].split("\n"))) <= 30
    assert max(map(len, whole.split("\n"))) > 80
    assert " ".join(whole.split("Take action.")[1].split()) == " ".join(
        wrapped.split("Take action.")[1].split()
    )


def test_an_address_is_alone_on_its_line_whatever_the_width(send: Run) -> None:
    said = send("reading", "1", "copy", settings=Settings(width=20))
    assert said.endswith("\nhttps://example.org/first-article\n\n")


def test_hostile_lessons_come_out_named(
    send: Run, course: Course, learn: Callable[[Course], Learning]
) -> None:
    parts = (
        *("definition", "tips", "reading", "terms", "situations"),
        *("categories", "reading_sections"),
    )
    made = replace(course, **{name: hostile(getattr(course, name)) for name in parts})
    made = replace(made, problems=(Problem("foo", "bar", HOSTILE),))
    said = send(*COMMANDS, learner=learn(made))
    assert not UNFIT.search(said)
    assert said.count("[/bold][@click=app.quit] {0} %s (box drawings light horizontal)") > 50
    assert "(thumbs up, medium skin tone)(laptop)" in said


@pytest.mark.parametrize("before", ["", "search ", "filter ", "view ", "set ", "state ", "theme "])
def test_hostile_input_comes_out_named(send: Run, before: str) -> None:
    typed = before + HOSTILE
    said = send("terms", typed, "terms", "reading", "1", typed, typed.split(" ")[0], "where")
    assert not UNFIT.search(said)


def test_hostile_words_of_ones_own_come_out_named(send: Run) -> None:
    typed = HOSTILE
    said = send(
        *("write", typed, typed, ".", "journal", "1", "change", typed, ".", f"journal {typed}"),
        *("plan", typed, typed, typed, "choices", "1", typed, "change", typed, "", "practice 2"),
        *("today", "term", "recall", "2", typed, "good", f"export {typed}/x", f"skip {typed}"),
        *("tips 1", "write", "1", typed, "cancel", "write", "1", "cancel", f"recall {typed}"),
    )
    assert not UNFIT.search(said)
    assert said.count("(thumbs up, medium skin tone)(laptop)") > 10


@pytest.mark.parametrize(
    "line", [b"\xff", b"tips\xff", b"\x00", b"\xed\xa0\x80", b"\r", b"a\x1b[31mb", b"\xf0\x9f\x91"]
)
def test_bytes_that_are_no_text_are_answered(send: Run, line: bytes) -> None:
    said = send(line, "where")
    assert said.endswith("\nToday.\n\n")
    assert not UNFIT.search(said)


def test_windows_line_ends_are_line_ends(send: Run) -> None:
    assert "Tip 2 of 5" in send("tips\r", "2\r")


def test_a_c_locale_gets_ascii(send: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not send("reading", "5", "all", "caf\u00e9").isascii()
    monkeypatch.setenv("LANG", "C")
    said = send("reading", "5", "all", "caf\u00e9", "tips", "1", "all")
    assert said.isascii()
    assert "Naive Voices: a Book. Unread." in said


def test_ctrl_c_leaves(
    learning: Learning, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: LineInput, prompt: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(LineInput, "read", interrupted)
    assert run(learning, Settings()) == 0


def test_a_signal_lets_an_answer_come_to_its_end(
    learning: Learning, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = iter(["plan", "it rains", "walk on"])

    def make_while_a_signal_comes(plans: Plans, cue: str, action: str, source: str) -> Plan:
        signal.raise_signal(signal.SIGTERM)
        return make(plans, cue, action, source)

    make = Plans.make
    monkeypatch.setattr(Plans, "make", make_while_a_signal_comes)
    monkeypatch.setattr(LineInput, "read", lambda *_: next(lines))
    with pytest.raises(SystemExit) as ended:
        run(learning, Settings())
    assert ended.value.code == 128 + signal.SIGTERM
    assert [plan.cue for plan in Plans(learning).all()] == ["it rains"]
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_a_second_signal_waits_for_nothing() -> None:
    with stops_raised() as stops, pytest.raises(SystemExit) as ended, stops.held():
        signal.raise_signal(signal.SIGTERM)
        signal.raise_signal(signal.SIGHUP)
        pytest.fail("it went on")
    assert ended.value.code == 128 + signal.SIGHUP


def test_closed_streams_are_an_end(
    learning: Learning, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert run(learning, Settings()) == 0
    assert "Monday 2 March 2026." in capsys.readouterr().out


def test_what_another_window_marks_is_counted(
    course: Course,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path_factory.mktemp("shared")
    with Log.open(folder, clock) as one, Log.open(folder, clock) as other:
        answers = iter(["tips", None])

        def read(_: LineInput, prompt: str) -> str | None:
            Learning(course, other, clock).mark("tip/get-educated")
            return next(answers)

        monkeypatch.setattr(LineInput, "read", read)
        run(Learning(course, one, clock), Settings())
    assert "You have reviewed 1 of 5 tips.\n\n1. Get Educated, reviewed" in capsys.readouterr().out
