"""What is kept of a day's answers: it changes no byte of them, and holds no longer than it may."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from allyship_tui.cli import output
from allyship_tui.cli.greeting import cache
from allyship_tui.learner import DATABASE
from allyship_tui.messages import language
from allyship_tui.system import clock
from allyship_tui.system.folders import cache_folder

from .conftest import Call, Result, age, contents, learn, write_term

FORMS = (["today"], ["today", "--json"], ["today", "--short"])
BROKEN = {
    "empty": "",
    "no text": "\udcff",
    "torn": "0.1.0",
    "zeros": "\x00" * 50,
    "ended": "\x00" * 50 + "end",
    "large": "x" * 2_000_000,
}


@pytest.fixture
def pack(base: Path) -> Path:
    """Put a small pack in the place of the program's own, nothing of it changed lately."""
    write_term(base, "word", title="Wörd \u2192 №", related=["other"])
    write_term(base, "other", usage="avoid", more='content_note = "Mentions \u2014 prisons."')
    age(base)
    return base


@pytest.fixture
def file() -> Path:
    """Return where the answers are kept."""
    return cache_folder(None) / "today.txt"


@pytest.fixture
def tampered(call: Call, pack: Path, file: Path) -> Callable[[], list[str]]:
    """Keep answers, and put others in their place, which show by being told."""

    def tamper() -> list[str]:
        call("today")
        state, *others = file.read_text().split("\0")
        texts = [state, *["from the cache"] * len(cache.FORMS), *others[len(cache.FORMS) :]]
        file.write_text("\0".join(texts))
        return texts

    return tamper


def _all(call: Call) -> list[Result]:
    return [call(*argv) for argv in FORMS]


@pytest.mark.parametrize("columns", [0, 30])
@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
@pytest.mark.usefixtures("pack")
def test_every_byte_is_the_same(
    call: Call, file: Path, columns: int, locale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    if columns:
        monkeypatch.setattr(output, "is_terminal", lambda *streams: streams == (sys.stdout,))
        monkeypatch.setattr(output, "width", lambda: columns)
    for day in ("2027-03-01", "2027-03-02"):
        monkeypatch.setattr(clock, "local_day", lambda day=day: day)
        without = []
        for argv in FORMS:
            file.unlink(missing_ok=True)
            without.append(call(*argv))
        assert file.exists()
        with monkeypatch.context() as patched:
            patched.setattr("allyship_tui.cli.run.run", None)  # the cache alone can answer
            assert _all(call) == without
        assert all(result.out and not result.err for result in without)


def test_the_tampered_answer_shows(call: Call, tampered: Callable[[], object]) -> None:
    tampered()
    assert [result.out for result in _all(call)] == [
        "from the cache\n",
        "from the cache",
        "from the cache\n",
    ]
    for argv in (
        ["today", "--date", "2027-03-01"],
        ["today", "--content", "elsewhere"],
        ["today", "--data-dir", "elsewhere"],
    ):
        assert "from the cache" not in call(*argv).out


def _touch(path: Path) -> None:
    os.utime(path, (1_800_000_000, 1_800_000_000))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(text)
    os.utime(path, (1_700_000_000, 1_700_000_000))


def _new_name(path: Path) -> None:
    path.rename(path.with_name("else.toml"))


@pytest.mark.parametrize(
    ("change", "changed"),
    [
        (_touch, "base/terms/word.toml"),
        (_touch, "base/course.toml"),
        (lambda path: _write(path, "= no"), "base/terms/new.toml"),
        (lambda path: _write(path, ""), "base/tips.toml"),
        (Path.unlink, "base/terms/other.toml"),
        (_new_name, "base/terms/other.toml"),
        (lambda path: _write(path, ""), "home/.local/share/allyship/learner.db"),
        (lambda path: _write(path, "frames"), "home/.local/share/allyship/learner.db-wal"),
    ],
)
def test_a_change_ends_it(
    call: Call,
    tmp_path: Path,
    tampered: Callable[[], object],
    change: Callable[[Path], object],
    changed: str,
) -> None:
    tampered()
    assert "from the cache" in call("today").out
    change(tmp_path / changed)
    assert "from the cache" not in "".join(result.out for result in _all(call))


@pytest.mark.parametrize(
    "changed", ["version", "day", "language", "data folder", "lessons' folder"]
)
def test_another_state_ends_it(
    call: Call,
    tmp_path: Path,
    tampered: Callable[[], object],
    changed: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tampered()
    assert "from the cache" in call("today").out
    if changed == "version":
        monkeypatch.setattr(cache, "__version__", "0.0.1")
    elif changed == "day":
        monkeypatch.setattr(clock, "local_day", lambda: "2027-03-02")
    elif changed == "language":
        monkeypatch.setenv("LANGUAGE", "de")
    elif changed == "data folder":
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "elsewhere"))
    else:
        monkeypatch.setattr(
            "allyship_tui.system.folders.base_path", lambda: str(tmp_path / "moved")
        )
        (tmp_path / "moved" / "terms").mkdir(parents=True)
    assert "from the cache" not in "".join(result.out for result in _all(call))


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_what_is_broken_is_as_good_as_missing(
    call: Call, pack: Path, file: Path, text: str
) -> None:
    before = call("today")
    file.write_text(text, errors="surrogateescape")
    assert call("today") == before
    assert file.read_text().split("\0")[1] == before.out.strip()


