"""Whatever is drawn can be read: every cell, on every screen, in each theme and palette."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import pytest
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from textual.color import Color
from textual.pilot import Pilot
from textual.strip import Strip
from textual.theme import Theme
from textual.widget import Widget
from textual.widgets import Input, TextArea

from allyship_tui.course import Course
from allyship_tui.learner import Kind
from allyship_tui.study.learning import Learning
from allyship_tui.tui.appearance.glyphs import UNICODE
from allyship_tui.tui.appearance.themes import CONTRAST, THEMES
from allyship_tui.tui.screens.section import SectionScreen
from allyship_tui.tui.widgets.answer import Answer
from allyship_tui.tui.widgets.figures_page import FiguresPage
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.page import Page
from allyship_tui.tui.widgets.part_row import PartRow
from allyship_tui.tui.widgets.words import Word

from .conftest import Learn, Start
from .draw import settle, with_problems
from .draw_few import FEW, TERMINALS
from .on_terminal import on_terminal
from .seen import focus, seen
from .test_themes import ratio

DECORATION = {"─": "the rule under the bar", "│": "the border of a page without the focus"}
"""Lines that tell nothing: they alone may be faint."""

SIGNS = "▁▂▃▄▅▆▇"
"""The ends of a scrollbar's thumb, no text: 3:1 is enough, as for what marks the focus."""

SIGN = 3.0

Shows = Iterable[TerminalTheme | None]
PALETTES: dict[str | None, Shows] = {None: (None,), "256": (None,), "16": TERMINALS.values()}
"""How many colours the terminals show, where not all, and what they show that nobody tells them."""

_WITHOUT_DECORATION = dict.fromkeys(map(ord, DECORATION))


class Reading(NamedTuple):
    """How well something can be told from what it stands on, or beside."""

    ratio: float
    least: float
    where: str
    what: str
    colours: str

    def __str__(self) -> str:
        return f"{self.ratio:.2f} of {self.least}: {self.where}: {self.what!r} ({self.colours})"


class Cell(NamedTuple):
    """What is drawn in a cell, or in several of one style; None is for the terminal to choose."""

    text: str
    colour: Color | None
    ground: Color | None


@cache
def come_out(
    style: Style, terminal: TerminalTheme | None = None
) -> tuple[Color | None, Color | None]:
    """Return the colours of text and ground as they come out on a terminal, if one is given."""
    pairs = ((style.color, True), (style.bgcolor, False))
    found = [
        Color(*each.get_truecolor(terminal, foreground=is_text))
        if each and (terminal or not each.is_default)
        else None
        for each, is_text in pairs
    ]
    if style.reverse:
        found.reverse()
    text, ground = found
    if style.dim and text and ground:
        text = text.blend(ground, 0.5)
    return text, ground


@cache
def contrast(one: Color | None, other: Color | None) -> float:
    """Return a contrast; where the terminal chooses a colour none can be counted on."""
    return ratio(one, other) if one and other else 1.0


