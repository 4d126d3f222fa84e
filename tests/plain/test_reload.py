"""`reload` reads changed files anew: in one line what came of it, then what is other here."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from allyship_tui.course import load_course
from allyship_tui.learner import Log
from allyship_tui.plain.commands.reload import look_again
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.anew import Lessons, Opening, Watch, opening
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.library import seen_files

from .conftest import begin, talk_in

Change = Callable[[str, str], None]


@pytest.fixture
def pack(tmp_path: Path, pack_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the small pack, which is the program's own here."""
    folder = tmp_path / "pack"
    shutil.copytree(pack_folder, folder)
    monkeypatch.setattr(opening, "open_course", lambda added, _: load_course(added, base=folder))
    return folder


@pytest.fixture
def repl(pack: Path, log: Log, clock: Clock) -> ReplSession:
    """Return a session whose lessons are watched."""
    repl = begin(Learning(load_course(base=pack), log, clock))
    repl.lessons = Lessons(Opening(), watch=Watch(lambda: seen_files([pack])))
    return repl


@pytest.fixture
def change(pack: Path) -> Change:
    """Return a function that puts other words into the tips."""

    def change(old: str, new: str) -> None:
        file = pack / "tips.toml"
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    return change


def test_what_is_open_is_said_again_in_its_new_words(repl: ReplSession, change: Change) -> None:
    talk = talk_in(repl)
    talk("tips", "2")
    change(f'"{repl.learning.course.tips[1].title}"', '"Another name"')
    said = talk("reload")
    assert said.startswith("Read anew: 1 lesson has changed.\n")
    assert "Another name" in said
    assert "Another name" in talk("repeat")
    assert "Another name" in talk("search another name")


def test_where_nothing_changed_one_line_says_so(repl: ReplSession) -> None:
    talk = talk_in(repl)
    talk("tips", "2")
    assert talk("reload") == "Read anew: nothing has changed."


def test_what_is_wrong_is_named_and_what_is_gone_leads_to_its_list(
    repl: ReplSession, change: Change
) -> None:
    talk = talk_in(repl)
    tip = repl.learning.course.tips[1]
    talk("tips", "2")
    change(f'title = "{tip.title}"', f'titel = "{tip.title}"')
    said = talk("reload")
    assert "problems says which." in said.splitlines()[0]
    assert 'Did you mean "title"?' in said
    assert "What was open is gone; this is its list." in said
    assert repl.location.item is None
    change("titel", "title")
    assert "problem" not in talk("reload")
    assert repl.learning.course.tip(tip.id) == tip


def test_what_is_watched_is_read_before_the_next_answer_and_numbers_stay_those_that_were_said(
    repl: ReplSession, change: Change
) -> None:
    talk = talk_in(repl)
    talk("tips")
    change(f'"{repl.learning.course.tips[1].title}"', '"Another name"')
    assert look_again(repl) == ["Read anew: 1 lesson has changed."]
    assert look_again(repl) == []
    assert "Another name" in talk("2")


def test_nothing_is_read_while_something_is_written(repl: ReplSession, change: Change) -> None:
    talk = talk_in(repl)
    talk("journal", "write")
    assert repl.question
    change(f'"{repl.learning.course.tips[1].title}"', '"Another name"')
    assert look_again(repl) == []
    talk("my words")
    talk(".")
    assert look_again(repl) == ["Read anew: 1 lesson has changed."]
    assert "my words" in repl.session.reflections.all()[0].text
