"""The colours: chosen once, kept for this device, and readable."""

from itertools import product

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from allyship_tui.learner import Kind, Log
from allyship_tui.study.learning import Learning
from allyship_tui.study.settings import TEXTUAL_THEMES, THEMES as NAMES, Settings
from allyship_tui.tui.appearance import themes
from allyship_tui.tui.appearance.themes import CONTRAST, INK, PAPER, THEMES

from .conftest import Rows, Start
from .seen import lines, seen, until

TEXTS = ("text", "muted", "accent", "link", "kept", "error")
GROUNDS = ("background", "surface", "raised")


def colour(theme: Theme, name: str) -> Color:
    """Return a theme's colour by the name it has in the palette."""
    field = {"text": "foreground", "raised": "panel"}.get(name, name)
    value = theme.variables.get(name) or getattr(theme, field)
    return Color.parse(value)


def ratio(one: Color, other: Color) -> float:
    """Return the contrast of two colours as WCAG 2 reckons it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: Color) -> float:
    """Return a colour's relative luminance."""
    parts = (part / 255 for part in color.rgb)
    linear = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_the_ratio_is_that_of_wcag() -> None:
    assert ratio(Color(0, 0, 0), Color(255, 255, 255)) == pytest.approx(21)
    assert ratio(Color.parse("#777777"), Color.parse("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize(("text", "ground"), list(product(TEXTS, GROUNDS)))
def test_every_text_can_be_read_on_every_ground(theme: Theme, text: str, ground: str) -> None:
    least = 7 if theme is CONTRAST else 4.5
    assert ratio(colour(theme, text), colour(theme, ground)) >= least


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_stands_on_the_accent_can_be_read(theme: Theme) -> None:
    least = 7 if theme is CONTRAST else 4.5
    assert ratio(colour(theme, "on-accent"), colour(theme, "accent")) >= least
    # The mark of focus.
    for ground in GROUNDS:
        assert ratio(colour(theme, "accent"), colour(theme, ground)) >= 3


def test_the_themes_that_are_taken_elsewhere_too_are_those_there_are() -> None:
    assert set(BUILTIN_THEMES) == set(TEXTUAL_THEMES)
    assert tuple(theme.name for theme in THEMES) == NAMES


def test_there_is_a_light_a_dark_and_a_high_contrast_theme() -> None:
    assert [(theme.name, theme.dark) for theme in THEMES] == [
        ("dark-ink", True),
        ("light-paper", False),
        ("high-contrast", True),
    ]
    assert {*INK.variables} == {*PAPER.variables} == {*CONTRAST.variables}
    assert {*themes.OWN_VARIABLES} <= {*INK.variables}


async def test_a_choice_is_kept_for_this_device(
    start: Start, learning: Learning, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start() as pilot:
        assert pilot.app.theme == "dark-ink"
        pilot.app.choose_theme("light-paper")  # type: ignore[attr-defined]
        await pilot.pause()
        assert learning.chosen(Kind.THEME) == "light-paper"
        assert ("theme", "preference/theme", "light-paper") in rows()
        assert len(rows()) == 1
    async with start() as pilot:
        assert pilot.app.theme == "light-paper"
        # Not its name alone: the screen is drawn in it.
        assert pilot.app.screen.styles.background == Color.parse(PAPER.background or "")
        assert len(rows()) == 1
    monkeypatch.setattr(Log, "device", "another")
    async with start() as pilot:
        assert pilot.app.theme == "dark-ink"


@pytest.mark.parametrize("stored", ["no-such-theme", "", 7, None, ["light-paper"], {}])
def test_an_unknown_choice_falls_back(learning: Learning, stored: object) -> None:
    from allyship_tui.tui.app import AllyshipApp

    learning.log.record(Kind.THEME, "preference/theme", value=stored)
    assert AllyshipApp(learning).theme == "dark-ink"


async def test_themes_are_chosen_from_the_palette(start: Start, rows: Rows) -> None:
    async with start() as pilot:
        await pilot.press("ctrl+p", *"colours")
        await until(pilot, lambda: "Choose a theme (colours)" in seen(pilot))
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press(*"high-contrast")
        await until(pilot, lambda: "contrast" in seen(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.theme == "high-contrast")
        assert rows()[-1] == ("theme", "preference/theme", "high-contrast")


async def test_textuals_own_themes_work_too(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("5")
        before = lines(pilot)
        for theme in ("textual-light", "nord"):
            pilot.app.theme = theme
            await pilot.pause()
            assert lines(pilot) == before


async def test_a_theme_that_is_not_there_is_named(start: Start) -> None:
    async with start(settings=Settings(theme="dark-inc")) as pilot:
        assert pilot.app.theme == "dark-ink"
        assert "These settings cannot be used as they are: theme." in seen(pilot)
        await pilot.press("!")
        assert 'there is no theme "dark-inc". Did you mean "dark-ink"?' in seen(pilot)
