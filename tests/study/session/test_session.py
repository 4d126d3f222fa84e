"""What there is today, and how it stands with each part."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course
from allyship_tui.learner import Kind, Log
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans import PlanState
from allyship_tui.study.plans.plan import WentHow
from allyship_tui.study.recall import Rating
from allyship_tui.study.session import PartStatus, Session
from study.conftest import Clock
from study.situations.test_situations import made

OPEN, DONE, SKIPPED = PartStatus


@pytest.fixture
def session(course: Course, log: Log, clock: Clock) -> Session:
    scenes = (made("one"), made("two"))
    return Session(Learning(replace(course, situations=scenes), log, clock))  # type: ignore[arg-type]


@pytest.fixture
def full(session: Session, clock: Clock) -> Session:
    """Return a day that has all five parts."""
    session.plans.make("a cue", "an action")
    for term in ("ally", "solidarity"):
        session.learning.opened(Place(Section.TERMS, term))
    clock.move(days=3)
    session.learning.choose(Kind.MINUTES, 10)
    assert list(session.today().status) == list(Part)
    return session


def standing(session: Session) -> tuple[PartStatus, ...]:
    return tuple(session.today().status.values())


def make_short(session: Session) -> None:
    """Have as little time for today as there can be, for someone who reads slowly."""
    session.learning.choose(Kind.READING_SPEED, 60)
    session.learning.choose(Kind.MINUTES, 3)


def carry_out(session: Session, part: Part) -> None:
    """Do a part of today."""
    learning, day = session.learning, session.day()
    if part is Part.TERM:
        assert day.term
        for step in session.term_left():
            learning.read(Place(Section.TERMS, day.term.id), step.id)
    elif part is Part.CARDS:
        for card in session.offer().cards:
            session.cards.answer(card, Rating.GOOD)
    elif part is Part.SITUATION:
        assert day.situation
        session.situations.choose(day.situation, day.situation.choices[0])
    elif part is Part.PLAN:
        assert day.plan
        session.plans.check_in(day.plan, WentHow.DID)
    else:
        for step in session.steps_left():
            learning.read(day.step, step.id)


def test_the_first_day_is_a_situation_a_step_and_a_term(session: Session) -> None:
    today = session.today()
    assert today.status == dict.fromkeys((Part.SITUATION, Part.STEP, Part.TERM), OPEN)
    assert today.next is Part.SITUATION
    assert today.day.is_first
    assert session.learning.snapshot.is_empty


def test_it_stays_the_first_day_until_it_is_over(session: Session, clock: Clock) -> None:
    for done, part in enumerate((Part.SITUATION, Part.STEP, Part.TERM)):
        assert session.today().next is part
        carry_out(session, part)
        assert standing(session) == (DONE,) * (done + 1) + (OPEN,) * (2 - done)
    assert session.today().seconds_left == 0
    clock.move(days=1)
    assert not session.day().is_first


def test_a_day_from_beginning_to_end(full: Session, clock: Clock) -> None:
    left = full.today().seconds_left
    for done, part in enumerate(Part):
        assert full.today().next is part
        carry_out(full, part)
        assert standing(full) == (DONE,) * (done + 1) + (OPEN,) * (4 - done)
        assert full.today().seconds_left < left
        left = full.today().seconds_left
    assert full.today().next is None


def test_a_part_is_skipped_for_today_only(full: Session, clock: Clock) -> None:
    for part in Part:
        full.skip(part)
        assert full.is_skipped(part)
    assert standing(full) == (SKIPPED,) * 5
    assert full.today().next is None
    # Taken up again, by hand or by undoing.
    full.skip(Part.SITUATION)
    assert full.today().next is Part.SITUATION
    full.learning.undo()
    assert full.today().next is None
    clock.move(days=1)
    assert set(standing(full)) == {OPEN}


def test_what_is_done_is_done_though_it_was_skipped(session: Session) -> None:
    session.skip(Part.SITUATION)
    carry_out(session, Part.SITUATION)
    assert session.today().status[Part.SITUATION] is DONE


@pytest.mark.parametrize("part", [Part.CARDS, Part.SITUATION, Part.PLAN])
def test_undoing_opens_a_part_again(full: Session, part: Part) -> None:
    before = full.today()
    carry_out(full, part)
    assert full.today().status[part] is DONE
    while full.today() != before:
        assert full.learning.undo()
    # Left out and taken up again.
    full.skip(part)
    full.learning.undo()
    assert full.today() == before


def test_a_step_is_open_again_once_its_mark_is_taken_back(session: Session) -> None:
    learning = session.learning
    item = Item.DEFINITION.of(learning.course.definition.id)  # type: ignore[union-attr]
    for take_back in (learning.undo, lambda: learning.mark(item)):
        learning.mark(item)
        assert session.today().status[Part.STEP] is DONE
        take_back()
        assert session.today().status[Part.STEP] is OPEN


def test_cards_stay_open_until_the_last_is_answered(full: Session) -> None:
    first, second = full.offer().cards
    full.cards.answer(first, Rating.AGAIN)
    assert full.today().status[Part.CARDS] is OPEN
    assert full.offer().cards == (second,)
    full.cards.answer(second, Rating.AGAIN)
    assert full.today().status[Part.CARDS] is DONE


def test_what_is_met_today_is_asked_tomorrow(full: Session, clock: Clock) -> None:
    before = full.day()
    full.learning.read(Place(Section.TERMS, "lived-experience"), "short")
    full.cards.toggle_in_deck("tip/listen-and-learn")
    assert full.day() == before
    clock.move(days=1)
    offered = {card.entry for card in full.offer().cards}
    assert {"term/lived-experience", "tip/listen-and-learn"} <= offered


def test_a_card_that_is_removed_goes_at_once_and_comes_back_with_it(full: Session) -> None:
    before = full.today()
    full.cards.toggle_in_deck("term/ally")
    assert [card.entry for card in full.offer().cards] == ["term/solidarity"]
    full.cards.toggle_in_deck("term/ally")
    assert full.today() == before


def test_with_no_card_left_there_is_no_such_part(full: Session) -> None:
    for term in ("ally", "solidarity"):
        full.cards.toggle_in_deck(f"term/{term}")
    assert Part.CARDS not in full.today().status


def test_a_plan_that_is_forgotten_is_not_asked_about(full: Session) -> None:
    plan = full.day().plan
    assert plan
    full.note_shown(full.today())
    log = full.learning.log
    log.forget(plan.item, {event.id for event in log.snapshot.events() if event.item == plan.item})
    assert Part.PLAN not in full.today().status


@pytest.mark.parametrize("state", [PlanState.PAUSED, PlanState.ENDED])
def test_a_plan_that_rests_goes_at_once_and_no_other_takes_its_place(
    full: Session, state: PlanState, clock: Clock
) -> None:
    full.plans.make("another cue", "another action")
    clock.move(days=3)
    plan = full.day().plan
    assert plan
    full.plans.set_state(plan, state)
    assert Part.PLAN not in full.today().status
    full.learning.undo()
    assert full.today().status[Part.PLAN] is OPEN
    full.plans.check_in(plan, WentHow.DID)
    full.plans.set_state(plan, state)
    assert full.today().status[Part.PLAN] is DONE
    assert full.day().plan == plan


def test_a_category_set_aside_goes_at_once_and_taking_it_back_counts_too(full: Session) -> None:
    before, term = full.today(), full.day().term
    assert term
    full.learning.mute(term.category)
    assert full.day().term != term
    full.learning.undo()
    assert full.today() == before


def test_how_long_a_day_takes_can_be_chosen_on_that_day(full: Session) -> None:
    full.learning.choose(Kind.MINUTES, 3)
    assert full.today().seconds_left <= 180


def test_what_was_done_before_the_day_was_made_shorter_still_stands_there_as_done(
    full: Session,
) -> None:
    carry_out(full, Part.SITUATION)
    make_short(full)
    today = full.today()
    assert Part.SITUATION in today.day.left
    assert today.status[Part.SITUATION] is DONE
    assert list(today.status) == [part for part in Part if part in today.status]
    # Only that: what was left out undone does not come back.
    assert set(today.day.left) - {*today.status} == {*today.day.left} - {Part.SITUATION}
    assert today.seconds_left <= 180


def test_a_course_without_lessons_has_nothing(log: Log, clock: Clock) -> None:
    session = Session(Learning(Course(), log, clock))  # type: ignore[arg-type]
    assert standing(session) == ()
    assert session.today().next is None
    session.skip(Part.TERM)
    assert session.today().next is None


def test_a_term_met_yesterday_is_open_today(session: Session, clock: Clock) -> None:
    term = session.day().term
    assert term
    clock.move(days=-1)
    session.learning.opened(Place(Section.TERMS, term.id))
    clock.move(days=1)
    assert session.today().status[Part.TERM] is OPEN


def test_another_window_has_the_same_day(window: Callable[[], Learning], clock: Clock) -> None:
    one, two = Session(window()), Session(window())
    one.learning.opened(Place(Section.TERMS, "ally"))
    clock.move(days=1)
    two.learning.refresh()
    (card,) = one.offer().cards
    one.cards.answer(card, Rating.GOOD)
    one.skip(Part.STEP)
    assert two.today() != one.today()
    two.learning.refresh()
    assert two.today() == one.today()


def test_what_was_done_elsewhere_before_today_counts_once_it_is_known(
    session: Session, course: Course, clock: Clock
) -> None:
    other = Log.in_memory("", clock)  # type: ignore[arg-type]
    elsewhere = Session(Learning(session.learning.course, other, clock))  # type: ignore[arg-type]
    elsewhere.learning.opened(Place(Section.TERMS, "ally"))
    clock.move(days=1)
    assert session.day().is_first
    session.learning.log.merge(other.snapshot.events())
    assert session.today() == elsewhere.today()
    assert [card.entry for card in session.offer().cards] == ["term/ally"]


@pytest.mark.parametrize("value", [None, "yes", 1, [True]])
def test_a_skip_that_is_none_skips_nothing(session: Session, log: Log, value: object) -> None:
    log.record(Kind.SKIPPED, "part/term", value=value)
    assert session.today().status[Part.TERM] is OPEN


def test_midnight_begins_another_day_in_an_open_window(session: Session, clock: Clock) -> None:
    carry_out(session, Part.SITUATION)
    before = session.day()
    clock.move(days=1)
    day = session.day()
    assert day.date > before.date
    assert not day.is_first
    assert OPEN in standing(session)
