"""A text or a plan that was changed on two devices: seen, taken, joined."""

import pytest
from textual.widgets import TextArea

from allyship_tui.learner import Kind, NotSaved
from allyship_tui.study.journal import Reflections, Writing
from allyship_tui.study.learning import Learning
from allyship_tui.study.plans import Plans
from allyship_tui.tui.modals.choose import ChooseScreen
from elsewhere import change_elsewhere

from .conftest import Start
from .seen import focus, message, part, seen, until

ALONE = "It stands alone now: a stone"


@pytest.fixture
def journal(learning: Learning) -> Reflections:
    """Return a journal with a text that was changed here and on another device."""
    kept = Reflections(learning)
    Writing(kept, found=kept.write("a stone")).finish("a stone\n\nan oak")
    change_elsewhere(learning, Kind.WRITTEN, text="a stone\n\na birch")
    return kept


@pytest.fixture
def plans(learning: Learning) -> Plans:
    """Return plans with one that was changed here and on another device."""
    kept = Plans(learning)
    kept.change(kept.make("it rains", "call"), "it snows", "call")
    change_elsewhere(learning, Kind.PLAN, action="write")
    return kept


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)])
async def test_both_are_seen_and_one_is_taken(
    start: Start, journal: Reflections, size: tuple[int, int]
) -> None:
    async with start(size=size) as pilot:
        await pilot.press("7", "right")
        await until(pilot, lambda: "2 versions" in part(pilot, "Page"))
        await pilot.press("G")
        await until(pilot, lambda: "an oak" in part(pilot, "Page"))
        await pilot.press("r")
        await until(pilot, lambda: isinstance(pilot.app.screen, ChooseScreen))
        assert "There are 2 versions of this." in seen(pilot)
        assert "Keep the one that stands: a birch" in seen(pilot)
        await pilot.press("escape")
        assert len(journal.all()[0].versions) == 2
        await pilot.press("r", "down", "enter")
        await until(pilot, lambda: message(pilot) == ALONE)
        assert "version" not in part(pilot, "Page")
    [kept] = journal.all()
    assert (kept.text, len(kept.versions)) == ("a stone\n\nan oak", 1)


async def test_the_list_says_that_there_are_two(start: Start, journal: Reflections) -> None:
    async with start() as pilot:
        await pilot.press("7", "left")
        assert "2 Mar, 2 versions" in part(pilot, "#sidebar")


async def test_both_are_joined_in_the_editor(start: Start, journal: Reflections) -> None:
    async with start() as pilot:
        await pilot.press("7", "r", "down", "down", "enter")
        await until(pilot, lambda: isinstance(focus(pilot), TextArea))
        area = focus(pilot)
        assert isinstance(area, TextArea)
        assert area.text == "a stone\n\na birch\n\na stone\n\nan oak"
        await pilot.press(*", a lime", "ctrl+s")
        await until(pilot, lambda: message(pilot) == "Joined into one in your journal.")
    [kept] = journal.all()
    assert (kept.text, len(kept.versions)) == ("a stone\n\na birch\n\na stone\n\nan oak, a lime", 1)


async def test_what_another_window_kept_meanwhile_is_kept_beside_it(
    start: Start, learning: Learning
) -> None:
    journal = Reflections(learning)
    journal.write("a stone")
    async with start() as pilot:
        await pilot.press("7", "r", *", a wall")
        await until(pilot, lambda: isinstance(focus(pilot), TextArea))
        change_elsewhere(learning, Kind.WRITTEN, text="a tree")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "both versions are kept" in message(pilot))
        assert "Another version, written on 2 March 2026 a tree" in part(pilot, "Page")


async def test_what_cannot_be_kept_leaves_both(
    start: Start, journal: Reflections, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise NotSaved("The disk is full.")

    async with start() as pilot:
        await pilot.press("7", "r")
        with monkeypatch.context() as patch:
            patch.setattr(type(journal.learning.log), "record", fail)
            await pilot.press("down", "enter")
            await until(pilot, lambda: message(pilot) == "The disk is full.")
    assert len(journal.all()[0].versions) == 2


async def test_a_plan_is_taken(start: Start, plans: Plans) -> None:
    async with start(size=(110, 40)) as pilot:
        await pilot.press("6", "home", "down", "enter")
        assert "2 versions" in part(pilot, "#sidebar")
        assert "If it snows, then I will call." in part(pilot, "ExercisePage")
        await pilot.press("r", "down", "enter")
        await until(pilot, lambda: message(pilot).startswith("It stands alone now: If it snows"))
        assert "version" not in part(pilot, "ExercisePage")
    [kept] = plans.all()
    assert (kept.cue, len(kept.versions)) == ("it snows", 1)


@pytest.mark.parametrize("size", [(40, 12), (110, 40)])
async def test_a_plan_is_joined_with_the_other_version_in_sight(
    start: Start, plans: Plans, size: tuple[int, int]
) -> None:
    async with start(size=size) as pilot:
        await pilot.press("6", "home", "down", "enter", "r", "down", "down", "enter")
        await until(pilot, lambda: bool(pilot.app.screen.query("#cue")))
        await until(pilot, lambda: "If it snows, then I will call." in seen(pilot))
        assert "it rains" in seen(pilot)
        await pilot.press("tab", "end", *" and call", "enter")
        await until(pilot, lambda: message(pilot).startswith("Joined into one plan: If it rains"))
    [kept] = plans.all()
    assert (kept.action, len(kept.versions)) == ("write and call", 1)
