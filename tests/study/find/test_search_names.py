"""In search, names that are or begin with what was typed stand first."""

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course
from allyship_tui.sanitise import Id, Line
from allyship_tui.study.find import Search


@pytest.fixture
def search(course: Course) -> Search:
    """Return a search over terms that only their names tell apart."""
    like = replace(course.terms[0], also_called=(), related=(), not_the_same_as=())
    names = ("Able wattle", "Wattle bark and wattle bloom", "Wattle bark", "Wattle", "Your wattle")
    terms = tuple(
        replace(like, id=Id(f"name-{number}"), title=Line(name))
        for number, name in enumerate(names)
    )
    return Search(Course(terms=terms, categories=course.categories))


@pytest.mark.parametrize("typed", ["wattle", "Wattle", "  WATTLE", "wat"])
def test_names_that_begin_with_what_was_typed_stand_first_the_shortest_before(
    search: Search, typed: str
) -> None:
    found = [match.title for match in search.find(typed)]
    assert found[:3] == ["Wattle", "Wattle bark", "Wattle bark and wattle bloom"]
    assert sorted(found[3:]) == ["Able wattle", "Your wattle"]


def test_spaces_between_words_count_as_one(search: Search) -> None:
    found = [match.title for match in search.find("wattle   bark")]
    assert found == ["Wattle bark", "Wattle bark and wattle bloom"]
