"""The glossary, and a term for each day."""

from datetime import timedelta

from allyship_tui.study.daily import term_for
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.tui.widgets.item_list import ItemList

from .conftest import Clocked, Rows, Start
from .seen import click, focus_name, here, part, seen, words_in


async def test_days_can_be_leafed_through_but_never_to_come(
    start: Start, learning: Learning
) -> None:
    today = learning.today
    async with start() as pilot:
        await pilot.press("t")
        assert here(pilot) == Place(Section.TERMS, term_for(learning, today))
        assert "Term of the day" in part(pilot, "Page")
        await pilot.press("n")
        assert here(pilot).item == term_for(learning, today)
        for back in (1, 2):
            await pilot.press("p")
            assert here(pilot).item == term_for(learning, today - timedelta(days=back))
        assert "Term of Saturday 28 February 2026" in part(pilot, "Page")
        await pilot.press("n")
        assert here(pilot).item == term_for(learning, today - timedelta(days=1))
        days = pilot.app.screen.query_one(ItemList).ids
        assert days[0] == today.isoformat()
        assert max(days) == days[0]


async def test_leafing_ends_on_the_first_day(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    clock.move(days=-58)  # 3 January; the first terms came on the 1st
    async with start() as pilot:
        await pilot.press("t", "p", "p", "p", "p")
        assert "Term of Thursday 1 January 2026" in part(pilot, "Page")
        assert len(pilot.app.screen.query_one(ItemList).ids) == 3


async def test_opening_a_term_records_that_it_was_met(
    start: Start, learning: Learning, rows: Rows
) -> None:
    def met() -> list[str]:
        return [item for kind, item, _ in rows() if kind == "met"]

    async with start() as pilot:
        # Seeing the list, what stands beside it, or a page is not meeting a term; going on is.
        await pilot.press("4", "down", "down", "v", "down", "v", "up")
        assert focus_name(pilot) == "ItemList"
        await pilot.press("t", "n", "p", "t")
        assert met() == []
        await pilot.press("enter")
        todays = f"term/{term_for(learning, learning.today)}"
        assert met() == [todays]
        await pilot.press("h", "h", "v", "v", "G", "enter")
        chosen = here(pilot).item
        assert met() == [todays]
        await pilot.press("enter")
        assert met() == [todays, f"term/{chosen}"]
        # Once a day is enough, however often one goes on.
        await pilot.press(*["enter"] * 6, "t", "enter")
        assert len(met()) == 2


async def test_the_glossary_by_letter_and_by_category(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("4")
        assert "one for each day" in part(pilot, "#sidebar")
        await pilot.press("v")
        side = part(pilot, "#sidebar")
        assert "8 terms, by letter" in side
        assert "A · active listening · ally · amplification H · hate speech" in side.replace(
            "▸ ", ""
        )
        assert "tolerance" not in side  # retired
        await pilot.press("v")
        side = part(pilot, "#sidebar").replace("▸ ", "")
        assert "8 terms, by category" in side
        assert "Roles · ally · solidarity Communication · active listening" in side
        await pilot.press("enter")
        first = pilot.app.screen.query_one(ItemList).ids[0]
        assert here(pilot).item == first
        # n and p step through what the list shows.
        await pilot.press("n")
        assert here(pilot).item == pilot.app.screen.query_one(ItemList).ids[1]
        assert "✓" not in part(pilot, "#sidebar")
        await pilot.press("p", "enter")
        assert "✓ ally" in part(pilot, "#sidebar")
        await pilot.press("v", "v")
        assert "one for each day" in part(pilot, "#sidebar")


async def test_the_filter_narrows_as_one_types(start: Start) -> None:
    async with start(size=(110, 32)) as pilot:
        await pilot.press("4", "f")
        assert focus_name(pilot) == "Filter"
        assert "word, name or category" in part(pilot, "#sidebar")
        # In a text field letters and digits are letters and digits.
        await pilot.press(*"list", "1", "q", "backspace", "backspace")
        assert "1 term, by letter" in part(pilot, "#sidebar")
        assert pilot.app.screen.query_one(ItemList).ids == ["active-listening"]
        await pilot.press("enter")
        assert focus_name(pilot) == "ItemList"
        await pilot.press("enter")
        assert here(pilot).item == "active-listening"
        # In the list Escape clears the filter first.
        await pilot.press("h", "escape")
        assert here(pilot).item == "active-listening"
        assert "one for each day" in part(pilot, "#sidebar")
        assert not pilot.app.screen.query_one("#filter").display
        await pilot.press("f", *"micr")  # another name
        assert pilot.app.screen.query_one(ItemList).ids == ["amplification"]
        await pilot.press("escape", "f", *"power")  # a category
        assert len(pilot.app.screen.query_one(ItemList).ids) == 2
        await pilot.press(*"xyz")
        assert "No term fits. Escape clears the filter." in part(pilot, "#sidebar")
        await pilot.press("enter", "enter", "n", "p", "v", "right", "left", "escape")
        assert "8 terms" in part(pilot, "#sidebar")


async def test_related_words_can_be_walked(start: Start, learning: Learning) -> None:
    term = learning.course.term("ally")
    assert term
    async with start(size=(100, 60)) as pilot:
        await pilot.press("4", "f", *"ally", "enter", "enter", "a")
        assert words_in(pilot) == [link.id for link in term.related]
        page = part(pilot, "Page")
        for text in (term.short, "Broader solidarity", "See also active listening"):
            assert text in page
        await click(pilot, "solidarity", "#words")
        assert here(pilot) == Place(Section.TERMS, "solidarity")
        # From the page Back leads back, though the list is narrowed still.
        await pilot.press("backspace")
        assert here(pilot) == Place(Section.TERMS, "ally")


async def test_x_is_a_toggle_on_the_term_that_was_there(
    start: Start, learning: Learning, rows: Rows
) -> None:
    def aside() -> list[tuple[str, bool]]:
        return [(item, value) for kind, item, value in rows() if kind == "aside"]

    async with start() as pilot:
        # In the days each may get another term: the open one stays, wherever the focus is.
        for keys in (("4",), ("right",), ("h", "down"), ("down", "down"), ("right",)):
            await pilot.press(*keys)
            place, side, before = here(pilot), part(pilot, "ItemList"), len(aside())
            await pilot.press("x")
            assert here(pilot) == place, keys
            assert "set aside" in part(pilot, "Page")
            await pilot.press("x")
            assert here(pilot) == place, keys
            [first, second] = aside()[before:]
            assert (first[1], second) == (True, (first[0], False))
            assert part(pilot, "ItemList") == side


async def test_a_term_set_aside_leaves_the_days_once_one_moves(
    start: Start, learning: Learning
) -> None:
    today = learning.today
    async with start() as pilot:
        await pilot.press("4", "x", "down")
        yesterdays = term_for(learning, today - timedelta(days=1))
        assert here(pilot).item == yesterdays
        await pilot.press("up")
        assert here(pilot).item == term_for(learning, today)
        # What the list names is what is open.
        term = learning.course.term(term_for(learning, today) or "")
        assert term
        assert f"Today {term.title}" in part(pilot, "ItemList")
        step = "1 of 6, In short"
        assert part(pilot, "Page").startswith(f"Term of the day · {step} {term.title}")
        await pilot.press("u")
        assert here(pilot).item == term.id
        await pilot.press("n", "p")
        assert here(pilot).item == term_for(learning, today - timedelta(days=1))


async def test_t_leads_to_todays_term_from_anywhere(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        await pilot.press("5", "t")
        assert here(pilot) == Place(Section.TERMS, term_for(learning, learning.today))
        assert focus_name(pilot) == "ExercisePage"
        await pilot.press("p", "p", "t")
        assert here(pilot) == Place(Section.TERMS, term_for(learning, learning.today))
        assert "Term of the day" in seen(pilot)


async def test_what_is_gone_to_shows_though_the_list_is_narrowed(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("4", "f", *"lived", "enter", "3", "n", "n", "a", "tab")
        assert words_in(pilot)[0] == "solidarity"
        await pilot.press("enter")
        assert here(pilot) == Place(Section.TERMS, "solidarity")
        assert part(pilot, "Page").startswith("1 of 6, In short solidarity")
        assert focus_name(pilot) == "ExercisePage"
