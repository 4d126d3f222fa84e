"""What the tests of the command line share: a home of their own, small packs, ways to call."""

import contextlib
import fcntl
import json
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from allyship_tui.__main__ import main
from allyship_tui.course import Course, load
from allyship_tui.learner import Log
from allyship_tui.study.learning import Learning
from allyship_tui.system import clock, folders
from read_once import own_lessons_read_once

SRC = Path(__file__).parents[2] / "src"
NOW = datetime(2027, 3, 1, 9, 30, tzinfo=UTC)
YESTERDAY = NOW - timedelta(days=1)
TERM = """
title = "{title}"
part_of_speech = "noun"
category = "small"
short = "A short text about {title}."
definition = "What {title} means."
why_it_matters = "Why it matters."
in_practice = "An example."
usage = {{ level = "{usage}", reason = "A reason." }}
origin = {{ who = "Nobody in particular", certainty = "uncertain" }}
sources = [{{ title = "A source" }}]
related = [{related}]
recall = []
added = {added}
checked = 2026-01-01
{more}
"""


class Result(Struct, frozen=True):
    """What a call came to."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """What was printed, read as JSON."""
        return json.loads(self.out)


Call = Callable[..., Result]


@pytest.fixture(scope="package", autouse=True)
def lessons_read_once() -> Iterator[None]:
    """Read the program's own lessons once for all calls within this process."""
    with own_lessons_read_once():
        yield


@pytest.fixture(autouse=True)
def home(own_world: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the test's empty home, in which nothing names a data folder; stop the clock."""
    folder = own_world / "home"
    for name in ("XDG_DATA_HOME", "ALLYSHIP_DATA_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setattr(clock, "local_day", lambda: NOW.date().isoformat())
    return folder


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Name a data folder, which does not exist yet, in the environment."""
    folder = tmp_path / "data"
    monkeypatch.setenv("ALLYSHIP_DATA_DIR", str(folder))
    return folder


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Run the program within this process."""

    def run(*argv: str) -> Result:
        capsys.readouterr()
        status = main(list(argv))
        out, err = capsys.readouterr()
        return Result(status, out, err)

    return run


@pytest.fixture
def spawn(tmp_path: Path) -> Call:
    """Run the program as a process of its own, its output as bytes decoded from UTF-8."""

    def run(*argv: str | bytes, code: str = "", env: dict[str, str] | None = None) -> Result:
        done = subprocess.run(
            [*python(code), *argv],
            env=environment(tmp_path, env),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
        )
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put an empty pack in the place of the program's own lessons."""
    folder = tmp_path / "base"
    folder.mkdir()
    monkeypatch.setattr(load, "base_folder", lambda: folder)
    monkeypatch.setattr(folders, "base_path", lambda: str(folder))
    return folder


@pytest.fixture(scope="package")
def course(lessons_read_once: None) -> Course:
    """Return the real course, not that of the small pack."""
    return load.load_course()


def python(code: str = "") -> list[str]:
    """Return how to start the program in another process, or code of a test's own."""
    return [sys.executable, *(("-c", code) if code else ("-m", "allyship_tui"))]


def environment(folder: Path, more: dict[str, str] | None = None) -> dict[str, str]:
    """Return an environment that holds nothing of this machine's."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(SRC),
        "HOME": str(folder / "home"),
        "XDG_DATA_HOME": str(folder / "xdg"),
        "ALLYSHIP_DATA_DIR": str(folder / "data"),
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
        **(more or {}),
    }


def on_a_terminal(
    tmp_path: Path, columns: int, *argv: str, env: dict[str, str] | None = None
) -> str:
    """Run with standard output, and nothing else, on a terminal of this width."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with subprocess.Popen(
        [*python(), *argv],
        env=environment(tmp_path, {"TERM": "xterm-256color", **(env or {})}),
        stdin=subprocess.DEVNULL,
        stdout=slave,
        stderr=subprocess.PIPE,
    ) as process:
        os.close(slave)
        parts = []
        with contextlib.suppress(OSError):  # how a terminal says that all was read
            while part := os.read(master, 65536):
                parts.append(part)
        os.close(master)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")
    return b"".join(parts).decode().replace("\r\n", "\n")


def write_term(
    pack: Path,
    identity: str,
    *,
    title: str = "",
    usage: str = "fine",
    added: str = "2026-01-01",
    related: Sequence[str] = (),
    more: str = "",
) -> None:
    """Write a complete term into a pack."""
    (pack / "terms").mkdir(parents=True, exist_ok=True)
    (pack / "course.toml").write_text(
        'title = "Small"\nlanguage = "en"\ncategories = [{ id = "small", title = "Small" }]\n'
    )
    links = ", ".join(f'{{ id = "{link}", kind = "see" }}' for link in related)
    text = TERM.format(title=title or identity, usage=usage, added=added, related=links, more=more)
    (pack / "terms" / f"{identity}.toml").write_text(text, encoding="utf-8")


def learn(folder: Path, do: Callable[[Learning], object], now: datetime = NOW) -> None:
    """Have a learner do something in a data folder, as the full screen would."""
    with Log.open(folder, lambda: now) as log:
        do(Learning(load.load_course(), log, lambda: now))


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return each file's bytes and time of change, and each folder's time."""
    return {
        str(path): (path.read_bytes() if path.is_file() else b"", path.stat().st_mtime_ns)
        for path in [folder, *folder.rglob("*")]
    }


def age(folder: Path) -> None:
    """Make files look as if nobody had changed them for a while."""
    for path in folder.rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))
