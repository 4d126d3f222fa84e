"""What all tests share. No test sees the machine's own home, locale, clock or time zone."""

import gc
import os
import shutil
import signal
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import settings

from allyship_tui.course import Course, load_course
from allyship_tui.learner import Log
from allyship_tui.study.learning import Learning

PACK = Path(__file__).parent / "fixtures" / "pack"
"""The small pack of the tests."""
FULLER_PACK = Path(__file__).parent / "fixtures" / "fuller"
"""A pack whose lessons have every field, to be added to it."""

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=timezone(timedelta(hours=1)))
"""Where the clock of the tests stands."""

# Every run tries the same examples, keeps none, and is never slow enough to fail.
settings.register_profile(
    "allyship", deadline=None, derandomize=True, database=None, max_examples=40
)
settings.load_profile("allyship")

_CLEARED = (
    "BROWSER",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLORFGBG",
    "COLORTERM",
    "COLUMNS",
    "FORCE_COLOR",
    "LANG",
    "LANGUAGE",
    "LINES",
    "NO_COLOR",
)
_CLEARED_GROUPS = ("ALLYSHIP_", "LC_", "TEXTUAL", "XDG_")


_MEMORY = Path("/dev/shm")  # noqa: S108 - the folder itself
_ROOM = 2 << 30


def pytest_configure() -> None:
    """Keep what the tests write in memory, where that is a folder: the log waits for the disk.

    What they start hears Ctrl+C, which a shell's background jobs ignore.
    """
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))


@pytest.fixture(scope="session", autouse=True)
def few_collections() -> None:
    """Leave what was imported out of the search for garbage: a fifth of the time went there."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Say what time it is."""
        return self.now

    def move(self, **by: float) -> None:
        """Move on, or back, by so much: `days=1`, `minutes=-5`."""
        self.now += timedelta(**by)


@pytest.fixture(autouse=True)
def own_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point every folder into the test's own, and forget the machine's settings."""
    for name in list(os.environ):
        if name in _CLEARED or name.startswith(_CLEARED_GROUPS):
            monkeypatch.delenv(name)
    home = tmp_path / "home"
    home.mkdir()
    for name, folder in (
        ("HOME", home),
        ("USERPROFILE", home),
        ("XDG_CACHE_HOME", home / "cache"),
        ("XDG_CONFIG_HOME", home / "config"),
        ("XDG_DATA_HOME", home / "data"),
        ("XDG_RUNTIME_DIR", home / "run"),
        ("XDG_STATE_HOME", home / "state"),
        ("ALLYSHIP_DATA_DIR", tmp_path / "learner"),
    ):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    return tmp_path


@pytest.fixture
def pack_folder() -> Path:
    """Return the folder of the small pack: read it, never write to it."""
    return PACK


@pytest.fixture(scope="session")
def course() -> Course:
    """Return the course of the small pack."""
    loaded = load_course(base=PACK)
    assert loaded.problems == ()
    return loaded


@pytest.fixture
def fuller_pack_folder() -> Path:
    """Return the folder of a pack whose lessons have every field: read it, never write to it."""
    return FULLER_PACK


@pytest.fixture(scope="session")
def fuller_course() -> Course:
    """Return the course of the small pack, and of the one whose lessons have every field."""
    loaded = load_course([FULLER_PACK], base=PACK)
    assert loaded.problems == ()
    return loaded


@pytest.fixture
def clock() -> Clock:
    """Return a clock at 9:00 on Monday 2 March 2026, an hour ahead of UTC."""
    return Clock()


@pytest.fixture
def log(tmp_path: Path, clock: Clock) -> Iterator[Log]:
    """Return an empty log in the test's own folder."""
    with Log.open(tmp_path / "learner", clock) as opened:
        yield opened


@pytest.fixture
def learning(course: Course, log: Log, clock: Clock) -> Learning:
    """Return a learner at the start of the small course."""
    return Learning(course, log, clock)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the runs that nobody waits for be asked for."""
    parser.addoption("--soak", action="store_true", help="try thousands of random inputs")
    parser.addoption("--soak-seed", type=int, help="try the random inputs of one seed")
