"""What belongs to the learner: forgetting it, carrying it, the year, and how many cards."""

from pathlib import Path

import pytest

from allyship_tui.course import Course
from allyship_tui.learner import Kind, Log, NotSaved
from allyship_tui.messages import say
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.places import Section
from allyship_tui.study.recall import daily_limit

from .conftest import Talk, begin, talk_in

SURE = (
    "It cannot be brought back. To go on, type forget; anything else keeps it. "
    "Out of reach are files you exported, older versions that a shared folder keeps, "
    "a shared folder that is not here now, and devices that have not synced since."
)
DONE = (
    "Forgotten: no file in the data folder holds it any more, nor does this device's file "
    "in a folder that it syncs with."
)
NOT = "Nothing was forgotten."


@pytest.fixture
def written(talk: Talk) -> Talk:
    """Return a session in which a text and a plan were made, and a tip was marked."""
    talk("write", "Of the harbour.", ".", "plan", "it rains", "call", "cancel", "tips 1", "mark")
    return talk


# Forgetting


def test_nothing_done_is_nothing_to_forget(talk: Talk) -> None:
    assert talk("forget") == "There is nothing to forget."


def test_what_can_be_forgotten_is_named(written: Talk) -> None:
    everything = (
        "What is to be forgotten?\n1. All reflections, with their drafts.\n2. All plans.\n"
        "3. All that is marked as reviewed, read, met or bookmarked.\n4. Everything."
    )
    assert written("tips 1", "forget") == everything
    said = written("journal 1", "forget")
    assert said.startswith("What is to be forgotten?\n1. This one: Of the harbour.\n2. All refl")
    assert written("1") == f"This one: Of the harbour. {SURE}"


@pytest.mark.parametrize("typed", ["", "no", "cancel", "Forget it", "1", "quit"])
def test_anything_but_the_word_keeps_it(written: Talk, repl: ReplSession, typed: str) -> None:
    assert written("journal 1", "forget", "1", typed) == NOT
    assert not repl.is_over
    assert written("repeat", "journal").endswith("1. 2 March 2026: Of the harbour.")


@pytest.mark.parametrize("typed", ["forget", "FORGET", " forget "])
def test_an_open_text_is_forgotten_after_the_word(
    written: Talk, repl: ReplSession, learning: Learning, typed: str
) -> None:
    said = written("journal 1", "forget", "1", typed)
    assert said.startswith(f"{DONE}\nJournal. For your eyes.")
    assert "Out of reach" not in said
    assert "Nothing is written yet." in said
    assert repl.location == Location(Section.JOURNAL)
    assert learning.snapshot.items_with(Kind.WRITTEN) == []
    for line in ("repeat", "choices", "where", "back", "journal"):
        assert "Of the harbour" not in written(line)
    assert written("search harbour") == 'Nothing found for "harbour".'


def test_an_open_plan_is_forgotten_and_the_list_is_said(written: Talk, repl: ReplSession) -> None:
    said = written("practice 2", "forget", "1", "forget")
    assert said.startswith(f"{DONE}\nPractice. What you recall")
    assert "it rains" not in said
    assert repl.session.plans.all() == []
    assert written("forget", "1") == f"All reflections, with their drafts. {SURE}"


def test_everything_is_forgotten(written: Talk, repl: ReplSession, learning: Learning) -> None:
    assert written("tips 1", "forget", "4", "forget") == DONE
    assert repl.location == Location(Section.TIPS, "get-educated")
    assert {event.kind for event in learning.snapshot.events()} == {Kind.FORGOTTEN}
    assert written("forget") == "There is nothing to forget."
    assert written("undo") == say("why-not.undo")
    assert written("tips").startswith("Take action. You have reviewed 0 of 5 tips.")


def test_what_is_forgotten_cannot_be_gone_back_to(written: Talk) -> None:
    written("journal 1", "tips", "journal", "forget", "1", "forget")
    assert "harbour" not in written("back", "back")
    assert written("repeat") == say("practice.gone")


