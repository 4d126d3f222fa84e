"""Writing, the journal, and drafts that outlast whatever happens."""

import io
import sys

import pytest

from allyship_tui.course import Course
from allyship_tui.learner import Drafts, Log
from allyship_tui.messages import say
from allyship_tui.plain.loop import run
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.places import Section
from allyship_tui.study.settings import Settings
from allyship_tui.system.line_input import LineInput

from .conftest import Talk, begin, is_writing, talk_in
from .test_mark import FULL

HOW = say("plain.write-how")
ON = say("plain.write-on")
KEPT = "The draft is kept. It is here when you write on."


def texts(repl: ReplSession) -> list[str]:
    """Return what the journal holds, the latest first."""
    return [each.text for each in repl.session.reflections.all()]


# Writing


def test_a_free_note_is_written_line_by_line(talk: Talk, repl: ReplSession) -> None:
    assert talk("write") == HOW
    for line in ("quit", "  tips  ", "", "1", "..", "undo"):
        assert talk(line) == ""
    assert repl.location == Location(Section.TODAY)
    assert talk(".") == "Kept in your journal."
    assert texts(repl) == ["quit\ntips\n\n1\n..\nundo"]
    assert talk("tips").startswith("Take action.")


def test_a_prompt_of_what_is_open_is_picked(talk: Talk, repl: ReplSession) -> None:
    said = talk("tips 1", "write")
    prompt = "Where did most of what you know about a group come from?"
    assert said == f"What would you like to write about?\n1. {prompt}\n2. A free note"
    assert talk("1") == f"{prompt}\n\n{HOW}"
    talk("From films.", ".")
    (written,) = repl.session.reflections.all()
    assert (written.prompt, written.source) == (prompt, "tip/get-educated")
    # The tip is still what is read.
    assert talk("more")
    talk("write", "2", "A note.", ".")
    assert {each.prompt for each in repl.session.reflections.all()} == {prompt, ""}


@pytest.mark.parametrize(
    ("lines", "prompts"),
    [
        (["today"], 0),
        (["terms", "1"], 2),
        (["journal"], 0),
        (["definition", "2"], 3),
        (["tips 1", "recall"], 2),
        (["reading", "1"], 2),
        (["practice 2"], 2),
    ],
)
def test_where_there_are_prompts(
    talk: Talk, repl: ReplSession, lines: list[str], prompts: int
) -> None:
    said = talk(*lines, "write")
    assert is_writing(repl) == (not prompts)
    assert said.count("\n") == prompts


@pytest.mark.parametrize("lines", [["."], ["", "", "."]])
def test_nothing_is_not_kept(talk: Talk, repl: ReplSession, lines: list[str]) -> None:
    assert talk("write", *lines) == "There was nothing to keep."
    assert texts(repl) == []
    assert not is_writing(repl)


# Drafts


def test_each_line_is_in_the_draft_at_once(
    talk: Talk, repl: ReplSession, learning: Learning
) -> None:
    talk("write")
    for line in ("One.", "", "Two."):
        talk(line)
        again = begin(learning)
        said = talk_in(again)("write")
        assert said.endswith(f"{line}\n\n{ON}" if line else f"One.\n\n{ON}")
        assert said.startswith("Your draft is here again.\n\nOne.")
    assert talk(".") == "Kept in your journal."
    assert talk("write") == HOW


def test_cancel_keeps_the_draft_and_it_is_gone_on_with(talk: Talk, repl: ReplSession) -> None:
    assert talk("write", "One.", "CANCEL") == KEPT
    assert texts(repl) == []
    assert talk("tips 1", "write").endswith("2. A free note, a draft is there")
    assert talk("2") == f"Your draft is here again.\n\nOne.\n\n{ON}"
    talk("Two.", ".")
    assert texts(repl) == ["One.\nTwo."]


def test_cancel_with_nothing_written(talk: Talk, repl: ReplSession) -> None:
    assert talk("write", "cancel") == "Nothing was written."
    assert talk("write") == HOW


def test_start_over_begins_a_found_draft_anew(talk: Talk, repl: ReplSession) -> None:
    talk("write", "One.", "cancel", "write")
    assert talk("start over") == "Begun anew. Type your text."
    # Until there is another line, the draft that was found is not lost.
    assert "One." in talk_in(begin(repl.learning))("write")
    talk("Two.")
    assert "One." not in talk_in(begin(repl.learning))("write")
    talk(".")
    assert texts(repl) == ["Two."]


