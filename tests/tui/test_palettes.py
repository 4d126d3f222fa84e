"""On terminals of 256 and of 16 colours the themes have their own, and nothing is rounded."""

import sys
from itertools import product
from unittest.mock import patch

import pytest
from rich.color import Color, ColorType
from textual.pilot import Pilot

from allyship_tui.study.learning import Learning
from allyship_tui.tui.app import AllyshipApp
from allyship_tui.tui.appearance import palettes
from allyship_tui.tui.appearance.palettes import GROUNDS, IN_16, IN_256
from allyship_tui.tui.appearance.themes import CONTRAST, INK, PAPER, THEMES

from .conftest import Start
from .draw import OVER, PRACTISED, SCENES, SECTIONS, THEMES as DRAWN, sitter, visit
from .draw_few import FEW
from .on_terminal import on_terminal
from .seen import coloured, seen
from .test_no_colour import looks
from .test_themes import TEXTS, Color as Shown, ratio


def has(monkeypatch: pytest.MonkeyPatch, colours: str) -> None:
    """Have a terminal of so many colours."""
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", FEW[colours])


def drawn(pilot: Pilot[None]) -> set[Color]:
    """Return the colours of all that can be seen: of grounds, and of text but spaces."""
    return {
        colour
        for segment in coloured(pilot)
        if segment.style
        for colour in (segment.text.strip() and segment.style.color, segment.style.bgcolor)
        if colour
    }


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_can_be_read_on_every_ground_of_the_256(theme: object) -> None:
    numbers = IN_256[theme.name]  # type: ignore[attr-defined]
    least = 7 if theme is CONTRAST else 4.5
    shown = {name: Shown(*Color.from_ansi(at).get_truecolor()) for name, at in numbers.items()}
    for text, ground in product(TEXTS, GROUNDS):
        assert ratio(shown[text], shown[ground]) >= least, (text, ground)
    assert ratio(shown["background"], shown["accent"]) >= least  # what stands on the accent
    assert len({numbers[ground] for ground in GROUNDS}) == len(GROUNDS)


def test_every_theme_has_its_own_for_every_terminal() -> None:
    names = {theme.name for theme in THEMES}
    assert names == {*IN_256} == {*IN_16}
    assert {*IN_256[INK.name]} == {*IN_256[PAPER.name]} == {*IN_256[CONTRAST.name]}
    for sixteen in IN_16.values():
        assert {*sixteen.named} <= {*IN_256[INK.name]}


@pytest.mark.parametrize("theme", DRAWN)
async def test_only_the_themes_own_are_sent_of_the_256_and_of_the_16_none_by_its_value(
    course: object, theme: str
) -> None:
    own = {Color.from_ansi(number) for number in IN_256[DRAWN[theme].name].values()}
    kinds = {ColorType.DEFAULT} if theme == "ink" else {ColorType.STANDARD}
    async with sitter(course, (90, 40), theme, term=FEW["256"]) as pilot:  # type: ignore[arg-type]
        for scene in (*SECTIONS, *OVER, *PRACTISED):
            await visit(pilot, scene)
            assert drawn(pilot) <= own, scene
            async with on_terminal(pilot, "16"):
                assert {colour.type for colour in drawn(pilot)} == kinds, scene
        assert pilot.app.theme == DRAWN[theme].name


async def test_what_a_ground_tells_is_reversed_in_16(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    has(monkeypatch, "16")
    async with start() as pilot:
        for theme in THEMES:
            pilot.app.theme = theme.name
            await pilot.press("5", "l", "tab", "tab")
            await pilot.pause()
            assert looks(pilot, "5 Reading").reverse
            assert not looks(pilot, "4").reverse
            assert looks(pilot, "solidarity").reverse
            await pilot.press(*SCENES["palette"])
            await pilot.pause()
            await pilot.pause()
            assert looks(pilot, "Go to the next one").reverse
            await pilot.press("escape")


async def test_textuals_own_themes_are_sent_as_they_are(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    has(monkeypatch, "256")
    async with start() as pilot:
        pilot.app.theme = "nord"
        await pilot.pause()
        assert {colour.type for colour in drawn(pilot)} == {ColorType.TRUECOLOR}


@pytest.mark.parametrize("colours", FEW)
async def test_no_colour_is_no_colour_there_too(
    start: Start, monkeypatch: pytest.MonkeyPatch, colours: str
) -> None:
    has(monkeypatch, colours)
    monkeypatch.setenv("NO_COLOR", "1")
    async with start() as pilot:
        assert "Talked over" in seen(pilot)
        assert coloured(pilot) == []


def test_a_terminal_of_all_colours_loads_no_palettes(learning: Learning) -> None:
    with patch.dict(sys.modules):
        sys.modules.pop(palettes.__name__)
        assert AllyshipApp(learning).get_line_filters()
        assert palettes.__name__ not in sys.modules
