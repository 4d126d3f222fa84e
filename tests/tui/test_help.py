"""Help, which follows the focus, and what was left out of the lessons."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course, Problem, load_course
from allyship_tui.messages import say
from allyship_tui.study.learning import Learning

from .conftest import Learn, Start
from .seen import here, lines, message, part, seen


async def test_help_follows_what_has_the_focus(start: Start) -> None:
    shown = {}
    async with start(size=(100, 50)) as pilot:
        for name, keys in {
            "way": ("1",),
            "row": ("escape",),
            "page": ("3",),
            "list": ("h",),
            "word": ("l", "a", "tab"),
        }.items():
            await pilot.press(*keys, "question_mark")
            shown[name] = seen(pilot)
            assert "Where you are" in shown[name]
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
        before = lines(pilot)
        assert not pilot.app.screen.query_one("#banner").display
        await pilot.press("exclamation_mark")
        assert lines(pilot) == before


async def test_of_very_many_problems_the_first_are_named(start: Start, learn: Learn) -> None:
    problems = tuple(Problem("tips.toml", "", f"this is number {n}.") for n in range(5000))
    async with start(learn(Course(problems=problems))) as pilot:
        await pilot.press("exclamation_mark", "G")
        assert "And 4800 more. Mend these first." in seen(pilot)
        assert "tips.toml: this is number 199." in seen(pilot)
