"""How much room the text has: beside a list at 80 columns, and in a wide window."""

import pytest
from textual.pilot import Pilot

from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.page import Page
from allyship_tui.tui.widgets.prose import Prose

from .conftest import Start

LISTED = "234567"
MIDDLE = 1
"""How far from the middle it may stand: a scroll bar is beside it."""


def margins(pilot: Pilot[None], *selectors: str) -> tuple[int, int]:
    """Return how much stands free on the left and on the right of some parts of the screen."""
    regions = [pilot.app.screen.query_one(selector).region for selector in selectors]
    return min(at.x for at in regions), pilot.app.size.width - max(at.right for at in regions)


@pytest.mark.parametrize("key", LISTED)
async def test_the_text_beside_a_list_has_52_columns_of_80(start: Start, key: str) -> None:
    async with start() as pilot:
        await pilot.press(key)
        assert pilot.app.screen.query_one(Page).query(Prose).first().size.width >= 52


@pytest.mark.parametrize("size", [(80, 12), (120, 12), (160, 12), (40, 12)])
async def test_text_keeps_a_cell_of_air_to_its_scroll_bar(
    start: Start, size: tuple[int, int]
) -> None:
    async with start(size=size) as pilot:
        for key in LISTED:
            await pilot.press(key)
            page = pilot.app.screen.query_one(Page)
            if page.show_vertical_scrollbar:
                bar = page.vertical_scrollbar.region
                assert all(prose.region.right < bar.x for prose in page.query(Prose))
            items = pilot.app.screen.query_one(ItemList)
            if items.region.area and items.option_count:
                drawn = [items.render_line(y).text for y in range(items.size.height)]
                assert all(
                    line[items.scrollable_content_region.width - 1 :] <= " " for line in drawn
                )


@pytest.mark.parametrize("width", [120, 160, 220])
async def test_in_a_wide_window_everything_stands_in_the_middle(start: Start, width: int) -> None:
    async with start(size=(width, 50)) as pilot:
        for selector in ("ExercisePage #text", "Way"):
            left, right = margins(pilot, selector)
            assert abs(left - right) <= 2 * MIDDLE + 1, selector
        await pilot.press("escape")
        left, right = margins(pilot, "#day")
        assert abs(left - right) <= 2 * MIDDLE + 1
        await pilot.press("3")
        left, right = margins(pilot, "#sidebar", "Page")
        assert abs(left - right) <= MIDDLE
        text = pilot.app.screen.query_one("Page").query(Prose).first()
        assert 66 <= text.size.width <= 76
