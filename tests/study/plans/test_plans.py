"""If this, then that; and when it is asked how it went."""

from datetime import date, timedelta

import pytest

from allyship_tui.learner import Event, Kind, Log, new_id
from allyship_tui.study.learning import Learning
from allyship_tui.study.plans import Plan, Plans, PlanState
from allyship_tui.study.plans.plan import RHYTHM, WentHow
from allyship_tui.study.transfer.forgetting import forget_one
from study.conftest import Clock

MADE = date(2026, 3, 2)


@pytest.fixture
def plans(learning: Learning) -> Plans:
    return Plans(learning)


def again(plans: Plans, plan: Plan) -> Plan:
    found = plans.get(plan.item)
    assert found
    return found


def days_asked(plans: Plans, clock: Clock, days: int, answer: WentHow | None) -> list[int]:
    """Let days pass, and return on which of them there was a question."""
    asked = []
    for day in range(days):
        plan = plans.question()
        if plan:
            asked.append(day)
            plans.ask(plan)
            assert plans.question() == again(plans, plan)
            if answer:
                plans.check_in(again(plans, plan), answer)
                assert plans.question() is None
        clock.move(days=1)
    return asked


def test_a_plan_is_what_was_said(plans: Plans) -> None:
    plan = plans.make("a story is about a group", "look for an account", "tip/get-educated")

    assert (plan.cue, plan.action, plan.source) == (
        "a story is about a group",
        "look for an account",
        "tip/get-educated",
    )
    assert (plan.state, plan.made, plan.rehearsed, plan.check_ins) == (
        PlanState.ACTIVE,
        MADE,
        0,
        (),
    )
    assert plans.all() == [plan]
    assert plans.get("plan/unknown") is None


@pytest.mark.parametrize(
    ("cue", "bare"),
    [
        ("If a joke is told", "a joke is told"),
        ("  if   a joke is told,  ", "a joke is told"),
        ("When a joke is told.", "a joke is told"),
        ("If, at work, a joke is told", "at work, a joke is told"),
        ("Iffy jokes are told", "Iffy jokes are told"),
        ("Whenever a joke is told", "Whenever a joke is told"),
        ("a joke\nis told\x1b", "a joke is told"),
    ],
)
def test_a_cue_is_kept_without_the_word_that_begins_it(plans: Plans, cue: str, bare: str) -> None:
    assert plans.make(cue, "act").cue == bare


@pytest.mark.parametrize(
    ("action", "bare"),
    [
        ("then I will ask.", "ask"),
        ("Then, I will ask", "ask"),
        ("I will ask", "ask"),
        ("i'll ask;", "ask"),
        ("then I\u2019ll ask", "ask"),
        ("then I shall ask", "ask"),
        ("then ask", "ask"),
        ("I willingly ask", "I willingly ask"),
        ("Thence I go", "Thence I go"),
        ("ask whether I will come", "ask whether I will come"),
    ],
)
def test_an_action_is_kept_without_the_words_that_begin_it(
    plans: Plans, action: str, bare: str
) -> None:
    assert plans.make("it comes", action).action == bare


@pytest.mark.parametrize(
    ("cue", "action"),
    [
        ("", "act"),
        (" \n\t", "act"),
        ("If ", "act"),
        ("when", "act"),
        ("If ...", "act"),
        ("\x1b\u202e", "act"),
        ("it comes", ""),
        ("it comes", "then I will "),
        ("it comes", "then"),
        ("it comes", "I'll ."),
        ("", ""),
    ],
)
def test_a_half_that_is_empty_is_refused(plans: Plans, cue: str, action: str) -> None:
    plan = plans.make("a cue", "an action")
    with pytest.raises(ValueError, match="needs a cue and an action"):
        plans.make(cue, action)
    with pytest.raises(ValueError, match="needs a cue and an action"):
        plans.change(plan, cue, action)

    assert plans.all() == [plan]


