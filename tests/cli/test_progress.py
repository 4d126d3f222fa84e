"""What the commands say of the learner's log, and that they leave it as it is."""

from datetime import timedelta
from pathlib import Path

import pytest

from allyship_tui.course import load_course
from allyship_tui.learner import Log
from allyship_tui.messages import say
from allyship_tui.study.journal import Reflections
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans import Plans
from allyship_tui.study.recall import Cards, Rating
from allyship_tui.study.recall.card import cards_of
from allyship_tui.study.situations import Situations

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
    learning.mark(f"definition/{definition.id}")
    learning.mark("tip/be-accountable")
    learning.mark("tip/get-educated")
    learning.mark("tip/listen-and-learn")
    learning.undo()
    learning.opened(Place(Section.TERMS, "ally"))
    one, two, three, *_ = learning.course.reading
    learning.set_state(one.id, ReadingState.READ)
    learning.set_state(two.id, ReadingState.READING)
    learning.set_state(three.id, ReadingState.SET_ASIDE)


def test_nothing_done_yet(call: Call, data: Path) -> None:
    result = call("progress")
    assert (result.status, result.err) == (0, "")
    assert result.out.splitlines() == [
        "You have read 0 of 8 steps of the definition.",
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
        "situations",
        "plans",
        "reflections",
        "done",
        "recall",
        "forecast",
        "weeks",
        "days_practised",
        "days",
    ]
    assert found["definition"] == {"reviewed": True, "steps": {"read": 8, "total": 8}}
    assert found["tips"] == {"reviewed": 2, "total": 5, "steps": {"read": 10, "total": 25}}
    assert found["reading"] == {"read": 1, "reading": 1, "total": len(course.reading)}
    assert found["terms"] == {
        "met": 1,
        "recalled": 0,
        "held": 0,
        "total": len(course.glossary),
    }
    assert len(found["forecast"]) == 14
    assert found["forecast"][0] == {"day": NOW.date().isoformat(), "cards": 0}
    this, last = found["weeks"]
    assert this == {
        "first": "2027-03-01",
        "days": 1,
        "terms": 1,
        "steps": 0,
        "cards": 0,
        "situations": 0,
        "plans": 0,
        "read": 4,
    }
    assert last == {**dict.fromkeys(this, 0), "first": "2027-02-22"}
    assert all(list(done) == ["section", "id", "title", "day"] for done in found["done"])
    assert [(done["section"], done["id"]) for done in found["done"]] == [
        ("definition", course.definition.id if course.definition else ""),
        ("tips", "get-educated"),
        ("tips", "be-accountable"),
        ("terms", "ally"),
        ("reading", course.reading[0].id),
    ]
    assert {done["day"] for done in found["done"]} == {NOW.date().isoformat()}
    assert found["situations"] == {"practised": 0, "total": len(course.situations)}
    assert (found["plans"], found["reflections"]) == (0, 0)
    assert found["recall"] == {"prompts": 0, "back": 0, "recalled": 0, "held": 0, "months": []}
    assert (found["days_practised"], found["days"]) == (1, ["2027-03-01"])


def test_progress_in_words(call: Call, data: Path) -> None:
    learn(data, _do)
    out = call("progress").out
    total = len(load_course().reading)
    for line in (
        "You have reviewed the definition.",
        "You have reviewed 2 of 5 tips. You have read 10 of their 25 steps.",
        f"You have read 1 of {total} works. You have begun 1 more.",
        "What you have kept",
        "Reviewed on 1 March 2027: Get Educated.",
        "Met on 1 March 2027: ally.",
    ):
        assert line in out.splitlines()
    assert "Listen and Learn" not in out
    assert out.endswith("Days of the last year on which you practised\nMarch 2027: 1.\n")
    # What was never begun is not told as a row of noughts.
    for word in ("situations", "plans", "reflections", "prompts", "Recalled"):
        assert word not in out


def _practise(data: Path) -> None:
    """Have a prompt come back, and be recalled more and more seldom; and do one of all else."""
    moment = NOW - timedelta(days=120)
    with Log.open(data, lambda: moment) as log:
        learning = Learning(load_course(), log, lambda: moment)
        cards, (first, second, *_) = Cards(learning), cards_of(learning.course)
        for days, rating in ((0, "good"), (2, "again"), (1, "good"), (10, "easy"), (80, "easy")):
            moment += timedelta(days=days)
            cards.answer(first, Rating(rating))
        cards.answer(second, Rating.AGAIN)
        situation = learning.course.situations[0]
        Situations(learning).choose(situation, situation.choices[0])
        Plans(learning).make("someone is talked over", "ask to hear the end")
        Reflections(learning).write("a")
        Reflections(learning).write("b")


def test_what_was_practised_in_words(call: Call, data: Path) -> None:
    _practise(data)
    out = call("progress").out
    assert out.splitlines()[4:] == [
        f"You have practised 1 of {len(load_course().situations)} situations.",
        "You have made 1 plan.",
        "You have written 2 reflections.",
        "You have answered 2 prompts from memory.",
        "Of 4 prompts that came back, you recalled 3.",
        "1 prompt comes back only after a month or more.",
        "You have practised on 5 days.",
        "",
        "Recalled, of the prompts that came back",
        "February 2027: 1 of 1.",
        "November 2026: 2 of 3.",
        "",
        "Days of the last year on which you practised",
        "February 2027: 2.",
        "November 2026: 1, 3, 4 and 14.",
    ]


def test_what_was_practised_in_json(call: Call, data: Path) -> None:
    _practise(data)
    found = call("progress", "--json").data
    assert found["situations"]["practised"] == 1
    assert (found["plans"], found["reflections"]) == (1, 2)
    assert found["recall"] == {
        "prompts": 2,
        "back": 4,
        "recalled": 3,
        "held": 1,
        "months": [
            {"month": "2027-02", "back": 1, "recalled": 1},
            {"month": "2026-11", "back": 3, "recalled": 2},
        ],
    }
    assert found["days_practised"] == 5
    assert found["days"] == ["2026-11-01", "2026-11-03", "2026-11-04", "2026-11-14", "2027-02-02"]


def test_what_was_practised_long_ago_counts_and_is_not_listed(call: Call, data: Path) -> None:
    long_ago = NOW - timedelta(days=365)
    with Log.open(data, lambda: long_ago) as log:
        Learning(load_course(), log, lambda: long_ago).opened(Place(Section.TERMS, "ally"))
    result = call("progress")
    assert "You have practised on 1 day." in result.out
    assert say("account.year") not in result.out
    assert call("progress", "--json").data["days"] == ["2026-03-01"]


def test_without_an_answer_no_schedule_is_needed(spawn: Call, data: Path) -> None:
    code = (
        "import sys; from allyship_tui.__main__ import main; main(['progress', '--json']);"
        "print('fsrs' in sys.modules, file=sys.stderr)"
    )
    learn(data, _do)
    assert spawn(code=code).err == "False\n"
    _practise(data)
    assert spawn(code=code).err == "True\n"


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
        Learning(load_course(), log, lambda: NOW).mark("tip/get-educated")
        before = contents(data)
        # In another process: SQLite shares a window's own memory within one.
        assert spawn("tips").out.startswith("Tips\n1. Get Educated, reviewed.")
        tips = spawn("progress", "--json").data["tips"]
        assert tips == {"reviewed": 1, "total": 5, "steps": {"read": 5, "total": 25}}
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
