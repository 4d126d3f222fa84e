"""Two weeks of Today with nothing but Enter, space and one letter an answer."""

from datetime import UTC, datetime

from textual.pilot import Pilot

from allyship_tui.course import load_course
from allyship_tui.study.parts import Part
from allyship_tui.study.recall import Rating
from allyship_tui.tui.modals.ask import AskScreen
from allyship_tui.tui.screens.today import TodayScreen
from allyship_tui.tui.widgets.answers import ExercisePage
from allyship_tui.tui.widgets.part_row import PartRow
from allyship_tui.tui.widgets.prose import Prose

from .conftest import Clocked, Learn, Start

DAYS = 14
LEAST, MOST = 500, 1200
_ENOUGH = 60


async def test_each_day_leads_to_its_end_and_is_about_five_minutes_long(
    start: Start, learn: Learn, clock: Clocked
) -> None:
    clock.now = datetime(2026, 12, 1, 9, tzinfo=UTC)
    learning = learn(load_course())
    async with start(learning) as pilot:
        for number in range(1, DAYS + 1):
            if number == 2:
                await pilot.press("i")
                await pilot.press(*"someone is cut off", "enter", *"ask for the end", "enter")
            before = await morning(pilot)
            words = await lead(pilot)
            print(f"day {number}: {words} words, {', '.join(before)}")
            assert LEAST <= words <= MOST, number
            assert await evening(pilot) == before, number
            clock.move(days=1)


async def morning(pilot: Pilot[None]) -> list[Part]:
    """Return the parts of the day as they stand on Today, and begin."""
    await pilot.press("8", "1")
    if not today(pilot).query(PartRow):
        await pilot.press("escape")
    parts = shown(pilot)
    await pilot.press("enter")
    return parts


async def evening(pilot: Pilot[None]) -> list[Part]:
    """Leave the end of the day, and return the parts as they stand then."""
    await pilot.press("escape")
    return shown(pilot)


def shown(pilot: Pilot[None]) -> list[Part]:
    """Return the parts that stand on Today."""
    return [row.part for row in today(pilot).query(PartRow) if row.display]


def today(pilot: Pilot[None]) -> TodayScreen:
    """Return the screen of Today."""
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, TodayScreen)
    return screen


async def lead(pilot: Pilot[None]) -> int:
    """Go on until the day is at its end, and return how many words were shown on the way."""
    words, known, chosen = 0, set[str](), False
    for _ in range(_ENOUGH):
        texts = texts_of(pilot)
        words += sum(len(text.split()) for text in texts - known)
        known = texts
        if "That was today" in texts:
            return words
        key = key_for(pilot, chosen=chosen)
        chosen = key == "a"
        await pilot.press(key)
        if isinstance(pilot.app.screen, AskScreen):
            await pilot.press("enter")
            chosen = False
    raise AssertionError("the day has no end")


def key_for(pilot: Pilot[None], *, chosen: bool) -> str:
    """Return what someone presses who wants to go on."""
    options = today(pilot).query_one(ExercisePage).options
    if any(option.turns for option in options):
        return "space"
    if {option.name for option in options} == set(Rating):
        return "c"
    return "a" if options and not chosen else "enter"


def texts_of(pilot: Pilot[None]) -> set[str]:
    """Return all that is read on the page, without the sources of a lesson."""
    page = today(pilot).query_one(ExercisePage)
    blocks = page.query_one("#text", Prose).render()._blocks
    return {block.text.plain for block in blocks} | {option.label for option in page.options}