def test_a_forgetting_that_cannot_be_recorded(
    written: Talk, repl: ReplSession, learning: Learning, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise NotSaved("the disk is full")

    monkeypatch.setattr(learning.log, "forget", fail)
    written("journal 1", "forget", "1")
    with pytest.raises(NotSaved):
        written("forget")
    assert written("journal 1").endswith("Of the harbour.")


# Carrying


def test_the_log_goes_to_a_file_and_comes_from_it(
    written: Talk, learning: Learning, course: Course, clock: Clock, tmp_path: Path
) -> None:
    file = tmp_path / "my log.jsonl"
    count = len(list(learning.snapshot.events()))
    assert written(f"export {file}") == (
        f"Written to {file}. Entries of your log: {count}.\n{say('transfer.private')}"
    )
    with Log.open(tmp_path / "other", clock) as log:
        other = talk_in(begin(Learning(course, log, clock)))
        assert other("import") == "The file to read: An empty line lets it be."
        taken = f"Taken in from {file}. Entries: {count}, new here: {count}."
        assert other(str(file)) == taken
        assert other(f"IMPORT {file}").endswith("new here: 0.")
        assert other("journal").endswith("1. 2 March 2026: Of the harbour.")


def test_two_devices_are_kept_alike(
    written: Talk, course: Course, clock: Clock, tmp_path: Path
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    assert written("sync") == "The shared folder: An empty line lets it be."
    assert written(str(shared)) == f"Synced with {shared}. New here: 0. Other devices there: 0."
    with Log.open(tmp_path / "other", clock) as log:
        other = talk_in(begin(Learning(course, log, clock)))
        assert "Other devices there: 1." in other(f"sync {shared}")
        assert other("tips").startswith("Take action. You have reviewed 1 of 5 tips.")


@pytest.mark.parametrize("how", ["export", "import", "sync"])
def test_what_cannot_be_carried_is_said(talk: Talk, tmp_path: Path, how: str) -> None:
    file = tmp_path / "not" / "there"
    said = talk(f"{how} {file}")
    if how == "sync":
        assert said == f"There is no folder {file}. It has to be there first."
    else:
        assert said == f"{file} cannot be used: No such file or directory."
    assert not file.parent.exists()
    assert talk(how, "") == talk("where")
    assert talk(f"{how} \x00")


def test_a_file_of_another_kind_is_refused(talk: Talk, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("Notes\n")
    assert talk(f"import {file}") == f"{file} is no file that allyship export wrote."
    assert talk(f"export {file}") == (
        f"There is another file at {file}. It is left as it is; name one that is not there yet."
    )
    assert file.read_text() == "Notes\n"
    assert talk(f"sync {file}") == f"There is no folder {file}. It has to be there first."


def test_an_export_takes_the_place_of_one_before(written: Talk, tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    written(f"export {file}", "tips 2", "mark")
    assert written(f"export {file}").startswith(f"Written to {file}. Entries of your log: ")
    assert "tip/listen-and-learn" in file.read_text()


# The year, and what is kept


def test_the_days_of_the_year_are_said_by_month(talk: Talk, clock: Clock) -> None:
    assert talk("year") == "Nothing is kept yet. There is no hurry."
    talk("term")
    for days in (1, 2, 30):
        clock.move(days=days)  # type: ignore[attr-defined]
        talk("term")
    assert talk("year") == (
        "Days of the last year on which you practised\nApril 2026: 4.\nMarch 2026: 2, 3 and 5."
    )


def test_progress_says_what_was_practised(talk: Talk) -> None:
    assert talk("progress").endswith("Nothing is kept yet. There is no hurry.")
    talk("term", "recall", "1", "good", "practice 2", "1")
    said = talk("progress")
    for line in (
        "You have practised 1 of 2 situations.",
        "You have answered 1 prompt from memory.",
        "You have practised on 1 day.",
        "1. Met on 2 March 2026: ally.",
    ):
        assert line in said.split("\n")
    assert "Nothing is kept" not in said


# Cards a day


@pytest.mark.parametrize("line", ["daily 20", "set daily 20", "DAILY 20"])
def test_how_many_cards_come_back(talk: Talk, repl: ReplSession, line: str) -> None:
    assert talk("daily").startswith("daily: 10. ")
    assert talk(line) == "Cards that may come back on one day, from now on: 20."
    assert daily_limit(repl.learning) == 20
    assert talk("set daily").startswith("daily: 20. ")
    assert talk("daily") in talk("set")


@pytest.mark.parametrize(
    ("word", "number", "before", "said"),
    [
        ("minutes", "3", "minutes: 5. ", "A day takes at most about 3 minutes."),
        ("speed", "180", "speed: 200 words", "Times are worked out with 180 words a minute."),
    ],
)
def test_how_long_a_day_takes_and_how_fast_one_reads(
    talk: Talk, word: str, number: str, before: str, said: str
) -> None:
    assert talk(word).startswith(before)
    assert talk(f"{word} {number}") == talk(f"set {word} {number}") == said
    assert talk(f"set {word}").startswith(f"{word}: {number}")
    assert talk(word) in talk("set")
    assert talk(f"{word} none").startswith("That is no ")
    assert talk(f"set {word}").startswith(f"{word}: {number}")


@pytest.mark.parametrize("typed", ["many", "-1", "101", "9" * 400, "4.5"])
def test_what_is_no_number_of_cards(talk: Talk, repl: ReplSession, typed: str) -> None:
    assert talk(f"daily {typed}") == "A number from 0 to 100, please."
    assert daily_limit(repl.learning) == 10
