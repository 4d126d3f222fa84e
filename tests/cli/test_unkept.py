"""Where nothing can be kept, no surface says that it was, and the words come back."""

import ctypes
import errno
import io
import json
import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from allyship_tui.learner import NotSaved, drafts
from allyship_tui.learner.database import log_database
from allyship_tui.learner.transfer import event_file as transfer
from allyship_tui.messages import say
from allyship_tui.study.journal import Reflections, Writing
from allyship_tui.study.learning import Learning
from allyship_tui.study.plans import Plans
from allyship_tui.study.plans.plan import WentHow
from allyship_tui.study.session import Session

from .conftest import Call, Result, learn
from .test_own import type_in

WORDS = "words of my own"
PLAN = "If it rains, then I will walk on"
SUCCESS = re.compile(
    r"\b(Kept|is kept|Plan made|Taken in|Synced|Forgotten|Written to|was saved|are saved)\b"
)
SAID = "Nothing was saved|Not saved|No space left"

TIP = "tip/get-educated"


@contextmanager
def a_file(data: Path, _: pytest.MonkeyPatch) -> Iterator[None]:
    """Put a file in the folder's place."""
    data.write_text("not a folder")
    yield


@contextmanager
def read_only(data: Path, _: pytest.MonkeyPatch) -> Iterator[None]:
    """Let nobody write into the folder, not even root."""
    data.mkdir()
    data.chmod(0o500)
    try:
        with without_rights():
            yield
    finally:
        data.chmod(0o700)


