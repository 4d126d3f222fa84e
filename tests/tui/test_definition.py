"""What allyship is, step by step."""

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
            assert f"Step {number} of 5" in part(pilot, "Page")
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
        await pilot.press("G", "h", "G", "enter")
        assert here(pilot).item == "to-go-on"
        # Its related words come at the end.
        assert words_in(pilot) == ["ally", "active-listening", "lived-experience", "solidarity"]


async def test_m_marks_it_and_takes_the_mark_back(start: Start, rows: Rows) -> None:
    async with start() as pilot:
        await pilot.press("2")
        assert "not reviewed yet" in part(pilot, "#side")
        await pilot.press("n", "m")
        assert message(pilot) == "Marked as reviewed: What allyship is"
        assert "✓ reviewed" in part(pilot, "#side")
        assert ("reviewed", "definition/allyship", True) in rows()
        assert here(pilot).item == "actions-not-a-label"
        await pilot.press("m")
        assert "not reviewed yet" in part(pilot, "#side")
        assert rows()[-1] == ("reviewed", "definition/allyship", False)


async def test_the_list_opens_any_step(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("2", "left", "j", "j", "k", "down")
        assert focus_name(pilot) == "ItemList"
        assert here(pilot).item == STEPS[2]
        await pilot.press("enter")
        assert here(pilot).item == STEPS[2]
        assert focus_name(pilot) == "Page"
        await click(pilot, "Their story", "ItemList")
        assert here(pilot).item == STEPS[3]
        await click(pilot, "lived experience", "Page")
        assert here(pilot) == Place(Section.TERMS, "lived-experience")
        assert "lived experience" in seen(pilot)
