"""Lessons short first: step by step, back again, all at once, and marked at their end."""

from datetime import UTC, datetime

import pytest
from textual.pilot import Pilot

from allyship_tui.course import load_course
from allyship_tui.learner import Kind
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.steps import steps_at
from allyship_tui.tui.screens import walking
from allyship_tui.tui.widgets.answers import ExercisePage

from .conftest import Clocked, Learn, Rows, Start
from .seen import focus_name, here, message, part, part_lines, until, words_in

TIP = "get-educated"


def plain(lines: list[str]) -> list[str]:
    """Return lines with each no-break space as another one."""
    return [" ".join(line.split()) for line in lines]


def marks(pilot: Pilot[None]) -> str:
    """Return the line that names the steps, with their marks."""
    return part(pilot, "#aside")


async def test_a_term_opens_on_what_fits_one_screen(start: Start, learning: Learning) -> None:
    term = learning.course.term("ally")
    assert term
    async with start() as pilot:
        await pilot.press("t")
        page = part(pilot, "Page")
        assert "1 of 6, In short" in page
        assert term.short in page
        assert "Why it matters" in page
        assert "In practice" not in page
        assert pilot.app.screen.query_one("Page").max_scroll_y == 0


@pytest.mark.parametrize("key", ["enter", "right", "l", "space"])
async def test_each_of_these_keys_goes_on(start: Start, key: str) -> None:
    async with start() as pilot:
        await pilot.press("t", key)
        assert "2 of 6, An example" in part(pilot, "Page")
        assert "✓ In short ▸ An example · What it means" in marks(pilot)


async def test_what_is_below_the_edge_of_the_window_is_shown_before_one_goes_on(
    start: Start, learning: Learning
) -> None:
    async with start(size=(40, 12)) as pilot:
        await pilot.press("t")
        assert "1 of 6, In short" in part(pilot, "ExercisePage")
        for _ in range(20):
            page = pilot.app.screen.query_one(ExercisePage)
            was_shown, before = page.is_text_in_sight, page.scroll_offset.y
            await pilot.press("enter")
            if was_shown:
                break
            assert page.scroll_offset.y > before
            assert not learning.has_met("ally")
        assert "2 of 6, An example" in part(pilot, "ExercisePage")
        assert before > 0


