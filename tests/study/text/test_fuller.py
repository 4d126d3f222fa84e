"""What only some lessons have: other senses, who looked over them, what a scene ends with."""

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course, Situation
from allyship_tui.sanitise import Line
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text import (
    Lesson,
    Words,
    definition_lesson,
    situation_ending,
    situation_lesson,
    term_lesson,
    term_steps,
    tip_lesson,
    work_lesson,
)

from .test_steps import hold

ORIOL = "Oriol Sample, January 2026, as a choir leader"
NGOZI = "Ngozi Sample, January 2026, as an alto"


def scene(course: Course) -> Situation:
    found = course.situation("the-back-row")
    assert found is not None
    return found


def under(lesson: Lesson, heading: str) -> tuple[str, ...]:
    (found,) = [each.texts for each in lesson.passages if each.heading == heading]
    return found


def test_other_senses_are_a_step_after_what_a_term_means(fuller_course: Course) -> None:
    term = fuller_course.term("chorus")
    assert term is not None
    steps, whole = term_steps(fuller_course, term), term_lesson(fuller_course, term)
    hold(steps, whole)
    assert [step.id for step in steps] == [
        *("short", "example", "meaning", "senses", "use", "origin", "sources")
    ]
    assert under(whole, "Other senses") == (
        "The part of a song that comes again. Everyone knows it after the second verse. "
        "It is called a refrain too.",
        "Many who say the same. As in a chorus of approval.",
    )
    plain = replace(term, other_senses=())
    assert "senses" not in [step.id for step in term_steps(fuller_course, plain)]


def test_who_looked_over_a_lesson_stands_between_its_sources_and_its_date(
    fuller_course: Course,
) -> None:
    term = fuller_course.term("chorus")
    assert term is not None
    lesson = term_lesson(fuller_course, term)
    assert [each.heading for each in lesson.passages[-3:]] == [
        "Sources",
        "Who looked over this lesson",
        "",
    ]
    assert under(lesson, "Who looked over this lesson") == (ORIOL, NGOZI)
    assert all(each.is_secondary for each in lesson.passages[-3:])


def test_every_kind_of_lesson_says_who_looked_over_it(fuller_course: Course) -> None:
    course, people = fuller_course, (Line(ORIOL),)
    definition = course.definition
    assert definition is not None
    read = replace(definition, reviewed_by=people)
    lessons = [
        definition_lesson(course, read, "to-go-on"),
        tip_lesson(course, replace(course.tips[0], reviewed_by=people)),
        work_lesson(course, replace(course.reading[0], reviewed_by=people)),
        term_lesson(course, replace(course.terms[0], reviewed_by=people)),
        situation_ending(course, replace(course.situations[0], reviewed_by=people)),
    ]
    for lesson in lessons:
        assert under(lesson, "Who looked over this lesson") == (ORIOL,)


def test_a_scene_ends_with_what_it_turns_on_and_where_to_go_on(fuller_course: Course) -> None:
    ending = situation_ending(fuller_course, scene(fuller_course))
    assert [(each.heading, each.texts) for each in ending.passages] == [
        ("What it turns on", ("Where someone stands decides what they can join in.",)),
        (
            "To talk over in a group",
            ("Who stands in the back row where you are?", "Who decides on the rows?"),
        ),
        ("Who looked over this lesson", (NGOZI,)),
    ]
    way = (Place(Section.READING, "a-song-book"), "A Song Book for the Tests")
    assert ending.words == (Words("To read on", (way,)),)


def test_nothing_of_how_a_scene_ends_stands_on_it(fuller_course: Course) -> None:
    lesson = situation_lesson(fuller_course, scene(fuller_course))
    assert [each.heading for each in lesson.passages] == ["", "Who is affected"]
    assert [words.label for words in lesson.words] == ["Words here"]


@pytest.mark.parametrize("number", [0, 1])
def test_a_scene_without_these_ends_with_nothing(course: Course, number: int) -> None:
    assert situation_ending(course, course.situations[number]) == Lesson(title="")
