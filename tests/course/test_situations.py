"""Situations as they are read: what is kept, what is left out and how it is named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from allyship_tui.course import Course, load_course

SITUATION = """
[[situations]]
id = "{id}"
title = "The lift"
tip = "{tip}"
place = "A block of flats in Belo Horizonte, Brazil"
setting = "club"
happens = '''Picture a meeting.

Heads nod.'''
who_is_affected = "Jussara."
choices = [
  {{ id = "ask", move = "ask", text = "Ask her.", effect = "She says.", next = "Listen." }},
  {{ id = "nothing", move = "nothing", text = "Go.", effect = "It goes on.", next = "Later." }},
]
closing_sentence = "Could we hear their letter?"
terms = ["ally", "solidarity"]
checked = 2026-01-15
"""


def situation(identity: str = "the-lift", tip: str = "listen-and-learn", **changes: str) -> str:
    text = SITUATION.format(id=identity, tip=tip)
    for old, new in changes.items():
        start = text.index(f"{old} = ")
        text = text[:start] + f"{old} = {new}" + text[text.index("\n", start) :]
    return text


@pytest.fixture
def load(pack: Path) -> Callable[..., Course]:
    """Return a function that loads the small pack with these situations."""

    def loaded(*texts: str, file: Path | None = None) -> Course:
        (file or pack / "situations.toml").write_text("\n".join(texts), "utf-8")
        return load_course(base=pack)

    return loaded


def test_a_situation_is_read(load: Callable[..., Course]) -> None:
    course = load(situation(), situation("another", "be-accountable"))

    assert course.problems == ()
    assert [each.id for each in course.situations] == ["the-lift", "another"]
    found = course.situation("the-lift")
    assert found
    assert found.happens == "Picture a meeting.\n\nHeads nod."
    assert [(choice.id, choice.move) for choice in found.choices] == [
        ("ask", "ask"),
        ("nothing", "nothing"),
    ]
    assert (found.terms, found.content_note) == (("ally", "solidarity"), None)
    assert course.situation("unknown") is None


def test_a_pack_may_have_none(load: Callable[..., Course]) -> None:
    course = load("")
    assert course.situations == ()
    assert course.problems == ()


def test_one_without_its_tip_is_left_out(load: Callable[..., Course]) -> None:
    course = load(situation(tip="listen-and-lear"), situation("b", "nowhere"), situation("c"))

    assert [each.id for each in course.situations] == ["c"]
    first, second = map(str, course.problems)
    assert first == (
        'situations.toml, situation "the-lift", key "tip": there is no tip "listen-and-lear". '
        'Did you mean "listen-and-learn"? The situation is left out.'
    )
    assert second == (
        'situations.toml, situation "b", key "tip": there is no tip "nowhere". '
        "The situation is left out."
    )


def test_links_to_terms_that_are_not_there_are_left_out(load: Callable[..., Course]) -> None:
    course = load(situation(terms='["ally", "solidarty", "solidarity"]'))

    assert course.situations[0].terms == ("ally", "solidarity")
    (problem,) = map(str, course.problems)
    assert 'situation "the-lift", key "terms"' in problem
    assert '"solidarity"' in problem


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("setting", '"wrk"', '"work"'),
        ("setting", '"moon"', "work, school"),
        ("title", '""', 'key "title"'),
        ("title", "7", 'key "title"'),
        ("choices", '"none"', 'key "choices"'),
        ("place", "[]", 'key "place"'),
        ("checked", '"today"', 'key "checked"'),
    ],
)
def test_a_broken_one_is_named_and_the_others_are_read(
    load: Callable[..., Course], key: str, value: str, said: str
) -> None:
    text = SITUATION.format(id="the-lift", tip="listen-and-learn")
    broken = situation(**{key: value})
    if key == "choices":
        start, end = text.index("choices = ["), text.index("closing_sentence")
        broken = f"{text[:start]}choices = {value}\n{text[end:]}"
    course = load(broken, situation("other"))

    assert [each.id for each in course.situations] == ["other"]
    assert said in str(course.problems[0])
    assert 'situation "the-lift"' in str(course.problems[0])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('move = "ask"', 'move = "aks"', 'key "choices.1.move"'),
        ('id = "nothing"', 'id = "ask"', 'key "choices.2.id"'),
        (', next = "Listen."', "", 'key "choices.1.next"'),
        ('effect = "She says."', 'effect = " "', 'key "choices.1.effect"'),
    ],
)
def test_what_is_wrong_with_a_choice_is_named(
    load: Callable[..., Course], old: str, new: str, said: str
) -> None:
    text = situation()
    assert old in text
    course = load(text.replace(old, new))

    assert course.situations == ()
    assert said in str(course.problems[0])


def test_two_of_one_id_are_named(load: Callable[..., Course]) -> None:
    course = load(situation(), situation(tip="be-accountable"))

    assert [each.tip for each in course.situations] == ["listen-and-learn"]
    assert len(course.problems) == 1


def test_another_pack_replaces_and_adds(
    load: Callable[..., Course], pack: Path, tmp_path: Path
) -> None:
    load(situation(), situation("kept"))
    other = tmp_path / "other"
    other.mkdir()
    (other / "situations.toml").write_text(
        situation(title='"Another lift"') + situation("added", "get-educated"), "utf-8"
    )
    course = load_course([other], base=pack)

    assert [(each.id, each.title) for each in course.situations] == [
        ("the-lift", "Another lift"),
        ("kept", "The lift"),
        ("added", "The lift"),
    ]


def test_works_to_read_on_that_are_not_there_are_dropped(load: Callable[..., Course]) -> None:
    reading = '["a-hard-report", "a-hard-reprot", "xyzzy"]'
    course = load(situation() + f"reading = {reading}\n")

    assert course.situations[0].reading == ("a-hard-report",)
    assert [str(problem) for problem in course.problems] == [
        'situations.toml, situation "the-lift", key "reading": there is no work "a-hard-reprot" '
        'on the reading list. Did you mean "a-hard-report"? The link is dropped.',
        'situations.toml, situation "the-lift", key "reading": there is no work "xyzzy" '
        "on the reading list. The link is dropped.",
    ]


def test_hostile_text_is_cleaned(load: Callable[..., Course]) -> None:
    bad = '"a\\u001b]52;c;\\u0007\\u202e\\u009bb\\nc"'
    course = load(situation(title=bad, place=bad, closing_sentence=bad))
    (found,) = course.situations

    assert (found.title, found.place, found.closing_sentence) == ("a]52;c;b c",) * 3


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"[[situations]", b"situations = 3", b"\x00" * 99])
def test_a_file_that_cannot_be_read_stops_nothing(pack: Path, raw: bytes) -> None:
    (pack / "situations.toml").write_bytes(raw)
    course = load_course(base=pack)

    assert course.situations == ()
    assert len(course.tips) > 1
    assert [problem.file for problem in course.problems] == ["situations.toml"]


def test_those_of_the_program_practise_its_tips() -> None:
    course = load_course()
    assert course.situations
    tips = {tip.id for tip in course.tips}
    for each in course.situations:
        assert each.tip in tips
        assert 3 <= len(each.choices) <= 5, each.id
        assert "nothing" in {choice.move for choice in each.choices}, each.id
