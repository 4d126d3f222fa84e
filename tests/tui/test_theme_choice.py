"""A theme is shown while the cursor is on it, and kept only if it is chosen."""

from textual.color import Color
from textual.command import CommandList
from textual.pilot import Pilot

from allyship_tui.learner import Kind
from allyship_tui.study.learning import Learning
from allyship_tui.study.settings import TEXTUAL_THEMES, THEMES
from allyship_tui.tui.appearance.themes import CONTRAST

from .conftest import Rows, Start
from .draw import settle
from .seen import lines, seen, until


async def open_list(pilot: Pilot[None]) -> list[str]:
    """Open the list of themes, and return the rows."""
    await pilot.app.run_action("theme")
    await until(pilot, lambda: pilot.app.screen.query(CommandList))
    await settle(pilot)
    return [str(option.prompt) for option in pilot.app.screen.query_one(CommandList).options]


def ground(pilot: Pilot[None]) -> Color:
    """Return what the list stands on."""
    return pilot.app.screen.query_one(CommandList).styles.background


async def test_the_programs_own_come_first_and_the_one_in_use_says_so(start: Start) -> None:
    async with start() as pilot:
        pilot.app.theme = "light-paper"
        rows = await open_list(pilot)
        assert rows[:3] == ["dark-ink", "light-paper\nin use", "high-contrast"]
        assert rows[3:] == sorted(TEXTUAL_THEMES)
        # The cursor begins on it, so that nothing changes before someone moves.
        assert pilot.app.screen.query_one(CommandList).highlighted == 1
        assert pilot.app.theme == "light-paper"


async def test_a_theme_shows_as_one_moves_and_nothing_is_recorded(start: Start, rows: Rows) -> None:
    async with start() as pilot:
        await open_list(pilot)
        for key, theme in (
            ("down", THEMES[1]),
            ("down", THEMES[2]),
            ("down", sorted(TEXTUAL_THEMES)[0]),
            ("up", THEMES[2]),
        ):
            await pilot.press(key)
            assert pilot.app.theme == theme
        # The list itself, and what it stands over, which is in sight.
        top, below = pilot.app.screen, pilot.app.screen_stack[0]
        assert top.styles.background.a == 0
        await until(pilot, lambda: ground(pilot) == Color.parse(CONTRAST.surface or ""))
        assert below.styles.background == Color.parse(CONTRAST.background or "")
        await pilot.press(*"pap")
        await until(pilot, lambda: pilot.app.theme == "light-paper")
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.theme == "dark-ink"
        assert rows() == []


async def test_keys_in_haste_leave_the_theme_as_it_was(start: Start, rows: Rows) -> None:
    for keys in (
        ("down", "down", "escape"),
        ("down", "escape", "down", "down"),
        ("pagedown", "escape"),
    ):
        async with start() as pilot:
            await open_list(pilot)
            for key in keys:
                # All at once, as a terminal sends what was typed ahead.
                pilot.app.simulate_key(key)
            await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
            await pilot.pause()
            assert pilot.app.theme == "dark-ink"
            assert rows() == []


async def test_what_was_chosen_is_kept(start: Start, rows: Rows, learning: Learning) -> None:
    async with start() as pilot:
        await open_list(pilot)
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: learning.chosen(Kind.THEME) == "high-contrast")
        assert pilot.app.theme == "high-contrast"
        assert rows() == [("theme", "preference/theme", "high-contrast")]
        assert "high-contrast\nin use" in await open_list(pilot)


async def test_the_palette_of_everything_has_them_by_name(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        await pilot.press("ctrl+p", *"theme:")
        await until(pilot, lambda: "Theme: light-paper" in seen(pilot))
        commands = pilot.app.screen.query_one(CommandList)
        names = [str(option.prompt).split("\n")[0] for option in commands.options]
        found = [name for name in names if name.startswith("Theme: ")]
        assert {*found[:3]} == {f"Theme: {name}" for name in THEMES}
        assert len(found) == len(THEMES) + len(TEXTUAL_THEMES)
        assert pilot.app.theme == "dark-ink"
        at = names.index("Theme: light-paper")
        await pilot.press(*["down"] * at)
        assert pilot.app.theme == ("light-paper" if at else "dark-ink")
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.theme == "dark-ink"
        assert learning.chosen(Kind.THEME) is None


async def test_nothing_of_another_theme_stays_in_the_list(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("ctrl+p", *"theme:")
        await until(pilot, lambda: "Theme: light-paper" in seen(pilot))
        before = lines(pilot)
        await pilot.press("down", "up", "escape", "ctrl+p", *"theme:")
        await until(pilot, lambda: lines(pilot) == before)