async def test_left_goes_back_a_step_and_from_the_first_to_the_list(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("t", "enter", "enter", "left")
        assert "2 of 6" in part(pilot, "Page")
        await pilot.press("h")
        assert "1 of 6" in part(pilot, "Page")
        assert focus_name(pilot) == "ExercisePage"
        await pilot.press("left")
        assert focus_name(pilot) == "ItemList"


async def test_a_shows_all_at_once_and_nothing_is_lost(start: Start, learning: Learning) -> None:
    for place, keys in (
        (Place(Section.TERMS, "ally"), ("t",)),
        (Place(Section.TIPS, TIP), ("3",)),
        (Place(Section.DEFINITION, "in-short"), ("2",)),
    ):
        async with start(size=(100, 200)) as pilot:
            await pilot.press(*keys, "a")
            page = part(pilot, "Page")
            for step in steps_at(learning.course, place):
                for passage in step.lesson.passages:
                    assert all(" ".join(text.split()) in page for text in passage.texts), step.id
            assert words_in(pilot)
            # The same key shows the steps again.
            await pilot.press("a")
            assert "1 of " in part(pilot, "Page")


async def test_all_at_once_can_be_the_rule(start: Start, learning: Learning) -> None:
    learning.choose(Kind.WHOLE, True)
    async with start(size=(100, 100)) as pilot:
        await pilot.press("t")
        assert "Where the word comes from" in part(pilot, "Page")
        await pilot.press("enter")
        # All of it was read at one go.
        assert "That was all of it." in message(pilot)
        assert learning.has_met("ally")


async def test_what_one_went_on_from_was_read_and_nothing_else(start: Start, rows: Rows) -> None:
    async with start() as pilot:
        await pilot.press("t", "n", "p", "t")
        assert rows() == []
        await pilot.press("enter", "enter", "left", "left")
        read = [item for kind, item, _ in rows() if kind == "read"]
        assert read == ["term/ally/short", "term/ally/example"]
        assert [item for kind, item, _ in rows() if kind == "met"] == ["term/ally"]


async def test_what_stood_there_for_a_while_was_read_and_what_flashed_by_was_not(
    start: Start, learning: Learning, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walking, "GLIMPSE", 0.05)
    async with start() as pilot:
        await pilot.press("4", "v", "down", "down")
        shown = here(pilot).item
        assert shown
        assert focus_name(pilot) == "ItemList"
        await pilot.pause(0.2)
        # It stood beside the list, whose cursor passed by.
        assert not learning.has_met(shown)
        await pilot.press("enter")
        await pilot.pause(0.2)
        await until(pilot, lambda: learning.has_met(shown))
        assert "1 of 6, In short" in part(pilot, "Page")


async def test_what_is_hidden_by_something_else_does_not_count_as_read(
    start: Start, learning: Learning, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Long enough for two keys on a busy machine.
    monkeypatch.setattr(walking, "GLIMPSE", 0.4)
    async with start() as pilot:
        await pilot.press("t", "question_mark")
        await pilot.pause(0.6)
        assert not learning.has_met("ally")


async def test_at_the_end_of_a_tip_it_can_be_marked(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        await pilot.press("3", *["enter"] * 5)
        page = part(pilot, "ExercisePage")
        assert "You have read all of it." in page
        assert page.index("a Answer a question from memory first") < page.index("b Mark it")
        # Back is the last step.
        await pilot.press("left")
        assert "5 of 5" in part(pilot, "Page")
        await pilot.press("enter", "b")
        assert message(pilot) == "Marked as reviewed: Get Educated"
        assert learning.is_reviewed(f"tip/{TIP}")
        assert "✓ Get Educated" in part(pilot, "#sidebar")


async def test_from_memory_first_marks_it_too(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        await pilot.press("3", *["enter"] * 5, "a")
        assert learning.course.tips[0].recall[0].prompt in part(pilot, "ExercisePage")
        assert not learning.is_reviewed(f"tip/{TIP}")
        await pilot.press("space", "c")
        assert learning.is_reviewed(f"tip/{TIP}")
        assert learning.snapshot.latest_by_item(Kind.RECALLED)


async def test_the_definition_is_gone_through_and_marked_at_its_end(
    start: Start, learning: Learning
) -> None:
    async with start() as pilot:
        await pilot.press("2")
        for step in ("in-short", "actions-not-a-label", "listen-speak-act"):
            assert here(pilot).item == step
            await pilot.press("enter")
        await pilot.press("enter", "enter")
        assert "You have read all of it." in part(pilot, "ExercisePage")
        await pilot.press("b")
        assert learning.is_reviewed("definition/allyship")


async def test_a_step_that_was_passed_over_is_not_marked(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        await pilot.press("2", *"nnnn", "enter")
        assert "You have read all of it." not in part(pilot, "ExercisePage")
        assert "That was all of it." in message(pilot)
        assert not learning.is_reviewed("definition/allyship")


async def test_back_leads_to_the_step_that_was_left(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("t", *["enter"] * 5)
        assert "6 of 6" in part(pilot, "Page")
        await pilot.press("tab", "enter")
        assert here(pilot).item == "solidarity"
        assert "1 of 6" in part(pilot, "Page")
        await pilot.press("escape")
        assert here(pilot).item == "ally"
        assert "6 of 6" in part(pilot, "Page")
        await until(pilot, lambda: focus_name(pilot) == "Word")


@pytest.mark.parametrize(
    ("keys", "leads"),
    [
        (("2", *"nnnn"), "1 leads to Today."),
        (("3",), "n goes to the next one."),
        (("3", *"nnnn"), "1 leads to Today."),
        # Days to come are not shown.
        (("t",), "1 leads to Today."),
        (("t", "p"), "n goes to the next one."),
    ],
)
async def test_at_the_end_of_a_lesson_only_what_leads_somewhere_is_offered(
    start: Start, learning: Learning, keys: tuple[str, ...], leads: str
) -> None:
    # Marked lessons are not asked about at their end.
    for item in ("definition/allyship", *(f"tip/{tip.id}" for tip in learning.course.tips)):
        learning.mark(item)
    async with start() as pilot:
        await pilot.press(*keys, *["enter"] * 7)
        assert message(pilot) == f"That was all of it. {leads}"
        before = here(pilot)
        await pilot.press("n" if leads.startswith("n") else "1")
        assert here(pilot) != before


async def test_of_the_whole_definition_nothing_is_next(start: Start, learning: Learning) -> None:
    learning.choose(Kind.WHOLE, True)
    learning.mark("definition/allyship")
    async with start(size=(80, 60)) as pilot:
        await pilot.press("2", "enter")
        assert message(pilot) == "That was all of it. 1 leads to Today."


@pytest.mark.parametrize("width", [40, 56, 80, 120])
async def test_a_sign_and_the_name_of_its_step_stand_on_one_line(
    start: Start, learn: Learn, clock: Clocked, width: int
) -> None:
    clock.now = datetime(2026, 12, 1, 9, tzinfo=UTC)
    learning = learn(load_course())
    async with start(learning, size=(width, 150)) as pilot:
        for keys in (("2",), ("n",), ("n",), ("3",), ("enter",), ("t",), ("enter",)):
            await pilot.press(*keys)
            names = part_lines(pilot, "#aside")
            assert "▸" in marks(pilot)
            assert not [line for line in names if line.endswith(("▸", "·", "✓"))], names
            # Where a line has room for a name, it is not broken.
            walk = pilot.app.screen.walking.walk  # type: ignore[attr-defined]
            assert walk
            for step in walk.steps:
                is_fitting = (
                    len(step.title) + 2 <= pilot.app.screen.query_one("#aside").content_size.width
                )
                assert not is_fitting or any(step.title in line for line in plain(names)), names
