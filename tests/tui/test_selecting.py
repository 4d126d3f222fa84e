"""Text that is selected with the mouse, and copied with Ctrl+C."""

import base64
import re

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from allyship_tui.messages import say
from allyship_tui.study.learning import Learning

from .conftest import Start
from .seen import here, lines, message, until

COPIED = say("outcome.copied-selection")
BOX = re.compile("\x1b]52;c;(.*?)\x07", re.DOTALL)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list of what is written to the terminal of its own accord."""
    written: list[str] = []
    monkeypatch.setattr(
        "textual.drivers.headless_driver.HeadlessDriver.write",
        lambda _, data: written.append(data),
    )
    return written


def copied(sent: list[str]) -> list[str]:
    """Return each text that was put on the clipboard."""
    return [base64.b64decode(found).decode() for found in BOX.findall("".join(sent))]


async def drag(pilot: Pilot[None], first: str, last: str, selector: str = "Page") -> None:
    """Drag the mouse from where a text begins to where another one ends."""
    within = pilot.app.screen.query_one(selector).region
    shown = lines(pilot)

    def find(text: str) -> tuple[int, int]:
        for y, line in enumerate(shown):
            if (x := line.find(text, within.x)) >= 0 and within.contains(x, y):
                return x, y
        raise AssertionError(f"{text!r} is not on:\n{chr(10).join(shown)}")

    start, (x, y) = find(first), find(last)
    await pilot.mouse_down(offset=start)
    await pilot.hover(offset=(x + len(last) - 1, y))
    await pilot.mouse_up(offset=(x + len(last) - 1, y))
    await pilot.pause()


async def test_what_is_selected_is_copied_and_that_is_said(start: Start, sent: list[str]) -> None:
    async with start() as pilot:
        await pilot.press("3")
        await drag(pilot, "Get Educated", "Get Educated")
        await pilot.press("ctrl+c")
        assert copied(sent) == ["Get Educated"]
        assert message(pilot) == COPIED
        assert pilot.app.is_running
        # With nothing selected any more it quits.
        await pilot.press("ctrl+c")
        await until(pilot, lambda: not pilot.app.is_running)
    assert copied(sent) == ["Get Educated"]


async def test_a_paragraph_is_copied_in_one_line(
    start: Start, sent: list[str], learning: Learning
) -> None:
    tip = learning.course.tips[0]
    async with start(size=(60, 40)) as pilot:
        await pilot.press("3")
        first, last = tip.what.split()[0], say("lesson.why")
        await drag(pilot, first, last)
        await pilot.press("ctrl+c")
    [text] = copied(sent)
    what = " ".join(tip.what.split())
    assert text == f"{what}\n\n{last}"


async def test_the_entries_of_a_list_come_whole(
    start: Start, sent: list[str], learning: Learning
) -> None:
    async with start(size=(44, 60)) as pilot:
        await pilot.press("3", "a")
        [first, *_] = [line for line in lines(pilot) if "•" in line]
        await drag(pilot, first.strip("• ▃┃"), say("lesson.pitfalls"))
        await pilot.press("ctrl+c")
    how = learning.course.tips[0].how
    wanted = "\n• ".join(" ".join(point.text.split()) for point in how)
    assert copied(sent) == [f"{wanted}\n\n{say('lesson.pitfalls')}"]


async def test_with_nothing_selected_nothing_is_sent(start: Start, sent: list[str]) -> None:
    for keys in (("1",), ("3",), ("4",), ("3", "question_mark"), ("slash",)):
        async with start() as pilot:
            await pilot.press(*keys)
            # A click, and a drag over what cannot be selected: nothing that could be copied.
            await pilot.click(offset=(79, 0))
            await pilot.mouse_down(offset=(1, 23))
            await pilot.hover(offset=(0, 23))
            await pilot.mouse_up(offset=(0, 23))
            is_over = len(pilot.app.screen_stack) > 1
            await pilot.press("ctrl+c")
            await until(pilot, lambda over=is_over: over or not pilot.app.is_running)  # type: ignore[misc]
    assert copied(sent) == []


async def test_what_shows_something_else_now_is_not_selected(start: Start, sent: list[str]) -> None:
    async with start() as pilot:
        for key in ("n", "m"):
            await pilot.press("3")
            await drag(pilot, "Tip ", " 5")
            assert pilot.app.screen.selections
            await pilot.press(key)
            assert not pilot.app.screen.selections
        await drag(pilot, "Tip ", " 5")
        await pilot.resize_terminal(50, 20)
        await pilot.pause()
        assert not pilot.app.screen.selections
        before = here(pilot)
        await pilot.press("ctrl+c")
        await until(pilot, lambda: not pilot.app.is_running)
        assert before.item
    assert copied(sent) == []


async def test_help_and_text_fields_too(start: Start, sent: list[str]) -> None:
    async with start() as pilot:
        await pilot.press("3", "question_mark")
        await drag(pilot, "Keys", "Keys")
        await pilot.press("ctrl+c")
        assert message(pilot) == COPIED
        await pilot.press("down")
        assert COPIED not in message(pilot)
        await pilot.press("escape", "slash", *"ally", "shift+home", "ctrl+c")
        assert pilot.app.screen.query_one(Input).value == "ally"
        assert pilot.app.is_running
    assert copied(sent) == ["Keys", "ally"]


async def test_nothing_hostile_is_sent(start: Start, sent: list[str]) -> None:
    async with start() as pilot:
        await pilot.press("3")
        for text in ("a\x1b]52;c;aGk=\x07b\x9b31m\u202ec\ud800", "\x1b\x07\ud800"):
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(Screen, "get_selected_text", lambda _, text=text: text)
                sent.clear()
                await pilot.press("ctrl+c")
                if text.startswith("a"):
                    assert copied(sent) == ["a]52;c;aGk=b31mc"]
                    assert re.search(r"\x1b\]52;c;[A-Za-z0-9+/=]*\x07", "".join(sent))
        await until(pilot, lambda: not pilot.app.is_running)
        assert "\x1b]52" not in "".join(sent)
