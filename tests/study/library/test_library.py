"""The compiled course says what the packs say; where it does not hold, it is made anew."""

import os
import random
import shutil
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from gettext import NullTranslations
from pathlib import Path

import pytest

from allyship_tui.course import Course, load_course
from allyship_tui.messages.language import Catalogue
from allyship_tui.study.find import Search
from allyship_tui.study.library import basis, compile_shipped, library, open_course
from allyship_tui.study.library.stored import Stored

PACK = Path(__file__).parents[2] / "fixtures" / "pack"
LONG_AGO = time.time() - 1000


@pytest.fixture(autouse=True)
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the pack that comes with the program here: one that was last changed long ago."""
    folder = tmp_path / "content" / "en"
    shutil.copytree(PACK, folder)
    age(folder)
    monkeypatch.setattr(library, "base_path", lambda: str(folder))
    monkeypatch.setattr(library, "_of_packs", lambda added, base=folder: load_course(added, base))
    monkeypatch.setattr(basis, "_code", lambda: iter(()))
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return the folder of what can be worked out again."""
    folder = tmp_path / "cache"
    folder.mkdir()
    return folder


def age(folder: Path) -> None:
    """Let all files be as old as they are where nobody works on them."""
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (LONG_AGO, LONG_AGO))


def told(course: Course) -> object:
    """Return all that a course says."""
    return (
        course.definition,
        tuple(course.tips),
        tuple(course.reading),
        [course.situation(head.id) for head in course.situations],
        [course.term(head.id) for head in course.terms],
        [(h.title, tuple(h.also_called), h.category, h.added, h.retired) for h in course.terms],
        [(head.title, head.place, head.tip, tuple(head.terms)) for head in course.situations],
        [[recall.id for recall in head.recall] for head in course.terms],
        course.categories,
        course.reading_sections,
        course.calendar,
        course.licences,
        course.problems,
        Search(course).find("ally"),
    )


def compiled(cache: Path) -> Path:
    """Return the one file in the cache."""
    (path,) = cache.iterdir()
    return path


