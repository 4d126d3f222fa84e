"""Help, which follows the focus, and what was left out of the lessons."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course, Problem, load_course
from allyship_tui.messages import say
from allyship_tui.study.actions import PURPOSES, Action, Purpose
from allyship_tui.study.learning import Learning
from allyship_tui.tui.keys import active_bindings
from allyship_tui.tui.keys.groups import Group, KeyLine, help_groups
from allyship_tui.tui.modals.help import help_page

from .conftest import Learn, Start
from .seen import here, lines, message, part, seen


async def test_help_follows_what_has_the_focus(start: Start) -> None:
    shown = {}
    async with start(size=(100, 50)) as pilot:
        for name, keys in {
            "way": (),
            "row": ("escape",),
            "page": ("3",),
            "list": ("h",),
            "word": ("l", "a", "tab"),
        }.items():
            await pilot.press(*keys, "question_mark")
            shown[name] = seen(pilot)
            await pilot.press("escape")
    assert len(set(shown.values())) == len(shown)
    assert say("help.list") in shown["page"]
    assert say("help.text") in shown["list"]
    assert say("help.word-after") in shown["word"]
    for name in ("way", "row"):
        assert say("help.mark") not in shown[name]
        assert f"x {say('help.skip')}" in shown[name]
    assert f"↵ space {say('help.begin')}" in shown["row"]
    for name in ("way", "page"):
        assert f"→ ↵ l {say('help.go-on')}" in shown[name]
    assert f"a {say('help.whole')}" in shown["page"]
    for name in ("page", "list", "word"):
        assert "In this section" in shown[name]
        assert f"m {say('help.mark')}" in shown[name]
    for name, text in shown.items():
        assert f"/ {say('help.search')}" in text, name
        assert f"↵ {say('help.open')}" in text or name in ("way", "row", "page")
        # What cannot be done is not spoken of.
        assert say("help.undo") not in text
        assert say("help.problems") not in text


async def test_help_opens_and_closes(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3", "n")
        before = lines(pilot)
        for opens, closes in zip(
            ("question_mark", "f1") * 2, ("escape", "backspace", "q", "question_mark"), strict=True
        ):
            await pilot.press(opens)
            assert "Keys" in seen(pilot)
            # Keys of the section below do nothing here.
            await pilot.press("5", "m", closes)
            assert lines(pilot) == before
        await pilot.press("question_mark", "G")
        assert say("help.quit") in seen(pilot)
        assert "back" in message(pilot)


async def test_a_text_field_has_its_help_in_reach(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("4", "f", "question_mark")
        assert pilot.app.screen.query_one("#filter").value == "?"
        await pilot.press("f1")
        assert "Keys" in seen(pilot)


@pytest.mark.parametrize("count", [1, 3])
async def test_what_was_left_out_is_said_and_can_be_read(
    start: Start, learning: Learning, learn: Learn, count: int
) -> None:
    problems = tuple(Problem(f"tips-{n}.toml", "", f"Trouble {n}.") for n in range(count))
    async with start(learn(replace(learning.course, problems=problems))) as pilot:
        for section in "12348":
            await pilot.press(section)
            assert say("problems.banner", count=count, key="!") in part(pilot, "#banner")
        before = lines(pilot)
        await pilot.press("exclamation_mark")
        for problem in problems:
            assert str(problem) in seen(pilot)
        await pilot.press("escape")
        assert lines(pilot) == before


async def test_broken_files_are_named(
    start: Start, learn: Learn, pack_folder: Path, tmp_path: Path
) -> None:
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "tips.toml").write_text("[[tips]\n")
    async with start(learn(load_course([pack], base=pack_folder))) as pilot:
        await pilot.press("exclamation_mark")
        assert "tips.toml" in seen(pilot)
        await pilot.press("escape", "3")
        # All the rest is there.
        assert here(pilot).item == "get-educated"


async def test_without_problems_there_is_nothing_to_say(start: Start) -> None:
    async with start() as pilot:
        assert not pilot.app.screen.query_one("#banner").display
        await pilot.press("exclamation_mark")
        assert message(pilot) == say("why-not.problems")


async def test_of_very_many_problems_the_first_are_named(start: Start, learn: Learn) -> None:
    problems = tuple(Problem("tips.toml", "", f"this is number {n}.") for n in range(5000))
    async with start(learn(Course(problems=problems))) as pilot:
        await pilot.press("exclamation_mark", "G")
        assert "And 4800 more. Mend these first." in seen(pilot)
        assert "tips.toml: this is number 199." in seen(pilot)


# How it is laid out


def entries(*names: str) -> tuple[Group, ...]:
    """Return groups of so many lines each, by their headings."""
    return tuple(
        Group(name, tuple(KeyLine(key, f"does {key}", f"name-{key}") for key in keys))
        for name, keys in (each.split(":") for each in names)
    )


def laid_out(groups: tuple[Group, ...], width: int) -> list[str]:
    """Return the lines of the page about keys at a width."""
    return [block.text.plain for block in help_page(groups, width)]


@pytest.mark.parametrize(("width", "side_by_side"), [(36, 1), (75, 2), (115, 3)])
def test_keys_stand_in_as_many_columns_as_fit(width: int, side_by_side: int) -> None:
    shown = laid_out(entries("One:abc", "Two:def", "Three:ghi"), width)
    assert all(len(line) <= width for line in shown if "does" in line)
    assert max(line.count("does") for line in shown) == side_by_side
    has_names = any("name-a" in line for line in shown)
    assert has_names == (side_by_side > 1)
    assert (say("help.names") in shown) == has_names


def test_columns_are_about_as_long_as_each_other() -> None:
    shown = laid_out(entries("One:abcd", "Two:ef", "Three:gh", "Four:i"), 75)
    # Four lines and two with their headings and a gap beside two and one: no cut is shorter.
    assert len(shown) == len(["Keys", "moves", "names"]) + 5 + 1 + 3
    assert shown[3].split() == ["One", "Three"]


@pytest.mark.parametrize("keys", [("1",), ("2",), ("3",), ("4",), ("5",), ("6",), ("7",), ("8",)])
async def test_no_line_is_broken_in_80_columns_and_each_key_has_its_name(
    start: Start, keys: tuple[str, ...]
) -> None:
    async with start() as pilot:
        await pilot.press("escape", *keys)
        groups = help_groups(active_bindings(pilot.app.screen), pilot.app.get_key_display, "^p")
        shown = laid_out(groups, 75)
        for group in groups:
            for line in group.lines:
                assert any(line.words in row and line.name in row for row in shown), line


async def test_what_has_no_key_is_listed_with_that_of_the_palette(start: Start) -> None:
    async with start(size=(120, 40)) as pilot:
        await pilot.press("3", "question_mark")
        assert f"^p {say('help.export')}" in seen(pilot)


def test_every_action_is_told_about_in_one_group() -> None:
    held = [action for actions in PURPOSES.values() for action in actions]
    assert sorted(held) == sorted(Action)
    for name in ("section", "move", *Purpose):
        assert say(f"help.group-{name}")
