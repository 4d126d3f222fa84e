"""Killed at any moment, the program loses nothing that it had called kept."""

import os
import random
import shutil
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from allyship_tui.learner import Kind, Log, read_events, read_log, sync_folder
from allyship_tui.learner.transfer.device_file import publish_events
from allyship_tui.study.journal import all_reflections
from e2e.conftest import ALLYSHIP
from e2e.terminal import Terminal

WORDS = "Zwetschgenmus und Quittengelee"
FORGOTTEN = "Forgotten: no file"
KEPT = "Kept in your journal."
WRITTEN = "Written to"
SYNCED = "Synced with"
TIPS = (
    "get-educated",
    "listen-and-learn",
    "dont-just-say-it-do-it",
    "reflect-on-your-privilege",
    "be-accountable",
)


@pytest.fixture
def times(request: pytest.FixtureRequest) -> int:
    """Return how often to kill."""
    return 100 if request.config.getoption("--soak", default=False) else 3


class Folders:
    """A data folder with words in it, shared and synced, put back as it was before each kill."""

    def __init__(self, at: Path) -> None:
        self.at = at
        self.data, self.shared, self.outside = at / "data", at / "shared", at / "outside"
        self.scratch = at / "scratch"
        for folder in (self.outside, self.scratch):
            folder.mkdir()
        with self.open() as log:
            log.record(Kind.REVIEWED, "tip/get-educated", value=True)
            for number in range(40):
                value = {"text": f"{WORDS} {number}", "prompt": "", "source": ""}
                log.record(Kind.WRITTEN, f"reflection/{number}", value=value)
            log.drafts.keep("draft", WORDS)
            sync_folder(log, self.shared)
            self.events = {event.id for event in log.snapshot.events()}
        with Log.open(at / "other", lambda: datetime.now(UTC)) as other:
            other.record(Kind.MET, "term/ally")
            publish_events(self.shared, other.device, other.snapshot.events())
        self._template = at / "template"
        for name in ("data", "shared"):
            shutil.copytree(at / name, self._template / name)

    def open(self) -> Log:
        """Open the log, as the next start does."""
        return Log.open(self.data, lambda: datetime.now(UTC))

    def put_back(self) -> None:
        """Make all folders what they were before a kill."""
        for folder in (self.data, self.shared, self.outside, self.scratch):
            shutil.rmtree(folder)
            source = self._template / folder.name
            shutil.copytree(source, folder) if source.exists() else folder.mkdir()

    def holding(self) -> list[str]:
        """Return the files that hold the words."""
        return [
            str(path.relative_to(self.at))
            for folder in (self.data, self.shared, self.scratch, self.outside)
            for path in folder.rglob("*")
            if path.is_file() and b"Zwetschgenmus" in path.read_bytes()
        ]

    def hidden(self) -> list[str]:
        """Return the files outside the data folder that are not whole."""
        return [
            path.name
            for folder in (self.shared, self.outside)
            for path in folder.iterdir()
            if path.name.startswith(".")
        ]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path)


def killed(folders: Folders, after: float | None, *arguments: str, typed: str = "") -> str:
    """Run a command and kill it after so many seconds; return what it had said by then."""
    env = {**os.environ, "TMPDIR": str(folders.scratch), "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        [ALLYSHIP, "--data-dir", str(folders.data), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=env,
    )
    assert process.stdin is not None
    process.stdin.write(typed)
    process.stdin.flush()
    if after is None:
        return process.communicate(timeout=60)[0]
    end = time.monotonic() + after
    while process.poll() is None and time.monotonic() < end:
        time.sleep(0.001)
    process.kill()
    return process.communicate(timeout=60)[0]


def kills(
    folders: Folders, times: int, done: str, *arguments: str, typed: str = ""
) -> Iterator[tuple[int, str]]:
    """Kill a command at random moments of its life; yield the seed and what it had said.

    Args:
        folders: what it works with.
        times: how often to kill it.
        done: the words by which it says that it has done what it does.
        *arguments: the command.
        typed: what is typed.
    """
    killed(folders, None, *arguments, typed=typed)
    folders.put_back()
    start = time.monotonic()
    assert done in killed(folders, None, *arguments, typed=typed)
    whole = time.monotonic() - start
    told = 0
    for seed in range(times):
        folders.put_back()
        dice = random.Random(seed)
        # Most of a command's life is its imports; what it does comes last.
        said = killed(folders, whole * dice.triangular(0.2, 1.2, 1), *arguments, typed=typed)
        told += done in said
        yield seed, said
    print(f"{arguments[0]}: killed {times} times, {told} of them after it had said {done!r}")


