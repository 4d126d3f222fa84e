"""Search over all that is taught: ranking, snippets, and whatever is typed."""

import time
from datetime import date

import pytest
from hypothesis import example, given, strategies as st
from msgspec.structs import replace

from allyship_tui.course import Course
from allyship_tui.sanitise import Id, Line, Text
from allyship_tui.study.find import Match, Search
from allyship_tui.study.journal import Reflection
from allyship_tui.study.places import Place, Section


@pytest.fixture(scope="module")
def search(course: Course) -> Search:
    return Search(course)


def titles(matches: list[Match]) -> list[str]:
    return [match.title for match in matches]


def items(matches: list[Match]) -> list[str | None]:
    return [match.place.item for match in matches]


def test_a_word_in_the_title_comes_before_one_in_the_text(search: Search) -> None:
    assert search.find("solidarity")[0].place == Place(Section.TERMS, "solidarity")
    in_title = ["listen" in title.lower() for title in titles(search.find("listening"))]
    assert in_title == sorted(in_title, reverse=True)
    assert in_title.count(True) == 4
    assert in_title.count(False) > 1


def test_another_name_comes_before_the_text(search: Search) -> None:
    assert items(search.find("microphone"))[0] == "amplification"
    assert "voiceless" in items(search.find("microphone"))


def test_everything_that_is_taught_is_found(search: Search) -> None:
    assert search.find("badge rank")[0].place == Place(Section.TERMS, "ally")
    assert search.find("timetable")[0].place == Place(Section.TIPS, "dont-just-say-it-do-it")
    assert search.find("five neighbours")[0].place == Place(Section.READING, "a-book-on-voices")
    assert search.find("Zoë")[0].place == Place(Section.READING, "a-book-on-voices")


@pytest.mark.parametrize(
    ("words", "step", "title"),
    [
        ("pushed to the edge", "in-short", "In short"),
        ("rota", "actions-not-a-label", "What you do, not what you are"),
        ("hearing fairer rule", "listen-speak-act", "Listen, speak out, act"),
        ("stood beside", "to-go-on", "To go on from here"),
    ],
)
def test_each_step_of_the_definition_is_found(
    search: Search, words: str, step: str, title: str
) -> None:
    (match, *_) = search.find(words)
    assert (match.place, match.title) == (Place(Section.DEFINITION, step), title)


def test_a_snippet_marks_what_was_looked_for(search: Search) -> None:
    (match,) = search.find("timetable")
    assert [part for part, hit in match.snippet if hit] == ["timetable"]
    assert "Sympathy alone moves no timetable and no rent." in match.passage
    assert match.passage == "".join(part for part, _ in match.snippet)


def test_a_snippet_marks_each_word_and_other_forms_of_it(search: Search) -> None:
    match = next(m for m in search.find("listened voice") if m.place.item == "voiceless")
    assert {part for part, hit in match.snippet if hit} >= {"voice", "listen"}


def test_a_snippet_is_one_line_without_marks_of_the_index(search: Search, course: Course) -> None:
    for words in ("the", "a", "people", "you"):
        for match in search.find(words):
            assert not {"\n", "\t", "\x01", "\x02"} & set(match.passage)
            assert "  " not in match.passage


def test_a_match_in_the_title_alone_shows_the_beginning(search: Search) -> None:
    match = next(m for m in search.find("ally") if m.place.item == "ally")
    assert match.passage


def test_the_last_word_may_be_a_beginning_and_the_others_not(search: Search) -> None:
    assert "amplification" in items(search.find("ampl"))
    assert "active-listening" in items(search.find("active lis"))
    assert search.find("ampl ") == []
    assert search.find("lis active") == []


@pytest.fixture
def worded(course: Course) -> Search:
    """Search in terms whose titles are words that look alike."""
    titles = ("police", "policing", "policy", "policies", "polity", "racism", "racist", "racing")
    terms = tuple(
        replace(course.terms[0], id=Id(title), title=Line(title), definition=Text(title))
        for title in titles
    )
    return Search(Course(terms=terms))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("police", {"police", "policing"}),
        ("police ", {"police", "policing"}),
        ("policing", {"police", "policing"}),
        ("policy", {"policy", "policies"}),
        ("polic", {"police", "policing", "policy", "policies"}),
        ("pol", {"police", "policing", "policy", "policies", "polity"}),
        ("po", {"police", "policing", "policy", "policies", "polity"}),
        ("racism", {"racism", "racist"}),
        ("racists ", {"racism", "racist"}),
        ("racing", {"racing"}),
    ],
)
def test_a_word_finds_its_own_forms_and_no_other_words(
    worded: Search, typed: str, found: set[str]
) -> None:
    assert set(titles(worded.find(typed))) == found


def test_every_beginning_of_a_title_finds_it(search: Search, course: Course) -> None:
    """The index holds stems, and "solidari" begins no stem: typing on must not lose it."""
    missed = [
        title[:length]
        for title in ("solidarity", "amplification", "active listening", "lived experience")
        for length in range(3, len(title) + 1)
        if title not in titles(search.find(title[:length]))
    ]
    assert missed == []


def test_all_words_have_to_be_there(search: Search) -> None:
    assert "hate-speech" in items(search.find("threats door"))
    assert search.find("threats microphone") == []


def test_case_and_accents_do_not_matter(search: Search) -> None:
    for words in ("NAÏVE", "naive", "nai\u0308ve", "Naïve voices"):
        assert "a-book-on-voices" in items(search.find(words)), words
    for words in ("solidarité", "solidarite", "solidarite\u0301", "SOLIDARITE\u0301"):
        assert "solidarity" in items(search.find(words)), words
    for words in ("Olúfẹ́mi", "olufemi", "Olúfẹ́"):
        assert items(search.find(words)) == ["to-go-on"], words


