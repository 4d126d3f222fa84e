"""What the commands say of the learner's log, and that they leave it as it is."""

from pathlib import Path

import pytest

from allyship_tui.course.load import load_course
from allyship_tui.learner.log import Log
from allyship_tui.study.learning import Learning, ReadingState

from .conftest import NOW, Call, contents, learn

EVERY = (
    "",
    "today",
    "define ally",
    "define nosuchterm",
    "definition",
    "tips",
    "tips 1",
    "reading",
    "terms",
    "search ally",
    "progress",
    "where",
    "--help",
    "--version",
    "--nope",
)


def _do(learning: Learning) -> None:
    definition = learning.course.definition
    assert definition
    learning.mark(f"definition/{definition.id}", definition.title)
    learning.mark("tip/be-accountable", "Be Accountable")
    learning.mark("tip/get-educated", "Get Educated")
    learning.mark("tip/listen-and-learn", "Listen and Learn")
    learning.undo()
    learning.meet("ally")
    one, two, three, *_ = learning.course.reading
    learning.set_state(one.id, one.title, ReadingState.READ)
    learning.set_state(two.id, two.title, ReadingState.READING)
    learning.set_state(three.id, three.title, ReadingState.SET_ASIDE)


def test_nothing_done_yet(call: Call, data: Path) -> None:
    result = call("progress")
    assert (result.status, result.err) == (0, "")
    assert result.out.splitlines() == [
        "You have not reviewed the definition yet.",
        "You have reviewed 0 of 5 tips.",
        f"You have read 0 of {len(load_course().reading)} works.",
        f"You have met 0 of {len(load_course().glossary)} terms.",
        "",
        "Nothing is kept yet. There is no hurry.",
    ]
    assert call("progress", "--json").data["done"] == []


def test_progress_in_json(call: Call, data: Path) -> None:
    learn(data, _do)
    found = call("progress", "--json").data
    course = load_course()
    assert list(found) == [
        "definition",
        "tips",
        "reading",
        "terms",
        "done",
        "days_practised",
    ]
    assert found["definition"] == {"reviewed": True}
    assert found["tips"] == {"reviewed": 2, "total": 5}
    assert found["reading"] == {"read": 1, "reading": 1, "total": len(course.reading)}
    assert found["terms"] == {"met": 1, "total": len(course.glossary)}
    assert all(list(done) == ["section", "id", "title", "day"] for done in found["done"])
    assert [(done["section"], done["id"]) for done in found["done"]] == [
        ("definition", course.definition.id if course.definition else ""),
        ("tips", "get-educated"),
        ("tips", "be-accountable"),
        ("terms", "ally"),
        ("reading", course.reading[0].id),
    ]
    assert {done["day"] for done in found["done"]} == {NOW.date().isoformat()}


def test_progress_in_words(call: Call, data: Path) -> None:
    learn(data, _do)
    out = call("progress").out
    total = len(load_course().reading)
    for line in (
        "You have reviewed the definition.",
        "You have reviewed 2 of 5 tips.",
        f"You have read 1 of {total} works, and begun 1.",
        "What you have kept",
        "Reviewed on 1 March 2027: Get Educated.",
        "Met on 1 March 2027: ally.",
    ):
        assert line in out.splitlines()
    assert "Listen and Learn" not in out


@pytest.mark.parametrize("argv", EVERY)
def test_no_command_makes_a_file(call: Call, home: Path, data: Path, argv: str) -> None:
    call(*argv.split())
    assert not data.exists()
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("argv", EVERY)
def test_no_command_changes_a_byte(call: Call, data: Path, argv: str) -> None:
    learn(data, _do)
    before = contents(data)
    assert before
    call(*argv.split())
    assert contents(data) == before


def test_what_an_open_window_recorded_is_seen_and_left_alone(spawn: Call, data: Path) -> None:
    with Log.open(data, lambda: NOW) as log:
        Learning(load_course(), log, lambda: NOW).mark("tip/get-educated", "Get Educated")
        before = contents(data)
        # In another process: SQLite shares a window's own memory within one.
        assert spawn("tips").out.startswith("Tips\n1. Get Educated, reviewed.")
        assert spawn("progress", "--json").data["tips"] == {"reviewed": 1, "total": 5}
        assert contents(data) == before


@pytest.mark.parametrize("argv", ["progress", "tips", "reading", ""])
def test_a_damaged_log_is_told_and_left_alone(call: Call, data: Path, argv: str) -> None:
    data.mkdir()
    (data / "learner.db").write_bytes(b"no database at all\n" * 100)
    before = contents(data)
    result = call(*argv.split())
    assert str(data) in result.err
    assert result.err.count("\n") == 1
    # With nothing of it readable, any figure would be made up; the lessons are there still.
    assert (result.status, bool(result.out)) == ((1, False) if argv == "progress" else (0, True))
    assert contents(data) == before


def test_a_file_in_the_folders_place(call: Call, data: Path) -> None:
    data.write_text("not a folder")
    result = call("progress", "--json")
    assert (result.status, result.out) == (1, "")
    assert str(data) in result.err
    assert data.read_text() == "not a folder"


def test_a_folder_in_the_files_place(call: Call, data: Path) -> None:
    (data / "learner.db").mkdir(parents=True)
    result = call("progress")
    assert (result.status, result.out) == (1, "")
    assert str(data) in result.err


@pytest.mark.parametrize("argv", ["today", "define ally", "definition", "tips 1", "terms", "where"])
def test_the_log_is_read_only_where_it_is_asked_for(call: Call, data: Path, argv: str) -> None:
    data.mkdir()
    (data / "learner.db").write_bytes(b"no database at all\n" * 100)
    assert call(*argv.split()).err == ""
