"""Lessons with nothing in them."""

import pytest

from allyship_tui.course import Course
from allyship_tui.study.places import Section

from .conftest import Learn, Start
from .seen import here, lines, seen

KEYS = (
    *("enter", "n", "p", "m", "s", "u", "v", "v", "o", "y", "t", "j", "k", "h", "l", "g", "G"),
    *("tab", "shift+tab", "space", "up", "down", "left", "right", "home", "end"),
    *("exclamation_mark", "question_mark", "slash", "f", "ctrl+p", "backspace"),
)


async def test_every_section_says_so(start: Start, learn: Learn) -> None:
    async with start(learn(Course())) as pilot:
        # Nothing leads anywhere: what was kept is what there is.
        assert "Nothing today, and that is fine." in seen(pilot)
        await pilot.press("escape")
        assert "There is no term for this day." in seen(pilot)
        assert "What was kept" in seen(pilot)
        for key, words in {
            "2": "There is no definition in these lessons.",
            "3": "There are no tips in these lessons.",
            "4": "There are no terms in these lessons.",
            "5": "There are no works in these lessons.",
            "8": "Days without it take nothing away.",
        }.items():
            await pilot.press(key)
            assert words in seen(pilot)
            await pilot.press("m", "n", "p", "h", "enter", "l", "tab")
            assert words in seen(pilot)
            assert "undo" not in lines(pilot)[-1]


@pytest.mark.parametrize("section", [Section.TIPS, Section.TERMS])
async def test_no_key_is_too_much(start: Start, learn: Learn, section: Section) -> None:
    async with start(learn(Course()), size=(60, 12)) as pilot:
        for key in KEYS:
            await pilot.app.run_action(f"go('{section}')")
            await pilot.press(key)
            if key in ("exclamation_mark", "question_mark", "slash", "f", "ctrl+p"):
                await pilot.press("x", "enter", "escape")
            assert len(pilot.app.screen_stack) == 1, key
        await pilot.press(str(section.number))
        assert here(pilot).section is section
