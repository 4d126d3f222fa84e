"""The packs under examples/: complete, correct, and worth copying from."""

from pathlib import Path

import msgspec
import pytest
import tomli

from allyship_tui.course import Course, Outline, load_course, read_pack

CHOIR = Path(__file__).parents[2] / "examples" / "choir"


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course((CHOIR,))


def test_the_choir_adds_its_lessons_to_the_course_without_a_problem(course: Course) -> None:
    assert [str(problem) for problem in course.problems] == []
    lessons = list(read_pack(CHOIR).lessons)
    for kind, least in (("term", 3), ("situation", 2), ("reading", 2)):
        assert sum(lesson.startswith(f"{kind}/") for lesson in lessons) >= least, kind


def test_the_choir_replaces_nothing_of_the_built_in_course() -> None:
    assert (
        set(read_pack(CHOIR).lessons) & set(read_pack(CHOIR.parents[1] / "content/en").lessons)
        == set()
    )


def test_what_the_choir_says_of_itself_shows_every_key_but_an_address_that_it_has_not() -> None:
    said = tomli.loads((CHOIR / "course.toml").read_text("utf-8"))
    keys = {field.name for field in msgspec.structs.fields(Outline)}
    assert keys - said.keys() == {"homepage"}


def test_every_choice_of_the_choir_s_scenes_is_one_of_several_and_one_is_to_do_nothing() -> None:
    for situation in read_pack(CHOIR).situations:
        moves = [choice.move for choice in situation.choices]
        assert 3 <= len(moves) <= 5
        assert moves.count("nothing") == 1
        assert situation.turns_on
        assert situation.discussion
        assert situation.reading


def test_the_words_of_the_choir_are_of_their_lengths() -> None:
    for term in read_pack(CHOIR).terms:
        assert 5 <= len(term.short.split()) <= 25, term.id
        assert 60 <= len(term.definition.split()) <= 150, term.id
        assert len(term.sources) >= 2, term.id


def test_works_and_situations_lead_to_what_is_there(course: Course) -> None:
    works = {str(work.id) for work in course.reading}
    for situation in read_pack(CHOIR).situations:
        assert {str(each) for each in situation.reading} <= works
