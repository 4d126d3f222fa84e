"""What is typed ahead, and what arrives for a screen or a row that is there no more."""

from collections.abc import Callable
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, TextArea
from textual.widgets.option_list import Option

from allyship_tui.messages import say
from allyship_tui.study.places import Section
from allyship_tui.tui.input.layout import as_meant
from allyship_tui.tui.modals.choose import ChooseScreen
from allyship_tui.tui.modals.overlay import OverlayScreen
from allyship_tui.tui.modals.writing import WritingScreen
from allyship_tui.tui.terminal.physical_key import PhysicalKey
from allyship_tui.tui.widgets.item_list import ItemList

from .conftest import Rows, Start
from .seen import here, message, seen, until


def type_ahead(pilot: Pilot[None], *keys: str) -> None:
    """Have keys arrive at once, before the first of them is heard."""
    for name in keys:
        character = {"enter": "\r", "space": " "}.get(name, name if len(name) == 1 else None)
        pilot.app.post_message(events.Key(name, character))


async def test_keys_typed_ahead_are_for_what_they_lead_to(start: Start, rows: Rows) -> None:
    async with start() as pilot:
        type_ahead(pilot, "3", "w", "enter", *"mquick", "space", *"words")
        await until(pilot, lambda: isinstance(pilot.app.screen, WritingScreen))
        area = pilot.app.screen.query_one(TextArea)
        await until(pilot, lambda: area.text == "mquick words")
        type_ahead(pilot, "ctrl+s", "4", "slash", *"solid", "enter")
        type_ahead(pilot, "backspace", "backspace", "question_mark")
        await until(pilot, lambda: isinstance(pilot.app.screen, OverlayScreen))
        await pilot.press("escape")
        assert here(pilot).section is Section.JOURNAL
        kinds = [kind for kind, _, _ in rows()]
        assert "reviewed" not in kinds  # m was typed, not done


async def test_enter_twice_answers_once(start: Start) -> None:
    async with start() as pilot:
        type_ahead(pilot, "3", "w", "enter", "enter", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, WritingScreen))
        await until(pilot, lambda: pilot.app.screen.query_one(TextArea).text == "\n\n")


async def test_keys_after_the_one_that_quits_do_nothing(start: Start, rows: Rows) -> None:
    async with start() as pilot:
        type_ahead(pilot, "3", "q", *"umiwet")
        await until(pilot, lambda: not pilot.app.is_running)
        assert pilot.app.return_code == 0
    assert not [kind for kind, _, _ in rows() if kind == "reviewed"]


async def test_a_view_that_is_changed_while_the_list_tells_of_its_cursor(start: Start) -> None:
    async with start() as pilot:
        type_ahead(pilot, "4", *"vvvvvvv", "down", *"vvvvvvv", "enter")
        await until(pilot, lambda: here(pilot).section is Section.TERMS)
        await until(pilot, lambda: pilot.app.screen.query_one("Page").has_focus)


async def test_what_a_row_said_that_is_listed_no_more_is_not_heard(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("4", "v")
        screen = pilot.app.screen
        items = screen.query_one(ItemList)
        gone = Option("", id="2026-03-02")
        for kind in (OptionList.OptionSelected, OptionList.OptionHighlighted):
            screen.post_message(kind(items, gone, 0))
            await pilot.pause()
        assert here(pilot).section is Section.TERMS
        assert items.ids


@pytest.mark.parametrize(
    "tell",
    [
        lambda screen: screen.dismiss(None),
        lambda screen: screen.post_message(events.Key("enter", "\r")),
        lambda screen: screen.post_message(events.Resize(screen.size, screen.size)),
    ],
)
async def test_a_screen_that_has_gone_stays_so(start: Start, tell: Callable[[Any], object]) -> None:
    async with start() as pilot:
        await pilot.press("3", "w")
        gone = pilot.app.screen
        assert isinstance(gone, ChooseScreen)
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is not gone)
        tell(gone)
        await pilot.pause()
        assert here(pilot).section is Section.TIPS
        assert len(pilot.app.screen_stack) == 1


async def test_a_screen_under_another_is_not_answered(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3", "w")
        under = pilot.app.screen
        await pilot.app.push_screen(OverlayScreen(()))
        under.dismiss(None)
        await pilot.pause()
        assert pilot.app.screen_stack[1] is under
        await pilot.press("escape", "escape")
        assert here(pilot).section is Section.TIPS


async def test_a_page_down_where_there_is_no_room(start: Start) -> None:
    async with start(size=(10, 3)) as pilot:
        await pilot.press("ctrl+p", "pagedown", "pageup", "escape")
        await pilot.press("4", "pagedown", "pageup", "h", "pagedown")
        assert here(pilot).section is Section.TERMS


async def test_letters_of_another_layout_are_told_of_once(start: Start) -> None:
    async with start(size=(160, 24)) as pilot:
        await pilot.press("3", "ь")
        assert say("tui.other-letters") in seen(pilot)
        await pilot.press("ь")
        assert say("tui.other-letters") not in seen(pilot)


async def test_they_are_no_matter_where_letters_are_typed(start: Start) -> None:
    async with start(size=(160, 24)) as pilot:
        await pilot.press("4", "f", "ь")
        assert say("tui.other-letters") not in seen(pilot)
        assert pilot.app.screen.query_one("#filter").value == "ь"  # type: ignore[attr-defined]


async def test_a_key_means_what_its_place_on_the_keyboard_means(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3")
        for key, meant in (
            (PhysicalKey("ь", "ь", "m"), "m"),
            (PhysicalKey("Ж", "Ж", "M"), "m"),
            (PhysicalKey("G", "G", "g"), "g"),
            (events.Key("M", "M"), "m"),
            (events.Key("G", "G"), "G"),
            (events.Key("m", "m"), "m"),
            (events.Key("enter", "\r"), "enter"),
        ):
            assert as_meant(key, pilot.app.screen).key == meant
        pilot.app.post_message(PhysicalKey("ь", "ь", "m"))
        await until(pilot, lambda: "Marked as reviewed" in message(pilot))
        await pilot.press("slash")
        for key in (PhysicalKey("ь", "ь", "m"), events.Key("M", "M")):
            assert as_meant(key, pilot.app.screen) is key


@pytest.mark.parametrize(
    "key",
    [
        PhysicalKey("ь", "ь", "m"),  # on a keyboard of other letters
        PhysicalKey("G", "G", "g"),  # with Caps Lock
        events.Key("zero_width_joiner", "\u200d"),
        events.Key("no_break_space", "\xa0"),
        events.Key("\U000e0067", "\U000e0067"),
        events.Key("\U0001faff", "\U0001faff"),  # of a newer Unicode than Python knows
    ],
)
async def test_every_character_of_a_text_can_be_typed(start: Start, key: events.Key) -> None:
    async with start() as pilot:
        await pilot.press("7", "w", "a")
        pilot.app.post_message(key)
        await pilot.press("b")
        assert pilot.app.screen.query_one(TextArea).text == f"a{key.character}b"
        await pilot.press("escape", "slash", "a")
        pilot.app.post_message(key.copy())
        await pilot.press("b")
        assert pilot.app.screen.query_one(Input).value == f"a{key.character}b"


@pytest.mark.parametrize("character", ["\u202e", "\u2028", "\x85", "\x1b"])
async def test_what_means_harm_cannot_be_typed(start: Start, character: str) -> None:
    async with start() as pilot:
        await pilot.press("7", "w", "a")
        pilot.app.post_message(events.Key("harm", character))
        await pilot.press("b")
        assert pilot.app.screen.query_one(TextArea).text == "ab"
