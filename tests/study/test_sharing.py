"""What can be passed on of a lesson: its title and where it is found, or all of it as Markdown."""

from pathlib import Path

import pytest

from allyship_tui.course import Course, load_course
from allyship_tui.study.sharing import markdown_of, title_and_address
from allyship_tui.study.text import one_line

LICENCE = "Somebody, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"


def pack(folder: Path, identity: str, licence: str = "") -> Path:
    """Make a pack of one term, with a licence or without, and return its folder."""
    source = Path(__file__).parents[1] / "fixtures/pack/terms/ally.toml"
    (folder / "terms").mkdir(parents=True)
    (folder / "terms" / f"{identity}.toml").write_text(source.read_text("utf-8"), "utf-8")
    said = f'licence = "{licence}"\n' if licence else ""
    (folder / "course.toml").write_text(f'title = "T"\nlanguage = "en"\n{said}', "utf-8")
    return folder


@pytest.mark.parametrize(
    ("item", "address"),
    [
        ("term/ally", "allyship define ally"),
        ("tip/listen-and-learn", "allyship tips 2"),
        ("definition/allyship", "allyship definition"),
        ("situation/a-joke-online", "allyship practice 2"),
        ("reading/a-first-article", "https://example.org/first-article"),
        ("reading/an-article-without-address", "Example House"),
    ],
)
def test_each_lesson_says_where_it_is_found(course: Course, item: str, address: str) -> None:
    if item == "reading/a-first-article":
        item = f"reading/{course.reading[0].id}"
    title, found = title_and_address(course, item)
    assert (bool(title), found) == (True, address)


@pytest.mark.parametrize("item", ["", "term/none", "plan/1", "recall", "category/roles", "term"])
def test_what_is_no_lesson_has_nothing_to_pass_on(course: Course, item: str) -> None:
    assert title_and_address(course, item) == ()
    assert markdown_of(course, [item]) == "\n"


def test_a_situation_is_whole_with_what_each_choice_leads_to(course: Course) -> None:
    situation = course.situations[0]
    said = markdown_of(course, [f"situation/{situation.id}"])
    for choice in situation.choices:
        assert one_line(choice.text) in said
        assert one_line(choice.effect) in said


def test_a_definition_is_one_text_of_all_its_steps(course: Course) -> None:
    assert course.definition
    lines = markdown_of(course, ["definition/allyship"]).split("\n")
    assert [line for line in lines if line.startswith("# ")] == [f"# {course.definition.title}"]
    steps = [line for line in lines if line.startswith("## ")]
    assert len(steps) == len(course.definition.points) + 1


def test_the_licence_is_that_of_the_pack_and_comes_once(tmp_path: Path) -> None:
    base = pack(tmp_path / "base", "one", LICENCE)
    silent = pack(tmp_path / "silent", "two")
    course = load_course([silent], base)
    said = markdown_of(course, ["term/one", "term/one"])
    assert said.count("CC BY 4.0, <https://creativecommons.org/licenses/by/4.0/>") == 1
    assert said.endswith("/>\n")
    assert "CC BY" not in markdown_of(course, ["term/two"])
    # A lesson of the first pack that another one replaces is under that one's licence, or none.
    assert "CC BY" not in markdown_of(
        load_course([pack(tmp_path / "over", "one")], base), ["term/one"]
    )


def test_the_lessons_of_the_program_say_their_licence() -> None:
    assert "CC BY 4.0, <https://creative" in markdown_of(load_course(), ["term/ally"])