def test_a_draft_outlasts_a_beginning_that_was_left(talk: Talk, repl: ReplSession) -> None:
    talk("write", "One.", "cancel", "write")
    assert talk("start over", "cancel") == KEPT
    assert "One." in talk("write")


def test_a_draft_is_dropped_by_ending_it_empty(talk: Talk, repl: ReplSession) -> None:
    talk("write", "One.", "cancel", "write", "start over")
    assert talk(".") == "There was nothing to keep."
    assert talk("write") == HOW


def test_start_over_is_a_line_where_nothing_was_found(talk: Talk, repl: ReplSession) -> None:
    talk("write", "start over", ".")
    assert texts(repl) == ["start over"]


def test_a_draft_that_cannot_be_kept_is_said_once(
    talk: Talk, repl: ReplSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Drafts, "keep", lambda *_: False)
    talk("write")
    said = "The draft could not be kept on disk. It is here until you quit."
    assert talk("One.") == said
    assert talk("Two.") == ""
    assert repl.question
    assert repl.question.cut_off("") == ""
    assert talk("cancel") == "The draft could not be kept on disk. It is here until you quit."


def test_a_text_that_cannot_be_kept_stays_a_draft(
    talk: Talk, repl: ReplSession, learning: Learning, monkeypatch: pytest.MonkeyPatch
) -> None:
    from allyship_tui.learner import NotSaved

    def fail(*_: object, **__: object) -> None:
        raise NotSaved(FULL)

    talk("write", "One.")
    with monkeypatch.context() as failing:
        failing.setattr(learning.log, "record", fail)
        assert talk(".") == f"{FULL} What you typed is still here. A full stop tries again."
    talk("Two.")
    assert talk(".") == "Kept in your journal."
    assert texts(repl) == ["One.\nTwo."]


# Changing


@pytest.fixture
def written(talk: Talk) -> Talk:
    """Return a session in which a text was written and is open."""
    talk("write", "One.", "", "Two.", ".", "journal 1")
    return talk


def test_what_is_typed_is_added_to_an_open_text(written: Talk, repl: ReplSession) -> None:
    assert written("change") == f"One.\n\nTwo.\n\n{ON}"
    written("Three.", "Four.")
    assert written(".") == "Changed in your journal."
    assert texts(repl) == ["One.\n\nTwo.\n\nThree.\nFour."]
    assert written("undo") == say("why-not.undo")
    assert texts(repl) == ["One.\n\nTwo.\n\nThree.\nFour."]


def test_undo_takes_back_the_mark_before_and_leaves_the_text(
    talk: Talk, repl: ReplSession, learning: Learning
) -> None:
    talk("tips 1", "mark", "write", "2", "One.", ".", "journal 1", "change", "Two.", ".")
    assert talk("undo") == (
        "Undone. No longer marked as reviewed: Get Educated. You have reviewed 0 of 5 tips."
    )
    assert not learning.is_reviewed("tip/get-educated")
    assert talk("undo") == say("why-not.undo")
    assert texts(repl) == ["One.\n\nTwo."]


def test_an_open_text_is_begun_anew(written: Talk, repl: ReplSession) -> None:
    assert written("change", "start over") == "Begun anew. Type your text."
    assert written("Five.", ".") == "Changed in your journal."
    assert texts(repl) == ["Five."]


@pytest.mark.parametrize("lines", [["."], ["cancel"], ["start over", "cancel"]])
def test_a_change_that_is_none(written: Talk, repl: ReplSession, lines: list[str]) -> None:
    before = len(list(repl.learning.snapshot.events()))
    assert written("change", *lines) == "Nothing was changed."
    assert len(list(repl.learning.snapshot.events())) == before
    assert written("change") == f"One.\n\nTwo.\n\n{ON}"


def test_the_draft_of_a_change_is_gone_on_with(written: Talk, repl: ReplSession) -> None:
    assert written("change", "Three.", "cancel") == KEPT
    assert texts(repl) == ["One.\n\nTwo."]
    assert written("change") == f"Your draft is here again.\n\nOne.\n\nTwo.\n\nThree.\n\n{ON}"
    written(".")
    assert texts(repl) == ["One.\n\nTwo.\n\nThree."]


# The journal


def test_an_empty_journal_says_how_to_begin(talk: Talk) -> None:
    assert talk("journal") == (
        "Journal. For your eyes. It stays on this machine unless you export or sync it. "
        "Nothing is written yet.\n"
        "To write something, type write."
    )
    assert talk("where") == "Journal."
    assert talk("next") == "This is the last one."


