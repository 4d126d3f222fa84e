"""Text from outside is shown as it stands, and does nothing."""

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from allyship_tui.course import Course, Problem, load_course
from allyship_tui.sanitise import Line, Text
from allyship_tui.tui.palette import Lessons

from .conftest import Learn, Start
from .seen import here, lines, message, obeyed, part, seen, until

MARKUP = "[/foo] [bold] [@click=app.quit]x[/] {0}"
HOSTILE = f"{MARKUP} \x1b]52;c;aGk=\x07\x9b31m\u202e"
NAMES = {
    *("id", "kind", "level", "certainty", "category", "section", "effort", "url", "language"),
    *("tip", "setting", "move"),
}
"""The keys whose values are no text."""


def _toml(value: Any, key: str = "") -> str:
    """Write a value as TOML, with hostile text in the place of every text."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k} = {_toml(v, k)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_toml(each, key) for each in value) + "]"
    if isinstance(value, bool | int):
        return json.dumps(value)
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value if key in NAMES or key in ("terms", "stops") else HOSTILE)


def _from_files(pack_folder: Path, folder: Path) -> Course:
    for file in pack_folder.rglob("*.toml"):
        table = tomllib.loads(file.read_text("utf-8"))
        if "related" in table and file.name == "definition.toml":
            related = table.pop("related")
            lead = f"related = {json.dumps(related)}\n"
        else:
            lead = ""
        target = folder / file.relative_to(pack_folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        text = "".join(f"{key} = {_toml(value, key)}\n" for key, value in table.items())
        target.write_text(lead + text, "utf-8")
    return load_course(base=folder)


def _swapped(value: Any) -> Any:
    """Return a lesson with markup in the place of every text."""
    if isinstance(value, Line | Text):
        return type(value)(MARKUP)
    if isinstance(value, tuple):
        return tuple(map(_swapped, value))
    if isinstance(value, msgspec.Struct):
        fields = {name: _swapped(getattr(value, name)) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    return value


@pytest.fixture(params=["from files", "as records"])
def hostile(
    request: pytest.FixtureRequest, course: Course, pack_folder: Path, tmp_path: Path
) -> Course:
    """Return a course that means ill."""
    if request.param == "from files":
        made = _from_files(pack_folder, tmp_path / "hostile")
        assert made.problems == ()
    else:
        parts = (
            *("definition", "tips", "reading", "terms", "situations", "paths"),
            *("categories", "reading_sections"),
        )
        made = replace(course, **{name: _swapped(getattr(course, name)) for name in parts})
    assert len(made.terms) == len(course.terms)
    return replace(made, problems=(Problem("[/foo].toml", "[bold]", MARKUP),))


async def test_it_is_shown_as_it_stands_and_does_nothing(
    start: Start, learn: Learn, hostile: Course
) -> None:
    async with start(learn(hostile), size=(100, 24)) as pilot:

        async def harmless(selector: str) -> None:
            shown = part(pilot, selector)
            assert "[/foo] [bold] [@click=app.quit]" in shown, selector
            assert "{0}" in shown
            assert not obeyed(pilot)
            assert not _actions(pilot)
            await _click(pilot)
            assert pilot.app.is_running

        await harmless("ExercisePage")
        await pilot.press("space", "a")
        await harmless("ExercisePage")
        await pilot.press("escape")
        await harmless("Contents")
        for key in "2345":
            await pilot.press(key)
            await harmless("#sidebar")
            await pilot.press("n" if key < "4" else "down")
            await harmless("Page")
        await pilot.press("3", "m")
        assert message(pilot) == f"Marked as reviewed: {hostile.tips[1].title}"
        await pilot.press("4", "v", "v", "f", "o")
        await harmless("#sidebar")
        await pilot.press("6", "end", "enter")
        await harmless("#sidebar")
        await harmless("ExercisePage")
        await pilot.press("space", "a")
        await harmless("ExercisePage")
        await pilot.press("i")
        assert not obeyed(pilot)
        await pilot.press(*MARKUP.replace(" ", ""), "enter", *"[b]", "enter")
        await until(pilot, lambda: "then I will [b]" in seen(pilot))
        await pilot.press("7", "w", *MARKUP.replace(" ", ""), "ctrl+s")
        await until(pilot, lambda: "Kept in your journal." in message(pilot))
        await pilot.press("left")
        assert "[/foo][bold][@click=app.quit]" in part(pilot, "#sidebar")
        assert not _actions(pilot)
        await pilot.press("8", "G")
        await harmless("ItemList")
        await pilot.press("slash", *"foo")
        await harmless("ItemList")
        await pilot.press("escape", "exclamation_mark")
        await harmless("Page")
        await pilot.press("escape", "question_mark")
        assert not obeyed(pilot)


async def test_the_palette_shows_it_as_it_stands(
    start: Start, learn: Learn, hostile: Course
) -> None:
    async with start(learn(hostile)) as pilot:
        hits = [hit async for hit in Lessons(pilot.app.screen).search("foo")]
        titles = {str(hit.match_display) for hit in hits}
        assert titles == {hostile.tips[0].title}
        await pilot.press("ctrl+p", *"foo")
        await until(pilot, lambda: "[/foo] [bold] [@click=app.quit]x[/] {0}" in seen(pilot))
        assert not obeyed(pilot)
        assert not _actions(pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
        await pilot.pause()
        assert pilot.app.is_running
        assert here(pilot).item


async def _click(pilot: Pilot[None]) -> None:
    """Click on text that would like to quit, where a click leads nowhere else."""
    for y, line in enumerate(lines(pilot)):
        x = line.find("@click")
        widget = pilot.app.screen.get_widget_at(x, y)[0] if x >= 0 else None
        if type(widget).__name__ in ("Prose", "Page", "ExercisePage", "Static"):
            await pilot.click(offset=(x, y))
            return


def _actions(pilot: Pilot[None]) -> list[str]:
    """Return the actions that a click somewhere on the screen would run."""
    return [
        segment.style.meta["@click"]
        for strip in pilot.app.screen._compositor.render_strips()
        for segment in strip
        if segment.style and "@click" in segment.style.meta
    ]
