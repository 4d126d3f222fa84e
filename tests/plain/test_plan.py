"""Plans: made half by half, rehearsed, changed, and looked back on."""

import pytest

from allyship_tui.learner import Kind, Log
from allyship_tui.messages import say
from allyship_tui.plain import loop
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.places import Section
from allyship_tui.study.plans import Plan, PlanState
from allyship_tui.study.transfer.forgetting import forget_one

from .conftest import Talk
from .test_mark import FULL, FullDisk

PLAN = "If I am about to give advice, then I will first ask one question"
OPTIONS = (
    "1. I did it\n2. Not this time\n3. It did not come up\n"
    "4. Rehearse it: say it or type it once\n5. Pause it\n6. End it"
)


def only(repl: ReplSession) -> Plan:
    """Return the only plan there is."""
    (plan,) = repl.session.plans.all()
    return plan


@pytest.fixture
def made(talk: Talk) -> Talk:
    """Return a session in which a plan was made from a tip, and not rehearsed."""
    talk("tips 2", "plan", "1", "1", "cancel")
    return talk


# Making


def test_a_plan_from_the_examples_of_a_tip(talk: Talk, repl: ReplSession) -> None:
    talk("tips 2")
    assert talk("plan") == (
        "If what happens? Type it in your own words, or the number of one of these. "
        "An empty line lets it be.\n1. I am about to give advice"
    )
    assert talk("1") == (
        "If I am about to give advice: what will you do then? Type it in your own words, "
        "or the number of one of these. An empty line lets it be.\n1. first ask one question"
    )
    assert talk("1") == (
        f"Plan made: {PLAN}.\n\nSaying it once can help it come to mind when the moment is there. "
        "Say it aloud now and press Enter, or type it. To leave it for another time, type cancel."
    )
    assert only(repl).source == "tip/listen-and-learn"
    assert talk("").startswith(
        f"Rehearsed: {PLAN}.\n\nYou are asked about it again on 5 March 2026, "
    )
    assert only(repl).rehearsed == 1
    assert talk("where") == f"Practice. {PLAN}. Asked about."
    assert talk("choices") == f"{OPTIONS}\nAbout\n7. Listen and Learn"
    assert talk("back").startswith("Tip 2 of 5: Listen and Learn.")


def test_a_plan_in_ones_own_words(talk: Talk, repl: ReplSession) -> None:
    assert talk("today", "plan") == (
        "If what happens? Type it in your own words. An empty line lets it be."
    )
    assert talk("When she is talked over,").startswith("If she is talked over: what will you")
    assert talk("then I will hand it back.").startswith(
        "Plan made: If she is talked over, then I will hand it back.\n"
    )
    assert talk("I will hand it back").startswith("Rehearsed: ")
    assert (only(repl).source, only(repl).rehearsed) == ("", 1)


@pytest.mark.parametrize(
    ("lines", "source", "examples"),
    [
        (["tips 1"], "tip/get-educated", 2),
        (["tips 1", "recall"], "tip/get-educated", 2),
        (["practice 2"], "situation/talked-over", 2),
        (["reading", "1"], "reading/a-first-article", 0),
        (["term ally"], "term/ally", 0),
        (["definition", "1"], "definition/allyship", 0),
        (["tips"], "", 0),
        (["plan", "it rains", "call", "cancel"], "", 0),
    ],
)
def test_what_a_plan_comes_from(
    talk: Talk, repl: ReplSession, lines: list[str], source: str, examples: int
) -> None:
    said = talk(*lines, "plan")
    assert said.count("\n") == examples
    talk("a new cue", "a new action", "cancel")
    new = [plan for plan in repl.session.plans.all() if plan.cue == "a new cue"]
    assert [plan.source for plan in new] == [source]


@pytest.mark.parametrize("lines", [[""], ["cancel"], ["1", ""], ["1", "CANCEL"]], ids="-".join)
def test_a_plan_can_be_let_be(talk: Talk, repl: ReplSession, lines: list[str]) -> None:
    assert talk("tips 2", "plan", *lines) == "No plan was made."
    assert repl.session.plans.all() == []
    assert repl.question is None
    assert repl.location == Location(Section.TIPS, "listen-and-learn")


