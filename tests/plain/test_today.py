"""Today: its parts in a few lines, what is done, what is left out, and what comes next."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course, load_course
from allyship_tui.learner import Kind, Log
from allyship_tui.messages import say
from allyship_tui.plain import loop
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.sanitise import LessonName
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Section

from .conftest import Talk, begin, talk_in
from .test_mark import FULL, FullDisk

PLAN = "If it rains, then I will call"
OVER = "That is all for today."
END = "That was today"


def test_a_first_start_is_short(talk: Talk) -> None:
    assert talk("today") == (
        "Monday 2 March 2026.\n"
        "Today: 3 parts, about 1 minute. Type next to go on.\n"
        "Welcome. It begins with a situation, so that you see what this is for.\n"
        "1. A situation: Talked over. A meeting in Lisbon, Portugal.\n"
        "2. Start: Definition, step 1 of 5: What allyship is\n"
        "3. Read about ally"
    )


def test_a_situation_on_a_path_says_which_stop_it_is(
    course: Course, learn: Callable[[Course], Learning]
) -> None:
    situation = course.situations[-1]
    stops = tuple(LessonName(f"situation/{each.id}") for each in (situation, course.situations[0]))
    path = replace(course.paths[0], stops=stops)
    learning = learn(replace(course, paths=(path,)))
    learning.follow(f"path/{path.id}")
    said = talk_in(begin(learning))("today")
    assert f"{situation.place}. {path.title}, stop 1 of 2." in said


def test_each_part_leads_where_it_says(talk: Talk, repl: ReplSession, clock: Clock) -> None:
    talk("plan", "it rains", "call", "cancel", "term solidarity")
    clock.move(days=3)  # type: ignore[attr-defined]
    said = talk("today")
    assert said.startswith(
        "Thursday 5 March 2026.\nToday: 5 parts, about 2 minutes. Type next to go on.\n"
        "Term of the day: voiceless.\nA word to avoid."
    )
    assert said.endswith(
        "1. Read about voiceless\n"
        "2. From memory: 1 card\n"
        "3. A situation: Talked over. A meeting in Lisbon, Portugal.\n"
        f"4. One plan: {PLAN}. How did it go?\n"
        "5. Go on: Definition, step 1 of 5, What allyship is"
    )
    plan = repl.session.plans.all()[0].item
    for number, spot in (
        ("5", Location(Section.DEFINITION, "in-short")),
        ("4", Location(Section.PRACTICE, plan)),
        ("3", Location(Section.PRACTICE, "situation/talked-over")),
        ("2", Location(Section.PRACTICE, "recall")),
        ("1", Location(Section.TERMS, "voiceless", repl.learning.today)),
    ):
        talk("today", number)
        assert repl.location == spot


def test_a_content_note_comes_with_a_situation(talk: Talk, clock: Clock) -> None:
    talk("practice 2", "1")
    clock.move(days=1)  # type: ignore[attr-defined]
    assert talk("today").split("\n")[-2] == (
        "2. A situation: A joke in the group. A group chat in Pune, India. "
        "Content note: A joke about a group."
    )


def test_what_is_done_is_said_in_one_line(talk: Talk) -> None:
    talk("term", "practice 2", "1")
    said = talk("today")
    assert "Term of the day" not in said
    assert "Done for today: the situation, the term." in said


def test_a_part_that_is_done_names_the_next_once(talk: Talk) -> None:
    still = (
        "Next today, 2 of 3, less than a minute: Definition, step 1 of 5: What allyship is. "
        "Enter goes on with it."
    )
    talk("term", "practice 2")
    assert still in talk("1")
    assert still not in talk("1")
    talk("practice 3")
    assert still not in talk("1")


def test_the_last_part_leads_to_the_end_page(talk: Talk) -> None:
    talk("term", "definition", "mark", "practice 2")
    end = talk("1").partition(END)[2]
    assert (
        "Kept\n1. Term: ally\n2. Situation: Talked over\n"
        "3. Read: What allyship is\n4. Read: What you do, not what you are\n"
    ) in end
    assert "Tomorrow\nThe term is active listening." in end
    said = talk("today")
    assert said == (
        "Monday 2 March 2026.\nDone for today: the situation, the next step, the term.\n"
        + f"{END}{end}".replace("\n\n", "\n")
    )
    assert talk("next").startswith("Tip 1 of 5: Get Educated.")


def test_next_and_enter_walk_through_the_day(talk: Talk, repl: ReplSession) -> None:
    assert talk("next").startswith("Talked over.")
    assert "What this is" in talk("1")
    for number in (1, 2):
        assert talk("").startswith(f"Step {number} of 5: ")
    assert repl.location.section is Section.DEFINITION
    assert "Term of the day: ally. Enter goes on with it." in talk("repeat")
    assert talk("").startswith("Term of the day: ally.")
    assert END in talk("all", "today")


def test_what_was_left_unread_is_gone_on_with_from_today(talk: Talk, repl: ReplSession) -> None:
    talk("definition 1", "skip situation")
    said = talk("today")
    assert "1. Start: Definition, step 2 of 5: What you do, not what you are" in said
    assert talk("next").startswith("Step 2 of 5: ")


def test_a_lesson_is_read_when_it_was_said_and_not_by_a_word_in_passing(
    course: Course, learn: Callable[[Course], Learning]
) -> None:
    learning = learn(load_course())
    talk = talk_in(begin(learning))
    term = next(iter(learning.course.terms)).id
    read = lambda: len(learning.snapshot.items_with(Kind.READ))  # noqa: E731
    talk(f"term {learning.course.term(term).title}")  # type: ignore[union-attr]
    assert learning.has_met(term)
    assert read() == 1
    talk("set", "help everything", "where", "minutes")
    assert read() == 1
    talk("back", "back", f"term {learning.course.term(term).title}", "all")  # type: ignore[union-attr]
    assert read() > 3


def test_cards_are_done_once_they_were_answered(talk: Talk, clock: Clock) -> None:
    talk("term")
    clock.move(days=1)  # type: ignore[attr-defined]
    talk("today", "recall", "1")
    assert "Next today, 1 of 4" in talk("good")
    assert "Done for today: the cards." in talk("today")


def test_the_plan_is_asked_about_once_it_was_said(
    talk: Talk, learning: Learning, clock: Clock
) -> None:
    talk("plan", "it rains", "call", "cancel")
    clock.move(days=3)  # type: ignore[attr-defined]
    (item,) = learning.snapshot.items_with(Kind.PLAN)
    assert learning.snapshot.history(item, Kind.ASKED) == []
    for _ in range(2):
        assert f"One plan: {PLAN}." in talk("today")
        assert len(learning.snapshot.history(item, Kind.ASKED)) == 1


def test_the_greeting_asks_too(
    learning: Learning,
    clock: Clock,
    talk: Talk,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    talk("plan", "it rains", "call", "cancel")
    clock.move(days=3)  # type: ignore[attr-defined]
    monkeypatch.setattr("sys.stdin", None)
    loop.run(learning, begin(learning).settings)
    assert f"One plan: {PLAN}." in capsys.readouterr().out
    (item,) = learning.snapshot.items_with(Kind.PLAN)
    assert len(learning.snapshot.history(item, Kind.ASKED)) == 1


def test_a_disk_that_is_full_hides_nothing(
    talk: Talk, repl: ReplSession, learning: Learning, log: Log, clock: Clock
) -> None:
    talk("plan", "it rains", "call", "cancel")
    clock.move(days=3)  # type: ignore[attr-defined]
    learning.log = FullDisk(log.snapshot, log.device)  # type: ignore[assignment]
    said = loop.reply(repl, "today")
    assert said[:2] == [FULL, "Thursday 5 March 2026."]
    assert loop.reply(repl, "skip plan") == [FULL]


def test_nothing_taught_is_nothing_to_do(learn: Callable[[Course], Learning]) -> None:
    repl = begin(learn(Course()))
    said = "\n".join(repl.pager.repeat())
    nothing = say("end.nothing")
    assert said == (f"Monday 2 March 2026.\nThere is no term for this day.\n{END}\nKept\n{nothing}")
    assert talk_in(repl)("skip") == OVER


def test_all_was_read(learn: Callable[[Course], Learning], course: Course) -> None:
    talk = talk_in(begin(learn(replace(course, tips=course.tips[:1], reading=()))))
    talk("definition", "mark", "tips 1", "mark", "skip situation", "skip term")
    assert "Done for today: the next step." in talk("today")
    assert talk("next").startswith("Terms.")


# Leaving out


@pytest.mark.parametrize("name", ["situation", "the situation", "SIT", "2"])
def test_a_part_is_left_out_and_taken_up_again(talk: Talk, learning: Learning, name: str) -> None:
    assert talk(f"skip {name}") == "Left out today: A situation."
    assert "Left out today: the situation. To take it up again, type skip." in talk("today")
    assert talk(f"skip {name}") == "Taken up again: A situation."
    assert talk("undo").startswith("Undone. ")
    assert "Left out today" in talk("today")


def test_the_parts_are_named_to_pick_from(talk: Talk) -> None:
    assert talk("skip") == (
        "Which part of today? It is left out, or taken up again.\n"
        "1. the term\n2. the situation\n3. the next step"
    )
    assert talk("3") == "Left out today: The next step."
    assert "3. the next step, left out" in talk("skip")
    assert talk("skip cards").startswith('Today has no part "cards" to leave out. There are:\n1.')
    assert talk("1") == "Left out today: Term of the day."


def test_with_all_left_out_today_is_over(talk: Talk, learning: Learning, clock: Clock) -> None:
    talk("skip term", "skip step")
    assert talk("skip situation") == f"Left out today: A situation. {OVER}"
    assert END in talk("today")
    clock.move(days=1)  # type: ignore[attr-defined]
    assert "Left out" not in talk("today")
    assert not any(begin(learning).session.is_skipped(part) for part in Part)


def test_skip_is_said_where_nothing_can_be_saved(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Log, "is_persistent", False)
    assert talk("skip step") == "Left out today: The next step. It lasts until you quit."
