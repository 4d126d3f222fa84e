"""A term is found by what someone calls it."""

import pytest
from hypothesis import given, strategies as st

from allyship_tui.course import Course
from allyship_tui.study.find import find_term, matching_terms, near_places, suggestions
from allyship_tui.study.find.filters import matching_works
from allyship_tui.study.places import Place, Section


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("ally", "ally"),
        ("ALLY", "ally"),
        ("  Ally ", "ally"),
        ("active-listening", "active-listening"),
        ("active listening", "active-listening"),
        ("Active  Listening", "active-listening"),
        ("reflective listening", "active-listening"),
        ("Reflective-Listening", "active-listening"),
        ("passing the microphone", "amplification"),
        ("連帯", "solidarity"),
        ("SOLIDARITE\u0301", "solidarity"),
        ("nothing about us without us", "nothing-about-us-without-us"),
        ("nothing-about-us-without-us", "nothing-about-us-without-us"),
        ("tolerance", "tolerance"),
    ],
)
def test_a_term_is_found_by_id_title_and_other_names(
    course: Course, name: str, identity: str
) -> None:
    term = find_term(course, name)
    assert term is not None
    assert term.id == identity


@pytest.mark.parametrize("name", ["", " ", "-", "all", "allyship", "listening", "\0", "\ud800"])
def test_nothing_else_is_a_term(course: Course, name: str) -> None:
    assert find_term(course, name) is None


@pytest.mark.parametrize(
    ("wrong", "first"),
    [
        ("allly", "ally"),
        ("Solidarty", "solidarity"),
        ("amplifcation", "amplification"),
        ("active listning", "active listening"),
        ("reflectiv listening", "active listening"),
        ("lived-experiance", "lived experience"),
        ("voicless", "voiceless"),
        ("listning", "active listening"),
        ("reflectiv", "active listening"),
        ("experiance", "lived experience"),
    ],
)
def test_the_nearest_spelling_comes_first(course: Course, wrong: str, first: str) -> None:
    assert suggestions(course, wrong)[0] == first


def test_what_may_be_meant_leads_to_the_terms(course: Course) -> None:
    assert near_places(course, "listning") == [
        (Place(Section.TERMS, "active-listening"), "active listening")
    ]
    assert near_places(course, "xyzzy") == []


def test_at_most_three_are_suggested_each_once(course: Course) -> None:
    near = suggestions(course, "active reflective listening")
    assert 1 <= len(near) <= 3
    assert len(set(near)) == len(near)


def test_what_is_like_nothing_has_no_suggestion(course: Course) -> None:
    assert suggestions(course, "qqqqqqqqqqqq") == []


def test_a_retired_term_is_not_suggested(course: Course) -> None:
    assert "tolerance" not in suggestions(course, "tolerence")


@given(st.text(st.characters(exclude_categories=())))
def test_whatever_is_asked_for_never_raises(course: Course, name: str) -> None:
    assert len(suggestions(course, name)) <= 3
    assert find_term(course, name) is None or name.strip()
    assert isinstance(matching_terms(course, name), tuple)
    assert isinstance(matching_works(course, name), tuple)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("roles", ["ally", "solidarity"]),
        ("LISTEN", ["active-listening"]),
        ("microphone", ["amplification"]),
        ("power lived", ["lived-experience"]),
        ("連", ["solidarity"]),
        ("tolerance", []),
        ("xyzzy", []),
    ],
)
def test_the_glossary_is_narrowed_by_title_other_name_and_category(
    course: Course, words: str, ids: list[str]
) -> None:
    assert [term.id for term in matching_terms(course, words)] == ids


def test_nothing_typed_narrows_nothing(course: Course) -> None:
    assert matching_terms(course, " ") == course.glossary
    assert matching_works(course, "") == course.reading


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("zoë", ["a-book-on-voices"]),
        ("commission", ["a-hard-report"]),
        ("listening sample", ["a-talk-on-listening", "a-book-on-voices"]),
        ("words", ["a-guide-to-words"]),
    ],
)
def test_the_works_are_narrowed_by_title_author_publisher_and_section(
    course: Course, words: str, ids: list[str]
) -> None:
    assert [work.id for work in matching_works(course, words)] == ids
