"""What has been kept."""

import pytest

from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.places import Place, Section
from allyship_tui.study.recall import Cards, Rating
from allyship_tui.study.recall.card import cards_of

from .conftest import Clocked, Start
from .seen import focus_name, here, lines, seen


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
            "5 of 25 steps, 1 reviewed",
            "1 of 8 met",
            "1 of 6 read, 1 begun",
            "Definition ✓ What allyship is 27 February 2026",
            "Tips ✓ Get Educated 28 February 2026",
            "Terms ✓ ally 27 February 2026",
            "Reading ✓ A Hard Report for the Tests 28 February 2026",
            "You have practised on 2 days.",
        ):
            assert text in shown


async def test_each_step_that_is_read_moves_a_bar(start: Start, learning: Learning) -> None:
    def row(name: str) -> str:
        return next(line for line in lines(pilot) if line.split()[:1] == [name])

    async with start(size=(80, 40)) as pilot:
        for section, name, total in (("2", "Definition", 5), ("3", "Tips", 25)):
            await pilot.press("8")
            bars = [row(name)]
            for count in (1, 2):
                await pilot.press(section, "enter", "8")
                bars.append(row(name))
                assert f"{count} of {total} steps" in bars[-1]
            drawn = {bar.translate(dict.fromkeys(map(ord, "0123456789"))) for bar in bars}
            assert len(drawn) == 3


async def test_what_was_done_can_be_gone_to(start: Start, learning: Learning) -> None:
    learning.mark(Item.DEFINITION.of("allyship"))
    learning.mark(Item.TIP.of("be-accountable"))
    async with start() as pilot:
        await pilot.press("8")
        assert "What allyship is" not in seen(pilot)
        # Nothing that cannot be seen is opened.
        await pilot.press("enter")
        assert here(pilot).section == "progress"
        await pilot.press(*["pagedown"] * 2)
        await pilot.pause()
        assert "▸ ✓ What allyship is" in seen(pilot)
        await pilot.press("enter")
        assert here(pilot).section == "definition"
        await pilot.press("escape", "down", "enter")
        assert here(pilot) == Place(Section.TIPS, "be-accountable")


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)])
async def test_the_whole_page_can_be_walked_there_and_back(
    start: Start, learning: Learning, clock: Clocked, size: tuple[int, int]
) -> None:
    _practise(learning, clock)
    for term in learning.course.glossary:
        learning.opened(Place(Section.TERMS, term.id))
    async with start(size=size) as pilot:
        await pilot.press("8")
        assert "What you have kept" in seen(pilot)
        met: list[str] = []
        for _ in range(70):
            met.append(seen(pilot))
            await pilot.press("down")
            await pilot.pause()
        for text in ("1 recalled", "The last year", "Week this last", "Cards that come back"):
            assert any(text in shown for shown in met), text
        assert f"▸ ✓ {learning.course.glossary[-1].title}" in " ".join(met)
        await pilot.press(*["up"] * 70)
        await pilot.pause()
        assert "What you have kept" in seen(pilot)
        await pilot.press("G")
        await pilot.pause()
        assert "What you have kept" not in seen(pilot) or size[1] == 40
        await pilot.press("g")
        await pilot.pause()
        assert "What you have kept" in seen(pilot)


async def test_terms_are_met_recalled_and_held(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    learning.opened(Place(Section.TERMS, "ally"))
    learning.opened(Place(Section.TERMS, "solidarity"))
    async with start(size=(80, 40)) as pilot:
        await pilot.press("8")
        # Nobody begins with a row of noughts.
        assert "recalled" not in seen(pilot)
        cards = Cards(learning)
        card = cards.of_entry("term/ally")
        assert card
        for _ in range(4):
            cards.answer(card, Rating.EASY)
            clock.move(days=60)
        await pilot.press("1", "8")
        assert "2 of 8 met" in seen(pilot)
        assert "1 recalled" in seen(pilot)
        assert "1 held a month" in seen(pilot)


async def test_what_comes_back_and_the_weeks_stand_beside_each_other(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    _practise(learning, clock)
    async with start(size=(80, 45)) as pilot:
        await pilot.press("8")
        rows = [" ".join(line.split()) for line in lines(pilot)]
        assert "Week this last Cards that come back" in rows
        assert any(row.startswith("Cards answered 0 1") for row in rows)
        assert any(row.endswith("M T W T F S S M T W T F S S") for row in rows)
        assert "Cards come back: 1 " in seen(pilot)


async def test_a_beginner_sees_no_weeks_and_no_calendar(start: Start) -> None:
    async with start(size=(80, 45)) as pilot:
        await pilot.press("8")
        for text in ("The last year", "Week", "Cards that come back"):
            assert text not in seen(pilot)
        # There is no list to go to.
        for key in ("tab", "left", "down", "G", "pagedown"):
            await pilot.press(key)
            assert focus_name(pilot) == "FiguresPage", key


async def test_it_only_ever_grows(start: Start, learning: Learning, clock: Clocked) -> None:
    async with start(size=(80, 40)) as pilot:
        await pilot.press("t", "enter", "8")
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
        assert "January 2026 ██▌·· 1 of 2 recalled" in seen(pilot)


@pytest.mark.parametrize(("width", "weeks"), [(120, 53), (40, 34)])
async def test_the_year_is_a_calendar_of_characters(
    start: Start, learning: Learning, clock: Clocked, width: int, weeks: int
) -> None:
    clock.move(days=-7)
    learning.opened(Place(Section.TERMS, "ally"))
    clock.move(days=7)
    async with start(size=(width, 40)) as pilot:
        await pilot.press("8")
        assert "The last year" in seen(pilot)
        monday = next(line for line in lines(pilot) if line.strip().startswith("Mon "))
        # Today is a Monday, and a week ago something was practised.
        assert monday.rstrip().endswith("●·")
        assert len(monday.split()[1]) == min(weeks, 53)
        assert "Jan" in seen(pilot)


def _practise(learning: Learning, clock: Clocked) -> None:
    """Meet a term and answer a card of it, last week."""
    clock.move(days=-5)
    learning.opened(Place(Section.TERMS, "ally"))
    cards = Cards(learning)
    cards.answer(cards.offer().cards[0], Rating.GOOD)
    clock.move(days=5)
