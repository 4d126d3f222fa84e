"""Keys, values and ids that do not fit are named, and only their entry is left out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from allyship_tui.course import load_course

Change = Callable[[str, str, str], None]
Problems = Callable[[], list[str]]

TIPS = [
    "get-educated",
    "listen-and-learn",
    "dont-just-say-it-do-it",
    "reflect-on-your-privilege",
    "be-accountable",
]
AN_ID = "an id of small letters, digits and single hyphens"
UNKNOWN = "this key is not known here and is not read."
REMOVE = "Remove it, unless it is for a newer version of the program."


# Keys and values


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('effort = "hour"', "effort = 3", "expected one of minutes, hour, ongoing, found 3."),
        (
            'effort = "hour"',
            'effort = "hours"',
            'expected one of minutes, hour, ongoing, found "hours". Did you mean "hour"?',
        ),
        (
            'effort = "hour"',
            'effort = "\\u001b[31mred\\u202e"',
            'expected one of minutes, hour, ongoing, found "[31mred".',
        ),
        ('title = "Get Educated"', "title = 5", "expected text, found 5."),
        ('title = "Get Educated"', 'title = " \\t"', "expected text, found none."),
        ('title = "Get Educated"', "title = true", "expected text, found true."),
        ('title = "Get Educated"', "title = [1]", "expected text, found a list."),
        ('title = "Get Educated"', "title = {}", "expected text, found a table."),
        ('title = "Get Educated"', "title = 1.5", "expected text, found 1.5."),
        ('title = "Get Educated"', "title = 12:30:00", "expected text, found 12:30:00."),
        (
            'title = "Get Educated"',
            "title = 0x1" + "0" * 5000,
            "expected text, found a number too large to write out.",
        ),
        (
            "checked = 2026-01-15",
            'checked = "soon"',
            'expected a date such as 2026-11-22, found "soon".',
        ),
        (
            "checked = 2026-01-15",
            "checked = 2026-01-15T10:00:00",
            "expected a date such as 2026-11-22, found 2026-01-15 10:00:00.",
        ),
    ],
)
def test_a_wrong_value_is_named(
    change: Change, pack: Path, old: str, new: str, problem: str
) -> None:
    change("tips.toml", old, new)
    course = load_course(base=pack)
    key = new.partition(" ")[0]
    assert [*map(str, course.problems)] == [
        f'tips.toml, tip "get-educated", key "{key}": {problem}'
    ]
    assert [tip.id for tip in course.tips] == TIPS[1:]


def test_a_long_value_is_quoted_in_part(change: Change, problems: Problems) -> None:
    change("tips.toml", 'effort = "hour"', f'effort = "{"long " * 1000}"')
    (problem,) = problems()
    assert problem.endswith('found "long long long long long long long lo...".')


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("pages = 0", 'key "pages": expected a whole number from 1 to 9999, found 0.'),
        ('length = "long"', 'key "length": expected one of short, look-up, found "long".'),
        ("unasked = 1", 'key "unasked": expected true or false, found 1.'),
    ],
)
def test_what_is_said_of_a_work_is_of_its_kind(
    change: Change, problems: Problems, line: str, said: str
) -> None:
    change("reading.toml", "minutes = 6", line)
    assert problems() == [f'reading.toml, reading "a-first-article", {said}']


@pytest.mark.parametrize("minutes", ["0", "-5", "10000", "1.5", "true", '"6"', "0x1" + "0" * 5000])
def test_minutes_are_a_small_whole_number(change: Change, problems: Problems, minutes: str) -> None:
    change("reading.toml", "minutes = 6", f"minutes = {minutes}")
    (problem,) = problems()
    assert problem.startswith(
        'reading.toml, reading "a-first-article", key "minutes": '
        "expected a whole number from 1 to 9999, found "
    )


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "example.org"])
def test_an_address_that_no_browser_should_get_is_named(
    change: Change, problems: Problems, address: str
) -> None:
    change("reading.toml", "https://example.org/first-article", address)
    assert problems() == [
        'reading.toml, reading "a-first-article", key "url": '
        f'expected an http or https address, found "{address}".'
    ]


def test_an_unknown_key_is_named_with_the_nearest(
    change: Change, problems: Problems, pack: Path
) -> None:
    change("tips.toml", "effort =", "efort =")
    assert problems() == [
        f'tips.toml, tip "get-educated", key "efort": {UNKNOWN} Did you mean "effort"?',
        'tips.toml, tip "get-educated", key "effort": '
        "expected one of minutes, hour, ongoing, found nothing. Add this key.",
    ]
    assert load_course(base=pack).tip("get-educated") is None


def test_an_unknown_key_like_no_other_is_named(change: Change, problems: Problems) -> None:
    change("tips.toml", 'effort = "hour"', 'effort = "hour"\n"\\u001b]0;xyzzy" = 1')
    assert problems() == [f'tips.toml, tip "get-educated", key "]0;xyzzy": {UNKNOWN} {REMOVE}']


def test_a_key_that_is_there_already_is_not_suggested(change: Change, problems: Problems) -> None:
    change("tips.toml", 'effort = "hour"', 'effort = "hour"\nefforts = "hour"')
    (problem,) = problems()
    assert problem.endswith(f"{UNKNOWN} {REMOVE}")


def test_a_missing_key_is_named(change: Change, problems: Problems) -> None:
    change("terms/ally.toml", 'title = "ally"\n', "")
    change("terms/ally.toml", 'category = "roles"\n', "")
    assert problems()[:2] == [
        'terms/ally.toml, key "title": expected text, found nothing. Add this key.',
        f'terms/ally.toml, key "category": expected {AN_ID}, found nothing. Add this key.',
    ]


def test_a_key_within_a_key_is_named_by_its_path(change: Change, problems: Problems) -> None:
    change("terms/ally.toml", "https://example.org/allyship", "ssh://example.org")
    change("terms/ally.toml", 'certainty = "confirmed"', 'certainty = "certain"')
    assert problems()[:2] == [
        'terms/ally.toml, key "origin.certainty": expected one of confirmed, likely, uncertain, '
        'found "certain". Did you mean "uncertain"?',
        'terms/ally.toml, key "sources.1.url": expected an http or https address, '
        'found "ssh://example.org".',
    ]


@pytest.mark.parametrize(
    ("value", "found"), [("3", "3"), ('"one"', '"one"'), ("{a = 1}", "a table"), ("true", "true")]
)
def test_a_list_of_the_wrong_shape_is_named(
    pack: Path, problems: Problems, value: str, found: str
) -> None:
    (pack / "tips.toml").write_text(f"tips = {value}\n")
    assert problems() == [f'tips.toml, key "tips": expected a list, found {found}.']


def test_entries_of_the_wrong_shape_are_counted_from_one(pack: Path, problems: Problems) -> None:
    (pack / "tips.toml").write_text('tips = [3, "x", {id = "ok"}]\n')
    assert problems()[:3] == [
        "tips.toml, tip number 1: expected a table, found 3.",
        'tips.toml, tip number 2: expected a table, found "x".',
        'tips.toml, tip "ok", key "title": expected text, found nothing. Add this key.',
    ]


def test_a_misspelled_list_is_named_with_the_right_name(pack: Path, problems: Problems) -> None:
    text = (pack / "tips.toml").read_text("utf-8").replace("[[tips]]", "[[tip]]")
    (pack / "tips.toml").write_text(text, "utf-8")
    assert problems() == [f'tips.toml, key "tip": {UNKNOWN} Did you mean "tips"?']


def test_a_key_beside_the_list_is_named(change: Change, problems: Problems, pack: Path) -> None:
    change("tips.toml", "[[tips]]", "version = 2\n[[tips]]")
    assert problems() == [f'tips.toml, key "version": {UNKNOWN} {REMOVE}']
    assert len(load_course(base=pack).tips) == 5


# Ids


def test_an_id_used_twice_in_a_list_is_named_and_the_first_stays(
    change: Change, problems: Problems, pack: Path
) -> None:
    change("tips.toml", 'id = "listen-and-learn"', 'id = "get-educated"')
    assert problems() == [
        'tips.toml, tip "get-educated", key "id": '
        'the id "get-educated" is already used here. Give each its own.'
    ]
    tips = load_course(base=pack).tips
    assert [tip.title for tip in tips][:2] == ["Get Educated", "Don't Just Say It, Do It"]


def test_an_id_used_twice_within_an_entry_is_named(
    change: Change, problems: Problems, pack: Path
) -> None:
    change("tips.toml", 'id = "what-they-ask-for"', 'id = "two-voices"')
    assert problems() == [
        'tips.toml, tip "get-educated", key "how.2.id": '
        'the id "two-voices" is already used here. Give each its own.'
    ]
    assert load_course(base=pack).tip("get-educated") is None


def test_a_malformed_id_is_named(change: Change, problems: Problems) -> None:
    change("tips.toml", 'id = "get-educated"', 'id = "Get_Educated"')
    assert problems() == [
        f'tips.toml, tip "Get_Educated", key "id": expected {AN_ID}, found "Get_Educated".'
    ]


@pytest.mark.parametrize("name", ["Ally", "a_b", "a--b", "two words", "-a"])
def test_a_malformed_file_name_is_named(pack: Path, problems: Problems, name: str) -> None:
    (pack / "terms" / "ally.toml").rename(pack / "terms" / f"{name}.toml")
    assert problems()[0] == (
        f"terms/{name}.toml: the file's name is the term's id: expected {AN_ID}, found \"{name}\"."
    )


def test_a_hostile_file_name_is_cleaned(pack: Path, problems: Problems) -> None:
    (pack / "terms" / "ally.toml").rename(pack / "terms" / "a\x1b[31m\u202el\udcff.toml")
    assert problems()[0].startswith("terms/a[31ml.toml: the file's name is the term's id: ")


def test_a_term_does_not_repeat_its_id_and_is_taught_all_the_same(
    change: Change, problems: Problems, pack: Path
) -> None:
    change("terms/ally.toml", 'title = "ally"', 'id = "ally"\ntitle = "ally"')
    assert problems() == [
        "terms/ally.toml, key \"id\": the file's name is the term's id, so this key is not read. "
        "Remove it."
    ]
    assert load_course(base=pack).term("ally") is not None
