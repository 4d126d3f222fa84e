"""From 20 by 6 cells to 300 by 100: all can be reached, and the focus stays in sight."""

from textual.geometry import Region
from textual.pilot import Pilot
from textual.widgets import Input

from allyship_tui.tui.cursor import in_sight
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.key_bar import KeyBar
from allyship_tui.tui.widgets.prose import Prose
from allyship_tui.tui.widgets.section_bar import SectionBar

from .conftest import Start
from .seen import focus, lines, longest_read, seen, until

SIZES = (
    (20, 6),
    (24, 8),
    (30, 10),
    (40, 12),
    (60, 18),
    (80, 24),
    (100, 30),
    (120, 40),
    (200, 60),
    (300, 100),
)
SCENES: tuple[tuple[str, ...], ...] = (
    ("1", "tab"),
    ("escape", "tab"),
    ("3", "a", "tab"),
    ("3", "h", "G"),
    ("4", "v", "G"),
    ("f", "a"),
    ("escape", "t"),
    ("8",),
    ("slash", "a", "down"),
    ("escape", "question_mark", "G"),
    ("escape", "ctrl+p"),
    ("escape", "6", "end"),
    ("enter",),
    ("enter", "tab"),
    ("1", "tab"),
    ("i", "a"),
    ("escape", "w"),
    ("end", "enter", "a"),
    ("ctrl+s", "0"),
    ("delete",),
    ("enter",),
    ("escape", "8"),
)


def shown_of_focus(pilot: Pilot[None]) -> Region:
    """Return where what has the focus is drawn; of a list the row under its cursor."""
    has_focus = focus(pilot)
    assert has_focus
    shown = in_sight(has_focus)
    if isinstance(has_focus, ItemList) and has_focus.cursor_id:
        return shown.intersection(has_focus.cursor_region)
    return shown


def is_shown(pilot: Pilot[None]) -> bool:
    """Say whether the screen is as large as the terminal by now, and what has the focus shows."""
    return pilot.app.screen.size == pilot.app.size and shown_of_focus(pilot).area > 0


def check(pilot: Pilot[None]) -> None:
    """Hold what is on the screen against what every size must give."""
    width, height = pilot.app.size
    strips = pilot.app.screen._compositor.render_strips()
    assert [strip.cell_length for strip in strips] == [width] * height
    for prose in pilot.app.screen.query(Prose):
        if prose.region.area:
            assert longest_read(prose) <= 80
    bars = [*pilot.app.screen.query(KeyBar), *pilot.app.screen.query(SectionBar)]
    for bar in bars:
        at = bar.content_region
        text = [strips[y].crop(at.x, at.right).text.rstrip() for y in range(*at.line_span)]
        assert any(text) or height < 8, bar
        if isinstance(bar, SectionBar) and text:
            assert all(digit in text[0] for digit in "12345678")
    keys = pilot.app.screen.query(KeyBar)
    for bar in keys:
        # What is said is said to its end, and in a small window takes a second line for it.
        assert bar.region.height <= max(2 if bar.message else 1, height // 6), bar.message
        at = bar.content_region
        said = " ".join(strips[y].crop(at.x, at.right).text for y in range(*at.line_span))
        assert said.split() == bar.message.split() or not bar.message


async def test_every_screen_at_every_size(start: Start) -> None:
    async with start() as pilot:
        for number, keys in enumerate(SCENES):
            await pilot.press(*keys)
            before = focus(pilot)
            # Every other size, larger and larger, and those between for the next screen.
            for size in SIZES[number % 2 :: 2]:
                await pilot.resize_terminal(*size)
                await until(pilot, lambda: is_shown(pilot))
                assert focus(pilot) is before, (keys, size)
                check(pilot)


async def test_a_screen_is_laid_out_for_the_size_it_is_opened_at(start: Start) -> None:
    async with start(size=(20, 6)) as pilot:
        for keys in SCENES:
            await pilot.press(*keys)
            await until(pilot, lambda: is_shown(pilot))
            check(pilot)
            if isinstance(focus(pilot), Input):
                # Some of what is found is in sight as well.
                assert len([line for line in lines(pilot) if line.strip()]) > 2


async def test_all_text_can_be_reached_in_the_smallest_window(start: Start) -> None:
    async with start(size=(20, 6)) as pilot:

        async def read(key: str, times: int) -> str:
            shown = [seen(pilot)]
            for _ in range(times):
                await pilot.press(key)
                await pilot.pause()
                shown.append(seen(pilot))
            return " ".join(shown)

        # The first situation, to its end and what could be done; then the parts of the day.
        text = await read("pagedown", 12)
        for words in ("Talked over", "Who is", "Say nothing", "everyone"):
            assert words in text, words
        await pilot.press("escape", "home")
        text = await read("pagedown", 8)
        for words in ("Today, about", "ally", "Talked", "Begin", "Welcome."):
            assert words in text, words
        await pilot.press("question_mark")
        text = await read("pagedown", 30)
        assert "Keys" in text
        assert "Quit" in text
        await pilot.press("escape", "8")
        text = await read("pagedown", 8)
        for words in ("Definition", "Tips", "Terms", "Reading", "read"):
            assert words in text, words
        await pilot.press("5", "f", "a", "tab", "down")
        await until(pilot, lambda: "Reading" not in seen(pilot))
        await pilot.press("home", "pageup")
        await until(pilot, lambda: "Reading" in seen(pilot))


async def test_where_one_part_shows_the_way_to_the_other_is_told(start: Start) -> None:
    async with start(size=(40, 12)) as pilot:
        await pilot.press("3")
        assert "← list" in seen(pilot)
        await pilot.press("left")
        assert "→ text" in seen(pilot)
        assert "← list" not in seen(pilot)
        await pilot.press("8")
        assert "→ text" not in seen(pilot)
        await pilot.press("3")
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "← list" not in seen(pilot))
