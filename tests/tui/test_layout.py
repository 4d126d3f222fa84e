"""Every size of a terminal, from 40 by 12 up."""

import pytest
from textual.geometry import Region, Size
from textual.pilot import Pilot
from textual.widget import Widget

from allyship_tui.study.places import Section
from allyship_tui.tui.widgets.prose import Prose
from allyship_tui.tui.widgets.words import Word

from .conftest import Start
from .seen import focus, focus_name, here, longest_read, message, part, seen

SIZES = ((40, 12), (60, 20), (80, 24), (120, 40), (200, 60))


def check(pilot: Pilot[None]) -> None:
    """Hold what is on the screen against what every size must give."""
    screen = pilot.app.screen
    width = screen.size.width
    for widget in screen.walk_children(Widget):
        region = widget.region
        if region.area:
            assert region.x >= 0, widget
            assert region.right <= width, f"{widget} ends at {region.right} of {width}"
    for prose in screen.query(Prose):
        if prose.region.area:
            drawn = prose.render_lines(Region(0, 0, *prose.size))
            assert max(len(strip.text.rstrip()) for strip in drawn) <= prose.size.width, prose
            assert longest_read(prose) <= 80, prose
    for word in screen.query(Word):
        # Each word is there to its end.
        if word.region.area:
            assert word.region.height == word.get_content_height(
                Size(width, 99), Size(width, 99), word.region.width
            )
    for strip in screen._compositor.render_strips():
        assert strip.cell_length <= width


async def test_nothing_is_clipped(start: Start) -> None:
    async with start() as pilot:
        # Before any key there is the first situation.
        for section in (None, *Section):
            if section:
                await pilot.press(str(section.number))
            for size in SIZES:
                await pilot.resize_terminal(*size)
                await pilot.pause()
                check(pilot)
                assert "? help" in message(pilot)
                keys = pilot.app.screen.query_one("KeyBar")
                assert (keys.region.bottom, keys.content_size.height) == (size[1], 1)
            if section in (Section.DEFINITION, Section.READING):
                await pilot.resize_terminal(*SIZES[0])
                await pilot.press("n")
                check(pilot)


@pytest.mark.parametrize("keys", [("slash", *"ally"), ("question_mark",)], ids=["search", "help"])
async def test_nothing_is_clipped_over_a_section(start: Start, keys: tuple[str, ...]) -> None:
    async with start() as pilot:
        await pilot.press(*keys)
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            check(pilot)


async def test_a_long_word_breaks_where_it_must(start: Start) -> None:
    async with start(size=(40, 30)) as pilot:
        await pilot.press("3", "a", "G")
        word = pilot.app.screen.query(Word)[1]
        assert word.region.height > 1
        title = (
            "nothing about us without us, said of every decision that touches people's own lives"
        )
        assert title in part(pilot, "#words")


async def test_the_list_folds_away_where_there_is_room_for_one(start: Start) -> None:
    async with start(size=(59, 20)) as pilot:
        for key in ("2", "3"):
            await pilot.press(key)
            side = pilot.app.screen.query_one("#sidebar")
            page = pilot.app.screen.query_one("Page")
            assert (side.region.area, focus_name(pilot)) == (0, "ExercisePage")
            for there, back in (("h", "l"), ("left", "right"), ("h", "enter")):
                await pilot.press(there)
                assert (page.region.area, focus_name(pilot)) == (0, "ItemList")
                await pilot.press(back)
                assert (side.region.area, focus_name(pilot)) == (0, "ExercisePage")
        await pilot.press("5", "f", *"talk", "enter", "enter")
        assert here(pilot).item == "a-talk-on-listening"
        assert focus_name(pilot) == "ExercisePage"
    async with start(size=(60, 20)) as pilot:
        await pilot.press("3")
        assert "Take action" in seen(pilot)
        assert "What it is" in seen(pilot)


async def test_a_window_can_change_its_size_at_any_moment(start: Start) -> None:
    async with start() as pilot:
        for keys in (("3", "h"), ("t",), ("4", "f", *"al"), ("slash", "x")):
            await pilot.press(*keys)
            before = focus(pilot)
            for size in ((10, 3), (200, 60), (80, 24)):
                await pilot.resize_terminal(*size)
                await pilot.pause()
                assert focus(pilot) is before
            check(pilot)
            await pilot.press(*["escape"] * (keys[-1] == "l"))
