"""What became of that which a problem is about: left out, changed or ignored."""

from collections.abc import Callable
from pathlib import Path

import pytest

from allyship_tui.course import Course, Problem, Weight, by_weight, load_course

Change = Callable[[str, str, str], None]


def weights(course: Course) -> dict[str, Weight]:
    """Return of each file with a problem how much that weighs; each is to have one problem."""
    found = {problem.file: problem.weight for problem in course.problems}
    assert len(found) == len(course.problems)
    return found


# Unknown keys: an older program reads a newer pack


def test_an_entry_with_unknown_keys_is_taught_without_them(pack: Path, change: Change) -> None:
    change("terms/ally.toml", 'title = "ally"', 'title = "ally"\nmood = "calm"')
    change("terms/ally.toml", 'certainty = "confirmed"', 'certainty = "confirmed", sure = 9')
    change("terms/ally.toml", 'id = "solidarity"', 'strength = 2, id = "solidarity"')
    change("tips.toml", 'effort = "hour"', 'effort = "hour"\nsteps = [{ a = 1 }]')
    change("course.toml", 'id = "power"', 'colour = "red", id = "power"')
    change("definition.toml", "checked =", "chekked = 1\nchecked =")
    course = load_course(base=pack)
    assert [(problem.file, problem.where) for problem in course.problems] == [
        ("course.toml", 'heading "power", key "colour"'),
        ("definition.toml", 'key "chekked"'),
        ("tips.toml", 'tip "get-educated", key "steps"'),
        ("terms/ally.toml", 'key "mood"'),
        ("terms/ally.toml", 'key "origin.sure"'),
        ("terms/ally.toml", 'key "related.1.strength"'),
    ]
    assert {problem.weight for problem in course.problems} == {Weight.CHANGED}
    assert course.definition is not None
    ally = course.term("ally")
    assert ally is not None
    assert "solidarity" in [link.id for link in ally.related]
    assert course.tip("get-educated") is not None
    assert course.category("power") is not None


def test_an_entry_that_is_wrong_besides_is_left_out_with_all_that_is_wrong(
    pack: Path, change: Change
) -> None:
    change("tips.toml", 'effort = "hour"', "effort = 3\nmood = 1")
    course = load_course(base=pack)
    assert course.tip("get-educated") is None
    assert [problem.where.split(", ")[1] for problem in course.problems] == [
        'key "mood"',
        'key "effort"',
    ]
    assert {problem.weight for problem in course.problems} == {Weight.LEFT_OUT}


def test_an_id_used_twice_is_seen_past_an_unknown_key(pack: Path, change: Change) -> None:
    change("tips.toml", 'id = "what-they-ask-for"', 'mood = 1, id = "two-voices"')
    course = load_course(base=pack)
    assert course.tip("get-educated") is None
    assert {problem.weight for problem in course.problems} == {Weight.LEFT_OUT}


def test_of_very_many_unknown_keys_the_first_are_named(pack: Path, change: Change) -> None:
    more = "\n".join(f"key-{number} = 1" for number in range(80))
    change("terms/ally.toml", 'title = "ally"', f'title = "ally"\n{more}')
    course = load_course(base=pack)
    assert len(course.problems) == 51
    assert {problem.weight for problem in course.problems} == {Weight.CHANGED}
    assert course.term("ally") is not None


# The others


def test_what_may_be_a_lesson_is_left_out_and_other_files_are_ignored(pack: Path) -> None:
    (pack / "term").mkdir()
    for name in ("tip.toml", "more.toml", "notes.txt", "terms/sketch.png"):
        (pack / name).write_text("")
    for name in ("second.TOML", "third.toml.txt"):
        (pack / "terms" / name).write_text("")
    assert weights(load_course(base=pack)) == {
        "term": Weight.LEFT_OUT,
        "tip.toml": Weight.LEFT_OUT,
        "more.toml": Weight.LEFT_OUT,
        "terms/second.TOML": Weight.LEFT_OUT,
        "terms/third.toml.txt": Weight.LEFT_OUT,
        "terms/sketch.png": Weight.IGNORED,
        "notes.txt": Weight.IGNORED,
    }


