"""Everything can be reached by key, and the focus be told without colour."""

import pytest
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input

from allyship_tui.messages import say
from allyship_tui.study.places import Section
from allyship_tui.tui.widgets.answers import Answer, ExercisePage
from allyship_tui.tui.widgets.figures_page import FiguresPage
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.key_bar import KeyBar
from allyship_tui.tui.widgets.page import Page
from allyship_tui.tui.widgets.part_row import BeginButton, PartRow
from allyship_tui.tui.widgets.section_bar import SectionBar
from allyship_tui.tui.widgets.words import Word

from .conftest import Start
from .seen import click, focus, here, seen, until

SIZES = ((80, 24), (40, 12))


def reachable(pilot: Pilot[None]) -> list[Widget]:
    """Return what there is to reach on the screen."""
    return [
        widget
        for widget in pilot.app.screen.walk_children()
        if isinstance(widget, Word | ItemList | Page | FiguresPage | PartRow | Answer)
        and widget.can_focus
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
            if section is Section.TODAY:
                await pilot.press("escape")
            if section in (Section.DEFINITION, Section.TIPS):
                await pilot.press("n", "a")
            if section in (Section.TERMS, Section.READING, Section.PRACTICE):
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
        for keys in (("1",), ("escape",), ("3", "a"), ("t", "a")):
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
        await pilot.press("3", "n", *["enter"] * 4, "tab")
        words = list(pilot.app.screen.query(Word))
        assert focus(pilot) is words[0]
        for key, number in (("right", 1), ("l", 2), ("left", 1), ("h", 0)):
            await pilot.press(key)
            assert focus(pilot) is words[number]
        await pilot.press("left")
        assert isinstance(focus(pilot), Page)
        # From there it leads back, a step at a time, and then to the list.
        await pilot.press(*["left"] * 4)
        assert isinstance(focus(pilot), Page)
        await pilot.press("left")
        assert isinstance(focus(pilot), ItemList)


async def test_what_is_reached_can_be_used(start: Start) -> None:
    async with start() as pilot:

        async def reach(widget: Widget) -> None:
            """Go to a part of the screen by Tab alone."""
            for _ in range(20):
                if focus(pilot) is widget:
                    return
                await pilot.press("tab")
            raise AssertionError(f"Tab does not reach {widget}")

        used = 0
        opened = ("left", "home", "down", "enter")
        for keys in (
            ("1", "escape"),
            ("3", *opened),
            ("5", *opened),
            ("6", "left", "end", "enter", "enter"),
        ):
            await pilot.press(*keys)
            number = len(reachable(pilot))
            for at in range(number):
                await pilot.press(*keys)
                # What is done with a part may change which parts there are.
                if at >= len(reachable(pilot)):
                    break
                widget = reachable(pilot)[at]
                await reach(widget)
                used += 1
                if isinstance(widget, Word):
                    await pilot.press("enter")
                    assert here(pilot) == widget.place
                elif isinstance(widget, Answer):
                    before = seen(pilot)
                    await pilot.press("enter")
                    await until(pilot, lambda before=before: seen(pilot) != before)
                elif isinstance(widget, PartRow):
                    await pilot.press("enter")
                    assert isinstance(focus(pilot), ExercisePage)
                elif isinstance(widget, ItemList) and len(widget.ids) > 1:
                    await pilot.press("home", "down", "enter")
                    assert widget.cursor_id == widget.ids[1]
                    assert isinstance(focus(pilot), Page)
                elif isinstance(widget, Page) and widget.max_scroll_y:
                    await pilot.press("end")
                    assert widget.scroll_offset.y == widget.max_scroll_y
                await pilot.press("1")
        assert used > 8


async def test_what_opens_over_a_section_is_reached_and_used(start: Start) -> None:
    async with start(size=(60, 16)) as pilot:
        # The filter and its list
        await pilot.press("4", "f", *"al", "tab")
        assert isinstance(focus(pilot), ItemList)
        await pilot.press("shift+tab")
        field = focus(pilot)
        assert isinstance(field, Input)
        await pilot.press("backspace", "l", "tab", "enter")
        assert isinstance(focus(pilot), Page)
        # Search, from its list
        await pilot.press("1", "slash", *"ally", "tab")
        found = focus(pilot)
        assert isinstance(found, ItemList)
        assert pilot.app.screen.focus_chain[1:] == [found]
        await pilot.press("end", "enter")
        assert here(pilot).section is not Section.TODAY
        # Help scrolls to its end.
        await pilot.press("question_mark", "end")
        page = focus(pilot)
        assert isinstance(page, Page)
        assert page.max_scroll_y
        assert page.scroll_offset.y == page.max_scroll_y
        # The palette: what is typed, chosen and run
        await pilot.press("escape", "ctrl+p", *"progress")
        await until(pilot, lambda: say("help.go-progress") in seen(pilot))
        await pilot.press("down", "enter")
        await until(pilot, lambda: here(pilot).section is Section.PROGRESS)


async def test_what_can_be_clicked_has_a_key_that_does_the_same(start: Start) -> None:
    async with start(size=(120, 30)) as pilot:
        clickable: set[type[Widget]] = set()
        scenes = (
            ("1",),
            ("escape",),
            ("3", "n"),
            ("4", "f"),
            ("escape", "6", "end"),
            ("slash",),
            ("escape", "f1"),
        )
        for keys in scenes:
            await pilot.press(*keys)
            for widget in pilot.app.screen.walk_children(Widget):
                if "on_click" in vars(type(widget)):
                    clickable.add(type(widget))
        # Rows, words and answers take the focus, and Enter; the test above uses them. The button
        # does what Enter does on the row that is open first.
        assert clickable == {PartRow, BeginButton, Word, Answer, SectionBar, KeyBar}
        await pilot.press("escape", "1")
        for section in Section:
            await click(pilot, f"{section.number} {say(f'tui.section-{section}')}", "SectionBar")
            by_click = here(pilot)
            await pilot.press("1", str(section.number))
            assert here(pilot) == by_click
            assert by_click.section is section
        await pilot.press("3", "m", "n")
        entries = pilot.app.screen.query_one(KeyBar)._fitting()[0]
        assert len(entries) > 6
        for entry in entries:
            active = pilot.app.screen.active_bindings[entry.active.binding.key]
            assert active.binding.action == entry.active.binding.action
