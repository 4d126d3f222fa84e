"""Links and headings that lead nowhere are named, and every problem is listed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from allyship_tui.course import Course, load_course

Change = Callable[[str, str, str], None]
Problems = Callable[[], list[str]]

TIPS = [
    "get-educated",
    "listen-and-learn",
    "dont-just-say-it-do-it",
    "reflect-on-your-privilege",
    "be-accountable",
]


# Links and headings


def test_a_dangling_link_is_dropped_and_the_entry_kept(
    change: Change, problems: Problems, pack: Path
) -> None:
    change("terms/ally.toml", 'id = "solidarity"', 'id = "solidarty"')
    assert problems() == [
        'terms/ally.toml, key "related": there is no term "solidarty". '
        'Did you mean "solidarity"? The link is dropped.'
    ]
    term = load_course(base=pack).term("ally")
    assert term is not None
    assert [link.id for link in term.related] == ["active-listening"]


def test_a_link_like_no_term_is_named_without_a_guess(change: Change, problems: Problems) -> None:
    change("terms/ally.toml", 'id = "solidarity"', 'id = "xyzzy"')
    assert problems() == [
        'terms/ally.toml, key "related": there is no term "xyzzy". The link is dropped.'
    ]


def test_every_place_that_links_to_terms_is_looked_at(change: Change, problems: Problems) -> None:
    change("definition.toml", 'related = ["ally"', 'related = ["allly"')
    change("definition.toml", 'terms = ["ally"', 'terms = ["allly"')
    change("tips.toml", 'terms = ["lived-experience"', 'terms = ["lived-experiences"')
    change("reading.toml", 'terms = ["ally"', 'terms = ["alli"')
    change("terms/solidarity.toml", 'id = "ally", diff', 'id = "alley", diff')
    assert [problem.partition(": ")[0] for problem in problems()] == [
        'terms/solidarity.toml, key "not_the_same_as"',
        'tips.toml, tip "get-educated", key "terms"',
        'reading.toml, reading "a-first-article", key "terms"',
        'definition.toml, key "related"',
        'definition.toml, point "actions-not-a-label", key "terms"',
    ]


def test_a_term_that_is_left_out_leaves_no_link_behind(pack: Path) -> None:
    (pack / "terms" / "ally.toml").write_text("title = 3")
    course = load_course(base=pack)
    assert course.definition is not None
    links = {
        *course.definition.related,
        *(identity for point in course.definition.points for identity in point.terms),
        *(identity for tip in course.tips for identity in tip.terms),
        *(identity for work in course.reading for identity in work.terms),
        *(link.id for term in course.terms for link in term.related),
        *(contrast.id for term in course.terms for contrast in term.not_the_same_as),
    }
    assert links <= {term.id for term in course.terms}
    assert len(course.terms) == 8


def test_an_unknown_category_is_kept_and_named_once(
    change: Change, problems: Problems, pack: Path
) -> None:
    change("terms/ally.toml", 'category = "roles"', 'category = "role"')
    change("terms/solidarity.toml", 'category = "roles"', 'category = "role"')
    assert problems() == [
        'terms/ally.toml, key "category": there is no heading "role", so the id is shown '
        'instead. Did you mean "roles"? Else add it to categories in course.toml, '
        "or use one that there is: roles, communication, language, power."
    ]
    headings = {
        heading.title: [term.id for term in terms]
        for heading, terms in load_course(base=pack).by_category()
    }
    assert headings["role"] == ["ally", "solidarity"]


def test_an_unknown_section_is_kept_and_named(
    change: Change, problems: Problems, pack: Path
) -> None:
    change("reading.toml", 'section = "language"', 'section = "xyzzy"')
    assert problems() == [
        'reading.toml, reading "a-guide-to-words", key "section": '
        'there is no heading "xyzzy", so the id is shown instead. Add it to reading_sections '
        "in course.toml, or use one that there is: learn-more, listening, language."
    ]
    assert load_course(base=pack).reading[-1].id == "a-guide-to-words"


def test_a_broken_heading_takes_no_other_with_it(
    change: Change, problems: Problems, pack: Path
) -> None:
    change("course.toml", 'id = "power", title = "Power"', 'id = "power", title = 3')
    change("course.toml", 'title = "Allyship, for the tests"\n', "")
    assert problems() == [
        'course.toml, heading "power", key "title": expected text, found 3.',
        'course.toml, key "title": expected text, found nothing. Add this key.',
        'terms/lived-experience.toml, key "category": there is no heading "power", so the id is '
        "shown instead. Add it to categories in course.toml, or use one that there is: roles, "
        "communication, language.",
    ]
    titles = [heading.title for heading, _ in load_course(base=pack).by_category()]
    assert titles == ["Roles", "Communication", "Language", "power"]


# All of them


def test_every_problem_is_listed_and_the_rest_loads(
    change: Change, problems: Problems, pack: Path
) -> None:
    change("tips.toml", 'effort = "hour"', "effort = 1")
    change("tips.toml", 'title = "Get Educated"', "title = 2\nnew = 3")
    change("tips.toml", 'title = "Be Accountable"', "title = 4")
    change("reading.toml", 'kind = "talk"', 'kind = "speech"')
    change("definition.toml", "checked = 2026-01-15", "checked = 5")
    change("terms/tolerance.toml", 'title = "tolerance"', "title = 6")
    change("terms/voiceless.toml", 'level = "avoid"', 'level = "avoided"')
    (pack / "terms" / "hate-speech.toml").write_bytes(b"\xff")
    assert [problem.partition(": ")[0] for problem in problems()] == [
        'definition.toml, key "checked"',
        'tips.toml, tip "get-educated", key "new"',
        'tips.toml, tip "get-educated", key "title"',
        'tips.toml, tip "get-educated", key "effort"',
        'tips.toml, tip "be-accountable", key "title"',
        'reading.toml, reading "a-talk-on-listening", key "kind"',
        "terms/hate-speech.toml",
        'terms/tolerance.toml, key "title"',
        'terms/voiceless.toml, key "usage.level"',
        'terms/amplification.toml, key "related"',
        'reading.toml, reading "a-guide-to-words", key "terms"',
    ]
    course = load_course(base=pack)
    assert course.definition is None
    assert [tip.id for tip in course.tips] == TIPS[1:4]
    assert len(course.reading) == 5
    assert len(course.terms) == 6


@pytest.mark.parametrize(
    "file", ["course.toml", "definition.toml", "tips.toml", "reading.toml", "terms/ally.toml"]
)
def test_one_broken_file_never_stops_the_rest(pack: Path, course: Course, file: str) -> None:
    (pack / file).write_text("not toml")
    loaded = load_course(base=pack)
    assert loaded.problems[0].file == file
    kept = {
        "course.toml": len(loaded.categories) == 4,
        "definition.toml": loaded.definition is not None,
        "tips.toml": len(loaded.tips) == 5,
        "reading.toml": len(loaded.reading) == 6,
        "terms/ally.toml": len(loaded.terms) == 9,
    }
    assert [name for name, whole in kept.items() if not whole] == (
        [] if file == "course.toml" else [file]
    )