@contextmanager
def full(data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the disk be full from now on."""
    learn(data, something)

    def fails(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    def no_space(_: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(log_database, "insert_rows", fails)
    for module in (drafts, transfer):
        monkeypatch.setattr(module, "fsync_path", no_space)
    yield


@contextmanager
def locked(data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have another window write for longer than anyone waits."""
    learn(data, something)
    monkeypatch.setattr("allyship_tui.learner.database.connection.PATIENCE", 0.02)
    with closing(sqlite3.connect(data / "learner.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@contextmanager
def newer(data: Path, _: pytest.MonkeyPatch) -> Iterator[None]:
    """Let a newer version have written the log."""
    learn(data, something)
    with closing(sqlite3.connect(data / "learner.db")) as database:
        database.execute("PRAGMA user_version = 99")
    yield


TROUBLES = (a_file, read_only, full, locked, newer)
Trouble = Callable[[Path, pytest.MonkeyPatch], object]


@pytest.fixture(params=TROUBLES, ids=lambda make: make.__name__)
def trouble(
    request: pytest.FixtureRequest, data: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """Let there be trouble with the data folder; return its name."""
    with request.param(data, monkeypatch):
        yield request.param.__name__


def something(learning: Learning) -> None:
    """Leave a log that holds something."""
    Reflections(learning).write("an older text")


@contextmanager
def without_rights() -> Iterator[None]:
    """Take from root the right to write where nobody may; it comes back."""
    if os.geteuid():
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    head = (ctypes.c_uint32 * 2)(0x20080522, 0)
    held = (ctypes.c_uint32 * 6)()
    assert libc.capget(head, held) == 0
    fewer = (ctypes.c_uint32 * 6)(*held)
    fewer[0] &= ~0b110  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    assert libc.capset(head, fewer) == 0
    try:
        yield
    finally:
        assert libc.capset(head, held) == 0


def assert_refused(result: Result, *words: str) -> None:
    """Check that a command says that nothing was saved, and gives the words back."""
    assert (result.status, result.out) == (1, "")
    assert re.search(SAID, result.err), result.err
    assert not SUCCESS.search(result.err), result.err
    for each in words:
        assert f"\n{each}\n" in result.err


# Each command that keeps something


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_a_text_comes_back(
    trouble: str, call: Call, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...]
) -> None:
    type_in(monkeypatch, f"{WORDS}\n\x1b]52;c;x\x07and more\n.\nnot this\n")
    result = call("journal", "--write", *more)
    assert_refused(result, f"{WORDS}\n]52;c;xand more")
    # A log that is busy or of a newer version keeps nobody from keeping a draft.
    is_draft = trouble in ("locked", "newer")
    assert (say("journal.draft-left") in result.err) == is_draft


def test_a_plan_comes_back(trouble: str, call: Call) -> None:
    assert_refused(call("plan", "--if", "If it rains", "--then", "walk on"), PLAN)


@pytest.mark.parametrize("command", ["import", "sync"])
def test_nothing_is_taken_in(trouble: str, call: Call, tmp_path: Path, command: str) -> None:
    events = tmp_path / "shared" / "other.jsonl"
    events.parent.mkdir()
    event = {"id": "e", "at": "2027-01-01T00:00:00.000000Z", "day": "2027-01-01", "device": "d"}
    event |= {"kind": "reviewed", "item": "tip/x", "body": {"value": True}}
    head = {"format": "allyship events", "version": 1}
    events.write_text(f"{json.dumps(head)}\n{json.dumps(event)}\n")
    assert_refused(call(command, str(events if command == "import" else events.parent)))


def test_nothing_is_forgotten(trouble: str, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, "forget\n")
    result = call("forget", "reflections")
    assert_refused(result)
    assert say("forget.not") in result.err


def test_an_export_names_what_was_typed(
    call: Call, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "closed"
    with read_only(folder, monkeypatch):
        result = call("export", str(folder / "log.jsonl"))
    assert result.status == 1
    assert result.err.strip().endswith(str(folder / "log.jsonl"))
    with full(data, monkeypatch):
        result = call("export", str(tmp_path / "log.jsonl"))
    assert (result.status, result.out) == (1, "")
    assert result.err == f"allyship: No space left on device: {tmp_path / 'log.jsonl'}\n"
    assert list(tmp_path.glob("*.jsonl")) == list(tmp_path.glob(".*")) == []


def test_what_cannot_be_read_is_not_exported(call: Call, data: Path, tmp_path: Path) -> None:
    data.mkdir()
    (data / "learner.db").write_bytes(b"no database at all\n" * 100)
    assert call("export", str(tmp_path / "log.jsonl")).status == 1
    assert not (tmp_path / "log.jsonl").exists()


# The linear edition


LINES = "tips\n2\nmark\nwrite\n2\n{words}\n.\ncancel\nplan\nit rains\nwalk on\ncancel\n{end}"


@pytest.mark.parametrize("end", ["quit\n", ""])
def test_the_linear_edition_gives_words_back(
    trouble: str, call: Call, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    type_in(monkeypatch, LINES.format(words=WORDS, end=end))
    result = call("--plain")
    assert result.status == 1
    *_, back = result.out.split(say("leaving.words"))
    assert back != result.out
    assert {WORDS, PLAN} <= set(back.split("\n"))
    said = result.out.replace(say("journal.draft-kept"), "") if trouble == "locked" else result.out
    assert not SUCCESS.search(said), said


def test_to_look_around_loses_nothing(
    trouble: str, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "tips\n2\nterm\nquit\n")
    result = call("--plain")
    assert result.status == 0
    assert say("leaving.words") not in result.out
    assert (say("leaving.kept") in result.out) == (trouble in ("full", "locked"))


# The full screen, as far as it is not drawn


def test_the_full_screen_gives_words_back(
    trouble: str, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = after_the_full_screen(call, monkeypatch, do_all)
    assert result.status == 1
    assert result.out.count(WORDS) == 1
    assert PLAN in result.out.split("\n")
    assert not SUCCESS.search(result.out), result.out
    assert after_the_full_screen(call, monkeypatch, lambda _: None).status == 0


def test_what_is_kept_at_last_does_not_come_back(
    data: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def try_twice(learning: Learning) -> None:
        writing, plans = Writing(Reflections(learning)), Plans(learning)
        with monkeypatch.context() as patched, full(data, patched):
            for attempt in (
                lambda: learning.mark(TIP),
                lambda: plans.make("it rains", "walk on"),
                lambda: writing.finish(WORDS),
            ):
                with pytest.raises(NotSaved):
                    attempt()
        learning.mark(TIP)
        plans.make("it rains", "walk on")
        writing.finish(f"{WORDS}, and more")

    result = after_the_full_screen(call, monkeypatch, try_twice)
    assert (result.status, WORDS in result.out) == (0, False)


def test_what_was_taken_back_or_forgotten_does_not_come_back(
    data: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    from allyship_tui.study.transfer import forget_named

    def take_back(learning: Learning) -> None:
        learning.mark(TIP)
        learning.undo()
        kept, _ = Writing(Reflections(learning)).finish(WORDS)
        forget_named(learning, kept.item)

    with a_file(data, monkeypatch):
        result = after_the_full_screen(call, monkeypatch, take_back)
    assert WORDS not in result.out


def test_of_what_was_put_otherwise_the_last_words_come_back(
    data: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def put_otherwise(learning: Learning) -> None:
        plans, journal = Plans(learning), Reflections(learning)
        plan = plans.make("it rains", "run")
        plans.change(plan, "it rains", "walk on")
        plans.check_in(plan, WentHow.DID, "It went well.")
        kept, _ = Writing(journal).finish("first words")
        Writing(journal, found=kept).finish(WORDS)

    with a_file(data, monkeypatch):
        result = after_the_full_screen(call, monkeypatch, put_otherwise)
    *_, back = result.out.split(say("leaving.words"))
    assert [part.strip() for part in back.split("\n\n") if part] == [PLAN, "It went well.", WORDS]


def test_a_signal_that_ends_the_full_screen_gives_words_back_too(
    data: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_file(data, monkeypatch):
        result = after_the_full_screen(call, monkeypatch, do_all, status=143)
    assert (result.status, WORDS in result.out) == (143, True)


def do_all(learning: Learning) -> None:
    """Mark a tip, plan, and leave a draft, whether or not that can be kept."""
    session = Session(learning)
    for act in (lambda: learning.mark(TIP), lambda: session.plans.make("it rains", "walk on")):
        try:
            act()
        except NotSaved as error:
            assert str(error).startswith("Not saved")
    writing = Writing(session.reflections)
    writing.keep_draft(WORDS)
    try:
        writing.finish(WORDS)
    except NotSaved:
        writing.leave(WORDS)


def after_the_full_screen(
    call: Call,
    monkeypatch: pytest.MonkeyPatch,
    act: Callable[[Learning], object],
    status: int = 0,
) -> Result:
    """Return what comes once the full screen has ended, in which something was done."""

    def run(learning: Learning, *_: object) -> int:
        act(learning)
        return status

    with monkeypatch.context() as patched:
        patched.setenv("TERM", "xterm")
        patched.setattr("sys.stdin", io.StringIO())
        patched.setattr("allyship_tui.cli.output.is_terminal", lambda *_: True)
        patched.setattr("allyship_tui.tui.app.run", run)
        return call()