@pytest.mark.parametrize("nothing", ["0", "2", "9" * 400, "If", "when,"])
def test_what_is_no_half_is_asked_for_again(talk: Talk, repl: ReplSession, nothing: str) -> None:
    asked = talk("tips 2", "plan")
    assert talk(nothing) == asked
    asked = talk("1")
    assert talk("then I will") == asked
    assert talk("1").startswith("Plan made: ")


def test_while_it_is_asked_no_word_is_a_command(talk: Talk, repl: ReplSession) -> None:
    talk("plan", "quit", "tips", "where")
    assert not repl.is_over
    assert (only(repl).cue, only(repl).action) == ("quit", "tips")


def test_a_plan_that_cannot_be_kept(repl: ReplSession, learning: Learning, log: Log) -> None:
    for line in ("tips 2", "plan", "1"):
        loop.reply(repl, line)
    learning.log = FullDisk(log.snapshot, log.device)  # type: ignore[assignment]
    assert loop.reply(repl, "1") == [FULL]
    assert repl.location == Location(Section.TIPS, "listen-and-learn")


# Looking back


def test_looking_back_says_what_was_noted_and_when_it_comes_again(
    made: Talk, repl: ReplSession, clock: Clock
) -> None:
    clock.move(days=3)  # type: ignore[attr-defined]
    assert f"One plan: {PLAN}. How did it go?" in made("today")
    made("4")
    asked = "A line about it, if you like. It can stay empty. To leave it, type cancel."
    assert made("1") == asked
    said = made("It went well.")
    assert said.startswith(
        f"Noted that you did it: {PLAN}.\n\n"
        "You are asked about it again on 12 March 2026, or whenever you open it.\n"
        "Next today, 1 of 5"
    )
    # A second look on the same day leaves the next question where it is.
    assert made("2", "") == f"Noted, not this time: {PLAN}."
    clock.move(days=7)  # type: ignore[attr-defined]
    assert made("2", "").startswith(
        f"Noted, not this time: {PLAN}.\n\n"
        "You are asked about it again on 26 March 2026, or whenever you open it.\n"
        "Next today, 1 of 5"
    )
    notes = [event.body.get("note") for event in only(repl).check_ins]
    assert notes == ["It went well.", None, None]


def test_it_rests_after_two_questions_without_an_answer(
    made: Talk, repl: ReplSession, clock: Clock
) -> None:
    for _ in range(2):
        clock.move(days=8)  # type: ignore[attr-defined]
        # Asked twice on one day is asked once.
        assert f"One plan: {PLAN}. How did it go?" in made("today")
        assert f"One plan: {PLAN}. How did it go?" in made("today")
        assert only(repl).state is PlanState.ACTIVE
    clock.move(days=1)  # type: ignore[attr-defined]
    assert "One plan" not in made("today")
    assert f"2. {PLAN}, paused\n" in made("practice")
    assert made("2").startswith(
        "Your plan.\nPaused after two questions without an answer. Made on 2 March 2026. "
        f"From: Listen and Learn.\n{PLAN}.\n"
    )
    assert made("where") == f"Practice. {PLAN}. Paused after two questions without an answer."
    assert made("choices").endswith("Take it up again\n3. End it\nAbout\n4. Listen and Learn")
    assert made("2").startswith(f"Plan taken up again: {PLAN}.\nAsked about.")
    assert only(repl).state is PlanState.ACTIVE


def test_looking_back_can_be_left(made: Talk, repl: ReplSession) -> None:
    assert made("choices", "3", "cancel") == "Left as it was."
    assert only(repl).check_ins == ()


@pytest.mark.parametrize(
    ("number", "state", "said"),
    [("5", PlanState.PAUSED, "Plan paused"), ("6", PlanState.ENDED, "Plan ended")],
)
def test_a_plan_rests_or_ends_and_is_taken_up_again(
    made: Talk, repl: ReplSession, number: str, state: PlanState, said: str
) -> None:
    now = made("choices", number)
    assert now.startswith(f"{said}: {PLAN}.\n")
    assert "I did it" not in now
    assert only(repl).state is state
    back = next(line for line in now.split("\n") if line.endswith("Take it up again"))
    assert OPTIONS in made(back.partition(".")[0])
    assert only(repl).state is PlanState.ACTIVE


