"""What has been kept."""

import pytest

from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.places import Place, Section
from allyship_tui.study.recall import Cards, Rating
from allyship_tui.study.recall.card import cards_of

from .conftest import Clocked, Start
from .seen import here, lines, seen


async def test_what_was_done_stands_by_section_with_its_day(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    clock.move(days=-3)
    learning.mark(Item.DEFINITION.of("allyship"))
    learning.opened(Place(Section.TERMS, "ally"))
    clock.move(days=1)
    learning.mark(Item.TIP.of("get-educated"))
    learning.opened(Place(Section.TERMS, "ally"))
    learning.set_state("a-hard-report", ReadingState.READ)
    learning.set_state("a-guide-to-words", ReadingState.READING)
    clock.move(days=2)
    async with start(size=(80, 40)) as pilot:
        await pilot.press("8")
        shown = seen(pilot).replace("▸ ", "")
        for text in (
            "Definition ● reviewed ✓ What allyship is 27 February 2026",
            "Tips ●○○○○ 1 of 5 reviewed ✓ Get Educated 28 February 2026",
            "Terms ●○○○○ 1 of 8 met ✓ ally 27 February 2026",
            "Reading ●○○○○ 1 of 6 read, 1 begun ✓ A Hard Report for the Tests 28 February 2026",
            "You have practised on 2 days.",
        ):
            assert text in shown


async def test_what_was_done_can_be_gone_to(start: Start, learning: Learning) -> None:
    learning.mark(Item.DEFINITION.of("allyship"))
    learning.mark(Item.TIP.of("be-accountable"))
    async with start() as pilot:
        await pilot.press("8", "enter")
        assert here(pilot).section == "definition"
        await pilot.press("backspace", "down", "enter")
        assert here(pilot) == Place(Section.TIPS, "be-accountable")


async def test_it_only_ever_grows(start: Start, learning: Learning, clock: Clocked) -> None:
    async with start(size=(80, 40)) as pilot:
        await pilot.press("t", "8")
        assert "1 of 8 met" in seen(pilot)
        clock.move(days=90)
        await pilot.press("1", "8")
        assert "1 of 8 met" in seen(pilot)
        for word in ("streak", "due", "overdue", "missed"):
            assert word not in seen(pilot)


async def test_how_prompts_were_held_is_told_by_month(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    cards = Cards(learning)
    [card, *_] = cards_of(learning.course)
    clock.move(days=-40)
    for rating, days in ((Rating.GOOD, 8), (Rating.AGAIN, 2), (Rating.EASY, 30)):
        cards.answer(card, rating)
        clock.move(days=days)
    async with start(size=(80, 40)) as pilot:
        await pilot.press("8")
        assert "Of 2 prompts that came back, you recalled 1." in seen(pilot)
        assert "January 2026 ●○ 1 of 2 recalled" in seen(pilot)


@pytest.mark.parametrize(("width", "weeks"), [(120, 53), (40, 34)])
async def test_the_year_is_a_calendar_of_characters(
    start: Start, learning: Learning, clock: Clocked, width: int, weeks: int
) -> None:
    clock.move(days=-7)
    learning.opened(Place(Section.TERMS, "ally"))
    clock.move(days=7)
    async with start(size=(width, 40)) as pilot:
        await pilot.press("8")
        assert "The last year" not in seen(pilot)
        await pilot.app.run_action("screen.year")
        await pilot.pause()
        monday = next(line for line in lines(pilot) if line.strip().startswith("Mon "))
        # Today is a Monday, and a week ago something was practised.
        assert monday.rstrip().endswith("●·")
        assert len(monday.split()[1]) == min(weeks, 53)
        assert "Jan" in seen(pilot)
        await pilot.app.run_action("screen.year")
        await pilot.pause()
        assert "The last year" not in seen(pilot)
