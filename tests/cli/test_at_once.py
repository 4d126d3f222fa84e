"""Today's answer at once, from a compiled course: the same bytes as the usual way, or none."""

import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from allyship_tui.cli import output
from allyship_tui.course import load
from allyship_tui.learner import DATABASE, Kind, holds_none_of
from allyship_tui.study.library import compile_shipped, compiled, library
from allyship_tui.study.library.compiled import write_course
from allyship_tui.study.packs import PACKS
from allyship_tui.system import clock, folders

from .conftest import Call, Result, age, learn, write_term

FORMS = (["today"], ["today", "--json"], ["today", "--short"], ["today", "--once"])
SMALL = Path(__file__).parents[1] / "fixtures" / "pack"
OWN = Path(folders.base_path())
NOTHING = "allyship_tui.cli.run.run"


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have standard output taken for a terminal, so that there is someone to greet."""
    monkeypatch.setattr(output, "is_terminal", lambda *streams: streams == (sys.stdout,))
    monkeypatch.setattr(output, "width", lambda: 60)


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a pack in the place of the program's own that changes, with its compiled course."""
    folder = tmp_path / "content" / "en"
    write_term(folder, "word", title="Wörd \u2192 №", related=["other", "third"])
    write_term(folder, "other", usage="avoid", more='content_note = "Mentions \u2014 prisons."')
    write_term(folder, "third", added="2027-03-05", related=["word"])
    write_term(folder, "old", more="retired = 2027-03-04")
    return _in_place(folder, monkeypatch)


