"""Searching everything."""

from textual import events
from textual.widgets import Input

from allyship_tui.messages import say
from allyship_tui.study.find import near_places
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.tui.modals.search import SearchScreen

from .conftest import Start
from .seen import click, focus_name, here, lines, obeyed, part, seen


async def test_it_finds_as_one_types_and_goes_there(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("5", "n", "slash")
        assert "Type a word." in part(pilot, "#count")
        await pilot.press(*"micro")
        assert part(pilot, "#count").endswith("found")
        # Each with its title, its section and the passage that it was found in.
        assert "amplification" in part(pilot, "ItemList")
        assert "Terms" in part(pilot, "ItemList")
        assert "hold the microphone" in part(pilot, "ItemList")
        # What is chosen can be told without colour, and moves while typing goes on.
        chosen = [line for line in lines(pilot) if "▸" in line]
        await pilot.press("down")
        assert focus_name(pilot) == "Input"
        moved = [line for line in lines(pilot) if "▸" in line]
        assert len(chosen) == len(moved) == 1
        assert chosen != moved
        await pilot.press("up", "down", "up")
        assert [line for line in lines(pilot) if "▸" in line] == chosen
        # Other words begin again with the best that they find.
        await pilot.press("down", *"phone")
        assert [line for line in lines(pilot) if "▸" in line] != []
        screen = pilot.app.screen
        assert isinstance(screen, SearchScreen)
        assert screen.found.highlighted == 0
        best = screen._matches[0].place
        await pilot.press("enter")
        assert here(pilot) == best
        await pilot.press("backspace")
        assert here(pilot) == Place(Section.READING, "an-article-without-address")


async def test_escape_closes_it_and_nothing_has_changed(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3", "n")
        before = lines(pilot)
        await pilot.press("slash", *"ally", "escape")
        assert lines(pilot) == before
        assert here(pilot) == Place(Section.TIPS, "listen-and-learn")
        await pilot.press("backspace")
        assert here(pilot) == Place(Section.TODAY)


async def test_each_kind_of_lesson_is_found_and_clicks_work(start: Start) -> None:
    wanted = {
        "rota": Place(Section.DEFINITION, "actions-not-a-label"),
        "timetable": Place(Section.TIPS, "dont-just-say-it-do-it"),
        "playground": Place(Section.TERMS, "nothing-about-us-without-us"),
        "neighbours year": Place(Section.READING, "a-book-on-voices"),
    }
    async with start() as pilot:
        for words, place in wanted.items():
            await pilot.press("slash")
            pilot.app.screen.query_one(Input).value = words
            await pilot.pause()
            assert "1 found" in part(pilot, "#count")
            await click(pilot, "▸", "ItemList")
            assert here(pilot) == place


async def test_what_may_be_meant_can_be_chosen(start: Start, learning: Learning) -> None:
    words = "lived expirience"
    near = [place for place, _ in near_places(learning.course, words)]
    assert len(near) > 1
    async with start() as pilot:

        async def look_for(words: str) -> None:
            await pilot.press("slash")
            pilot.app.screen.query_one(Input).value = words
            await pilot.pause()

        for number, place in enumerate(near):
            await look_for(words)
            said = f'Nothing found for "{words}". Did you mean one of these?'
            assert part(pilot, "#count") == said
            assert part(pilot, "ItemList").startswith("▸ lived experience Terms")
            await pilot.press(*["down"] * number, "enter")
            assert here(pilot) == place
        await look_for(words)
        await click(pilot, "lived experience", "ItemList")
        assert here(pilot) == near[0]
        # Nothing like it, and nothing at all.
        for words, said in (("zzqqxx", 'Nothing found for "zzqqxx".'), (" ", say("search.hint"))):
            await look_for(words)
            assert part(pilot, "#count") == said
            await pilot.press("enter")
            assert isinstance(pilot.app.screen, SearchScreen)
            await pilot.press("escape")


async def test_whatever_is_typed_or_pasted(start: Start) -> None:
    hostile = [
        "[/foo] [bold]x[/] [@click=app.quit]here[/]",
        "\"'*(){}^:-+ AND OR NOT NEAR(",
        "\x00\x1b]52;c;aGk=\x07\x9b31m\u202eevil\ud800",
        "title:ally -foo \\ % _ ;drop table entry",
        "ẞ 連帯 é́ 👩‍👩‍👧 " + "x" * 500,
        "   ",
    ]
    async with start() as pilot:
        await pilot.press("slash")
        field = pilot.app.screen.query_one(Input)
        for text in hostile:
            field.value = ""
            await pilot.pause()
            pilot.app.post_message(events.Paste(text))
            await pilot.pause()
            await pilot.pause()
            assert "found" in seen(pilot) or "Nothing holds" in seen(pilot) or not text.strip()
            assert not obeyed(pilot)
            await pilot.press("down", "up")
            await pilot.click("#count")
            assert pilot.app.is_running
        field.value = hostile[0]
        await pilot.pause()
        assert f'Nothing found for "{hostile[0]}".' in part(pilot, "#count")
        await pilot.press("enter", "escape")
        assert here(pilot) == Place(Section.TODAY)