class Picture:
    """What a screen shows at one moment."""

    terminal: TerminalTheme | None = None
    """What the terminal shows, where the program leaves that to it."""

    def __init__(self, pilot: Pilot[None], scene: str) -> None:
        self.scene = scene
        self.screen = pilot.app.screen
        self._strips = self.screen._compositor.render_strips()

    def texts(self, least: float) -> Iterator[Reading]:
        """Return how well each piece of text can be read, at `least` or not."""
        for y in range(len(self._strips)):
            for text, colour, ground in self._runs(self._strips[y]):
                told = text.translate(_WITHOUT_DECORATION).strip()
                if told:
                    wanted = least if told.strip(SIGNS) else SIGN
                    yield self._reading(wanted, told, colour, ground)

    def focus(self) -> Iterator[Reading]:
        """Return how well the mark of the focus can be told from what is beside it."""
        at = self.screen.focused
        alone = self.screen.focus_chain == [at]
        assert at
        region = self.screen.find_widget(at).visible_region
        border = at.styles.border_left[0]
        pairs: list[tuple[Color | None, Color | None]] = []
        if isinstance(at, Page | PartRow | Answer | ItemList) and border not in ("", "none"):
            for y in range(*region.line_span):
                mark = self._cell(region.x, y)
                assert mark.text in "┃▌", f"{self.scene}: {mark} before {at}"
                pairs.append((mark.colour, mark.ground))
                if region.x and mark.text == "▌":  # it stands at the edge of its cell
                    pairs.append((mark.colour, self._cell(region.x - 1, y).ground))
        elif isinstance(at, ItemList):
            lines = (self._strips[y].crop(region.x, region.right) for y in range(*region.line_span))
            runs = (run for line in lines for run in self._runs(line))
            pairs = [(run.colour, run.ground) for run in runs if UNICODE.here in run.text]
        elif isinstance(at, Word):
            x, y = region.offset
            pairs = [(self._cell(x, y).ground, self._cell(x - 1, y).ground)]
        elif isinstance(at, Input):
            x, y = at.content_region.x + at.cursor_position, at.content_region.y
            pairs = [(self._cell(x, y).ground, self._cell(x + 1, y).ground)]
        elif isinstance(at, TextArea):
            x, y = at.cursor_screen_offset
            pairs = [(self._cell(x, y).ground, self._cell(x + 1, y).ground)]
        # What is alone on its screen needs no mark, nor does a page that fills it.
        fills = isinstance(at, Page | FiguresPage) and at.region.width == self.screen.size.width
        assert pairs or alone or fills, f"{self.scene}: nothing marks the focus on {at}"
        for one, other in pairs:
            yield self._reading(SIGN, f"the focus on {type(at).__name__}", one, other)

    def thumbs(self) -> Iterator[Reading]:
        """Return how well the thumbs of the scrollbars can be told from their tracks."""
        for widget in self.screen.walk_children(Widget):
            if widget.show_vertical_scrollbar and widget.region.area:
                bar = self.screen.find_widget(widget.vertical_scrollbar).visible_region
                cells = [self._cell(bar.x, y) for y in range(*bar.line_span)]
                first, *others = (cell.ground for cell in cells)
                if set(others) == {first}:
                    # A thumb that leaves less than a cell of its track ends in a sign there.
                    others = [cell.colour for cell in cells if cell.text in SIGNS]
                other = max(others, key=lambda one: contrast(one, first))
                yield self._reading(SIGN, "a scrollbar", first, other)

    def _cell(self, x: int, y: int) -> Cell:
        return next(self._runs(self._strips[y].crop(x, x + 1)))

    def _runs(self, strip: Strip) -> Iterator[Cell]:
        styles = ((text, style or Style()) for text, style, _ in strip)
        return (Cell(text, *come_out(style, self.terminal)) for text, style in styles)

    def _reading(self, least: float, what: str, one: Color | None, other: Color | None) -> Reading:
        shown = ", ".join(each.hex if each else "the terminal's" for each in (one, other))
        return Reading(contrast(one, other), least, self.scene, what, shown)


async def read_screen(
    pilot: Pilot[None], scene: str, least: float, *, walk: bool = False
) -> list[Reading]:
    """Read the screen, in each palette.

    Args:
        pilot: the app.
        scene: what is on the screen.
        least: the contrast that text needs.
        walk: whether the focus moves to each of its parts in turn.
    """
    await settle(pilot)
    readings: list[Reading] = []
    met = set()
    while (at := focus(pilot)) not in met:
        met.add(at)
        for colours, shows in PALETTES.items():
            async with on_terminal(pilot, colours):
                picture = Picture(pilot, f"{scene}, {colours or 'all'} colours")
                for picture.terminal in shows:
                    readings += [*picture.texts(least), *picture.focus(), *picture.thumbs()]
        if walk:
            await pilot.press("tab")
    assert readings
    return readings


SCENES: dict[str, tuple[str, ...]] = {
    "nothing kept": ("8",),
    "definition": ("2", "m"),
    "tips": ("3", "m"),
    "terms by day": ("4",),
    "terms by letter": ("v",),
    "terms by category": ("v",),
    "a filter": ("f",),
    "a filter in use": ("a",),
    "a filter that nothing fits": ("q",),
    "a term": ("escape", "t"),
    "reading": ("5", "s", "j", "enter", "s", "s"),
    "reading filtered": ("f", "a"),
    "progress": ("escape", "8"),
    "search": ("slash",),
    "search with matches": ("a", "down"),
    "search again, with what was looked for selected": ("escape", "slash"),
    "search without matches": ("q", "q"),
    "help": ("escape", "question_mark"),
    "problems": ("escape", "exclamation_mark"),
    "palette": ("escape", "ctrl+p"),
    "palette with matches": ("t",),
    "palette without matches": ("q", "q"),
    "practice": ("escape", "6", "end"),
    "a situation": ("enter",),
    "what it leads to": ("b",),
    "planning": ("i",),
    "an example": ("down",),
    "half a plan": ("escape", "left", "3", "i", "a", "enter", "enter"),
    "a plan": ("b", "enter"),
    "what to write about": ("left", "3", "w"),
    "writing": ("enter", *"ab cd", "shift+left"),
    "a text": ("ctrl+s",),
    "forgetting": ("delete",),
    "a word to type": ("enter",),
    "today, some of it left out": ("escape", "1", "x"),
}
"""What is there to see, and the keys that lead there from the one before."""

