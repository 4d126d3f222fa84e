"""What allyship is, step by step."""

from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section

from .conftest import Rows, Start
from .seen import click, focus_name, here, message, part, seen, words_in

STEPS = (
    "in-short",
    "actions-not-a-label",
    "listen-speak-act",
    "support-without-full-knowing",
    "to-go-on",
)


async def test_step_by_step_and_back(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("2", "p")
        assert here(pilot).item == STEPS[0]
        for number, step in enumerate(STEPS, 1):
            assert here(pilot).item == step
            assert f"{number} of 5, " in part(pilot, "Page")
            await pilot.press("n")
        assert here(pilot).item == STEPS[-1]
        await pilot.press("p")
        assert here(pilot).item == STEPS[-2]


async def test_its_words_lead_on_and_back(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("2", "n")
        assert words_in(pilot) == ["ally", "solidarity"]
        await pilot.press("tab", "right", "enter")
        assert here(pilot) == Place(Section.TERMS, "solidarity")
        await pilot.press("escape")
        assert here(pilot) == Place(Section.DEFINITION, "actions-not-a-label")
        # The word that was followed has the focus again: back over the words and the page.
        await pilot.press("h", "h", "h", "G", "enter")
        assert here(pilot).item == "to-go-on"
        # Its related words come at the end.
        assert words_in(pilot) == ["ally", "active-listening", "lived-experience", "solidarity"]


async def test_m_marks_the_open_step_and_takes_the_mark_back(start: Start, rows: Rows) -> None:
    async with start(size=(110, 32)) as pilot:
        await pilot.press("2", "n")
        assert "not reviewed yet" in part(pilot, "#sidebar-heading")
        assert "not reviewed yet" in part(pilot, "Page")
        await pilot.press("m")
        assert message(pilot) == "Marked as reviewed: What you do, not what you are"
        assert "· In short ✓ What you do" in part(pilot, "#sidebar")
        assert "✓ reviewed" in part(pilot, "Page")
        assert "not reviewed yet" in part(pilot, "#sidebar-heading")
        assert rows()[-1] == ("reviewed", "definition/allyship/actions-not-a-label", True)
        assert here(pilot).item == "actions-not-a-label"
        await pilot.press("m")
        assert "✓" not in part(pilot, "#sidebar")
        assert rows()[-1] == ("reviewed", "definition/allyship/actions-not-a-label", False)
        await pilot.press("u")
        assert message(pilot) == "Undone. Marked as reviewed: What you do, not what you are"
        assert "✓ What you do" in part(pilot, "#sidebar")
        # Elsewhere a mark on a step is a step of the whole.
        await pilot.press("8")
        assert "1 of 5 steps" in seen(pilot)


async def test_at_the_last_step_m_is_offered_and_marks_all_of_it(
    start: Start, learning: Learning
) -> None:
    offer = "The last step: m marks the definition as reviewed."
    for size in ((80, 24), (40, 12)):
        async with start(size=size) as pilot:
            await pilot.press("2", *"pppp", "n")
            assert offer not in part(pilot, "#text")
            await pilot.press(*"nnn")
            assert offer in part(pilot, "#text")
            await pilot.press("m")
            assert message(pilot) == "Marked as reviewed: What allyship is"
            assert learning.is_reviewed("definition/allyship")
            assert offer not in part(pilot, "#text")
            await pilot.press("h")
            assert "✓ reviewed" in part(pilot, "#sidebar-heading")
            # Each step was gone through, and has its sign; one can take it from a step again.
            assert part(pilot, "ItemList").count("✓") == len(STEPS)
            await pilot.press("up", "m")
            assert part(pilot, "ItemList").count("✓") == len(STEPS) - 1
            await pilot.press("u", "u")
            assert "not reviewed yet" in part(pilot, "#sidebar-heading")
            assert "✓" not in part(pilot, "#sidebar")


async def test_the_list_opens_any_step(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("2", "left", "j", "j", "k", "down")
        assert focus_name(pilot) == "ItemList"
        assert here(pilot).item == STEPS[2]
        await pilot.press("enter")
        assert here(pilot).item == STEPS[2]
        assert focus_name(pilot) == "ExercisePage"
        await click(pilot, "Their story", "ItemList")
        assert here(pilot).item == STEPS[3]
        await click(pilot, "lived experience", "Page")
        assert here(pilot) == Place(Section.TERMS, "lived-experience")
        assert "lived experience" in seen(pilot)
