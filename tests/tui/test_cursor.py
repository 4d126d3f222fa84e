"""The terminal's cursor stands on what has the focus, for screen readers and braille displays."""

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.widgets import Input

from .conftest import Start
from .seen import focus, focus_name, lines, until

SIZES = ((80, 24), (40, 12), (24, 8))


def at_cursor(pilot: Pilot[None]) -> str:
    """Return what stands at the cursor, which is in what has the focus."""
    x, y = pilot.app.cursor_position
    widget = pilot.app.screen.get_widget_at(x, y)[0]
    assert focus(pilot) in widget.ancestors_with_self, widget
    return from_cursor(pilot)


def from_cursor(pilot: Pilot[None]) -> str:
    """Return what stands on the screen from the cursor to the end of the line."""
    x, y = pilot.app.cursor_position
    assert pilot.app.screen.region.contains(x, y)
    return lines(pilot)[y][x:].rstrip("▆▇█▅▄▃▂▁ ")


async def test_it_stands_where_the_text_begins(start: Start) -> None:
    async with start() as pilot:

        async def stands(*keys: str, kind: str, text: str) -> None:
            await pilot.press(*keys)
            await pilot.pause()
            assert focus_name(pilot) == kind
            assert at_cursor(pilot).startswith(text), f"{keys}: {at_cursor(pilot)}"

        await stands(kind="ExercisePage", text="Talked over")
        await stands("space", "tab", kind="Answer", text="a Say that you would like")
        await stands("escape", kind="PartRow", text="▸ A situation")
        await stands("tab", kind="PartRow", text="· First steps")
        await stands("3", kind="ExercisePage", text="Tip 1 of 5")
        await stands("n", kind="ExercisePage", text="Tip 2 of 5")
        await stands("enter", kind="ExercisePage", text="Tip 2 of 5 · 2 of 5")
        await stands("left", *["enter"] * 4, "tab", kind="Word", text="active listening")
        await stands("right", kind="Word", text="amplification")
        await stands("left", "left", kind="ExercisePage", text="Tip 2 of 5 · 5 of 5")
        await stands(*["left"] * 5, kind="ItemList", text="· Listen and Learn")
        await stands("down", kind="ItemList", text="· Don't Just Say")
        await stands("up", "up", "enter", kind="ExercisePage", text="Tip 1 of 5")
        await stands("4", kind="ItemList", text="Today")
        await stands("v", "G", kind="ItemList", text="· voiceless")
        await stands("f", *"all", "down", kind="Filter", text="")
        await stands("escape", kind="ItemList", text="")
        await stands("question_mark", kind="Page", text="Keys")
        await stands("escape", kind="ItemList", text="")
        await stands("8", kind="FiguresPage", text="What you have kept")
        await stands("3", kind="ExercisePage", text="Tip 1 of 5")


async def test_of_a_page_it_is_the_first_line_in_sight(start: Start) -> None:
    async with start(size=(40, 12)) as pilot:
        await pilot.press("3")
        seen = set()
        for _ in range(8):
            text = at_cursor(pilot)
            assert text.strip()
            region = pilot.app.screen.query_one("Page").content_region
            above = lines(pilot)[region.y : pilot.app.cursor_position.y]
            assert not "".join(line[: region.right - 1] for line in above).strip()
            seen.add(text)
            await pilot.press("j")
            await pilot.pause()
        assert len(seen) > 4


async def test_of_a_text_field_it_is_where_one_types(start: Start) -> None:
    async with start(size=(40, 12)) as pilot:
        for keys in (("4", "f"), ("escape", "escape", "slash")):
            await pilot.press(*keys)
            field = focus(pilot)
            assert isinstance(field, Input)
            begin = field.content_region.offset
            assert pilot.app.cursor_position == begin
            await pilot.press(*"ab 漢")
            assert pilot.app.cursor_position == Offset(begin.x + 5, begin.y)
            await pilot.press("left", "left")
            assert pilot.app.cursor_position == Offset(begin.x + 2, begin.y)
            await pilot.press("end", "ctrl+u")
            field.insert_text_at_cursor("a long line of words and then some more of them ")
            await pilot.press("end", "m")
            await pilot.pause()
            assert at_cursor(pilot) == ""
            assert lines(pilot)[begin.y][pilot.app.cursor_position.x - 1] == "m"
            await pilot.press("home")
            assert pilot.app.cursor_position == begin
            await pilot.press("ctrl+k")


@pytest.mark.parametrize(
    "keys", [("3", "enter", "enter"), ("3", "n", "a", "tab", "tab"), ("4", "v", "G")]
)
async def test_it_follows_when_the_window_changes(start: Start, keys: tuple[str, ...]) -> None:
    async with start() as pilot:
        await pilot.press(*keys)
        before = at_cursor(pilot).split("  ")[0].split(" │")[0]
        first = before.split()[:2]
        assert first
        for size in (*SIZES, (80, 24)):
            await pilot.resize_terminal(*size)
            await until(pilot, lambda: from_cursor(pilot).split()[: len(first)] == first)
            assert at_cursor(pilot)


async def test_with_nothing_of_the_focus_in_sight_it_is_what_is_read_first(start: Start) -> None:
    async with start(size=(24, 8)) as pilot:
        x, y = pilot.app.cursor_position
        assert lines(pilot)[y][x:].startswith("Talked over")
        await pilot.press("escape", "tab")
        await until(pilot, lambda: "What" in from_cursor(pilot))
