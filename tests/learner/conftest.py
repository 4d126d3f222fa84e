"""What the tests of the log share: a clock that stands still, and ways to look at files."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from allyship_tui.learner import Log

SRC = Path(__file__).parents[2] / "src"
PREAMBLE = """
import os, signal, sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from allyship_tui.learner.errors import NotSaved
from allyship_tui.learner.log import Log
from allyship_tui.learner.read_only import read_log
folder = Path(sys.argv[1])
clock = lambda: datetime(2026, 5, 1, 10, tzinfo=timezone(timedelta(hours=2)))
def say(*words):
    print(*words, flush=True)
"""


class Clock:
    """A clock that moves only when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 1, 10, 0, 0, tzinfo=timezone(timedelta(hours=2)))

    def __call__(self) -> datetime:
        """Say what time it is."""
        return self.now

    def move(self, **by: float) -> None:
        """Let time pass, or go back."""
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "allyship"


@pytest.fixture
def open_log(folder: Path, clock: Clock) -> Iterator[Callable[[], Log]]:
    """Open the log in the folder, as often as asked, and close all of them in the end."""
    logs: list[Log] = []

    def opened() -> Log:
        logs.append(Log.open(folder, clock))
        return logs[-1]

    yield opened
    for log in logs:
        log.close()


@pytest.fixture
def child(folder: Path) -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """Start a Python of its own that works on the folder; `say` in it prints a line."""
    started: list[subprocess.Popen[str]] = []

    def start(script: str, *args: object) -> "subprocess.Popen[str]":
        started.append(
            subprocess.Popen(
                [sys.executable, "-c", PREAMBLE + script, str(folder), *map(str, args)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                env={"PYTHONPATH": str(SRC), "PATH": os.environ["PATH"]},
            )
        )
        return started[-1]

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.fixture
def contents() -> Callable[[Path], dict[str, bytes]]:
    """Return every file under a folder with its bytes."""

    def of(folder: Path) -> dict[str, bytes]:
        return {
            str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
            for path in folder.rglob("*")
        }

    return of
