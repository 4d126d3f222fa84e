"""Lessons are read anew as they were opened, and it is told what is other then."""

import shutil
import time
from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from allyship_tui.course import load_course
from allyship_tui.study.anew import Lessons, Watch, opening_for, watch as watching
from allyship_tui.study.library import basis, library, seen_files
from allyship_tui.study.settings import Config, own_config

TODAY = date(2026, 3, 2)


@pytest.fixture
def pack(tmp_path: Path, pack_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the small pack, which is the program's own here."""
    folder = tmp_path / "pack"
    shutil.copytree(pack_folder, folder)
    monkeypatch.setattr(library, "base_path", lambda: str(folder))
    monkeypatch.setattr(library, "_of_packs", lambda added: load_course(added, folder))
    monkeypatch.setattr(basis, "_code", lambda: iter(()))
    return folder


def test_a_compiled_course_is_no_other_than_its_packs(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(basis, "_TICK", 0)
    opening = opening_for(None, (), writes=True)
    opening.open(Config(), TODAY)
    compiled, _ = opening.open(Config(), TODAY)
    assert compiled.texts
    news = Lessons(opening).read(load_course(base=pack), TODAY)
    assert news.course.texts
    assert (news.changed, news.is_other) == (0, False)


def test_lessons_that_are_new_changed_and_gone_are_counted(pack: Path) -> None:
    lessons = Lessons(opening_for(None, ()))
    before = load_course(base=pack)
    first = before.glossary[0].id
    file = pack / "terms" / f"{first}.toml"
    text = file.read_text("utf-8")
    (pack / "terms" / "a-new-one.toml").write_text(text, "utf-8")
    file.write_text(text.replace('title = "', 'title = "the ', 1), "utf-8")
    news = lessons.read(before, TODAY)
    assert news.changed == 2
    assert news.sentence("!") == "Read anew: 2 lessons have changed."
    (pack / "terms" / "a-new-one.toml").unlink()
    assert lessons.read(news.course, TODAY).changed == 1


def test_another_heading_is_told_though_no_lesson_changed(pack: Path) -> None:
    before = load_course(base=pack)
    outline = pack / "course.toml"
    title = before.categories[0].title
    outline.write_text(outline.read_text("utf-8").replace(title, "Other words", 1), "utf-8")
    news = Lessons(opening_for(None, ())).read(before, TODAY)
    assert (news.changed, news.is_other) == (0, True)


def test_a_pack_that_the_settings_name_meanwhile_is_read(
    pack: Path, fuller_pack_folder: Path, own_world: Path
) -> None:
    lessons = Lessons(opening_for(None, ()), own_config())
    config = own_world / "home" / "config" / "allyship" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(f'content = ["{fuller_pack_folder}"]', "utf-8")
    before = load_course(base=pack)
    news = lessons.read(before, TODAY)
    assert len(news.course.terms) > len(before.terms)
    config.write_text("content = 3", "utf-8")
    wrong = lessons.read(news.course, TODAY)
    assert len(wrong.course.terms) == len(before.terms)
    assert [problem.where for problem in wrong.problems] == ['key "content"']
    assert "1 problem now: ! says which." in wrong.sentence("!")


def test_a_pack_whose_folder_is_gone_is_named_and_is_back_with_it(
    pack: Path, fuller_pack_folder: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "fuller"
    shutil.copytree(fuller_pack_folder, folder)
    opening = opening_for(None, [folder])
    course, _ = opening.open(Config(), TODAY)
    folder.rename(tmp_path / "away")
    news = Lessons(opening).read(course, TODAY)
    assert news.problems
    assert len(news.course.terms) < len(course.terms)
    (tmp_path / "away").rename(folder)
    assert Lessons(opening).read(news.course, TODAY).problems == ()


def test_a_watch_waits_until_nothing_more_changes(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_PAUSE", 0.02)
    file = pack / "tips.toml"
    looks: list[int] = []

    def look() -> object:
        looks.append(1)
        if 2 < len(looks) < 6:  # someone goes on writing
            file.write_text("#" * len(looks), "utf-8")
        return seen_files([pack])

    watch = Watch(look)
    assert watch.wait()
    assert len(looks) == 6
    assert not watch.has_changed()


def test_a_watch_that_is_ended_lets_go_whoever_waits(pack: Path) -> None:
    watch = Watch(lambda: seen_files([pack]))
    said: list[bool] = []
    waiting = Thread(target=lambda: said.append(watch.wait()))
    waiting.start()
    watch.end()
    waiting.join(10)
    assert said == [False]


def test_of_very_many_files_it_is_looked_less_often() -> None:
    def look() -> object:
        end = time.thread_time() + 0.02
        while time.thread_time() < end:
            pass
        return ()

    assert Watch(look)._pause >= 2
