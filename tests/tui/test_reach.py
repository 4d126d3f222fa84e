"""Everything can be reached by key, and the focus be told without colour."""

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from allyship_tui.study.places import Section
from allyship_tui.tui.widgets.card import Card
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.page import Page
from allyship_tui.tui.widgets.words import Word

from .conftest import Start
from .seen import focus

SIZES = ((80, 24), (40, 12))


def reachable(pilot: Pilot[None]) -> list[Widget]:
    """Return what there is to reach on the screen."""
    return [
        widget
        for widget in pilot.app.screen.walk_children()
        if isinstance(widget, Word | ItemList | Page | Card)
        and all(one.display for one in widget.ancestors_with_self if isinstance(one, Widget))
    ]


def colourless(pilot: Pilot[None]) -> list[tuple[object, ...]]:
    """Return what each cell shows to someone who sees no colour."""
    cells = []
    for strip in pilot.app.screen._compositor.render_strips():
        for segment in strip:
            style = segment.style
            looks = (style.bold, style.underline, style.reverse, style.italic) if style else ()
            cells += [(char, *map(bool, looks)) for char in segment.text]
    return cells


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_tab_reaches_everything_and_the_focus_can_be_told(
    start: Start, size: tuple[int, int]
) -> None:
    async with start(size=size) as pilot:
        for section in Section:
            await pilot.press(str(section.number))
            if section in (Section.DEFINITION, Section.TIPS):
                await pilot.press("n")
            if section in (Section.TERMS, Section.READING):
                await pilot.press("enter")
            wanted = reachable(pilot)
            assert wanted
            looks: dict[Widget, object] = {}
            first = focus(pilot)
            while (at := focus(pilot)) and at not in looks:
                looks[at] = colourless(pilot)
                await pilot.press("tab")
            assert set(looks) >= set(wanted), section
            for one, look in looks.items():
                same = [w for w, other in looks.items() if w is not one and other == look]
                assert not same, f"{section}: {one} looks like {same}"
            assert focus(pilot) is first
            await pilot.press("shift+tab")
            assert focus(pilot) is list(looks)[-1]


async def test_what_has_the_focus_is_in_sight(start: Start) -> None:
    async with start(size=(40, 12)) as pilot:
        for keys in (("1",), ("3",), ("t",)):
            await pilot.press(*keys)
            for _ in range(4):
                await pilot.press("tab")
                widget = focus(pilot)
                assert widget
                shown = widget.region.intersection(pilot.app.screen.region)
                assert shown.area > 0
                hidden_by = pilot.app.screen.get_widget_at(*shown.offset)[0]
                assert widget in hidden_by.ancestors_with_self


async def test_words_can_be_gone_through_with_arrows(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3", "n", "tab")
        words = list(pilot.app.screen.query(Word))
        assert focus(pilot) is words[0]
        for key, number in (("right", 1), ("l", 2), ("left", 1), ("h", 0)):
            await pilot.press(key)
            assert focus(pilot) is words[number]
        await pilot.press("left")
        assert isinstance(focus(pilot), Page)
        await pilot.press("left")
        assert isinstance(focus(pilot), ItemList)
