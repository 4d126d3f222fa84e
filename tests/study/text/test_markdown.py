"""Lessons as Markdown: whatever stands in them stays text, read by a parser of CommonMark."""

import re

import pytest
from hypothesis import given, strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from allyship_tui.course import Course
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text import (
    Lesson,
    Passage,
    Words,
    fact,
    inline,
    lesson_markdown,
    term_lesson,
    wrapped,
)

HOSTILE = (
    *("*a* **b** _c_ __d__ ~~e~~", "`code` ``more``", "[a](http://b.c) ![i](j)", "[x]: /y"),
    *("# not a heading", "a heading #", "a ##", "> quoted", "1. first", "12) twelfth", "1."),
    *("- item", "+ item", "* item", "-", "---", "- - -", "===", "a === b", "***", "~~~", "```"),
    *("<b>bold</b>", "<script>", "<http://a.b>", "<!-- gone -->", "&amp; &#42; &copy AT&T"),
    *("a \\", "\\* \\\\", "snake_case_name", "| a | b |", "in 1. the", "so - then", "C# and c++"),
)
TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.sampled_from("ab1 .)#*_`~[]()<>&;!-+=|\\\"'"), min_size=1, max_size=30),
    st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=4).map(" ".join),
).filter(str.strip)
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def text_of(tokens: list[Token]) -> str:
    """Return what a reader of the parsed text reads, with single spaces."""
    return one_space(
        "".join(
            " " if each.type in ("softbreak", "hardbreak") else each.content
            for token in tokens
            for each in token.children or ()
        )
    )


def one_space(text: str) -> str:
    return " ".join(text.split())


@given(TEXTS)
def test_a_text_stays_one_paragraph_of_text(text: str) -> None:
    tokens = PARSER.parse(inline(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {each.type for each in tokens[1].children or ()} <= {"text", "text_special"}
    assert text_of(tokens) == one_space(text)


@given(TEXTS, st.integers(8, 40))
def test_it_stays_text_where_its_lines_are_wrapped(text: str, width: int) -> None:
    tokens = PARSER.parse(wrapped(inline(text), width))
    assert text_of(tokens) == one_space(text)
    assert [token.type for token in tokens][1:2] == ["inline"]
    assert len(tokens) == 3


@given(TEXTS, TEXTS, TEXTS)
def test_titles_entries_and_facts_stay_what_they_are(title: str, entry: str, text: str) -> None:
    lesson = Lesson(
        title,
        note=text,
        passages=(Passage(title, (entry, text), is_list=True), Passage("", (text,))),
    )
    tokens = PARSER.parse("\n\n".join(lesson_markdown(lesson)))
    kinds = [token.type for token in tokens if token.type.endswith("_open")]
    assert kinds == [
        "heading_open",
        *("blockquote_open", "paragraph_open"),
        *("heading_open", "bullet_list_open"),
        *("list_item_open", "paragraph_open") * 2,
        "paragraph_open",
    ]
    texts = [one_space(text_of([token])) for token in tokens if token.type == "inline"]
    titled, _, again, *others = texts
    assert titled == again == one_space(title)
    assert others == [one_space(entry), one_space(text), one_space(text)]


def test_lines_of_a_text_stay_lines() -> None:
    tokens = PARSER.parse(inline("one\n  two\n\n# three"))
    assert [each.type for each in tokens[1].children or ()].count("hardbreak") == 2
    assert text_of(tokens) == "one two # three"


@pytest.mark.parametrize("address", ["https://example.org/a_b*c?d=[e]&f", "http://example.org"])
def test_an_address_is_a_link_to_itself_and_reads_as_it_stands(address: str) -> None:
    tokens = PARSER.parse(inline(f"A *source*. {address}"))
    [link] = [each for each in tokens[1].children or () if each.type == "link_open"]
    assert re.sub("%5B|%5D", lambda m: {"%5B": "[", "%5D": "]"}[m[0]], str(link.attrs["href"])) == (
        address
    )
    assert text_of(tokens) == f"A *source*. {address}"


def test_a_lesson_has_its_parts_in_order() -> None:
    lesson = Lesson(
        "Title",
        (fact("lesson.invented"),),
        passages=(
            Passage("Sources", ("One. https://example.org",), is_list=True, is_secondary=True),
            Passage("", ("First.", "Second.")),
            Passage("Why", ("Because.",)),
        ),
        words=(
            Words("See also", ((Place(Section.TERMS, "ally"), "ally"),)),
            Words("Broader", ((Place(Section.TERMS, "power"), "power"),)),
        ),
    )
    assert lesson_markdown(lesson, 2) == [
        "## Title",
        "An invented scene.",
        *("First.", "Second."),
        *("### Why", "Because."),
        "See also: ally.\\\nBroader: power.",
        *("### Sources", "- One. <https://example.org>"),
    ]


def test_every_term_reads_as_it_is(course: Course) -> None:
    for term in course.terms:
        lesson = term_lesson(course, term)
        tokens = PARSER.parse("\n\n".join(lesson_markdown(lesson)))
        read = one_space(" ".join(text_of([token]) for token in tokens))
        for passage in lesson.passages:
            for text in (passage.heading, *passage.texts):
                assert one_space(text) in read
