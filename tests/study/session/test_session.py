"""What there is today, and how it stands with each part."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course
from allyship_tui.learner import Kind, Log
from allyship_tui.study.daily import term_for
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans.plan import WentHow
from allyship_tui.study.recall import Rating
from allyship_tui.study.session import PartStatus, Session
from study.conftest import Clock
from study.situations.test_situations import made

OPEN, DONE, SKIPPED, NOTHING = PartStatus


@pytest.fixture
def session(course: Course, log: Log, clock: Clock) -> Session:
    scenes = (made("one"), made("two"))
    return Session(Learning(replace(course, situations=scenes), log, clock))  # type: ignore[arg-type]


def standing(session: Session) -> tuple[PartStatus, ...]:
    return tuple(session.today().status.values())


def review_lessons(learning: Learning) -> None:
    """Mark the definition and the tips as reviewed."""
    assert learning.course.definition
    learning.mark(Item.DEFINITION.of(learning.course.definition.id))
    for tip in learning.course.tips:
        learning.mark(Item.TIP.of(tip.id))


def carry_out(session: Session, part: Part) -> None:
    """Do a part of today."""
    learning, today = session.learning, session.today()
    if part is Part.TERM:
        assert today.term
        learning.opened(Place(Section.TERMS, today.term.id))
    elif part is Part.CARDS:
        for card in today.offer.cards:
            session.cards.answer(card, Rating.GOOD)
    elif part is Part.SITUATION:
        assert today.situation
        session.situations.choose(today.situation, today.situation.choices[0])
    elif part is Part.PLAN:
        assert today.plan
        session.plans.check_in(today.plan, WentHow.DID)
    else:
        assert today.step.section is Section.READING
        assert today.step.item
        learning.mark(Item.READING.of(today.step.item))


def test_on_the_first_day_there_are_a_term_a_step_and_a_situation(session: Session) -> None:
    today = session.today()

    assert list(today.status.items()) == [
        (Part.TERM, OPEN),
        (Part.STEP, OPEN),
        (Part.SITUATION, OPEN),
        (Part.CARDS, NOTHING),
        (Part.PLAN, NOTHING),
    ]
    assert today.next is Part.TERM
    assert today.term
    assert today.term.id == term_for(session.learning, session.learning.today)
    assert today.situation
    assert today.situation.id == "one"
    assert today.plan is None
    assert session.learning.snapshot.is_empty


def test_a_day_from_beginning_to_end(session: Session, clock: Clock) -> None:
    review_lessons(session.learning)
    session.plans.make("a cue", "an action")
    clock.move(days=3)
    assert standing(session) == (OPEN,) * 5
    for done, part in enumerate(Part):
        assert session.today().next is part
        carry_out(session, part)
        assert standing(session) == (DONE,) * (done + 1) + (OPEN,) * (4 - done)
    assert session.today().next is None
    clock.move(days=1)
    assert standing(session) == (OPEN, OPEN, OPEN, NOTHING, OPEN)


def test_a_part_is_skipped_for_today_only(session: Session, clock: Clock) -> None:
    session.plans.make("a cue", "an action")
    clock.move(days=3)
    session.learning.opened(Place(Section.TERMS, "lived-experience"))
    for part in Part:
        session.skip(part)
        assert session.is_skipped(part)
    assert standing(session) == (SKIPPED,) * 5
    assert session.today().next is None
    # Taken up again, by hand or by undoing.
    session.skip(Part.SITUATION)
    assert session.today().next is Part.SITUATION
    session.learning.undo()
    assert session.today().next is None
    clock.move(hours=15)
    assert standing(session) == (OPEN,) * 5


def test_what_is_done_is_done_though_it_was_skipped(session: Session) -> None:
    session.skip(Part.SITUATION)
    carry_out(session, Part.SITUATION)
    assert session.today().status[Part.SITUATION] is DONE


@pytest.mark.parametrize("part", [Part.CARDS, Part.SITUATION, Part.PLAN, Part.STEP])
def test_undoing_opens_a_part_again(session: Session, clock: Clock, part: Part) -> None:
    session.plans.make("a cue", "an action")
    session.learning.opened(Place(Section.TERMS, "lived-experience"))
    clock.move(days=-1)
    review_lessons(session.learning)
    clock.move(days=4)
    before = session.today()
    assert before.status[part] is OPEN
    carry_out(session, part)
    assert session.today().status[part] is DONE
    session.learning.undo()
    assert session.today().status == before.status
    # Left out and taken up again.
    session.skip(part)
    session.learning.undo()
    assert session.today().status == before.status


@pytest.mark.parametrize("item", ["definition/allyship", "definition/allyship/in-short", "tip/x"])
def test_a_step_is_open_again_once_its_mark_is_taken_back(session: Session, item: str) -> None:
    learning, before = session.learning, session.today().status
    for take_back in (learning.undo, lambda: learning.mark(item)):
        learning.mark(item)
        assert session.today().status[Part.STEP] is DONE
        take_back()
        assert session.today().status[Part.STEP] is before[Part.STEP] is OPEN


def test_cards_stay_open_until_the_last_is_answered(session: Session) -> None:
    for term in ("ally", "solidarity"):
        session.learning.opened(Place(Section.TERMS, term))
    first, second = session.today().offer.cards
    session.cards.answer(first, Rating.AGAIN)
    assert session.today().status[Part.CARDS] is OPEN
    session.cards.answer(second, Rating.AGAIN)
    assert session.today().status[Part.CARDS] is DONE
    # What waits for another day does not hold this one open.
    assert session.today().next is not Part.CARDS


def test_when_all_is_gone_through_no_step_is_left(session: Session) -> None:
    learning = session.learning
    review_lessons(learning)
    for work in learning.course.reading:
        learning.set_state(work.id, ReadingState.READ)
    assert session.today().status[Part.STEP] is DONE
    assert session.today().step.section is Section.TERMS


def test_the_next_day_there_is_no_step_then(session: Session, clock: Clock) -> None:
    test_when_all_is_gone_through_no_step_is_left(session)
    clock.move(days=1)
    assert session.today().status[Part.STEP] is NOTHING


def test_a_course_without_lessons_has_nothing(log: Log, clock: Clock) -> None:
    session = Session(Learning(Course(), log, clock))  # type: ignore[arg-type]
    assert standing(session) == (NOTHING,) * 5
    assert session.today().next is None
    session.skip(Part.TERM)
    assert session.today().next is None


def test_a_term_met_yesterday_is_open_today(session: Session, clock: Clock) -> None:
    today = session.today().term
    assert today
    clock.move(days=-1)
    session.learning.opened(Place(Section.TERMS, today.id))
    clock.move(days=1)
    assert session.today().status[Part.TERM] is OPEN


def test_another_window_has_the_same_day(window: Callable[[], Learning], clock: Clock) -> None:
    one, two = Session(window()), Session(window())
    one.learning.opened(Place(Section.TERMS, "ally"))
    (card,) = one.today().offer.cards
    one.cards.answer(card, Rating.GOOD)
    one.skip(Part.STEP)
    assert two.today() != one.today()
    two.learning.refresh()
    assert two.today() == one.today()


@pytest.mark.parametrize("value", [None, "yes", 1, [True]])
def test_a_skip_that_is_none_skips_nothing(session: Session, log: Log, value: object) -> None:
    log.record(Kind.SKIPPED, "part/term", value=value)
    assert session.today().status[Part.TERM] is OPEN
