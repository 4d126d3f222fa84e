"""Going back: to the word that was followed, to the line that was read."""

import pytest
from textual.pilot import Pilot

from allyship_tui.study.places import Place, Section
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.page import Page
from allyship_tui.tui.widgets.words import Word

from .conftest import Start
from .seen import focus, focus_name, here, until


def word(pilot: Pilot[None]) -> str:
    """Return the word that has the focus; it is in sight."""
    focused = focus(pilot)
    assert isinstance(focused, Word)
    assert page(pilot).region.contains_region(focused.region)
    return str(focused.render())


def page(pilot: Pilot[None]) -> Page:
    """Return the page that is open."""
    return pilot.app.screen.query_one(Page)


async def back(pilot: Pilot[None]) -> None:
    """Go back to another place; where there is little room, the list comes first."""
    before = here(pilot)
    await pilot.press("backspace")
    if here(pilot) == before:
        await pilot.press("backspace")
    assert here(pilot) != before


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_back_leads_to_the_word_that_was_followed(
    start: Start, size: tuple[int, int]
) -> None:
    async with start(size=size) as pilot:
        # From a section to another, and on from word to word within one.
        await pilot.press("2", *"pppp", "n", "tab", "right")
        left = [(here(pilot), word(pilot))]
        for _ in range(2):
            await pilot.press("enter")
            await until(pilot, lambda: focus_name(pilot) == "ExercisePage")
            assert page(pilot).scroll_y == 0
            # The words stand on the last step; all of it can be shown at once.
            await pilot.press("a", "tab")
            left.append((here(pilot), word(pilot)))
        scrolled = page(pilot).scroll_y
        await pilot.press("enter")
        for place, shown in reversed(left):
            await back(pilot)
            await until(pilot, lambda: focus_name(pilot) == "Word")
            await pilot.pause()
            assert (here(pilot), word(pilot)) == (place, shown)
            if place == left[-1][0]:
                assert page(pilot).scroll_y == scrolled
        # It can be followed again at once.
        await pilot.press("enter")
        assert here(pilot) == left[1][0]


async def test_a_word_that_is_clicked_is_the_one_to_come_back_to(start: Start) -> None:
    async with start(size=(80, 50)) as pilot:
        await pilot.press("2", *"pppp", "n")
        await pilot.click(list(pilot.app.screen.query(Word))[1])
        assert here(pilot) == Place(Section.TERMS, "solidarity")
        await pilot.press("escape")
        await until(pilot, lambda: focus_name(pilot) == "Word")
        assert word(pilot) == "solidarity"


async def test_without_a_word_back_leads_to_the_line_that_was_read(start: Start) -> None:
    async with start(size=(60, 14)) as pilot:
        for key, other in (("3", "timetable"), ("t", "playground")):
            await pilot.press(key, *"jjjjj")
            place, scrolled = here(pilot), page(pilot).scroll_y
            assert scrolled > 0
            # Another entry of the same section stands on the same page meanwhile.
            await pilot.press("slash", *other, "enter")
            assert here(pilot).section is place.section
            assert page(pilot).scroll_y == 0
            await pilot.press("backspace")
            await until(pilot, lambda s=scrolled: page(pilot).scroll_y == s)  # type: ignore[misc]
            assert here(pilot) == place
            assert focus_name(pilot) == "ExercisePage"


async def test_back_leads_to_the_list_where_one_was_in_it(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("5", "h", "down", "down", "3", "backspace")
        await until(pilot, lambda: focus_name(pilot) == "ItemList")
        assert here(pilot).item == pilot.app.screen.query_one(ItemList).cursor_id
        assert here(pilot).section is Section.READING


async def test_in_a_window_of_another_size_the_word_is_in_sight(start: Start) -> None:
    async with start(size=(80, 30)) as pilot:
        await pilot.press("t", *["enter"] * 5, "tab", "right")
        shown = word(pilot)
        await pilot.press("enter")
        await pilot.resize_terminal(40, 12)
        await back(pilot)
        await until(pilot, lambda: focus_name(pilot) == "Word")
        await pilot.pause()
        assert word(pilot) == shown
