"""Where a terminal shows ASCII alone, nothing else is drawn, and nothing moves."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget

from allyship_tui.course import Course
from allyship_tui.tui.appearance.filters import InAscii

from .conftest import Learn, Start
from .draw import OVER, SCENES, settle, with_problems
from .seen import coloured, focus, lines, message, seen
from .test_reach import colourless

GROUND = Color(0, 0, 0)


@pytest.fixture
def in_c(terminal: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a terminal of the locale C, as Python leaves it when it has made UTF-8 of it."""
    monkeypatch.setenv("LANG", "C")
    monkeypatch.setenv("LC_CTYPE", "C.UTF-8")


@pytest.fixture
def colourless_in_c(in_c: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a terminal that shows the least there is: ASCII, and no colours."""
    monkeypatch.setenv("NO_COLOR", "1")


def check(pilot: Pilot[None], scene: str) -> None:
    """Hold what is drawn against what such a terminal can show."""
    drawn = lines(pilot)
    width, height = pilot.app.size
    assert [line for line in drawn if not line.isascii()] == [], scene
    assert [len(line) for line in drawn] == [width] * height, scene
    assert coloured(pilot) == [], scene


async def test_every_screen_is_drawn_in_ascii_and_without_colour(
    colourless_in_c: None, start: Start, learn: Learn, course: Course
) -> None:
    async with start(learn(with_problems(course))) as pilot:
        for scene, keys in SCENES.items():
            await pilot.press(*keys)
            await settle(pilot)
            check(pilot, scene)
            if scene in (*OVER, "problems"):
                await pilot.press("escape")
            else:
                await pilot.press("tab")
                check(pilot, scene)
        await pilot.resize_terminal(40, 12)
        for digit in "1358":
            await pilot.press(digit)
            check(pilot, digit)


async def test_the_focus_can_be_told_in_ascii_without_colour(
    colourless_in_c: None, start: Start
) -> None:
    async with start() as pilot:
        for keys in (("1",), ("escape",), ("3", "n", "a", "h"), ("5", "l")):
            await pilot.press(*keys)
            looks: dict[Widget | None, object] = {}
            while (at := focus(pilot)) not in looks:
                looks[at] = colourless(pilot)
                await pilot.press("tab")
            assert len(looks) >= 3 or keys == ("1",)
            for at, look in looks.items():
                assert [one for one, other in looks.items() if other == look] == [at]


async def test_the_signs_are_those_of_ascii(in_c: None, start: Start) -> None:
    async with start() as pilot:
        assert message(pilot).startswith("Enter go on")
        await pilot.press("escape")
        assert message(pilot).startswith("Enter go on x skip")
        await pilot.press("3", "m", "n", "h")
        assert "x Get Educated" in seen(pilot)
        assert "> . Listen and Learn" in seen(pilot)
        await pilot.press("question_mark")
        assert "right l Go to the text" in seen(pilot)


@pytest.mark.parametrize(
    "text",
    [
        "Olúfẹ́mi O. Táíwò",
        "連帯 alone",
        "👩\u200d👩\u200d👧 a family, 👍🏽 and ❤\ufe0f",
        "\u1112\u1161\u11ab",
        "soft\u00adhyphen",
        "│┃▌─▄",
    ],
)
def test_a_line_keeps_its_width(text: str) -> None:
    style = Style(bold=True, meta={"option": 1})
    line = Strip([Segment("before "), Segment(text, style), Segment(" after")])
    shown = line.apply_filter(InAscii(), GROUND)
    assert shown.text.isascii()
    assert len(shown.text) == line.cell_length
    assert shown.text.startswith("before ")
    assert shown.text.endswith(" after")
    assert [segment.style for segment in shown] == [segment.style for segment in line]
