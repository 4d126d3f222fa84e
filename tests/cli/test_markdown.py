"""Lessons as Markdown, a term by chance, and bookmarks, as the command line answers them."""

from pathlib import Path

import pytest

from allyship_tui.course import load_course
from allyship_tui.study.items import Item
from allyship_tui.study.journal import Reflections
from allyship_tui.study.learning import Learning
from allyship_tui.study.sharing import markdown_of

from .conftest import Call, learn


@pytest.mark.parametrize(
    ("command", "item"),
    [
        (("define", "active", "listening"), "term/active-listening"),
        (("tips", "1"), ""),
        (("practice", "2"), ""),
        (("definition",), "definition/allyship"),
    ],
)
def test_a_lesson_is_printed_as_markdown_as_it_is(
    call: Call, command: tuple[str, ...], item: str
) -> None:
    course = load_course()
    known = {"tips": course.tips[0], "practice": course.situations[1]}
    kinds = {"tips": Item.TIP, "practice": Item.SITUATION}
    item = item or kinds[command[0]].of(known[command[0]].id)
    result = call(*command, "--markdown")
    assert (result.status, result.err) == (0, "")
    assert result.out == markdown_of(course, [item])


@pytest.mark.parametrize("command", ["tips", "practice", "reading"])
def test_without_a_number_all_of_them_are_printed_with_one_licence(
    call: Call, command: str
) -> None:
    course = load_course()
    count = {"tips": course.tips, "practice": course.situations, "reading": course.reading}
    out = call(command, "--markdown").out
    titles = [line for line in out.split("\n") if line.startswith("# ")]
    assert len(titles) == len(count[command])
    assert out.count("CC BY 4.0") == 1


def test_markdown_and_json_do_not_go_together(call: Call) -> None:
    result = call("define", "ally", "--markdown", "--json")
    assert result.status == 2
    assert "--markdown and --json do not go together" in result.err


def test_random_shows_a_term_that_is_not_set_aside(call: Call, data: Path) -> None:
    course = load_course()
    kept = course.glossary[0].category

    def mute(learning: Learning) -> None:
        for category, _ in course.by_category():
            if category.id != kept:
                learning.mute(category.id)

    learn(data, mute)
    ids = {term.id for term in course.glossary if term.category == kept}
    shown = {call("random", "--json").data["id"] for _ in range(5)}
    assert shown <= ids
    assert call("random", "--markdown").out.startswith("# ")
    learn(data, lambda learning: learning.mute(kept))
    result = call("random")
    assert (result.status, result.out) == (1, "")
    assert "every category is set aside" in result.err


def test_the_journal_lists_bookmarks_with_what_shows_them(call: Call, data: Path) -> None:
    learn(data, lambda learning: learning.bookmark("term/ally"))
    assert call("journal").out == "What I kept\nally: allyship define ally\n"
    [data] = call("journal", "--json").data
    assert (data["kind"], data["item"], data["title"]) == ("bookmark", "term/ally", "ally")
    assert call("journal", "zebra").status == 1
    assert call("journal", "ally").status == 0


def test_who_reads_texts_from_the_journal_can_read_bookmarks(call: Call, data: Path) -> None:
    def keep(learning: Learning) -> None:
        Reflections(learning).write("I waited.", "What did you do?")
        learning.bookmark("term/ally")

    learn(data, keep)
    text, bookmark = call("journal", "--json").data
    assert list(text) == ["number", "kind", "written", "changed", "prompt", "text", "versions"]
    assert (text["number"], text["kind"], text["text"]) == (1, "reflection", "I waited.")
    # Whatever is there of a text is there of a bookmark, and of the same type but for the number,
    # by which only a text can be forgotten.
    assert list(bookmark) == [*text, "item", "title"]
    assert bookmark["number"] is None
    assert {name: type(bookmark[name]) for name in [*text][1:]} == {
        name: type(text[name]) for name in [*text][1:]
    }
    assert (bookmark["text"], bookmark["prompt"], bookmark["versions"]) == ("", "", [])
    assert call("journal", "zebra", "--json").data == []
