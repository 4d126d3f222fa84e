"""The step to go on with, from the first lesson to the last work, as today shows it."""

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course
from allyship_tui.messages import say
from allyship_tui.study.find import TermView, matching_terms, term_groups
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import PartView, Session, next_step, part_views
from allyship_tui.study.steps import steps_at
from study.conftest import Clock


@pytest.fixture
def session(learning: Learning) -> Session:
    return Session(learning)


def step(session: Session) -> PartView | None:
    shown = part_views(session, session.today())
    return next((portion for portion in shown if portion.part is Part.STEP), None)


def read_step(session: Session) -> None:
    """Read what today has of a lesson, and go on to the next day."""
    for each in session.steps_left():
        session.learning.read(session.day().step, each.id)


def test_steps_lead_through_lessons_tips_and_works(session: Session, clock: Clock) -> None:
    learning, course = session.learning, session.learning.course
    way: list[Place] = []
    facts: list[str] = []
    for _ in range(60):
        shown = step(session)
        if shown is None:
            break
        assert shown.place == next_step(learning)
        facts.append(shown.fact)
        if shown.place.section is Section.READING:
            way.append(shown.place)
            learning.set_state(shown.place.item or "", ReadingState.READ)
        else:
            way += [replace(shown.place, item=None)] * (shown.place.section not in sections(way))
            read_step(session)
        clock.move(days=1)
    works = [work for work in course.reading if work.url and work.minutes]
    assert way == [
        Place(Section.DEFINITION),
        Place(Section.TIPS),
        *(Place(Section.READING, work.id) for work in works),
    ]
    assert facts[0] == say("today.definition", number=1, total=5)
    assert say("today.tip", number=1, total=5) in facts
    assert say("today.work-minutes", count=works[0].minutes) in facts
    # What is left is chosen from the list.
    assert next_step(learning) == Place(Section.READING)


def test_a_lesson_goes_on_the_next_day_where_it_was_left(session: Session, clock: Clock) -> None:
    first = session.steps_left()
    read_step(session)
    assert session.steps_left() == ()
    clock.move(days=1)
    ids = [each.id for each in (*first, *session.steps_left())]
    assert (
        ids
        == [each.id for each in steps_at(session.learning.course, session.day().step)][: len(ids)]
    )


def sections(way: list[Place]) -> set[Section]:
    return {place.section for place in way}


def test_which_entries_have_prompts(session: Session) -> None:
    cards = session.cards
    assert cards.are_of("term/ally")
    assert cards.are_of("tip/listen-and-learn")
    assert not cards.are_of("term/unknown")
    assert not cards.are_of("situation/talked-over")
    assert not cards.are_of("")


def test_by_letter_each_term_stands_under_its_own(course: Course, learning: Learning) -> None:
    groups = term_groups(course, learning.snapshot, TermView.LETTERS)
    assert [letter for letter, _ in groups] == sorted({letter for letter, _ in groups})
    assert sum(len(terms) for _, terms in groups) == len(matching_terms(course, ""))
    assert all(
        term.title.casefold()[0] == letter.casefold() for letter, ts in groups for term in ts
    )
