"""Five things to do about it."""

from allyship_tui.messages import say
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning

from .conftest import Rows, Start
from .seen import click, focus_name, here, lines, message, part, part_lines, seen, words_in

TIPS = (
    "get-educated",
    "listen-and-learn",
    "dont-just-say-it-do-it",
    "reflect-on-your-privilege",
    "be-accountable",
)


async def test_next_and_previous_end_where_the_tips_end(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3", "p")
        assert here(pilot).item == TIPS[0]
        for number, tip in enumerate(TIPS, 1):
            assert here(pilot).item == tip
            assert f"Tip {number} of 5" in part(pilot, "Page")
            await pilot.press("n")
        assert here(pilot).item == TIPS[-1]
        await pilot.press("p", "p")
        assert here(pilot).item == TIPS[2]


async def test_m_marks_as_reviewed_and_back_again(start: Start, rows: Rows) -> None:
    async with start() as pilot:
        await pilot.press("3")
        assert "0 of 5 reviewed" in part(pilot, "#sidebar")
        assert "not reviewed yet" in part(pilot, "Page")
        await pilot.press("m")
        assert message(pilot) == "Marked as reviewed: Get Educated"
        assert "1 of 5 reviewed" in part(pilot, "#sidebar")
        assert "✓ Get Educated" in part(pilot, "#sidebar")
        assert "✓ reviewed" in part(pilot, "Page")
        assert ("reviewed", "tip/get-educated", True) in rows()
        await pilot.press("m")
        assert message(pilot) == "No longer marked as reviewed: Get Educated"
        assert "0 of 5 reviewed" in part(pilot, "#sidebar")
        assert "not reviewed yet" in part(pilot, "Page")
        assert rows()[-1] == ("reviewed", "tip/get-educated", False)
        # What was said goes with the next key.
        await pilot.press("n")
        assert "n next" in message(pilot)


async def test_u_takes_back_what_this_window_did(
    start: Start, learning: Learning, rows: Rows
) -> None:
    async with start() as pilot:
        await pilot.press("3")
        assert "undo" not in message(pilot)
        await pilot.press("u")
        assert rows() == []
        await pilot.press("m", "n", "m", "n", "tab")
        assert "undo" in message(pilot)
        # From any section, the last mark first, and each by its name.
        await pilot.press("8", "u")
        assert message(pilot) == "Undone. No longer marked as reviewed: Listen and Learn"
        assert "5 of 25 steps, 1 reviewed" in seen(pilot)
        await pilot.press("u")
        assert message(pilot) == "Undone. No longer marked as reviewed: Get Educated"
        assert "0 of 25 steps" in seen(pilot)
        assert [kind for kind, *_ in rows()].count("undone") == 2
        await pilot.press("u")
        assert message(pilot) == say("why-not.undo")
        assert [kind for kind, *_ in rows()].count("undone") == 2
    learning.mark(Item.TIP.of("be-accountable"))
    other = Learning(learning.course, learning.log, learning.clock)
    async with start(other) as pilot:
        # Another window's marks are not this one's to undo.
        await pilot.press("3", "u")
        assert "1 of 5 reviewed" in seen(pilot)


async def test_all_five_reviewed_gets_a_calm_word(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3", "m", "n", "m", "n", "m", "n", "m")
        assert "All five are reviewed." not in seen(pilot)
        await pilot.press("n", "m")
        assert "5 of 5 reviewed All five are reviewed." in part(pilot, "#sidebar")
        assert "!" not in part(pilot, "#sidebar")


async def test_the_list_shows_what_is_open_and_what_is_chosen(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3")
        assert "▸" not in part(pilot, "#sidebar")
        await pilot.press("h")
        assert focus_name(pilot) == "ItemList"
        assert any("▸ · Get Educated" in line for line in lines(pilot))
        await pilot.press("G")
        assert any("▸ · Be Accountable" in line for line in lines(pilot))
        # The page follows the cursor, so that m marks what one sees.
        assert here(pilot).item == TIPS[4]
        assert "Be Accountable" in part(pilot, "Page")
        await pilot.press("right")
        assert (here(pilot).item, focus_name(pilot)) == (TIPS[4], "ExercisePage")
        await pilot.press("left", "up", "enter")
        assert (here(pilot).item, focus_name(pilot)) == (TIPS[3], "ExercisePage")
        await pilot.press("h", "g", "enter")
        assert here(pilot).item == TIPS[0]
        await click(pilot, "Don't Just", "ItemList")
        assert here(pilot).item == TIPS[2]


async def test_a_long_page_is_scrolled_by_keys(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3")
        page = pilot.app.screen.query_one("Page")
        await pilot.press("a")
        for down, up in (("j", "k"), ("down", "up"), ("space", "pageup"), ("G", "g")):
            await pilot.press(down)
            assert page.scroll_y > 0, down
            await pilot.press(up)
            assert page.scroll_y == 0, up
        await pilot.press("G")
        assert "Last checked" in part(pilot, "Page")
        # Another tip is read from its top, and marking one leaves it where it is.
        at = page.scroll_y
        await pilot.press("m")
        assert page.scroll_y == at
        await pilot.press("n")
        assert page.scroll_y == 0


async def test_a_tip_is_shown_in_all_its_parts(start: Start, learning: Learning) -> None:
    tip = learning.course.tips[0]
    async with start(size=(80, 100)) as pilot:
        await pilot.press("3", "a")
        page = part(pilot, "Page")
        texts = [tip.what, tip.why, tip.personal_step, tip.structural_step]
        for points in (tip.how, tip.pitfalls, tip.words_to_use, tip.reflection):
            texts += [point.text for point in points]
        for text in texts:
            assert text in page
        assert f"{tip.cue_examples[0].text}, {tip.action_examples[0].text}".split(",")[0] in page
        assert words_in(pilot) == [*tip.terms, "situation/talked-over"]
        # Entries of a list stand under their own beginning.
        at = next(n for n, line in enumerate(part_lines(pilot, "Page")) if line.startswith("• "))
        assert part_lines(pilot, "Page")[at + 1].startswith("  ")
