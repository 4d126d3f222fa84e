"""Changed files are read anew while the program runs: the place stays, and nothing is lost."""

import asyncio
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from allyship_tui.course import load_course
from allyship_tui.learner import Log
from allyship_tui.study.anew import Lessons, Opening, Watch, opening, watch as watching
from allyship_tui.study.learning import Learning
from allyship_tui.study.library import seen_files
from allyship_tui.study.places import Place, Section
from allyship_tui.tui.app import AllyshipApp
from allyship_tui.tui.modals.writing import WritingScreen
from quiet import waited_for

from .conftest import Clocked
from .seen import focus_name, lines, message, part

Change = Callable[[str, str, str], None]


@pytest.fixture
def pack(tmp_path: Path, pack_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the small pack, which is the program's own here."""
    folder = tmp_path / "pack"
    shutil.copytree(pack_folder, folder)
    monkeypatch.setattr(opening, "open_course", lambda added, _: load_course(added, base=folder))
    return folder


@pytest.fixture
def change(pack: Path) -> Change:
    """Return a function that puts other words into a file of the pack."""

    def change(file: str, old: str, new: str) -> None:
        text = (pack / file).read_text("utf-8")
        assert old in text
        (pack / file).write_text(text.replace(old, new), "utf-8")

    return change


@pytest.fixture
def learning(pack: Path, log: Log, clock: Clocked) -> Learning:
    """Return a learner of that pack."""
    return Learning(load_course(base=pack), log, clock)


def app_of(learning: Learning, watch: Watch | None = None) -> AllyshipApp:
    """Return a window whose lessons can be read anew."""
    return AllyshipApp(learning, lessons=Lessons(Opening(), watch=watch))


async def test_a_changed_lesson_is_shown_at_the_same_step(
    learning: Learning, change: Change
) -> None:
    app = app_of(learning)
    with waited_for(app):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("3", "n", "enter")
            assert "2 of 5" in "\n".join(lines(pilot))
            old = learning.course.tips[1].title
            change("tips.toml", f'title = "{old}"', 'title = "Another name for it"')
            await pilot.press("f5")
            shown = "\n".join(lines(pilot))
            assert "Another name for it" in shown
            assert "2 of 5" in shown
            assert message(pilot) == "Read anew: 1 lesson has changed."
            assert focus_name(pilot) == "ExercisePage"
            await pilot.press("slash", *"another name")
            assert "1 found" in "\n".join(lines(pilot))


async def test_where_nothing_changed_that_is_said(learning: Learning) -> None:
    app = app_of(learning)
    with waited_for(app):
        async with app.run_test(size=(80, 24)) as pilot:
            course = learning.course
            await pilot.press("f5", "f5")
            assert message(pilot) == "Read anew: nothing has changed."
            assert learning.course is course


async def test_a_section_that_is_out_of_sight_shows_it_when_it_is_back(
    learning: Learning, change: Change
) -> None:
    app = app_of(learning)
    with waited_for(app):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("3", "1")
            change("tips.toml", f'"{learning.course.tips[0].title}"', '"Another name for it"')
            await pilot.press("f5", "3")
            assert "Another name for it" in "\n".join(lines(pilot))


async def test_what_is_broken_is_named_and_comes_back_once_it_is_mended(
    learning: Learning, pack: Path
) -> None:
    app = app_of(learning)
    with waited_for(app):
        async with app.run_test(size=(100, 24)) as pilot:
            await pilot.press("4")
            term = learning.course.term(app.screen.here.item or "")
            assert term
            file = pack / "terms" / f"{term.id}.toml"
            whole = file.read_text("utf-8")
            file.write_text(whole[: len(whole) // 2], "utf-8")
            await pilot.press("f5")
            assert learning.course.term(term.id) is None
            assert message(pilot).startswith("Read anew: ")
            assert "problems now: ! says which." in message(pilot)
            assert "What was open is gone" in message(pilot)
            assert focus_name(pilot) == "ItemList"
            await pilot.press("exclamation_mark")
            assert f"{term.id}.toml" in "\n".join(lines(pilot))
            # The page that names it can be left open meanwhile.
            file.write_text(whole, "utf-8")
            await pilot.press("f5")
            assert "There are no problems" in "\n".join(lines(pilot))
            assert learning.course.term(term.id) == term
            assert learning.course.problems == ()


async def test_what_was_open_when_it_broke_is_open_again_once_it_is_mended(
    learning: Learning, change: Change
) -> None:
    app = app_of(learning)
    with waited_for(app):
        async with app.run_test(size=(100, 24)) as pilot:
            await pilot.press("3", "n")
            here, title = app.screen.here, learning.course.tips[1].title
            change("tips.toml", f'title = "{title}"', f'titel = "{title}"')
            await pilot.press("f5")
            assert "What was open is gone" in message(pilot)
            assert app.screen.here != here
            change("tips.toml", "titel", "title")
            await pilot.press("f5")
            assert "gone" not in message(pilot)
            assert app.screen.here == here
            assert title in part(pilot, "ExercisePage")


async def test_words_in_an_editor_stay_whatever_is_read_anew(
    learning: Learning, change: Change
) -> None:
    app = app_of(learning)
    with waited_for(app):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("7", "w", *"my words", "f5")
            change("tips.toml", f'"{learning.course.tips[0].title}"', '"Another name for it"')
            app._rereading.ask()
            await pilot.pause()
            assert learning.course.tips[0].title == "Another name for it"
            assert isinstance(app.screen, WritingScreen)
            assert app.screen.query_one(TextArea).text == "my words"
            await pilot.press("ctrl+s")
            assert app.session.reflections.all()[0].text == "my words"


async def test_a_situation_is_gone_on_with_in_its_new_words(
    learning: Learning, change: Change
) -> None:
    situation = learning.course.situation(learning.course.situations[0].id)
    assert situation
    app = app_of(learning)
    with waited_for(app):
        async with app.run_test(size=(100, 60)) as pilot:
            await app.navigator.go(Place(Section.PRACTICE, f"situation/{situation.id}"))
            await pilot.pause()
            await pilot.press("space")
            choice = situation.choices[0]
            assert choice.text in part(pilot, "ExercisePage")
            change("situations.toml", choice.text, "Say nothing, and stay beside her.")
            await pilot.press("f5")
            assert "Say nothing, and stay beside her." in part(pilot, "ExercisePage")
            await pilot.press("a")
            assert learning.snapshot.value(f"situation/{situation.id}", "chosen") == choice.id
            change("situations.toml", choice.effect[:40], "It is quiet for a while. ")
            await pilot.press("f5")
            assert "It is quiet for a while." in part(pilot, "ExercisePage")


async def test_a_prompt_that_is_typed_an_answer_to_stays(
    learning: Learning, change: Change
) -> None:
    tip = learning.course.tips[0]
    app = app_of(learning)
    with waited_for(app):
        async with app.run_test(size=(80, 40)) as pilot:
            await pilot.press("3", "r", "down", "down", "enter", *"what I know")
            assert app.screen.query_one(Input).value == "what I know"
            change("tips.toml", tip.recall[0].answer[:30], "In other words: ")
            app._rereading.ask()
            await pilot.press("enter")
            shown = part(pilot, "ExercisePage")
            assert "what I know" in shown
            assert "In other words:" in shown


async def test_what_is_read_last_wins_though_it_was_asked_for_during_a_slow_reading(
    learning: Learning, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, may_end, begun = app_of(learning), threading.Event(), threading.Event()
    load = opening.open_course

    def slowly(*given: object) -> object:
        course = load(*given)  # type: ignore[arg-type]
        begun.set()
        may_end.wait(30)
        return course

    monkeypatch.setattr(opening, "open_course", slowly)
    with waited_for(app):
        async with app.run_test(size=(80, 24)) as pilot:
            change("tips.toml", f'"{learning.course.tips[0].title}"', '"The first name"')
            app._rereading.ask()
            while not begun.is_set():
                await asyncio.sleep(0.001)
            change("tips.toml", '"The first name"', '"The last name"')
            app._rereading.ask()
            may_end.set()
            await pilot.pause()
            assert learning.course.tips[0].title == "The last name"
            assert message(pilot) == "Read anew: 1 lesson has changed."


async def test_files_that_are_watched_are_read_by_themselves(
    learning: Learning, pack: Path, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_PAUSE", 0.01)
    watch = Watch(lambda: seen_files([pack]))
    app = app_of(learning, watch)
    with waited_for(app):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("3")
            change("tips.toml", f'"{learning.course.tips[0].title}"', '"Another name for it"')
            while learning.course.tips[0].title != "Another name for it":
                await asyncio.sleep(0.001)
            await pilot.pause()
            assert "Another name for it" in "\n".join(lines(pilot))
            assert message(pilot) == "Read anew: 1 lesson has changed."
            watch.end()