def test_it_is_rehearsed_from_its_page(made: Talk, repl: ReplSession) -> None:
    assert made("choices", "4") == (
        "Say it aloud once, or type it here. It can stay empty. To leave it, type cancel."
    )
    assert made(PLAN).startswith(f"Rehearsed: {PLAN}.")
    assert only(repl).rehearsed == 1


# Changing


def test_each_half_is_asked_for_and_an_empty_line_leaves_it(made: Talk, repl: ReplSession) -> None:
    assert made("change") == (
        "If I am about to give advice. Type this half anew, or leave the line empty to keep it."
    )
    assert made("") == (
        "Then I will first ask one question. Type this half anew, "
        "or leave the line empty to keep it."
    )
    changed = "If I am about to give advice, then I will breathe"
    assert made("I'll breathe") == f"Plan changed: {changed}."
    assert only(repl).source == "tip/listen-and-learn"
    assert made("change", "if it rains", "").startswith("Plan changed: If it rains, then I will")
    assert made("undo") == say("why-not.undo")
    assert (only(repl).cue, only(repl).action) == ("it rains", "breathe")


def test_undo_takes_back_the_mark_before_and_leaves_what_was_written(
    talk: Talk, repl: ReplSession, learning: Learning
) -> None:
    talk("tips 2", "mark", "plan", "1", "1", "cancel", "change", "it rains", "")
    assert talk("undo") == (
        "Undone. No longer marked as reviewed: Listen and Learn. You have reviewed 0 of 5 tips."
    )
    assert not learning.is_reviewed("tip/listen-and-learn")
    assert talk("undo") == say("why-not.undo")
    assert (only(repl).cue, only(repl).action) == ("it rains", "first ask one question")


def test_undo_takes_back_an_answer_about_a_plan(made: Talk, repl: ReplSession) -> None:
    made("choices", "1", "Fine.")
    assert len(only(repl).check_ins) == 1
    assert made("undo").startswith(f"Undone. It is as it was before: {PLAN}.\nYour plan.")
    assert only(repl).check_ins == ()
    assert made("undo") == say("why-not.undo")
    assert repl.session.plans.all() != []


@pytest.mark.parametrize(
    "lines", [["", ""], ["cancel"], ["it rains", "cancel"], ["I am about to give advice", ""]]
)
def test_a_change_that_is_none(made: Talk, learning: Learning, lines: list[str]) -> None:
    before = len(list(learning.snapshot.events()))
    assert made("change", *lines) == "Nothing was changed."
    assert len(list(learning.snapshot.events())) == before


def test_a_plan_that_was_forgotten(made: Talk, repl: ReplSession, learning: Learning) -> None:
    made("choices")
    forget_one(learning, only(repl).item)
    said = made("1", "Fine.")
    assert said == f"Your plan.\n{say('plan.gone')}"
    assert learning.snapshot.items_with(Kind.CHECKED_IN) == []
    assert made("1") == say("plain.no-choices")
    assert "can be put in other words" in made("change")
    assert repl.session.plans.all() == []
    assert made("practice next next").startswith('"next next" leads nowhere there.')


@pytest.mark.parametrize("lines", [["today"], ["tips", "1"], ["practice"], ["practice 2"]])
def test_where_there_is_nothing_to_change(talk: Talk, lines: list[str]) -> None:
    assert "practice or journal lists them" in talk(*lines, "change")


def test_what_the_log_holds_of_it(made: Talk, learning: Learning, repl: ReplSession) -> None:
    made("choices", "1", "Fine.", "4", "", "5")
    kinds = [event.kind for event in learning.snapshot.events() if event.item == only(repl).item]
    expected = {Kind.PLAN, Kind.CHECKED_IN, Kind.REHEARSED, Kind.PLAN_STATE}
    assert (set(kinds), len(kinds)) == (expected, 4)
