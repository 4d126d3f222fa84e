"""The palette: every action that can be done here, and every lesson."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from textual.command import CommandPalette, DiscoveryHit, Hit, Provider
from textual.pilot import Pilot

from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.study.actions import Action
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text import definition_steps
from allyship_tui.tui.palette import Actions, Lessons, Palette

from .conftest import Start
from .seen import click, here, lines, message, seen, until

# A provider that raises goes silent in the palette: so they are asked directly.


async def _all(provider: Provider, query: str = "") -> list[Any]:
    hits: AsyncIterator[Any] = provider.search(query) if query else provider.discover()
    return [hit async for hit in hits]


async def _texts(pilot: Pilot[None]) -> set[str]:
    return {hit.text for hit in await _all(Actions(pilot.app.screen))}


async def test_it_offers_what_works_here_and_nothing_else(start: Start) -> None:
    async with start() as pilot:
        # Who is led can leave the way, and leave out what is open.
        led = {say("help.search"), say("help.theme"), say("help.skip"), say("help.back")}
        assert await _texts(pilot) >= led
        await pilot.press("escape")
        assert await _texts(pilot) >= led - {say("help.back")}
        unfit = {say(f"help.{action}") for action in (Action.UNDO, Action.BACK, Action.PROBLEMS)}
        assert not await _texts(pilot) & unfit
        assert say("help.mark") not in await _texts(pilot)
        await pilot.press("5", "m")
        offered = await _texts(pilot)
        elsewhere = {Action.MUTE, Action.RECALL, Action.CARDS, Action.SKIP, Action.CHANGE}
        elsewhere.add(Action.WHOLE)
        for action in set(Action) - {Action.PROBLEMS, Action.GO, *elsewhere}:
            assert say(f"help.{action}") in offered, action
        assert not {say(f"help.{action}") for action in elsewhere} & offered
        for section in Section:
            assert say(f"help.go-{section}") in offered
        # Each says its key; none comes twice.
        hits = await _all(Actions(pilot.app.screen))
        keys = {hit.text: hit.help for hit in hits}
        assert keys[say("help.mark")] == "m"
        assert len(keys) == len(hits)
        for key, action in (("4", Action.MUTE), ("3", Action.RECALL), ("3", Action.WHOLE)):
            await pilot.press(key)
            assert say(f"help.{action}") in await _texts(pilot)


async def test_what_is_typed_narrows_it(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3")
        hits = await _all(Actions(pilot.app.screen), "glossary")
        assert hits == []
        [first, *_] = sorted(await _all(Actions(pilot.app.screen), "mark done"), reverse=True)
        assert isinstance(first, Hit)
        assert first.text == say("help.mark")
        assert str(first.match_display) == say("help.mark")
        await first.command()
        assert "1 of 5 reviewed" in seen(pilot)


async def test_every_action_of_the_palette_runs(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("5", "m")
        ends = {say("help.quit"), say("help.plain")}
        elsewhere = {*ends, *(say(f"help.go-{section}") for section in Section)}
        for text in sorted(await _texts(pilot) - elsewhere):
            await pilot.app.run_action("go('reading')")
            await pilot.pause()
            hits = {hit.text: hit for hit in await _all(Actions(pilot.app.screen))}
            if text not in hits:
                assert text in (say("help.undo"), say("help.back"))
                continue
            hit = hits[text]
            assert isinstance(hit, DiscoveryHit)
            await hit.command()
            await pilot.pause()
            while len(pilot.app.screen_stack) > 1:
                await pilot.press("escape")
        assert pilot.app.is_running


async def test_going_on_line_by_line_is_kept_and_leaves(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        hits = {hit.text: hit for hit in await _all(Actions(pilot.app.screen))}
        await hits[say("help.plain")].command()
        await until(pilot, lambda: not pilot.app.is_running)
        assert pilot.app.return_value is True
    assert learning.chosen(Kind.PLAIN) is True


async def test_every_lesson_is_there(start: Start, learning: Learning) -> None:
    course = learning.course
    definition = course.definition
    assert definition
    titles = [title for _, title in definition_steps(definition)]
    titles += [entry.title for entry in (*course.tips, *course.glossary, *course.reading)]
    titles += [situation.title for situation in course.situations]
    async with start() as pilot:
        for title in titles:
            hits = await _all(Lessons(pilot.app.screen), title)
            assert title in {hit.text for hit in hits}
            assert title in {str(hit.match_display) for hit in hits}
        [hit, *_] = await _all(Lessons(pilot.app.screen), "Naïve Voices")
        assert hit.help == "Reading"
        hit.command()
        await until(pilot, lambda: here(pilot).section is Section.READING)
        assert here(pilot) == Place(Section.READING, "a-book-on-voices")


async def test_ctrl_p_opens_it_and_enter_goes_there(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3", "ctrl+p")
        assert isinstance(pilot.app.screen, CommandPalette)
        await until(pilot, lambda: say("help.mark") in seen(pilot))
        await pilot.press(*"solid")
        await until(pilot, lambda: "solidarity" in seen(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(pilot.app.screen, CommandPalette))
        await until(pilot, lambda: here(pilot).section is Section.TERMS)
        assert here(pilot) == Place(Section.TERMS, "solidarity")
        await pilot.press("backspace")
        assert here(pilot).section is Section.TIPS
        # A mark made from it is told like one made by key.
        await pilot.press("ctrl+p", *"mark done")
        await until(pilot, lambda: say("help.mark") in seen(pilot))
        await click(pilot, say("help.mark"))
        await until(pilot, lambda: not isinstance(pilot.app.screen, CommandPalette))
        await until(pilot, lambda: "Marked as reviewed" in message(pilot))
        await pilot.press("ctrl+p", "escape")
        assert here(pilot).section is Section.TIPS


async def test_that_nothing_fits_is_said_in_the_programs_own_words(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Palette, "_NO_MATCHES_COUNTDOWN", 0.01)
    async with start() as pilot:
        await pilot.press("ctrl+p", *"zzzzzz")
        await until(pilot, lambda: "Nothing fits." in "\n".join(lines(pilot)))
