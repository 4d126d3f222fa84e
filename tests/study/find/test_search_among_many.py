"""Where there is too much to weigh it all, names come first, and nothing is lost."""

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course
from allyship_tui.sanitise import Id, Line, Text
from allyship_tui.study.find import Search, search as module


@pytest.fixture(params=[0, module._WEIGHED], ids=["too many to weigh", "few enough"])
def search(
    course: Course, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Search:
    """Return a search over terms of which some have a word in a name, and some in their text."""
    monkeypatch.setattr(module, "_WEIGHED", request.param)
    like = replace(course.terms[0], also_called=(), related=(), not_the_same_as=())

    def term(number: int, title: str, text: str, *names: str) -> object:
        return replace(
            like,
            id=Id(f"term-{number}"),
            title=Line(title),
            definition=Text(text),
            also_called=tuple(map(Line, names)),
        )

    terms = (
        term(1, "Bark", "Wattles, and a pile of bark."),
        term(2, "Bloom", "A wattled fence and the 連 of it."),
        term(3, "Fence", "Nothing more.", "wattle work"),
        term(4, "Wattle", "Nothing more."),
        term(5, "連", "Nothing more."),
    )
    return Search(Course(terms=terms, categories=course.categories))  # type: ignore[arg-type]


@pytest.mark.parametrize("typed", ["wat", "wattl", "wattle"])
def test_titles_come_first_then_other_names_then_texts(search: Search, typed: str) -> None:
    found = [match.title for match in search.find(typed)]
    assert found[:2] == ["Wattle", "Fence"]
    assert sorted(found[2:]) == ["Bark", "Bloom"]


def test_one_letter_that_begins_a_title_is_found_in_texts_too(search: Search) -> None:
    found = [match.title for match in search.find("b")]
    assert sorted(found[:2]) == ["Bark", "Bloom"]
    assert [match.title for match in search.find("連")] == ["連", "Bloom"]


def test_words_before_the_last_have_to_be_there_too(search: Search) -> None:
    assert [match.title for match in search.find("pile wat")] == ["Bark"]
    assert search.find("nowhere wat") == []