def test_a_change_keeps_what_was_before(plans: Plans, learning: Learning, clock: Clock) -> None:
    plan = plans.make("a cue", "an action", "situation/x")
    clock.move(days=2)
    outcome = plans.change(plan, "If another cue", "then I will act otherwise")
    changed = again(plans, plan)

    assert str(outcome) == "Plan changed: If another cue, then I will act otherwise"
    assert (changed.cue, changed.action) == ("another cue", "act otherwise")
    assert (changed.source, changed.made) == ("situation/x", MADE)
    held = learning.snapshot.history(plan.item, Kind.PLAN)
    assert [event.value["cue"] for event in held] == ["a cue", "another cue"]
    # No key takes away what was worded; and what is forgotten is not changed.
    assert learning.undo() is None
    forget_one(learning, plan.item)
    assert "No longer there" in str(plans.change(plan, "a third cue", "act"))
    assert plans.all() == []


def test_two_devices_that_ask_on_one_day_ask_once(
    plans: Plans, learning: Learning, clock: Clock
) -> None:
    plan = plans.make("a cue", "an action")
    clock.move(days=3)
    for _ in range(2):
        learning.log.record(Kind.ASKED, plan.item)
    clock.move(days=1)
    assert again(plans, plan).state is PlanState.ACTIVE
    assert not again(plans, plan).rests
    clock.move(days=3)
    learning.log.record(Kind.ASKED, plan.item)
    clock.move(days=1)
    assert again(plans, plan).state is PlanState.PAUSED
    assert again(plans, plan).rests


def test_the_rhythm_goes_by_days_and_no_fast_clock_freezes_it(
    plans: Plans, learning: Learning, clock: Clock
) -> None:
    plan = plans.make("a cue", "an action")
    for _ in range(3):
        plans.check_in(plan, WentHow.DID)
    assert again(plans, plan).next_question == MADE + timedelta(days=7)
    clock.move(days=9000)
    plans.check_in(plan, WentHow.DID)
    clock.move(days=-8990)
    assert again(plans, plan).next_question <= learning.today + timedelta(days=14)


def test_it_is_asked_about_more_and_more_seldom(plans: Plans, clock: Clock) -> None:
    plans.make("a cue", "an action")
    asked = days_asked(plans, clock, 400, WentHow.DID)

    assert [after - before for before, after in zip([0, *asked], asked, strict=False)] == [
        *RHYTHM,
        90,
        90,
    ]


def test_a_look_back_of_ones_own_accord_counts(plans: Plans, clock: Clock) -> None:
    plan = plans.make("a cue", "an action")
    clock.move(days=2)
    assert plans.question() is None
    outcome = plans.check_in(plan, WentHow.NOT_THIS_TIME, "  the bus\nwas full ")

    assert str(outcome) == "Noted, not this time: If a cue, then I will an action"
    assert again(plans, plan).next_question == MADE + timedelta(days=2 + 7)
    (event,) = again(plans, plan).check_ins
    assert event.body == {"value": "not-this-time", "note": "the bus was full"}


def test_two_questions_without_an_answer_pause_it(plans: Plans, clock: Clock) -> None:
    plan = plans.make("a cue", "an action")
    assert days_asked(plans, clock, 100, None) == [3, 6]
    assert again(plans, plan).state is PlanState.PAUSED
    # Once it is taken up again it is asked about again.
    outcome = plans.set_state(plan, PlanState.ACTIVE)
    assert str(outcome) == "Plan taken up again: If a cue, then I will an action"
    assert again(plans, plan).state is PlanState.ACTIVE
    assert len(days_asked(plans, clock, 100, None)) == 2
    assert again(plans, plan).state is PlanState.PAUSED


def test_it_pauses_only_once_the_day_of_the_second_question_is_over(
    plans: Plans, clock: Clock
) -> None:
    plan = plans.make("a cue", "an action")
    days_asked(plans, clock, 6, None)
    question = plans.question()
    assert question
    plans.ask(question)
    clock.move(hours=14)
    assert again(plans, plan).state is PlanState.ACTIVE
    assert plans.question()
    clock.move(hours=2)
    assert again(plans, plan).state is PlanState.PAUSED
    assert plans.question() is None
    # An answer after all: it was not ended by the silence.
    plans.check_in(plan, WentHow.DID_NOT_COME_UP)
    assert again(plans, plan).state is PlanState.ACTIVE


