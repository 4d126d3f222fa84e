"""A list of thousands shows what is near the cursor and reaches both ends; a search can be left."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from allyship_tui.learner import Event, Kind, new_id
from allyship_tui.learner.timestamps import timestamp
from allyship_tui.study.journal import Reflection, Reflections
from allyship_tui.study.learning import Learning
from allyship_tui.tui.modals.search import SearchScreen
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.rows import MOST, Row, Rows

from .conftest import Start
from .seen import here, part, until

MANY = 10_000


class Listing(App[None]):
    """An app of a list alone."""

    def __init__(self) -> None:
        super().__init__()
        self.made: set[int] = set()

    def compose(self) -> ComposeResult:  # noqa: D102
        yield ItemList()

    def on_mount(self) -> None:  # noqa: D102
        def make(number: int) -> Row:
            self.made.add(number)
            return Row(f"r{number}", f"row {number}")

        self.items.show(Rows([f"r{number}" for number in range(MANY)], make))
        self.items.focus()

    @property
    def items(self) -> ItemList:  # noqa: D102
        return self.query_one(ItemList)


async def at(pilot: Pilot[None], *keys: str) -> str | None:
    """Press keys, and return the id of the row under the cursor, which has to be in sight."""
    await pilot.press(*keys)
    await pilot.pause()
    items = pilot.app.query_one(ItemList)
    assert items.content_region.contains_region(items.cursor_region)
    return items.cursor_id


async def test_only_rows_near_the_cursor_are_made() -> None:
    app = Listing()
    async with app.run_test(size=(40, 10)) as pilot:
        assert await at(pilot, "down", "down") == "r2"
        assert len(app.made) == app.items.option_count - 1 == MOST
        assert len(app.items.ids) == MANY


async def test_both_ends_are_reached_and_lead_to_each_other() -> None:
    async with Listing().run_test(size=(40, 10)) as pilot:
        assert await at(pilot, "G") == f"r{MANY - 1}"
        assert await at(pilot, "down") == "r0"
        assert await at(pilot, "up") == f"r{MANY - 1}"
        assert await at(pilot, "up") == f"r{MANY - 2}"
        assert await at(pilot, "g") == "r0"
        assert await at(pilot, "down") == "r1"


async def test_no_row_is_passed_over_on_the_way() -> None:
    app = Listing()
    async with app.run_test(size=(40, 10)) as pilot:
        for number in range(1, MOST + 20):
            app.items.action_cursor_down()
            assert app.items.cursor_id == f"r{number}"
        assert await at(pilot, "down") == f"r{MOST + 20}"
        assert await at(pilot, "j") == f"r{MOST + 21}"
        for number in reversed(range(2, MOST + 21)):
            app.items.action_cursor_up()
            assert app.items.cursor_id == f"r{number}"
        assert await at(pilot, "up") == "r1"
        assert await at(pilot, "k") == "r0"


async def test_pages_lead_from_end_to_end() -> None:
    app = Listing()
    async with app.run_test(size=(40, 50)) as pilot:
        passed = [await at(pilot, "pagedown") for _ in range(20)]
        assert len(set(passed)) == 20
        assert passed[-1] == "r960"
        assert await at(pilot, *["pageup"] * 21) == "r0"
        assert await at(pilot, "G", "pagedown") == f"r{MANY - 1}"


async def test_how_many_more_there_are_is_said_and_a_click_goes_on_to_them() -> None:
    app = Listing()
    async with app.run_test(size=(40, 10)) as pilot:
        app.items.scroll_end(animate=False)
        await pilot.pause()
        lines = [strip.text for strip in app.screen._compositor.render_strips()]
        place = next(n for n, line in enumerate(lines) if f"{MANY - MOST} more after" in line)
        await pilot.click(ItemList, offset=(5, place))
        assert await at(pilot) == f"r{MOST}"


async def test_the_cursor_stays_where_it_is_when_the_rows_are_shown_again() -> None:
    app = Listing()
    async with app.run_test(size=(40, 10)) as pilot:
        row = await at(pilot, "G", "up", "up")
        ids = app.items.ids[5000:]
        app.items.show(Rows(ids, lambda number: Row(ids[number], ids[number])))
        assert await at(pilot) == row
        assert await at(pilot, "g") == "r5000"


async def test_a_journal_of_hundreds_opens_at_the_latest_and_reaches_the_first(
    start: Start, learning: Learning
) -> None:
    moments = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=n) for n in count())
    texts = [f"text {number}" for number in range(MOST + 100)]
    learning.log.merge(_written(text, next(moments)) for text in texts)
    async with start(learning) as pilot:
        await pilot.press("7")
        await until(pilot, lambda: texts[-1] in part(pilot, "Page"))
        await pilot.press("G")
        await until(pilot, lambda: "text 0" in part(pilot, "Page"))
        await pilot.press("slash", *"text")
        await until(pilot, lambda: f"{MOST + 50} earlier texts" in part(pilot, "#count"))


def _written(text: str, moment: datetime) -> Event:
    value = {"text": text, "prompt": "", "source": ""}
    day = moment.date().isoformat()
    return Event(
        new_id(), timestamp(moment), day, "d", Kind.WRITTEN, f"reflection/{text}", {"value": value}
    )


# A search that takes long


class Slow:
    """A journal that is never through, and knows whether someone still waits for it."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.waiting: list[str] = []
        self.ends = False

    def __call__(self, words: str) -> Iterator[Reflection | None]:  # noqa: D102
        self.asked.append(words)
        self.waiting.append(words)
        try:
            while not self.ends:
                yield None
        finally:
            self.waiting.remove(words)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    """Return the journal that the search of the app goes through."""
    journal = Slow()
    monkeypatch.setattr(Reflections, "looking", lambda _, words="": journal(words))
    return journal


async def test_escape_leaves_a_search_that_goes_on(start: Start, slow: Slow) -> None:
    async with start() as pilot:
        await type_on(pilot, "slash", "a")
        await soon(lambda: slow.waiting == ["a"])
        await soon(lambda: "Looking through your journal" in part(pilot, "#count"))
        assert "Terms" in part(pilot, "ItemList")
        await type_on(pilot, "escape")
        await soon(lambda: not isinstance(pilot.app.screen, SearchScreen))
        await soon(lambda: not slow.waiting)


async def test_a_further_key_ends_the_search_before_it(start: Start, slow: Slow) -> None:
    async with start() as pilot:
        await type_on(pilot, "slash", *"all")
        await soon(lambda: slow.asked[-1:] == ["all"])
        await soon(lambda: slow.waiting == ["all"])


async def test_enter_waits_for_what_is_looked_for(start: Start, slow: Slow) -> None:
    async with start() as pilot:
        await type_on(pilot, "slash", *"amplif")
        await soon(lambda: slow.waiting == ["amplif"])
        await type_on(pilot, "enter")
        slow.ends = True
        await soon(lambda: not isinstance(pilot.app.screen, SearchScreen))
        await until(pilot, lambda: here(pilot).item == "amplification")


async def soon(holds: Callable[[], object]) -> None:
    """Wait for a condition, and not for the screen to have nothing more to do: it always has."""
    async with asyncio.timeout(20):
        while not holds():
            await asyncio.sleep(0)


async def type_on(pilot: Pilot[None], *keys: str) -> None:
    """Type, and do not wait either."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await asyncio.sleep(0)
