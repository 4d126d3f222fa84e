"""Words in any script: nothing is lost, and no line is longer than it may be."""

import unicodedata
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from textual.content import Content
from textual.geometry import Size
from textual.pilot import Pilot
from textual.style import Style
from textual.visual import RenderOptions

from allyship_tui.course import Course
from allyship_tui.sanitise import Line, Text, clean_line
from allyship_tui.tui.widgets.prose import Block, Hanging, item
from allyship_tui.tui.widgets.words import Word

from .conftest import Learn, Start
from .seen import message, part, until

SCRIPTS = {
    "Chinese": "盟友用自己的位置支持他人、也听他们说。",
    "Japanese": "アライとは、自分の立場を使って人を支える人です。",
    "Korean": "앨라이는 다른 사람을 지지하는 사람이다",
    "Devanagari": "सहयोगी वह है जो दूसरों का समर्थन करता है",
    "Vietnamese": unicodedata.normalize("NFD", "Đồng minh ủng hộ những người khác"),
    "Zalgo": "a\u0334\u0347\u0353\u0305l\u0337\u0317l\u0335\u0331y\u0336\u0301 " * 3,
    "emoji": "👩\u200d👩\u200d👧\u200d👦 ❤\ufe0f 🏳\ufe0f\u200d🌈 👍🏽 1\ufe0f\u20e3 🇿🇦 ✊🏿",
    "Arabic": "الحليف شخص يستخدم موقعه لدعم الآخرين",
    "Hebrew": "בן ברית משתמש במעמדו כדי לתמוך באחרים",
    "mixed": "ally חבר 盟友 सहयोगी حليف a\u0334lly 👍🏽 Đồng",
}
SIZES = ((80, 24), (40, 12), (23, 9))


def letters(text: str) -> str:
    """Return a text without its spaces, which a line's end may take away."""
    return "".join(text.split())


@pytest.mark.parametrize("name", SCRIPTS)
def test_wrapping_loses_nothing(name: str) -> None:
    text = clean_line(SCRIPTS[name])
    for block in (Block(Content(text)), item(text, "•"), item(text, "▸ ✓")):
        for width in (2, 3, 4, 5, 7, 10, 16, 23, 40, 80):
            drawn = Hanging([block])
            height = drawn.get_height({}, width)
            strips = drawn.render_strips(
                width, height, Style(), RenderOptions(lambda _: Style(), {})
            )
            assert len(strips) == height
            assert all(strip.cell_length <= width for strip in strips), width
            shown = letters("".join(strip.text for strip in strips))
            assert shown == letters(block.mark.plain + text), width


def swapped(value: Any, text: str) -> Any:
    """Return a lesson with `text` in the place of every text."""
    if isinstance(value, Line | Text):
        return type(value)(text)
    if isinstance(value, tuple):
        return tuple(swapped(each, text) for each in value)
    if isinstance(value, msgspec.Struct):
        fields = {name: swapped(getattr(value, name), text) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    return value


def check(pilot: Pilot[None], size: tuple[int, int]) -> None:
    """Hold each line against the screen's width, and each word's room against its text."""
    strips = pilot.app.screen._compositor.render_strips()
    assert [strip.cell_length for strip in strips] == [size[0]] * size[1]
    for word in pilot.app.screen.query(Word):
        if word.region.area:
            assert word.region.right <= size[0]
            room = Size(size[0], 99)
            assert word.region.height == word.get_content_height(room, room, word.region.width)


@pytest.mark.parametrize("name", ["Chinese", "Arabic", "mixed"])
async def test_every_screen_holds_its_width(
    start: Start, learn: Learn, course: Course, name: str
) -> None:
    text = clean_line(SCRIPTS[name])
    parts = ("definition", "tips", "reading", "terms", "categories", "reading_sections")
    made = replace(course, **{each: swapped(getattr(course, each), text) for each in parts})
    assert made.tips[0].title == text
    async with start(learn(made)) as pilot:
        for number, keys in enumerate(
            (
                ("1",),
                ("3", "m", "n", "tab"),
                ("left", "left"),
                ("4", "v", "f", text[0]),
                ("escape", "escape", "8"),
                ("slash", *text[:2]),
            )
        ):
            await pilot.press(*keys)
            for size in (SIZES, SIZES[::-1])[number % 2]:
                await pilot.resize_terminal(*size)
                await until(pilot, lambda size=size: pilot.app.screen.size == size)
                check(pilot, size)
        await pilot.press("escape", "3")
        await pilot.resize_terminal(80, 24)
        assert letters(text)[:9] in letters(part(pilot, "Page"))
        await pilot.press("m")
        assert letters(text)[:9] in letters(message(pilot))
