"""The log behind the screen: nothing that was shown as kept may be lost."""

import sqlite3
from datetime import datetime
from pathlib import Path

import pytest
from textual import events

from allyship_tui.learner import Kind, Log, NotSaved
from allyship_tui.study.daily import term_for
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.tui.screens.section import SectionScreen

from .conftest import Clocked, Rows, Start
from .seen import focus_name, here, lines, message, part, seen, until


@pytest.fixture
def other(learning: Learning, tmp_path: Path, clock: Clocked) -> Learning:
    """Return what another window on the same log does."""
    return Learning(learning.course, Log.open(tmp_path / "learner", clock), clock)


async def test_no_mark_is_drawn_before_it_is_kept(
    start: Start, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[tuple[int, int]] = []
    draw = SectionScreen.draw

    async def watched(screen: SectionScreen) -> None:
        held = list(screen.learning.snapshot.events())
        drawn.append((len(held), len(rows()) if held else 0))
        await draw(screen)

    monkeypatch.setattr(SectionScreen, "draw", watched)
    async with start() as pilot:
        await pilot.press("3", "m", "n", "m", "u", "5", "s", "s", "m", "2", "m", "t", "8", "u")
    assert len({held for held, _ in drawn}) > 8
    for held, kept in drawn:
        assert kept >= held


async def test_everything_is_found_as_it_was_left(
    start: Start, course: object, tmp_path: Path, clock: Clocked
) -> None:
    def reopened(log: Log) -> Learning:
        return Learning(course, log, clock)  # type: ignore[arg-type]

    folder = tmp_path / "learner"
    with Log.open(folder, clock) as log:
        async with start(reopened(log)) as pilot:
            await pilot.press("2", *"nnnnmpp")
            await pilot.press("3", "n", "m", "n", "5", "j", "enter", "s")
    clock.move(days=1)
    with Log.open(folder, clock) as log:
        async with start(reopened(log)) as pilot:
            await pilot.press("2")
            assert here(pilot) == Place(Section.DEFINITION, "listen-speak-act")
            await pilot.press("3")
            assert here(pilot) == Place(Section.TIPS, "dont-just-say-it-do-it")
            assert "✓ Listen and Learn" in part(pilot, "#sidebar")
            assert "1 of 5 reviewed" in part(pilot, "#sidebar")
            await pilot.press("5")
            assert here(pilot) == Place(Section.READING, "an-article-without-address")
            assert "◐ An Article" in part(pilot, "#sidebar")
            await pilot.press("1")
            assert "Don't Just Say It, Do It" in part(pilot, "#step")
            assert "Welcome" not in seen(pilot)


async def test_two_windows_see_each_others_marks(start: Start, other: Learning) -> None:
    async with start() as pilot, start(other) as second:
        await pilot.press("3", "m")
        await second.press("3")
        assert "1 of 5 reviewed" in seen(second)
        await second.press("n", "m")
        assert "2 of 5 reviewed" in seen(second)
        # The first sees it once its window gets the focus.
        assert "1 of 5 reviewed" in seen(pilot)
        pilot.app.post_message(events.AppBlur())
        pilot.app.post_message(events.AppFocus())
        await until(pilot, lambda: "2 of 5 reviewed" in seen(pilot))
        # Or when a section is shown.
        await second.press("n", "m", "8")
        await pilot.press("8")
        assert "15 of 25 steps, 3 reviewed" in seen(pilot)
        # Each takes back only what it did itself.
        await pilot.press("u")
        assert message(pilot) == "Undone. No longer marked as reviewed: Get Educated"
        assert "10 of 25 steps, 2 reviewed" in seen(pilot)
        await pilot.press("u")
        assert "10 of 25 steps, 2 reviewed" in seen(pilot)
    other.log.close()


async def test_another_windows_mark_is_not_taken_in_over_a_help_page(
    start: Start, other: Learning
) -> None:
    async with start() as pilot:
        await pilot.press("3", "question_mark")
        other.mark(Item.TIP.of("get-educated"))
        pilot.app.post_message(events.AppFocus())
        await pilot.pause()
        assert pilot.app.is_running
        await pilot.press("escape")
        assert "1 of 5 reviewed" in seen(pilot)
    other.log.close()


async def test_what_cannot_be_kept_is_not_shown_as_kept(
    start: Start, learning: Learning, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise NotSaved("Not saved: the disk is full.")

    async with start() as pilot:
        await pilot.press("3", "m")
        monkeypatch.setattr(learning.log, "record", refuse)
        for keys in (("n", "m"), ("2", "m"), ("5", "m"), ("5", "s"), ("3", "u")):
            await pilot.press(*keys)
            assert message(pilot) == "Not saved: the disk is full."
        assert "1 of 5 reviewed" in seen(pilot)
        assert "✓ Get Educated" in seen(pilot)
        assert "✓ Listen" not in seen(pilot)
        # Reading goes on all the same.
        await pilot.press("t")
        assert focus_name(pilot) == "ExercisePage"
        before = part(pilot, "#text")
        await pilot.press("enter")
        assert message(pilot) == "Not saved: the disk is full."
        # What was read could not be noted: it is still there.
        assert part(pilot, "#text") == before
        await pilot.press("4", "v", "enter", "8", "backspace", "3", "n")
        assert here(pilot) == Place(Section.TIPS, "dont-just-say-it-do-it")
        pilot.app.theme = "light-paper"
        await until(pilot, lambda: message(pilot) == "Not saved: the disk is full.")
        assert learning.chosen(Kind.THEME) is None
        monkeypatch.undo()
        await pilot.press("m")
        assert "2 of 5 reviewed" in seen(pilot)


async def test_a_busy_file_is_said_to_be_busy(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start() as pilot:
        await pilot.press("3", "m", "n")
        holder = sqlite3.connect(tmp_path / "learner" / "learner.db", isolation_level=None)
        connection = pilot.app.learning.log._store.database.connection
        connection.execute("PRAGMA busy_timeout = 1")
        holder.execute("BEGIN IMMEDIATE")
        await pilot.press("m")
        assert message(pilot).startswith("Not saved: another window keeps the file busy.")
        assert "1 of 5 reviewed" in seen(pilot)
        holder.execute("ROLLBACK")
        holder.close()
        await pilot.press("m")
        assert "2 of 5 reviewed" in seen(pilot)


async def test_a_notice_stays_in_sight(
    start: Start, course: object, tmp_path: Path, clock: Clocked
) -> None:
    file = tmp_path / "a-file"
    file.write_text("in the way")
    with Log.open(file, clock) as log:
        assert log.notice
        async with start(Learning(course, log, clock), size=(100, 24)) as pilot:  # type: ignore[arg-type]
            for section in "12358":
                await pilot.press(section)
                assert "Nothing can be saved" in part(pilot, "#banner")
            # The app runs all the same.
            await pilot.press("3", "m")
            assert "1 of 5 reviewed" in seen(pilot)


async def test_what_holds_today_does_not_hold_tomorrow(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    async with start() as pilot:
        await pilot.press("t")
        before = lines(pilot)
        clock.now = datetime(2026, 3, 3, 0, 0, 1, tzinfo=clock.now.tzinfo)
        await pilot.press("8", "4")
        assert "Term of the day" not in part(pilot, "Page")
        assert lines(pilot) != before
        await pilot.press("t")
        assert here(pilot).item == term_for(learning, clock.now.date())
        await pilot.press("p")
        assert "Term of Monday 2 March 2026" in part(pilot, "Page")
