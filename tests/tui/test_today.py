"""Where each day begins: a page of its parts, in the order in which one is led through them."""

from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from allyship_tui.study.daily import term_for
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import Session
from allyship_tui.tui.widgets.part_row import PartRow

from .conftest import Clocked, Learn, Start
from .seen import click, focus, focus_name, here, message, part, seen


async def test_a_first_start_opens_on_a_situation(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        assert focus_name(pilot) == "ExercisePage"
        assert "Talked over" in part(pilot, "ExercisePage")
        assert "1 of 3" in part(pilot, "Way")
        assert "go on" in message(pilot)
        # One key leads to the parts of the day, and they say how it begins.
        await pilot.press("escape")
        assert "Welcome." in seen(pilot)
        assert "Monday 2 March 2026" in seen(pilot)
        assert part(pilot, "#situation").startswith("▸ A situation Talked over")
    learning.mark(Item.TIP.of("get-educated"))


async def test_whoever_was_here_before_sees_the_parts_of_the_day_first(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    learning.mark(Item.TIP.of("get-educated"))
    clock.move(days=1)
    async with start() as pilot:
        assert focus_name(pilot) == "PartRow"
        assert "Welcome" not in seen(pilot)
        assert "Tuesday 3 March 2026" in seen(pilot)
        assert "Begin" in part(pilot, "#begin")


async def test_keys_and_mouse_go_through_the_parts(start: Start) -> None:
    async with start(size=(110, 30)) as pilot:
        await pilot.press("escape")
        assert focus(pilot) is pilot.app.screen.query_one("#situation")
        for key in ("down", "j", "right", "l", "up", "k", "left", "h"):
            before = focus(pilot)
            await pilot.press(key)
            assert focus_name(pilot) == "PartRow"
            assert focus(pilot) is not before
        assert "go on" in message(pilot)
        await pilot.click("#term")
        assert part(pilot, "Way").strip("━─ ").startswith("Term of the day")
        await pilot.press("escape")
        await click(pilot, "Begin", "#begin")
        assert "Talked over" in part(pilot, "ExercisePage")


async def test_enter_and_space_begin_at_the_part_that_has_the_focus(start: Start) -> None:
    async with start() as pilot:
        for key in ("enter", "space"):
            await pilot.press("escape")
            pilot.app.screen.query_one("#term").focus()
            await pilot.press(key)
            assert "Why it matters" in part(pilot, "ExercisePage")
            await pilot.press("escape")
            pilot.app.screen.query_one("#situation").focus()
            await pilot.press(key)
            assert "Talked over" in part(pilot, "ExercisePage")


async def test_what_is_done_elsewhere_is_done_here(start: Start, learning: Learning) -> None:
    async with start(size=(110, 30)) as pilot:
        await pilot.press("escape")
        assert "A step on" not in part(pilot, "#step")
        await pilot.press("2", *"nnnn", "m", "1")
        assert part(pilot, "#step").endswith("done")
        await pilot.press("u")
        assert part(pilot, "#step").endswith("min")


async def test_where_to_continue(start: Start, learning: Learning, clock: Clocked) -> None:
    course = learning.course
    definition = course.definition
    assert definition
    async with start(size=(110, 30)) as pilot:

        async def shown() -> str:
            clock.move(days=1)
            await pilot.press("3", "1")
            if focus_name(pilot) != "PartRow":
                await pilot.press("escape")
            return part(pilot, "#step")

        learning.mark(Item.DEFINITION.of(definition.id))
        assert course.tips[0].title in await shown()
        for tip in course.tips:
            learning.mark(Item.TIP.of(tip.id))
        learning.set_state(course.reading[3].id, ReadingState.READING)
        assert course.reading[3].title in await shown()
        for work in course.reading:
            learning.set_state(work.id, ReadingState.READ)
        await shown()
        assert not pilot.app.screen.query_one("#step").display


async def test_the_parts_of_the_morning_are_those_of_the_evening(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    learning.opened(Place(Section.TERMS, "ally"))
    clock.move(days=1)
    async with start() as pilot:

        def parts() -> list[str]:
            rows = pilot.app.screen.query(PartRow)
            return [row.part for row in rows if row.display]

        morning = parts()
        assert Part.CARDS in morning
        # Terms and tips are met, and a plan is made: all of that is for another day.
        await pilot.press("4", "v", "G", "enter", "enter", "3", "n", "enter")
        Session(learning).plans.make("it rains", "call")
        clock.move(hours=8)
        await pilot.press("1")
        assert parts() == morning
        assert "1 card" in part(pilot, "#cards")


async def test_a_hard_term_has_its_note_before_its_text(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    _day_of(learning, "hate-speech", clock)
    term = learning.course.term("hate-speech")
    assert term
    async with start() as pilot:
        await pilot.press("escape")
        assert term.short not in part(pilot, "#term")
        pilot.app.screen.query_one("#term").focus()
        await pilot.press("enter")
        page = part(pilot, "ExercisePage")
        assert page.index("Content note") < page.index(term.short[:30])


async def test_a_word_to_avoid_is_called_one_at_once(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    _day_of(learning, "voiceless", clock)
    async with start(size=(110, 30)) as pilot:
        await pilot.press("escape")
        pilot.app.screen.query_one("#term").focus()
        await pilot.press("enter")
        page = part(pilot, "ExercisePage")
        assert "Using the word: better not" in page


async def test_before_the_first_day(start: Start, clock: Clocked) -> None:
    clock.now = datetime(2025, 12, 31, 9, 0, tzinfo=UTC)
    async with start() as pilot:
        await pilot.press("escape")
        shown = part(pilot, "Contents")
        assert "Thursday 1 January 2026" in shown
        assert "Wednesday 31 December 2025" in shown
        assert not pilot.app.screen.query_one("#term").display
        # Nothing that such a date touches gives way.
        await pilot.press("enter", "n", "p", "t", "v", "v", "v", "enter", "backspace", "4", "1")
        assert here(pilot).section is Section.TODAY


async def test_without_terms(start: Start, learn: Learn, learning: Learning) -> None:
    course = replace(learning.course, terms=(), calendar=())
    async with start(learn(course)) as pilot:
        await pilot.press("escape")
        assert "There is no term for this day." in part(pilot, "Contents")
        assert not pilot.app.screen.query_one("#term").display
        await pilot.press("t", "n", "p", "enter", "v", "enter", "f", "x", "enter", "escape")
        assert "There are no terms in these lessons." in seen(pilot)


async def test_the_date_follows_midnight(start: Start, learning: Learning, clock: Clocked) -> None:
    async with start() as pilot:
        await pilot.press("escape", "3")
        clock.move(days=1)
        tomorrow = learning.course.term(term_for(learning, learning.today) or "")
        assert tomorrow
        await pilot.press("1")
        assert "Tuesday 3 March 2026" in seen(pilot)
        assert tomorrow.title in part(pilot, "#term")
        # Without leaving the section, too: the terminal's window gets the focus again.
        clock.move(days=1)
        await pilot.app.on_app_focus()
        await pilot.pause()
        assert "Wednesday 4 March 2026" in seen(pilot)


def _day_of(learning: Learning, term: str, clock: Clocked) -> date:
    """Move the clock back to the last day that had a term."""
    while term_for(learning, learning.today) != term:
        clock.now -= timedelta(days=1)
    return learning.today
