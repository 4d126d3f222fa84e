"""Styles stand beside their screens: read when one is first shown, and for that one alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot
from textual.strip import Strip

from allyship_tui.study.places import Section
from allyship_tui.tui.appearance.themes import PAPER

from .conftest import Start
from .seen import lines

DIALOGS = ("slash", "question_mark", "ctrl+p", "i", "w")
"""Keys that open something over Today, which Escape closes."""


@pytest.fixture
def reparsed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Stylesheet]]:
    """Note each time that all styles are parsed anew."""
    noted: list[Stylesheet] = []
    parse = Stylesheet.reparse

    def reparse(sheet: Stylesheet) -> None:
        noted.append(sheet)
        parse(sheet)

    monkeypatch.setattr(Stylesheet, "reparse", reparse)
    return noted


def read(pilot: Pilot[None]) -> set[str]:
    """Return the names of the files of styles that were read so far."""
    return {Path(path).name for path, _ in pilot.app.stylesheet.source if path.endswith(".tcss")}


async def open_everything(pilot: Pilot[None]) -> None:
    """Show every section, and over Today the dialogs."""
    for section in reversed(Section):
        await pilot.press(str(section.number))
    for key in DIALOGS:
        await pilot.press(key, "escape")


async def laid_out(pilot: Pilot[None]) -> list[str]:
    """Return the screen's lines once it was laid out again."""
    pilot.app.screen.refresh(layout=True)
    await pilot.pause()
    return lines(pilot)


async def test_styles_are_read_when_their_screen_is_first_shown(start: Start) -> None:
    async with start() as pilot:
        of_today = {"app.tcss", "today.tcss", "page.tcss", "practice.tcss"}
        assert read(pilot) == of_today
        await pilot.press("3")
        assert read(pilot) == {*of_today, "item_list.tcss", "listed.tcss"}
        before = len(pilot.app.stylesheet.source)
        await pilot.press("1", "3")
        assert len(pilot.app.stylesheet.source) == before


async def test_no_screen_has_all_styles_parsed_anew(
    start: Start, reparsed: list[Stylesheet]
) -> None:
    async with start() as pilot:
        await open_everything(pilot)
        assert {"progress.tcss", "search.tcss", "overlay.tcss", "palette.tcss"} <= read(pilot)
        assert reparsed == []


@pytest.mark.parametrize("size", [(120, 30), (50, 24)])
async def test_what_is_read_later_changes_no_screen_that_was_there(
    start: Start, size: tuple[int, int]
) -> None:
    async with start(size=size) as pilot:
        await open_everything(pilot)
        for section in Section:
            await pilot.press(str(section.number))
            before = await laid_out(pilot)
            pilot.app.stylesheet.update(pilot.app.screen)
            assert await laid_out(pilot) == before


async def test_what_changes_while_a_screen_is_out_of_sight_is_seen_when_it_comes_back(
    start: Start,
) -> None:
    async with start(size=(120, 30)) as pilot:

        def drawn() -> list[Strip]:
            return pilot.app.screen._compositor.render_strips()

        await pilot.press("3", "1", "3")
        before = drawn()
        await pilot.press("1")
        pilot.app.theme = PAPER.name
        await pilot.press("3")
        in_paper = drawn()
        assert in_paper != before
        await pilot.press("1")
        await pilot.resize_terminal(50, 24)
        await pilot.press("3")
        narrow = drawn()
        assert len(narrow[0].text) == 50
        for shown, size in ((narrow, (50, 24)), (in_paper, (120, 30))):
            await pilot.resize_terminal(*size)
            pilot.app.stylesheet.update(pilot.app.screen)
            await laid_out(pilot)
            assert drawn() == shown