@pytest.mark.parametrize("part", range(len(cache.FORMS) + 2))
def test_a_part_that_is_missing(
    call: Call, file: Path, tampered: Callable[[], list[str]], part: int
) -> None:
    texts = tampered()
    file.write_text("\0".join(texts[:part] + texts[part + 1 :]))
    assert "from the cache" not in call("today").out
    texts = tampered()
    file.write_text("\0".join(texts[:part]))
    assert "from the cache" not in call("today").out


def test_what_cannot_be_a_cache(call: Call, pack: Path, file: Path) -> None:
    before = call("today")
    file.unlink()
    os.mkfifo(file)
    assert call("today") == before
    file.unlink()
    file.mkdir()
    assert call("today") == before
    file.rmdir()
    file.parent.rmdir()
    file.parent.write_text("not a folder")
    assert call("today") == before
    assert not list(file.parent.parent.glob("*.txt*"))


def test_another_users_file_is_not_trusted(
    call: Call, tampered: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    tampered()
    monkeypatch.setattr(os, "geteuid", lambda: 4711)
    assert "from the cache" not in call("today").out


def test_it_is_for_this_user_alone(call: Call, pack: Path, file: Path) -> None:
    mask = os.umask(0)
    try:
        call("today")
    finally:
        os.umask(mask)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert [path.name for path in file.parent.iterdir()] == ["today.txt"]


def test_a_file_that_changed_just_now_may_change_again(call: Call, pack: Path, file: Path) -> None:
    now = time.time()
    os.utime(pack / "course.toml", (now, now))
    call("today")
    assert not file.exists()
    os.utime(pack / "course.toml", (now - 3, now - 3))
    call("today")
    assert file.exists()


def test_a_named_data_folder_is_left_alone_until_something_must_be_kept(
    call: Call, pack: Path, data: Path
) -> None:
    learn(data, lambda learning: learning.mark("tip/get-educated"))
    age(data)
    before = contents(data)
    call("today")
    assert contents(data) == before
    call("today", "--short")
    assert (data / "cache" / "today.txt").exists()
    assert {name: seen for name, seen in contents(data).items() if DATABASE in name} == {
        name: seen for name, seen in before.items() if DATABASE in name
    }


def test_what_has_to_be_told_is_told_each_time(call: Call, pack: Path, file: Path) -> None:
    _write(pack / "tips.toml", "= no")
    first = call("today")
    assert first.err
    assert call("today") == first
    assert not file.exists()


def test_the_log_is_named_as_the_learners_part_names_it() -> None:
    assert cache._LOG[0] == DATABASE


def test_the_language_is_told_by_the_variables_that_messages_go_by() -> None:
    assert cache.LANGUAGE == language.VARIABLES
