"""The step to go on with, from the first lesson to the last work, as today shows it."""

import pytest

from allyship_tui.course import Course
from allyship_tui.messages import say
from allyship_tui.study.find import TermView, matching_terms, term_groups
from allyship_tui.study.items import item_at
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import PartView, Session, next_step, part_views


@pytest.fixture
def session(learning: Learning) -> Session:
    return Session(learning)


def step(session: Session) -> PartView:
    shown = part_views(session, session.today())
    return next(portion for portion in shown if portion.part is Part.STEP)


def test_steps_lead_through_lessons_tips_and_works(session: Session) -> None:
    learning = session.learning
    course = learning.course
    for _ in range(20):
        place = next_step(learning)
        if place.section is not Section.DEFINITION:
            break
        assert step(session).place == place
        learning.mark(item_at(learning.course, place))
    for number, tip in enumerate(course.tips, 1):
        shown = step(session)
        assert shown.place == Place(Section.TIPS, tip.id)
        assert shown.title == tip.title
        assert shown.fact == say("today.tip", number=number, total=len(course.tips))
        learning.mark(f"tip/{tip.id}")
    offered = [work for work in course.reading if work.url and work.minutes]
    assert offered
    for work in offered:
        shown = step(session)
        assert shown.place == Place(Section.READING, work.id)
        assert (shown.title, shown.fact) == (
            work.title,
            say("today.work-minutes", count=work.minutes),
        )
        learning.set_state(work.id, ReadingState.READ)
    shown = step(session)
    assert shown.title == say("today.yours-to-choose")
    assert shown.place == next_step(learning) == Place(Section.READING)
    for work in course.reading:
        learning.set_state(work.id, ReadingState.READ)
    shown = step(session)
    assert (shown.title, shown.texts) == (say("today.all-read"), (say("today.all-read-text"),))
    assert shown.place == next_step(learning)


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
