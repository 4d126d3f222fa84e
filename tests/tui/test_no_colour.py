"""Without colour everything can still be told: by bold, underlined or reversed text, or a sign."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.command import CommandList
from textual.pilot import Pilot
from textual.widgets import Input

from allyship_tui.study.learning import Learning
from allyship_tui.tui.app import AllyshipApp
from allyship_tui.tui.appearance.filters import WithoutColour
from allyship_tui.tui.appearance.themes import THEMES
from allyship_tui.tui.screens.section import SectionScreen

from .conftest import Start
from .draw import settle
from .seen import coloured, part, part_lines, seen
from .test_reach import colourless

DARK = Color(16, 16, 16)


def looks(pilot: Pilot[None], text: str, below: int = 0) -> Style:
    """Return how a text looks where it stands first on the screen in one style.

    Args:
        pilot: the app.
        text: what to look for.
        below: the first line to look at.
    """
    for strip in pilot.app.screen._compositor.render_strips()[below:]:
        for segment in strip:
            if text in segment.text:
                return segment.style or Style()
    raise AssertionError(f"{text!r} does not stand in one style on the screen")


def look_at(pilot: Pilot[None], x: int, y: int) -> Style:
    """Return how a cell of the screen looks."""
    (segment,) = pilot.app.screen._compositor.render_strips()[y].crop(x, x + 1)
    return segment.style or Style()


@pytest.mark.parametrize(("value", "unwanted"), [(None, False), ("", False), ("1", True)])
def test_the_convention(
    learning: Learning, monkeypatch: pytest.MonkeyPatch, value: str | None, unwanted: bool
) -> None:
    if value is not None:
        monkeypatch.setenv("NO_COLOR", value)
    assert AllyshipApp(learning).no_color is unwanted


async def test_an_empty_variable_leaves_colours_on(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    async with start() as pilot:
        drawn = {segment.style.color for segment in coloured(pilot) if segment.style}
        accent = pilot.app.theme_variables["accent"].lower()
        assert accent in {color.get_truecolor().hex for color in drawn if color}


async def test_what_colour_told_is_told_otherwise(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with start() as pilot:
        await pilot.press("5", "l")
        for theme in THEMES:
            pilot.app.theme = theme.name
            await pilot.pause()
            assert coloured(pilot) == []
            assert looks(pilot, "5 Reading").reverse
            assert not looks(pilot, "4").reverse
            assert looks(pilot, "Why read it").bold
            word = looks(pilot, "solidarity")
            assert word.underline
            assert not word.reverse
            await pilot.press("tab", "tab")
            word = looks(pilot, "solidarity")
            assert word.reverse
            assert word.bold
            await pilot.press("shift+tab", "shift+tab")
        section = pilot.app.screen
        assert isinstance(section, SectionScreen)
        section.show_status("It could not be kept.", failed=True)
        await pilot.pause()
        assert looks(pilot, "It could not be kept.").bold
        await pilot.press("slash", *"listen")
        await settle(pilot)
        cursor = pilot.app.screen.query_one(Input)
        assert looks(pilot, "listen", below=cursor.region.y + 1).bold
        x, y = cursor.content_region.offset
        assert look_at(pilot, x + len("listen"), y).reverse
        await pilot.press("escape", "slash")
        await settle(pilot)
        assert looks(pilot, "listen").reverse  # selected, so that typing replaces it
        await pilot.press("escape", "ctrl+p")
        await settle(pilot)
        x, y = pilot.app.screen.query_one(CommandList).region.offset
        assert look_at(pilot, x, y + 1).reverse
        assert not look_at(pilot, x, y + 3).reverse


async def test_every_state_can_be_told_in_one_colour(start: Start) -> None:
    def sign(title: str) -> str:
        (row,) = (line for line in part_lines(pilot, "ItemList") if title in line)
        return row.strip("▸ ")[0]

    async with start() as pilot:
        await pilot.press("3", "m", "n", "h")
        assert sign("Get Educated") != sign("Don't Just Say")
        assert "0 of" not in seen(pilot)
        await pilot.press("l", "p")
        assert "✓ reviewed" in part(pilot, "Page")
        await pilot.press("m")
        assert "not reviewed" in part(pilot, "Page")
        await pilot.press("2")
        before = colourless(pilot)
        await pilot.press("m", "down")
        assert colourless(pilot) != before
        await pilot.press("5", "l")
        states = []
        for _ in range(4):
            states.append((sign("A First Article"), part(pilot, "Page #text")))
            await pilot.press("s")
        assert len(set(states)) == 4
        assert len({shown for shown, _ in states}) == 4


def test_what_a_click_is_understood_by_stays() -> None:
    style = Style.parse("bold underline #ffffff on #101010") + Style.from_meta({"option": 3})
    (shown,) = WithoutColour().apply([Segment("text", style)], DARK)
    assert shown.style
    assert (shown.style.color, shown.style.bgcolor) == (None, None)
    assert (shown.style.bold, shown.style.underline, shown.style.reverse) == (True, True, None)
    assert shown.style.meta == {"option": 3}


def test_a_strong_ground_is_reversed_and_a_soft_one_is_not() -> None:
    for ground, reversed_ in (("#f0b869", True), ("#242832", None)):
        style = Style.parse(f"#000000 on {ground}")
        (shown,) = WithoutColour().apply([Segment("text", style)], DARK)
        assert shown.style == Style(reverse=reversed_)