WALKED = (
    "nothing kept",
    "a situation",
    "planning",
    "a word to type",
    "tips",
    "a filter that nothing fits",
    "search with matches",
    "search without matches",
    "help",
)
"""Where Tab goes through everything: wherever other parts than before can take the focus."""


async def read_everything(pilot: Pilot[None], least: float) -> list[Reading]:
    """Read every screen of an app that has just been started, with nothing kept."""
    app = pilot.app
    readings = []

    async def read(scene: str, *, walk: bool = False) -> None:
        readings.extend(await read_screen(pilot, scene, least, walk=walk))

    assert "Talked over" in seen(pilot)
    await read("first start", walk=True)
    for scene, keys in SCENES.items():
        await pilot.press(*keys)
        await read(scene, walk=scene in WALKED)
    await pilot.press("escape")
    app.action_theme()  # type: ignore[attr-defined]
    await pilot.pause()
    await read("themes")
    await pilot.press("escape", "1")
    if app.screen.has_class("-led"):
        await pilot.press("escape")
    await pilot.hover(app.screen.query(PartRow).last())
    await read("today")
    await pilot.press("3")
    section = app.screen
    assert isinstance(section, SectionScreen)
    await pilot.hover(ItemList, offset=(4, 3))
    section.show_status("Marked as reviewed: Get Educated")
    await read("a message")
    section.show_status("This could not be saved.", failed=True)
    section.banner.text_select_all()
    await read("an error, and text selected by mouse")
    await pilot.resize_terminal(50, 14)
    for key in "13":
        await pilot.press(key, "tab")
        await read(f"section {key} in a small window")
    return readings


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_everything_can_be_read(
    start: Start, learn: Learn, course: Course, theme: Theme
) -> None:
    learning = learn(with_problems(course))
    learning.choose(Kind.THEME, theme.name)
    async with start(learning, size=(90, 40)) as pilot:
        assert pilot.app.theme == theme.name
        readings = await read_everything(pilot, 7.0 if theme is CONTRAST else 4.5)
    print(report(theme.name, readings))
    scenes = {reading.where for reading in readings}
    assert len(scenes) == (len(SCENES) + 7) * len(PALETTES)
    parts = ("ExercisePage", "ItemList", "PartRow", "Word", "Answer", "Input", "TextArea")
    for colours in PALETTES:
        end = f", {colours or 'all'} colours"
        marks = {reading.what for reading in readings if reading.where.endswith(end)}
        assert {"a scrollbar", *(f"the focus on {part}" for part in parts)} <= marks
    faint = sorted({str(each) for each in readings if each.ratio < each.least})
    assert not faint, "\n".join(faint)


def report(theme: str, readings: list[Reading]) -> str:
    """Return where a theme comes closest to what it must not go below: of text, and of marks."""
    lines = [f"{theme}: {len(readings)} readings"]
    for words, is_text in (("text", True), ("marks", False)):
        kind = [each for each in readings if (each.least > SIGN) is is_text]
        lines.append(f"  lowest of {words}: {min(kind)}")
    return "\n".join(lines)


@pytest.mark.parametrize("colours", FEW)
async def test_a_screen_shown_on_another_terminal_is_as_one_of_an_app_started_there(
    start: Start, learning: Learning, monkeypatch: pytest.MonkeyPatch, colours: str
) -> None:
    async def sent(pilot: Pilot[None]) -> list[Strip]:
        await pilot.press("ctrl+p")
        await settle(pilot)
        return pilot.app.screen._compositor.render_strips()

    async with start(learning) as pilot, on_terminal(pilot, colours):
        shown = await sent(pilot)
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", FEW[colours])
    async with start(learning) as pilot:
        assert [list(strip) for strip in await sent(pilot)] == [list(strip) for strip in shown]


async def test_what_is_too_faint_is_found(start: Start) -> None:
    faint = Theme("faint", "#f0b869", foreground="#ffffff", background="#ffffff", dark=False)
    async with start() as pilot:
        pilot.app.register_theme(faint)
        pilot.app.theme = faint.name
        await pilot.press("3")
        await pilot.pause()
        readings = await read_screen(pilot, "tips", 4.5)
        assert any(each.ratio < each.least and each.what == "Get Educated" for each in readings)


def test_a_colour_that_the_terminal_chooses_counts_for_nothing() -> None:
    for style in ("white", "on black", "default on default"):
        assert contrast(*come_out(Style.parse(style))) == 1


def test_dim_and_reversed_text_is_read_as_it_comes_out() -> None:
    assert contrast(*come_out(Style.parse("#ffffff on #000000"))) == pytest.approx(21)
    assert contrast(*come_out(Style.parse("reverse #ffffff on #777777"))) == pytest.approx(
        4.48, abs=0.01
    )
    dim = contrast(*come_out(Style.parse("dim #ffffff on #000000")))
    assert dim == pytest.approx(5.3, abs=0.1)