def forbid(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no pack be read any more."""

    def refuse(*_: object, **__: object) -> Course:
        raise AssertionError("a pack was read")

    monkeypatch.setattr(library, "_of_packs", refuse)


def test_it_says_what_the_packs_say(base: Path, cache: Path) -> None:
    whole = told(load_course(base=base))
    assert told(open_course((), cache)) == whole
    again = open_course((), cache)
    assert again.texts
    assert told(again) == whole
    assert again.term("no-such-term") is None
    assert again.situation("no-such-situation") is None


def test_what_was_compiled_is_not_read_again(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_course((), cache)
    forbid(monkeypatch)
    course = open_course((), cache)
    assert course.term("ally")
    assert Search(course).find("ally")


def test_lessons_are_fetched_when_they_are_read(cache: Path) -> None:
    open_course((), cache)
    course = open_course((), cache)
    assert isinstance(course.texts, Stored)
    assert len(course.tips) == len(told(course)[1])  # type: ignore[index]
    assert course.term("ally") is course.term("ally")


@pytest.mark.parametrize("what", ["changed", "added", "removed"])
def test_a_pack_that_changed_is_read_anew(base: Path, cache: Path, what: str) -> None:
    open_course((), cache)
    term = base / "terms" / "ally.toml"
    if what == "changed":
        term.write_text(term.read_text().replace('title = "', 'title = "new ', 1))
    elif what == "added":
        shutil.copy(term, term.with_name("second.toml"))
    else:
        term.unlink()
    age(base)
    os.utime(base / "terms", (LONG_AGO + 1, LONG_AGO + 1))
    if what == "changed":
        os.utime(term, (LONG_AGO + 2, LONG_AGO + 2))
    for _ in range(2):
        assert told(open_course((), cache)) == told(load_course(base=base))


def test_what_may_change_again_unseen_is_not_kept(base: Path, cache: Path) -> None:
    (base / "terms" / "ally.toml").touch()
    assert open_course((), cache).term("ally")
    assert not list(cache.iterdir())


def test_other_packs_have_a_file_of_their_own(base: Path, cache: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "terms").mkdir(parents=True)
    shutil.copy(base / "terms" / "ally.toml", other / "terms" / "second.toml")
    age(other)
    open_course((), cache)
    for _ in range(2):
        assert open_course([other], cache).term("second")
        assert not open_course((), cache).term("second")
    assert len(list(cache.iterdir())) == 2


def test_another_version_makes_its_own(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_course((), cache)
    with closing(sqlite3.connect(compiled(cache))) as database, database:
        database.execute("UPDATE part SET body = x'00', sum = 0 WHERE name LIKE 'term/%'")
    monkeypatch.setattr(basis, "FORMAT", basis.FORMAT + 1)
    open_course((), cache)
    forbid(monkeypatch)
    assert open_course((), cache).term("ally")


def test_another_language_has_its_own(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_course((), cache)
    spoken = Catalogue("eo", NullTranslations())  # type: ignore[arg-type]
    monkeypatch.setattr(basis, "chosen", lambda: spoken)
    assert not open_course((), cache).texts
    assert open_course((), cache).texts
    monkeypatch.setattr(basis, "chosen", lambda: None)
    assert not open_course((), cache).texts


@pytest.mark.parametrize("chance", map(random.Random, range(24)))
def test_a_damaged_file_harms_nobody(base: Path, cache: Path, chance: random.Random) -> None:
    open_course((), cache)
    path = compiled(cache)
    body = bytearray(path.read_bytes())
    if chance.random() < 0.3:
        del body[chance.randrange(len(body)) :]
    else:
        for _ in range(chance.choice([1, 20, 2000])):
            body[chance.randrange(len(body))] = chance.randrange(256)
    path.write_bytes(body)
    lessons = told(load_course(base=base))
    for _ in range(2):
        *read, found = told(open_course((), cache))  # type: ignore[misc]
        assert read == list(lessons)[:-1]  # type: ignore[call-overload]
        assert isinstance(found, list)


@pytest.mark.parametrize("body", [b"", b"not a database", b"SQLite format 3\0" + b"\0" * 4096])
def test_a_file_that_is_something_else_is_made_anew(
    base: Path, cache: Path, body: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_course((), cache)
    compiled(cache).write_bytes(body)
    assert told(open_course((), cache)) == told(load_course(base=base))
    forbid(monkeypatch)
    assert open_course((), cache).term("ally")


def test_a_link_or_a_folder_in_its_place_is_not_followed(base: Path, cache: Path) -> None:
    open_course((), cache)
    path = compiled(cache)
    elsewhere = cache.with_name("elsewhere.db")
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    assert not open_course((), cache).texts
    path.unlink()
    path.mkdir()
    assert told(open_course((), cache)) == told(load_course(base=base))


def test_another_users_file_is_not_read(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_course((), cache)
    monkeypatch.setattr(os, "geteuid", lambda: -1)
    assert not open_course((), cache).texts


def test_a_folder_whose_name_is_no_text_is_read(base: Path, cache: Path, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"\xff\x80")
    shutil.copytree(base, folder)
    age(folder)
    for _ in range(2):
        assert told(open_course([folder], cache)) == told(load_course([folder], base))


@pytest.mark.parametrize("lose", [lambda cache: cache.rmdir(), lambda cache: cache.chmod(0o500)])
def test_without_a_cache_it_is_made_in_memory(
    base: Path, cache: Path, lose: Callable[[Path], None]
) -> None:
    lose(cache)
    assert told(open_course((), cache)) == told(load_course(base=base))
    assert told(open_course((), None)) == told(load_course(base=base))


def test_a_draft_that_was_left_is_thrown_away(base: Path, cache: Path) -> None:
    left, written = cache / "course-0.db.1", cache / "course-1.db.2"
    left.write_bytes(b"half")
    written.write_bytes(b"half")
    os.utime(left, (0, 0))
    assert open_course((), cache).term("ally")
    assert not left.exists()
    assert written.exists()


def test_who_is_killed_while_compiling_leaves_nothing_half(
    base: Path, cache: Path, request: pytest.FixtureRequest
) -> None:
    whole = told(load_course(base=base))
    chance = random.Random(1)
    for _ in range(200 if request.config.getoption("--soak", default=False) else 20):
        child = os.fork()
        if child == 0:
            try:
                for path in cache.glob("*.db"):
                    path.unlink()
                open_course((), cache)
            finally:
                os._exit(0)
        time.sleep(chance.random() * 0.04)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert told(open_course((), cache)) == whole


def test_two_that_compile_at_once_do_no_harm(base: Path, cache: Path) -> None:
    children = []
    for _ in range(4):
        if not (child := os.fork()):
            status = 1
            try:
                status = 0 if open_course((), cache).term("ally") else 1
            finally:
                os._exit(status)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 4
    assert [path.suffix for path in cache.iterdir()] == [".db"]
    assert told(open_course((), cache)) == told(load_course(base=base))


def test_what_comes_with_the_program_is_read_at_once(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compile_shipped(base, base.parent / "course.db")
    whole = told(load_course(base=base))
    # Whoever installs it sets the times of the files.
    for path in base.rglob("*"):
        path.touch()
    forbid(monkeypatch)
    assert told(open_course()) == whole


def test_what_comes_with_the_program_holds_no_more_once_its_pack_was_changed(base: Path) -> None:
    compile_shipped(base, base.parent / "course.db")
    (base / "terms" / "ally.toml").unlink()
    assert open_course().term("ally") is None


def test_a_pack_with_something_left_out_is_not_shipped(base: Path, tmp_path: Path) -> None:
    (base / "terms" / "broken.toml").write_text("title = 1")
    with pytest.raises(ValueError, match=r"broken\.toml"):
        compile_shipped(base, tmp_path / "course.db")