def _in_place(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    age(folder)
    monkeypatch.setattr(load, "base_folder", lambda: folder)
    monkeypatch.setattr(folders, "base_path", lambda: str(folder))
    monkeypatch.setattr(library, "base_path", lambda: str(folder))
    monkeypatch.setattr(compiled, "write_course", write_course)
    compile_shipped(folder, folder.with_name("course.db"))
    return folder


@pytest.fixture
def at_once(call: Call, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Ask with nothing kept, where none but the way at once can answer."""

    def ask(*argv: str) -> Result:
        shutil.rmtree(folders.cache_path(), ignore_errors=True)
        with monkeypatch.context() as patch:
            patch.setattr(NOTHING, lambda _: 77)
            return call(*argv)

    return ask


@pytest.fixture
def usual(call: Call, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Ask with nothing kept, and not at once."""

    def ask(*argv: str) -> Result:
        shutil.rmtree(folders.cache_path(), ignore_errors=True)
        with monkeypatch.context() as patch:
            patch.setattr("allyship_tui.cli.greeting.at_once.answer_at_once", lambda _: None)
            return call(*argv)

    return ask


def _log() -> Path:
    return Path(folders.data_path())


@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
@pytest.mark.parametrize("with_log", [False, True])
@pytest.mark.usefixtures("pack")
def test_every_byte_is_that_of_the_usual_way(
    at_once: Callable[..., Result],
    usual: Callable[..., Result],
    locale: str,
    with_log: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    if with_log:
        learn(_log(), lambda learning: learning.mark("tip/get-educated"))
    shown = set()
    for number in range(14):
        day = date(2027, 3, 1) + timedelta(days=number)
        monkeypatch.setattr(clock, "local_day", lambda day=day: day.isoformat())
        for argv in FORMS:
            answer = at_once(*argv)
            assert answer == usual(*argv)
            assert (answer.status, answer.err) == (0, "")
        shown.add(answer.out)
    assert len(shown) == 4


@pytest.mark.parametrize("lessons", [SMALL, OWN])
def test_every_kind_of_term_is_told_the_same(
    tmp_path: Path,
    at_once: Callable[..., Result],
    usual: Callable[..., Result],
    lessons: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "content" / "en"
    shutil.copytree(lessons, folder)
    _in_place(folder, monkeypatch)
    for number in range(0, 40, 3):
        day = date(2027, 3, 1) + timedelta(days=number)
        monkeypatch.setattr(clock, "local_day", lambda day=day: day.isoformat())
        for argv in FORMS:
            assert at_once(*argv) == usual(*argv)


def test_it_is_kept_as_the_usual_way_keeps_it(
    pack: Path, at_once: Callable[..., Result], usual: Callable[..., Result]
) -> None:
    kept = Path(folders.cache_path(), "today.txt")
    at_once("today")
    held = kept.read_bytes()
    usual("today")
    assert kept.read_bytes() == held


def _set_aside() -> None:
    learn(_log(), lambda learning: learning.mute("small"))


def _window_open() -> None:
    learn(_log(), lambda learning: learning.mark("tip/get-educated"))
    (_log() / f"{DATABASE}-wal").write_bytes(b"frames")


def _no_log_at_all() -> None:
    _log().mkdir(parents=True)
    (_log() / DATABASE).write_bytes(b"no database at all\n" * 100)


def _packs_folder() -> None:
    (_log() / PACKS).mkdir(parents=True)


def _settings() -> None:
    config = Path(folders.config_path())
    config.parent.mkdir(parents=True)
    config.write_text("content = []")


@pytest.mark.parametrize(
    "odd", [_set_aside, _window_open, _no_log_at_all, _packs_folder, _settings]
)
def test_what_may_decide_besides_is_left_to_the_usual_way(
    pack: Path, at_once: Callable[..., Result], odd: Callable[[], None]
) -> None:
    assert at_once("today").status == 0
    odd()
    for argv in FORMS:
        assert at_once(*argv).status == 77


def _changed_pack(pack: Path) -> None:
    write_term(pack, "word", title="Another")


def _damaged(pack: Path) -> None:
    with closing(sqlite3.connect(pack.with_name("course.db"))) as database, database:
        database.execute("UPDATE part SET body = body || x'20' WHERE name LIKE 'glimpse/%'")


def _without_days(pack: Path) -> None:
    with closing(sqlite3.connect(pack.with_name("course.db"))) as database, database:
        database.execute("DELETE FROM part WHERE name = 'calendar'")


def _torn(pack: Path) -> None:
    path = pack.with_name("course.db")
    path.write_bytes(path.read_bytes()[:5000])


def _no_database(pack: Path) -> None:
    pack.with_name("course.db").write_bytes(b"nothing of the kind")


@pytest.mark.parametrize("odd", [_changed_pack, _damaged, _without_days, _torn, _no_database])
def test_a_compiled_course_that_does_not_hold_is_left_to_the_usual_way(
    pack: Path,
    at_once: Callable[..., Result],
    usual: Callable[..., Result],
    odd: Callable[[Path], None],
) -> None:
    odd(pack)
    for argv in FORMS:
        assert at_once(*argv).status == 77
        assert usual(*argv).status == 0


def test_a_day_before_the_first_is_left_to_the_usual_way(
    pack: Path, at_once: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "local_day", lambda: "2025-03-01")
    assert at_once("today").status == 77


def test_a_course_kept_in_the_cache_folder_answers_too(
    pack: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack.with_name("course.db").unlink()
    monkeypatch.setattr("allyship_tui.study.library.basis._code", lambda: iter(()))
    first = call("today")
    Path(folders.cache_path(), "today.txt").unlink()
    monkeypatch.setattr(NOTHING, None)
    assert call("today") == first


def test_a_course_with_something_to_tell_never_answers_at_once(
    pack: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack.with_name("course.db").unlink()
    write_term(pack, "odd", related=["nowhere"])
    age(pack)
    monkeypatch.setattr("allyship_tui.study.library.basis._code", lambda: iter(()))
    first = call("today")
    assert "nowhere" in first.err
    assert call("today") == first


def test_looking_at_the_log_changes_no_byte_of_it(pack: Path) -> None:
    learn(_log(), lambda learning: learning.mark("tip/get-educated"))
    before = {path.name: path.read_bytes() for path in _log().iterdir() if path.is_file()}
    assert holds_none_of(Kind.MUTED, str(_log()))
    assert not holds_none_of(Kind.REVIEWED, str(_log()))
    after = {path.name: path.read_bytes() for path in _log().iterdir() if path.is_file()}
    assert after == before