def test_what_may_be_a_lesson_is_named_first_among_very_many(pack: Path) -> None:
    for number in range(30):
        (pack / f"{number:04}.jpg").touch()
    (pack / "tip.toml").touch()
    first, *_, last = load_course(base=pack).problems
    assert (first.file, first.weight) == ("tip.toml", Weight.LEFT_OUT)
    assert last.what.startswith("11 more")
    assert last.weight is Weight.IGNORED


def test_a_link_or_a_heading_that_leads_nowhere_changes_an_entry(
    pack: Path, change: Change
) -> None:
    change("terms/ally.toml", 'id = "solidarity"', 'id = "xyzzy"')
    change("reading.toml", 'section = "language"', 'section = "xyzzy"')
    assert set(weights(load_course(base=pack)).values()) == {Weight.CHANGED}


def test_entries_under_another_name_than_that_of_their_list_are_left_out(
    pack: Path, change: Change
) -> None:
    (pack / "reading.toml").write_text("[[readings]]\nid = 'a'\n")
    change("tips.toml", "[[tips]]", "version = 2\n[[tips]]")
    found = weights(load_course(base=pack))
    assert found == {"reading.toml": Weight.LEFT_OUT, "tips.toml": Weight.CHANGED}


# Entries in the place of others


def test_an_entry_that_replaces_another_is_named_and_one_that_is_the_same_is_not(
    pack: Path, pack_folder: Path, change: Change
) -> None:
    assert load_course([pack], base=pack_folder).problems == ()
    change("tips.toml", 'title = "Get Educated"', 'title = "My Tip"')
    change("reading.toml", 'title = "A Guide to Words"', 'title = "My Guide"')
    change("course.toml", 'title = "Words"', 'title = "My Words"')
    change("course.toml", 'title = "Power"', 'title = "My Power"')
    change("definition.toml", 'title = "What allyship is"', 'title = "What I think it is"')
    change("terms/ally.toml", 'title = "ally"', 'title = "my ally"')
    problems = load_course([pack], base=pack_folder).problems
    assert [(problem.file, problem.where) for problem in problems] == [
        ("definition.toml", ""),
        ("terms/ally.toml", ""),
        ("tips.toml", 'tip "get-educated"'),
        ("reading.toml", 'reading "a-guide-to-words"'),
        ("course.toml", 'heading "power"'),
        ("course.toml", 'heading "language"'),
    ]
    assert {problem.what for problem in problems} == {
        "this stands in the place of the definition in another pack: there is one at a time.",
        "this stands in the place of an entry with the same id in another pack. "
        "Give it an id of its own to keep both.",
    }
    assert {problem.weight for problem in problems} == {Weight.CHANGED}


# As they are told


def test_problems_are_told_by_what_became_of_them_the_worst_first() -> None:
    ignored = Problem("a.png", "", "x.", Weight.IGNORED)
    changed = Problem("b.toml", "", "x.", Weight.CHANGED)
    first, second = Problem("c.toml", "", "x."), Problem("d.toml", "", "x.")
    told = [(words.split(":")[0], found) for words, found in by_weight([ignored, first, changed])]
    assert told == [("Left out", (first,)), ("Changed", (changed,)), ("Ignored", (ignored,))]
    assert [found for _, found in by_weight([second, first])] == [(second, first)]
    assert list(by_weight([])) == []


@pytest.mark.parametrize("name", ["ally.toml.swp", "ally.swo", "LICENSE-MIT", ".DS_Store", "a~"])
def test_editors_leftovers_are_let_be(pack: Path, name: str) -> None:
    (pack / name).touch()
    (pack / "terms" / name).touch()
    assert load_course(base=pack).problems == ()