def test_the_list_is_the_latest_first_and_narrowed(
    talk: Talk, repl: ReplSession, clock: Clock
) -> None:
    talk("write", "Of the harbour.", ".")
    clock.move(minutes=1)  # type: ignore[attr-defined]
    talk("tips 1", "write", "1", "From films.", ".")
    clock.move(days=1)  # type: ignore[attr-defined]
    talk("write", "2", f"A {'very ' * 100}long line.", ".")
    said = talk("journal")
    assert said.startswith(
        "Journal. For your eyes. It stays on this machine unless you export or sync it. "
        "3 reflections.\n"
    )
    lines = said.split("\n")[1:]
    beginning = f"A {'very ' * 11}ver..."
    assert lines[0] == f"1. 3 March 2026: {beginning}"
    assert lines[1] == ("2. 2 March 2026: Where did most of what you know about a group come from?")
    assert lines[2] == "3. 2 March 2026: Of the harbour."
    for line in ("journal HARBOUR", "filter harbour"):
        narrowed = talk(line)
        assert 'Only what holds "' in narrowed
        assert narrowed.endswith("1. 2 March 2026: Of the harbour.")
        assert talk("where").startswith('Journal. Only what holds "')
    assert "Nothing fits." in talk("filter zzz")
    assert "3. 2 March" in talk("filter")
    assert talk("journal 2") == (
        "Where did most of what you know about a group come from?\n"
        "Written on 2 March 2026. From: Get Educated.\nFrom films.\nAbout\n1. Get Educated"
    )
    assert talk("where").startswith("Journal. Where did most of what you know")
    assert talk("next") == "A free note.\nWritten on 2 March 2026.\nOf the harbour."
    assert talk("next") == "This is the last one."
    assert talk("previous", "previous") == (
        f"A free note.\nWritten on 3 March 2026.\nA {'very ' * 100}long line."
    )
    assert talk("where") == f"Journal. {beginning}"
    assert f"1. {beginning} (Journal)\n" in talk("search very")


def test_a_text_says_when_it_was_changed(written: Talk, clock: Clock) -> None:
    clock.move(days=2)  # type: ignore[attr-defined]
    written("change", "Three.", ".")
    assert written("journal 1").startswith(
        "A free note.\nWritten on 2 March 2026. Changed on 4 March 2026.\nOne.\nTwo.\nThree."
    )


def test_lines_of_blanks_part_paragraphs_too(talk: Talk, repl: ReplSession) -> None:
    repl.session.reflections.write("One.\n \t\nTwo.\n\n\nThree.\nFour.")
    assert talk("journal 1") == (
        "A free note.\nWritten on 2 March 2026.\nOne.\nTwo.\nThree.\nFour."
    )
    assert len(repl.pager.repeat()) == 5
    assert talk("change") == f"One.\n\nTwo.\n\nThree.\nFour.\n\n{ON}"


def test_a_long_text_is_said_in_parts(talk: Talk, repl: ReplSession) -> None:
    talk("write")
    for number in range(10):
        talk(f"{number} {'word ' * 60}", "")
    assert talk(".", "journal 1").endswith("Part 1 of 4. To go on, type more; for the rest, all.")


# The end of the input


def test_the_end_of_the_input_keeps_the_draft_and_says_so(
    learning: Learning, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def pipe(sent: bytes) -> str:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(sent), encoding="utf-8"))
        assert run(learning, Settings()) == 0
        return capsys.readouterr().out

    assert pipe(b"write\nOne.\nTwo.").endswith(f"draft.\n\n{KEPT}\n")
    said = pipe(b"write\nThree.\n.\n")
    assert f"Your draft is here again.\n\nOne.\nTwo.\n\n{ON}\n\nKept in your journal." in said
    assert KEPT not in said
    assert not pipe(b"write\n").endswith(f"{KEPT}\n")


def test_ctrl_c_keeps_the_draft_and_says_so(
    learning: Learning, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["write", "One."])
    prompts = []

    def read(_: LineInput, prompt: str) -> str:
        prompts.append(prompt)
        for line in answers:
            return line
        raise KeyboardInterrupt

    monkeypatch.setattr(LineInput, "read", read)
    assert run(learning, Settings()) == 0
    assert capsys.readouterr().out.endswith(f"{KEPT}\n")
    assert prompts == ["Today: ", "Text: ", "Text: "]


def test_another_device_has_its_own_drafts(
    course: Course, clock: Clock, talk: Talk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    talk("write", "One.")
    with Log.open(tmp_path_factory.mktemp("other"), clock) as other:
        assert talk_in(begin(Learning(course, other, clock)))("write") == HOW
