"""Where each day begins."""

from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from allyship_tui.study.daily import term_for
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.places import Place, Section

from .conftest import Clocked, Learn, Start
from .seen import focus, focus_name, here, message, part, part_lines, seen


async def test_a_first_start_greets_and_explains_itself(start: Start, learning: Learning) -> None:
    async with start(size=(110, 30)) as pilot:
        assert "Welcome" in part_lines(pilot, "#greeting")[0]
        assert len(part_lines(pilot, "#greeting")) == 3
        assert "Where to start" in part(pilot, "#step")
        assert "What allyship is" in part(pilot, "#step")
        assert "Monday 2 March 2026" in seen(pilot)
        # The greeting stays for as long as the window is open.
        await pilot.press("3", "m", "1")
        assert "Welcome" in seen(pilot)
    async with start() as pilot:
        assert "Welcome" not in seen(pilot)
        assert "Where to continue" in part(pilot, "#step")


async def test_keys_and_mouse_go_through_the_cards(start: Start) -> None:
    async with start(size=(110, 30)) as pilot:
        assert focus(pilot) is pilot.app.screen.query_one("#term")
        for key in ("down", "j", "right", "l", "up", "k", "left", "h"):
            before = focus(pilot)
            await pilot.press(key)
            assert focus_name(pilot) == "Card"
            assert focus(pilot) is not before
        assert "open" in message(pilot)
        await pilot.click("#progress-card")
        assert here(pilot) == Place(Section.PROGRESS)
        await pilot.press("backspace")
        await pilot.click("#step")
        assert here(pilot) == Place(Section.DEFINITION, "in-short")


async def test_the_term_leads_to_its_page(start: Start, learning: Learning) -> None:
    term = learning.course.term(term_for(learning, learning.today) or "")
    assert term
    async with start() as pilot:
        shown = part(pilot, "#term")
        assert shown.startswith(f"Term of the day {term.title} {term.part_of_speech} {term.short}")
        assert not learning.has_met(term.id)
        await pilot.press("enter")
        assert here(pilot) == Place(Section.TERMS, term.id)
        assert learning.has_met(term.id)


async def test_what_is_next_is_not_said_to_be_done(start: Start) -> None:
    async with start(size=(110, 30)) as pilot:
        await pilot.press("3", "m", "2", "m", "u", "1")
        # The tip that was marked is today's step; the definition only comes next.
        assert part(pilot, "#step") == (
            "Where to continue ✓ done for today Next: What allyship is Definition, step 1 of 5"
        )
        await pilot.press("u")
        assert part(pilot, "#step") == ("Where to start What allyship is Definition, step 1 of 5")


async def test_where_to_continue(start: Start, learning: Learning) -> None:
    course = learning.course
    definition = course.definition
    assert definition
    async with start(size=(110, 30)) as pilot:

        async def leads_to(place: Place) -> str:
            await pilot.press("1", "2", "1")
            shown = part(pilot, "#step")
            pilot.app.screen.query_one("#step").focus()
            await pilot.press("enter")
            assert here(pilot) == place
            return shown

        learning.mark(Item.DEFINITION.of(definition.id))
        first = course.tips[0]
        assert "Tip 1 of 5" in await leads_to(Place(Section.TIPS, first.id))
        for tip in course.tips:
            learning.mark(Item.TIP.of(tip.id))
        learning.set_state(course.reading[3].id, ReadingState.READING)
        assert course.reading[3].title in await leads_to(
            Place(Section.READING, course.reading[3].id)
        )
        for work in course.reading:
            learning.set_state(work.id, ReadingState.READ)
        await pilot.press("1")
        assert "You have been through it all" in part(pilot, "#step")


async def test_what_was_kept_is_summed_up(start: Start, learning: Learning) -> None:
    async with start(size=(110, 30)) as pilot:
        shown = part(pilot, "#progress-card")
        assert "Nothing yet. There is no hurry." in shown
        learning.mark(Item.TIP.of("get-educated"))
        learning.opened(Place(Section.TERMS, "ally"))
        await pilot.press("3", "1")
        shown = part(pilot, "#progress-card")
        assert "1 of 5 reviewed" in shown
        assert "1 of 8 met" in shown
        assert "not reviewed yet" in shown
        assert "Nothing yet" not in shown


async def test_only_the_note_of_a_hard_term_shows(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    hard = _day_of(learning, "hate-speech", clock)
    term = learning.course.term("hate-speech")
    assert term
    async with start() as pilot:
        shown = part(pilot, "#term")
        assert hard == learning.today
        assert f"Content note: {term.content_note}" in shown
        assert term.short not in shown
        await pilot.press("enter")
        page = part(pilot, "Page")
        assert page.index("Content note") < page.index(term.short[:30])


async def test_a_word_to_avoid_is_called_one_first(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    _day_of(learning, "voiceless", clock)
    term = learning.course.term("voiceless")
    assert term
    async with start(size=(110, 30)) as pilot:
        shown = part(pilot, "#term")
        assert shown.index("A word to avoid.") < shown.index(term.short)


async def test_before_the_first_day(start: Start, clock: Clocked) -> None:
    clock.now = datetime(2025, 12, 31, 9, 0, tzinfo=UTC)
    async with start() as pilot:
        shown = part(pilot, "#term")
        assert "Thursday 1 January 2026" in shown
        assert "Wednesday 31 December 2025" in shown
        # Nothing that such a date touches gives way.
        await pilot.press("enter", "n", "p", "t", "v", "v", "v", "enter", "backspace", "4", "1")
        assert here(pilot).section is Section.TODAY


async def test_without_terms(start: Start, learn: Learn, learning: Learning) -> None:
    course = replace(learning.course, terms=(), calendar=())
    async with start(learn(course)) as pilot:
        assert "There is no term for this day." in part(pilot, "#term")
        await pilot.press("up", "enter")
        assert "There are no terms in these lessons." in seen(pilot)
        await pilot.press("t", "n", "p", "enter", "v", "enter", "f", "x", "enter", "escape")
        assert "There are no terms in these lessons." in seen(pilot)


async def test_the_date_follows_midnight(start: Start, learning: Learning, clock: Clocked) -> None:
    async with start() as pilot:
        await pilot.press("3")
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
