"""A sound pack gives a course, and packs can be added to it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from allyship_tui.course import Course, load_course
from allyship_tui.course.load import base_folder

Change = Callable[[str, str, str], None]

TIPS = [
    "get-educated",
    "listen-and-learn",
    "dont-just-say-it-do-it",
    "reflect-on-your-privilege",
    "be-accountable",
]


# What a sound pack gives


def test_the_small_pack_loads_whole(course: Course) -> None:
    assert course.problems == ()
    assert course.definition is not None
    assert [tip.id for tip in course.tips] == TIPS
    assert len(course.reading) == 6
    assert len(course.terms) == 9
    assert len(course.glossary) == 8


def test_terms_stand_by_title_and_works_by_section(course: Course) -> None:
    assert [term.title for term in course.terms][:3] == [
        "active listening",
        "ally",
        "amplification",
    ]
    assert [work.section for work in course.reading] == (
        ["learn-more"] * 3 + ["listening"] * 2 + ["language"]
    )


def test_works_follow_the_order_of_the_sections_not_of_the_file(pack: Path, change: Change) -> None:
    change("reading.toml", 'section = "learn-more"', 'section = "language"')
    ids = [work.id for work in load_course(base=pack).reading]
    assert ids[-2:] == ["a-first-article", "a-guide-to-words"]


def test_a_retired_term_is_kept_but_not_in_the_glossary(course: Course) -> None:
    retired = course.term("tolerance")
    assert retired is not None
    assert retired.retired == date(2026, 2, 1)
    assert retired not in course.glossary


def test_terms_by_category_and_works_by_section(course: Course) -> None:
    categories = {heading.title: [t.id for t in terms] for heading, terms in course.by_category()}
    assert list(categories) == ["Roles", "Communication", "Language", "Power"]
    assert categories["Language"] == ["hate-speech", "voiceless"]
    sections = {heading.title: len(works) for heading, works in course.by_section()}
    assert sections == {"Learn more": 3, "Listening": 2, "Words": 1}


def test_an_empty_category_is_not_shown(change: Change, pack: Path) -> None:
    change("terms/ally.toml", 'category = "roles"', 'category = "power"')
    change("terms/solidarity.toml", 'category = "roles"', 'category = "power"')
    headings = [heading.id for heading, _ in load_course(base=pack).by_category()]
    assert headings == ["communication", "language", "power"]


def test_entries_are_found_by_their_id(course: Course) -> None:
    found = (course.term("ally"), course.tip("get-educated"), course.work("a-hard-report"))
    assert [entry and entry.title for entry in found] == [
        "ally",
        "Get Educated",
        "A Hard Report for the Tests",
    ]
    assert (course.term("nosuch"), course.tip("ally"), course.work("ally")) == (None, None, None)


def test_a_course_cannot_be_changed(course: Course) -> None:
    with pytest.raises(AttributeError):
        course.tips[0].title = "Another"  # type: ignore[misc,assignment]
    with pytest.raises(AttributeError):
        course.tips = ()  # type: ignore[misc]


def test_the_program_finds_its_own_content() -> None:
    assert (base_folder() / "course.toml").is_file()


# Packs added to it


def extra(folder: Path, pack_folder: Path, *names: str) -> Path:
    (folder / "terms").mkdir(parents=True)
    for name in names:
        text = (pack_folder / "terms" / "ally.toml").read_text("utf-8")
        text = text.replace('title = "ally"', f'title = "my {name}"')
        (folder / "terms" / f"{name}.toml").write_text(text, "utf-8")
    return folder


def test_an_added_pack_replaces_by_id_and_adds(tmp_path: Path, pack_folder: Path) -> None:
    added = extra(tmp_path / "mine", pack_folder, "ally", "comrade")
    course = load_course([added], base=pack_folder)
    assert len(course.terms) == 10
    titles = [term.title for term in course.terms]
    assert "my ally" in titles
    assert "my comrade" in titles
    assert "ally" not in titles


def test_the_last_pack_added_wins(tmp_path: Path, pack_folder: Path) -> None:
    first = extra(tmp_path / "first", pack_folder, "ally")
    second = extra(tmp_path / "second", pack_folder, "ally")
    path = second / "terms" / "ally.toml"
    path.write_text(path.read_text("utf-8").replace("my ally", "your ally"), "utf-8")
    term = load_course([first, second], base=pack_folder).term("ally")
    assert term is not None
    assert term.title == "your ally"


def test_an_added_pack_replaces_tips_works_headings_and_definition(
    tmp_path: Path, pack: Path, pack_folder: Path, change: Change
) -> None:
    change("tips.toml", 'title = "Get Educated"', 'title = "My Tip"')
    change("reading.toml", 'title = "A Guide to Words"', 'title = "My Guide"')
    change("course.toml", 'title = "Words"', 'title = "My Words"')
    change("definition.toml", 'title = "What allyship is"', 'title = "What I think it is"')
    course = load_course([pack], base=pack_folder)
    assert [tip.id for tip in course.tips] == TIPS
    assert course.tips[0].title == "My Tip"
    assert course.reading[-1].title == "My Guide"
    assert course.reading_sections[-1].title == "My Words"
    assert course.definition is not None
    assert course.definition.title == "What I think it is"


def test_an_added_pack_may_link_to_the_first_and_the_first_to_it(
    tmp_path: Path, pack: Path, pack_folder: Path, change: Change
) -> None:
    added = extra(tmp_path / "mine", pack_folder, "comrade")
    change("terms/ally.toml", 'id = "solidarity"', 'id = "comrade"')
    assert load_course([added], base=pack).problems == ()


def test_the_daily_calendar_comes_from_the_first_pack_only(
    tmp_path: Path, pack_folder: Path, course: Course
) -> None:
    added = extra(tmp_path / "mine", pack_folder, "ally", "comrade")
    path = added / "terms" / "ally.toml"
    path.write_text(path.read_text("utf-8").replace("added = 2026-01-01", "added = 2020-01-01"))
    assert load_course([added], base=pack_folder).calendar == course.calendar
    assert {entry[0] for entry in course.calendar} == {term.id for term in course.terms}
    assert ("tolerance", date(2026, 1, 1), date(2026, 2, 1)) in course.calendar


def test_a_broken_pack_that_is_added_leaves_the_first_whole(
    tmp_path: Path, pack_folder: Path, course: Course
) -> None:
    loaded = load_course([tmp_path / "nowhere"], base=pack_folder)
    assert len(loaded.problems) == 1
    assert loaded.terms == course.terms
    assert loaded.tips == course.tips