def test_an_answer_in_between_starts_the_count_anew(plans: Plans, clock: Clock) -> None:
    plan = plans.make("a cue", "an action")
    assert days_asked(plans, clock, 5, None) == [3]
    plans.check_in(plan, WentHow.DID)
    assert days_asked(plans, clock, 8, None) == [7]
    assert again(plans, plan).state is PlanState.ACTIVE


@pytest.mark.parametrize("state", [PlanState.ENDED, PlanState.PAUSED])
def test_one_that_is_ended_or_paused_is_not_asked_about(
    plans: Plans, clock: Clock, learning: Learning, state: PlanState
) -> None:
    plan = plans.make("a cue", "an action")
    plans.set_state(plan, state)
    assert days_asked(plans, clock, 200, None) == []
    assert again(plans, plan).state is state
    learning.undo()
    assert again(plans, plan).state is PlanState.ACTIVE
    assert plans.question()


def test_one_question_a_day_and_the_one_that_waited_longest(plans: Plans, clock: Clock) -> None:
    first = plans.make("a", "one")
    clock.move(days=1)
    second = plans.make("b", "two")
    third = plans.make("c", "three")
    clock.move(days=10)
    seen = []
    for _ in range(3):
        plan = plans.question()
        assert plan
        seen.append(plan.item)
        plans.ask(plan)
        plans.ask(plan)
        assert plans.question() == again(plans, plan)
        plans.check_in(plan, WentHow.DID)
        assert plans.question() is None
        clock.move(days=1)

    assert seen[0] == first.item
    assert set(seen[1:]) == {second.item, third.item}
    assert len(plans.learning.snapshot.history(first.item, Kind.ASKED)) == 1


def test_one_that_is_paused_on_the_day_of_its_question_is_asked_no_more(
    plans: Plans, clock: Clock
) -> None:
    plan = plans.make("a", "one")
    plans.make("b", "two")
    clock.move(days=3)
    question = plans.question()
    assert question
    plans.ask(question)
    plans.set_state(question, PlanState.PAUSED)

    assert plans.question() is None
    clock.move(days=1)
    other = plans.question()
    assert other
    assert other.item != question.item
    assert plan.item in (other.item, question.item)


def test_rehearsing_is_counted_and_can_be_undone(plans: Plans, learning: Learning) -> None:
    plan = plans.make("a cue", "an action")
    for _ in range(3):
        outcome = plans.rehearse(plan)
    learning.undo()

    assert str(outcome) == "Rehearsed: If a cue, then I will an action"
    assert again(plans, plan).rehearsed == 2


def test_examples_come_without_the_words_that_begin_them(plans: Plans) -> None:
    cues, actions = plans.examples("tip/get-educated")

    assert cues == [
        "a news story is about a group I know little of",
        "I hear a word that I could not explain",
    ]
    assert actions == [
        "look for an account from inside it",
        "spend ten minutes on it this week",
    ]
    for source in ("", "term/get-educated", "reading/get-educated", "tip/unknown", "situation/x"):
        assert plans.examples(source) == ([], [])


@pytest.mark.parametrize(
    "value",
    [None, "text", 7, [], {}, {"cue": "a"}, {"cue": "", "action": "b"}, {"cue": 1, "action": 2}],
)
def test_what_is_no_plan_is_left_out(plans: Plans, log: Log, value: object) -> None:
    log.record(Kind.PLAN, "plan/x", value=value)
    good = plans.make("a cue", "an action")

    assert plans.get("plan/x") is None
    assert plans.all() == [good]
    assert plans.question() is None


@pytest.mark.parametrize("day", ["", "someday", "9999-12-31", "0001-01-01", "2026-13-45"])
def test_days_that_another_hand_wrote_raise_nothing(plans: Plans, log: Log, day: str) -> None:
    plan = plans.make("a cue", "an action")
    for kind in (Kind.PLAN, Kind.ASKED, Kind.CHECKED_IN, Kind.PLAN_STATE):
        value = {"cue": "a", "action": "b"} if kind == Kind.PLAN else ["odd"]
        at = "2026-03-02T09:00:00.000000Z"
        log.merge([Event(new_id(), at, day, "d", kind, plan.item, {"value": value})])
        log.merge([Event(new_id(), at, day, "d", kind, "plan/other", {"value": value})])

    assert {each.item for each in plans.all()} == {plan.item, "plan/other"}
    plans.question()