def test_other_scripts_are_found(search: Search) -> None:
    assert items(search.find("連帯")) == ["solidarity"]
    assert items(search.find("連")) == ["solidarity"]
    assert items(search.find("何も")) == ["nothing-about-us-without-us"]


def test_a_retired_term_is_not_found(search: Search) -> None:
    assert "tolerance" not in items(search.find("tolerance"))
    assert "tolerance" not in items(search.find("bearing"))


@pytest.mark.parametrize(
    "nothing", ["", " ", "\0", '"', "'", "-", "*", "^", ":", "()", "_", "\ud800", "\u0301 ", "!?"]
)
def test_nothing_typed_finds_nothing(search: Search, nothing: str) -> None:
    assert search.find(nothing) == []


@pytest.mark.parametrize(
    "typed",
    [
        "ally AND",
        "AND ally",
        "ally OR solidarity",
        "NOT ally",
        "NEAR(ally badge, 2)",
        "title:ally",
        "{title}: ally",
        "^ally",
        "ally*",
        '"ally',
        'al"ly',
        "ally -badge",
        "(ally",
        "ally)",
        "al\0ly",
        "\ud800ally\udfff",
        "ally; DROP TABLE entry",
        "ally' OR 1=1 --",
        "%ally%",
        "[b]ally[/b]",
        "_ally_",
        "\x1b[31mally",
    ],
)
def test_what_other_programs_read_as_a_command_is_only_words(search: Search, typed: str) -> None:
    assert isinstance(search.find(typed), list)
    assert search.find("ally"), "the index is whole"


def test_operators_are_looked_for_as_words(search: Search) -> None:
    assert "a-guide-to-words" not in items(search.find("solidarity OR wording"))
    assert items(search.find("ally NOT")) == items(search.find("ally not"))


@given(st.text(st.characters(exclude_categories=())))
@example("\0")
@example("\ud800")
@example('"" ""')
@example("a" * 100_000)
@example("a " * 100_000)
@example("NEAR(" * 50)
def test_whatever_is_typed_never_raises(course: Course, words: str) -> None:
    for match in Search(course).find(words):
        assert match.title


@given(
    st.lists(
        st.sampled_from(
            [
                *("AND", "OR", "NOT", "NEAR", "NEAR/2", "ally", "al", "*", "^", ":", "-", "+"),
                *('"', '""', "'", "(", ")", "{", "}", ",", "\0", "\ud800", "title", "_", "é", " "),
            ]
        ),
        max_size=8,
    )
)
def test_no_mix_of_operators_raises(course: Course, parts: list[str]) -> None:
    search = Search(course)
    assert isinstance(search.find("".join(parts)), list)
    assert isinstance(search.find(" ".join(parts)), list)


def test_a_pasted_page_is_answered_at_once(course: Course) -> None:
    page = " ".join(f"word{number}" for number in range(1500))
    long = replace(course.terms[0], definition=Text(page))
    search = Search(Course(terms=(long,)))
    started = time.perf_counter()
    assert items(search.find(page)) == [long.id]
    assert items(search.find("word1 word2 " * 5000)) == [long.id]
    assert time.perf_counter() - started < 1


def test_words_used_twice_count_once(search: Search) -> None:
    assert items(search.find("timetable timetable rent")) == items(search.find("timetable rent"))


def test_the_same_words_give_the_same_order(course: Course) -> None:
    assert Search(course).find("people") == Search(course).find("people")


def test_an_empty_course_can_be_searched() -> None:
    assert Search(Course()).find("ally") == []


def test_of_very_many_texts_the_latest_are_listed_and_the_others_counted(course: Course) -> None:
    day = date(2026, 1, 1)
    texts = (Reflection(f"reflection/{n}", f"zebra {n}", "", "", day, day) for n in range(1000))
    search = Search(course, lambda words: texts if words == "zebra" else ())
    found = search.find("zebra")
    assert [match.title for match in found] == [f"zebra {number}" for number in range(50)]
    assert search.left == 950
    assert search.find("xylophone") == []
    assert search.left == 0


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("zebra at once", "zebra at once"),
        (f"Zebra {'a' * 200}", f"Zebra {'a' * 114} ..."),
        (f"zebra {'a' * 114}", f"zebra {'a' * 114}"),
        (f"{'b' * 99} zebra and a zebra", f"... {'b' * 39} zebra and a zebra"),
        (f"{'b' * 99} zebra {'a' * 99}", f"... {'b' * 39} zebra {'a' * 74} ..."),
        ("first\n\n second zebra", "first second zebra"),
    ],
)
def test_a_text_of_ones_own_shows_the_passage_with_what_was_typed(
    course: Course, text: str, passage: str
) -> None:
    day = date(2026, 1, 1)
    written = Reflection("reflection/1", text, "", "", day, day)
    found = Search(course, lambda _: [written]).find("zebra")
    [match] = [each for each in found if each.place.section is Section.JOURNAL]
    assert "".join(part for part, _ in match.snippet) == passage


def test_what_stands_beside_a_lesson_comes_after_what_it_says(course: Course) -> None:
    tip, other = course.tips[0], course.tips[1]
    said = replace(tip, what=Text(f"{tip.what} Zanzibar."))
    source = replace(other.sources[0], title=Line("Zanzibar"))
    beside = replace(other, sources=(source,))
    changed = replace(course, tips=(beside, said, *course.tips[2:]))
    assert items(Search(changed).find("zanzibar")) == [tip.id, other.id]
