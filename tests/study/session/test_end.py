"""The end of a day says what was done, what comes tomorrow, and once a week what a week brought."""

import pytest

from allyship_tui.course import Course
from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.study.daily import term_for
from allyship_tui.study.learning import Learning
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans.plan import WentHow
from allyship_tui.study.recall import Rating
from allyship_tui.study.session import Session, end_lesson
from allyship_tui.study.session.recap import recap
from allyship_tui.study.steps import step_title
from study.conftest import Clock
from study.session.walking import walk


@pytest.fixture
def session(learning: Learning) -> Session:
    return Session(learning)


def at_end(session: Session) -> dict[str, tuple[str, ...]]:
    lesson = end_lesson(session, session.today())
    return {passage.heading: passage.texts for passage in lesson.passages}


def test_what_was_kept_is_named_by_its_titles(session: Session) -> None:
    day = session.day()
    walk(session)
    assert day.situation
    assert day.term
    assert at_end(session)[say("end.kept")] == (
        f"Term: {day.term.title}",
        f"Situation: {day.situation.title}",
        *(f"Read: {step_title(day.step, step)}" for step in day.steps),
    )


def test_where_nothing_was_done_that_is_said_kindly(session: Session) -> None:
    for part in session.today().status:
        session.skip(part)
    assert at_end(session)[say("end.kept")] == (say("end.nothing"),)


def test_it_names_what_was_done_and_not_what_was_offered(session: Session, clock: Clock) -> None:
    plan = session.plans.make("it rains", "call")
    for term in ("ally", "solidarity"):
        session.learning.opened(Place(Section.TERMS, term))
    clock.move(days=1)
    offered = session.day().situation
    other = next(each for each in session.learning.course.situations if each != offered)
    session.situations.choose(other, other.choices[0])
    session.plans.check_in(plan, WentHow.DID)
    session.cards.answer(session.offer().cards[0], Rating.GOOD)
    session.skip(Part.CARDS)
    kept = at_end(session)[say("end.kept")]
    assert set(kept) == {
        "From memory: 1 card",
        f"Situation: {other.title}",
        f"Plan: {plan.title}",
    }


def test_tomorrow_has_its_term_by_title(session: Session, clock: Clock, course: Course) -> None:
    said = at_end(session)[say("end.tomorrow")][0]
    clock.move(days=1)
    term = course.term(term_for(session.learning, session.learning.today) or "")
    assert term
    assert said == f"The term is {term.title}."


def test_what_is_left_is_named_for_another_day(session: Session, clock: Clock) -> None:
    session.learning.opened(Place(Section.TERMS, "ally"))
    clock.move(days=1)
    session.learning.choose(Kind.READING_SPEED, 60)
    session.learning.choose(Kind.MINUTES, 3)
    assert session.day().left
    assert any(
        text.startswith("Left for another day: ") for text in at_end(session)[say("end.tomorrow")]
    )


def test_a_week_is_looked_back_on_once_in_the_next(session: Session, clock: Clock) -> None:
    learning = session.learning
    assert recap(learning) == ()
    for term in ("ally", "solidarity"):
        learning.opened(Place(Section.TERMS, term))
    clock.move(days=1)
    learning.opened(Place(Section.TERMS, "ally"))
    plan = session.plans.make("it rains", "call")
    clock.move(days=3)
    session.plans.check_in(plan, WentHow.DID)
    assert recap(learning) == ()
    clock.move(days=3)  # the Monday after
    said = (
        "You were here on 3 days.",
        "You met 2 new terms.",
        "Plans made: 1; looked back on: 1; carried out: 1.",
    )
    assert recap(learning) == said
    # All that day, whatever is done.
    learning.opened(Place(Section.TERMS, "lived-experience"))
    assert recap(learning) == said
    assert at_end(session)[say("end.last-week")] == (" ".join(said),)
    clock.move(days=1)
    assert recap(learning) == ()
    assert say("end.last-week") not in at_end(session)


def test_it_comes_on_the_first_day_of_practice_whichever_that_is(
    session: Session, clock: Clock
) -> None:
    session.learning.opened(Place(Section.TERMS, "ally"))
    clock.move(days=10)  # a Thursday
    assert recap(session.learning)
    clock.move(days=7)
    assert recap(session.learning) == ()


def test_what_was_taken_back_is_in_no_recap(session: Session, clock: Clock) -> None:
    learning = session.learning
    learning.opened(Place(Section.TERMS, "ally"))
    learning.do(Kind.MET, "term/solidarity")
    learning.undo()
    clock.move(days=7)
    assert recap(learning)[1] == "You met 1 new term."