def test_what_a_command_called_forgotten_is_in_no_file(folders: Folders, times: int) -> None:
    for seed, said in kills(folders, times, FORGOTTEN, "forget", "reflections", typed="forget\n"):
        if FORGOTTEN in said:
            assert folders.holding() == [], (seed, said)
        with folders.open() as log:
            is_forgotten = bool(log.snapshot.items_with(Kind.FORGOTTEN))
            assert log.snapshot.value("tip/get-educated", Kind.REVIEWED) is True, seed
            if is_forgotten:
                assert folders.holding() == [], (seed, said)
            else:
                assert {event.id for event in log.snapshot.events()} >= folders.events, seed


def test_what_a_command_called_kept_is_kept(folders: Folders, times: int) -> None:
    text = "A text of my own."
    for seed, said in kills(folders, times, KEPT, "journal", "--write", typed=f"{text}\n.\n"):
        snapshot = read_log(folders.data).snapshot
        assert {event.id for event in snapshot.events()} >= folders.events, seed
        if KEPT in said:
            assert text in {each.text for each in all_reflections(snapshot)}, (seed, said)


def test_an_export_is_whole_or_not_there(folders: Folders, times: int) -> None:
    file = folders.outside / "log.jsonl"
    for seed, said in kills(folders, times, WRITTEN, "export", str(file)):
        assert file.exists() or WRITTEN not in said, (seed, said)
        if file.exists():
            assert {event.id for event in read_events(file).events} == folders.events, seed
        with folders.open() as log:
            assert {event.id for event in log.snapshot.events()} == folders.events, seed
        assert folders.hidden() == [], seed


def test_a_sync_loses_nothing_on_either_side(folders: Folders, times: int) -> None:
    for seed, said in kills(folders, times, SYNCED, "sync", str(folders.shared)):
        for file in folders.shared.glob("*.jsonl"):
            assert read_events(file).skipped == (), seed
        with folders.open() as log:
            held = {event.id for event in log.snapshot.events()}
            assert held >= folders.events, seed
            assert len(held) > len(folders.events) or SYNCED not in said, (seed, said)
            sync_folder(log, folders.shared)
        assert folders.hidden() == [], seed


def test_the_full_screen_keeps_what_it_said_it_kept(
    tmp_path: Path, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for seed in range(times):
        monkeypatch.setenv("ALLYSHIP_DATA_DIR", str(tmp_path / f"data-{seed}"))
        window = Terminal(ALLYSHIP)
        try:
            marked, texts = _worked(window, random.Random(seed))
        finally:
            window.close()
        snapshot = read_log(tmp_path / f"data-{seed}").snapshot
        found = [snapshot.value(f"tip/{tip}", Kind.REVIEWED) is True for tip in TIPS]
        assert found in marked, (seed, marked)
        assert texts <= {each.text for each in all_reflections(snapshot)}, seed


def _worked(window: Terminal, dice: random.Random) -> tuple[list[list[bool]], set[str]]:
    """Mark, undo and write in a window, and kill it.

    Returns:
        Which of the tips may be marked, the last key having been told of or not; and the texts
        that were called kept.
    """
    window.wait_for("quit")
    texts: set[str] = set()
    if dice.random() < 0.5:
        texts.add(_written(window))
    window.press("3")
    window.wait_for("Tip 1 of 5")
    now, at = [False] * 5, 0
    before = [*now]
    for _ in range(dice.randrange(1, 6)):
        if at < 4 and dice.random() < 0.5:
            at += 1
            window.press("n")
            window.wait_for(f"Tip {at + 1} of 5")
        for key in "mu" if dice.random() < 0.4 else "m":
            before, now[at] = [*now], not now[at]
            window.press(key)
            window.wait_for(_counted(sum(now)))
    before, now[at] = [*now], not now[at]
    window.press("m")
    time.sleep(dice.random() * 0.08)
    window.kill()
    return [before, now], texts


def _counted(count: int) -> str:
    return f"{count} of 5 reviewed"


def _written(window: Terminal) -> str:
    text = "A text of my own."
    window.press("7")
    window.wait_for("Journal")
    window.press("w")
    window.wait_for("leave the draft")
    window.press(text)
    window.wait_for(text)
    window.press("\x13")
    window.wait_for("Kept in your journal")
    return text
