"""The way from section to section, and back."""

from textual.widgets import Input

from allyship_tui.study.places import Place, Section
from allyship_tui.tui.widgets.section_bar import SectionBar

from .conftest import Start
from .seen import click, focus_name, here, lines, message, seen, words_in


async def test_digits_lead_to_the_sections(start: Start) -> None:
    async with start() as pilot:
        assert here(pilot).section is Section.TODAY
        for section in (*Section, Section.TODAY):
            await pilot.press(str(section.number))
            assert here(pilot).section is section
            assert pilot.app.screen.query_one(SectionBar).current is section


async def test_other_digits_do_nothing(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3")
        before = lines(pilot)
        await pilot.press("0", "9")
        assert lines(pilot) == before
        assert here(pilot).section is Section.TIPS


async def test_a_click_on_the_bar_leads_there(start: Start) -> None:
    async with start(size=(100, 24)) as pilot:
        for name, section in (("5 Reading", Section.READING), ("Definition", Section.DEFINITION)):
            await click(pilot, name, "SectionBar")
            assert here(pilot).section is section
        await pilot.click("SectionBar", offset=(2, 0))  # the program's name
        await pilot.click("SectionBar", offset=(99, 0))  # beyond the last
        assert here(pilot).section is Section.DEFINITION


async def test_the_bar_shows_what_fits(start: Start) -> None:
    async with start(size=(200, 40)) as pilot:
        assert lines(pilot)[0].split()[:3] == ["allyship", "1", "Today"]
        for width in (90, 80):
            await pilot.resize_terminal(width, 40)
            await pilot.pause()
            assert lines(pilot)[0].split()[:4] == ["1", "Today", "2", "Definition"]
            assert lines(pilot)[0].split()[-2:] == ["8", "Progress"]
        await pilot.resize_terminal(40, 40)
        await pilot.pause()
        assert lines(pilot)[0].split() == ["1", "Today", *"2345678"]
        await click(pilot, " 8 ", "SectionBar")
        assert here(pilot).section is Section.PROGRESS
        assert lines(pilot)[0].split() == [*"12345678", "Progress"]


async def test_a_click_on_a_key_does_what_the_key_does(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3")
        await click(pilot, "n next", "KeyBar")
        assert here(pilot).item == "listen-and-learn"
        await click(pilot, "mark", "KeyBar")
        assert "1 of 5 reviewed" in seen(pilot)
        # What was done stands there now, and is no key.
        await click(pilot, "Marked", "KeyBar")
        assert "1 of 5 reviewed" in seen(pilot)
        await pilot.press("8")
        await click(pilot, "search", "KeyBar")
        assert pilot.app.screen.query(Input)


async def test_back_goes_through_the_places_one_came_from(start: Start) -> None:
    async with start() as pilot:
        # From the way through today, Back leads to the page of its parts.
        assert "back" in message(pilot)
        await pilot.press("escape")
        assert "back" not in message(pilot)
        await pilot.press("3", "n", "a")
        tip = here(pilot)
        await pilot.press("tab")
        word = words_in(pilot)[0]
        await pilot.press("enter")
        assert here(pilot) == Place(Section.TERMS, word)
        await pilot.press("a", "tab", "enter")
        second = here(pilot)
        assert second.section is Section.TERMS
        assert second.item != word
        await pilot.press("8")
        assert "back" in message(pilot)
        way = [second, Place(Section.TERMS, word), tip, Place(Section.TODAY)]
        for number, place in enumerate(way):
            await pilot.press("escape" if number % 2 else "backspace")
            assert here(pilot) == place
        assert "back" not in message(pilot)
        await pilot.press("escape", "backspace")
        assert here(pilot) == Place(Section.TODAY)


async def test_a_section_opens_as_it_was_left(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3", "n", "n", "2", "n")
        await pilot.press("3", "3")
        assert here(pilot).item == "dont-just-say-it-do-it"
        assert focus_name(pilot) == "ExercisePage"
        # Going where one is already leaves no trace on the way back.
        await pilot.press("backspace")
        assert here(pilot) == Place(Section.DEFINITION, "actions-not-a-label")


async def test_q_quits(start: Start) -> None:
    for key in ("q", "ctrl+c", "ctrl+q"):
        async with start() as pilot:
            await pilot.press(key)
            assert not pilot.app.is_running, key
            assert pilot.app.return_code == 0
