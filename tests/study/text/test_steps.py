"""Lessons in steps: each has something to read, and together they have all of the lesson."""

import pytest

from allyship_tui.course import Course, load_course
from allyship_tui.study.places import Place, Section
from allyship_tui.study.steps import steps_at
from allyship_tui.study.text import (
    IN_SHORT,
    Lesson,
    Step,
    term_lesson,
    term_steps,
    tip_lesson,
    tip_steps,
    whole,
)


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course()


def texts(lesson: Lesson) -> set[str]:
    """Return all that stands on a page."""
    return {
        *(fact.label for fact in lesson.facts),
        *(text for passage in lesson.passages for text in passage.texts),
        *(title for words in lesson.words for _, title in words.words),
        *([lesson.note] if lesson.note else []),
    }


def hold(steps: tuple[Step, ...], lesson: Lesson) -> None:
    """Check that steps are a lesson: nothing empty, nothing lost, no name twice."""
    for step in steps:
        assert step.title.strip()
        assert step.lesson.title
        read = [text for passage in step.lesson.passages for text in passage.texts]
        assert any(text.strip() for text in read) or step.lesson.words, step.id
        assert all(passage.texts for passage in step.lesson.passages)
    assert len({step.id for step in steps}) == len({step.title for step in steps}) == len(steps)
    assert texts(whole(steps)) == texts(lesson) == set().union(*(texts(s.lesson) for s in steps))


def test_every_term_has_steps_that_are_all_of_it(course: Course) -> None:
    assert len(course.terms) >= 70
    for term in course.terms:
        steps = term_steps(course, term)
        hold(steps, term_lesson(course, term))
        assert len(steps) >= IN_SHORT
        assert [step.id for step in steps[:IN_SHORT]] == ["short", "example"]
        shown = texts(whole(steps))
        for text in (term.short, term.why_it_matters, term.in_practice, term.definition):
            assert all(" ".join(part.split()) in shown for part in text.split("\n\n")), term.id


def test_every_tip_has_steps_that_are_all_of_it(course: Course) -> None:
    assert len(course.tips) == 5
    for tip in course.tips:
        hold(tip_steps(course, tip), tip_lesson(course, tip))
        assert [step.id for step in tip_steps(course, tip)] == [
            "what",
            "how",
            "words",
            "plan",
            "think",
        ]


def test_the_note_and_the_facts_stand_on_the_first_step_alone(course: Course) -> None:
    for term in course.terms:
        first, *others = term_steps(course, term)
        assert first.lesson.note == term.content_note
        assert all(not step.lesson.note and not step.lesson.facts for step in others)


def test_the_definition_and_works_have_steps_too(course: Course) -> None:
    steps = steps_at(course, Place(Section.DEFINITION))
    assert len(steps) > 1
    assert all(texts(step.lesson) for step in steps)
    for work in course.reading:
        [page] = steps_at(course, Place(Section.READING, work.id))
        assert page.title == work.title
        assert texts(page.lesson)


@pytest.mark.parametrize(
    "place", [Place(Section.TODAY), Place(Section.TERMS), Place(Section.TIPS, "no-such")]
)
def test_where_there_is_no_lesson_there_are_no_steps(course: Course, place: Place) -> None:
    assert steps_at(course, place) == ()
