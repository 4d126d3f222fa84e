"""What someone sees: the screen as text, and where the focus is."""

import re
from collections.abc import Callable
from unittest.mock import patch

from rich.segment import Segment
from textual.geometry import Region
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget

from allyship_tui.study.places import Place
from allyship_tui.tui.screens.section import SectionScreen
from allyship_tui.tui.widgets.fitted import FittedProse
from allyship_tui.tui.widgets.prose import Prose
from allyship_tui.tui.widgets.words import Word


def lines(pilot: Pilot[None]) -> list[str]:
    """Return the screen's lines."""
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]


def seen(pilot: Pilot[None]) -> str:
    """Return all that the screen shows, its lines run together and each space single."""
    return " ".join(" ".join(lines(pilot)).split())


def part(pilot: Pilot[None], selector: str) -> str:
    """Return what one part of the screen shows, as `seen` does."""
    return " ".join(" ".join(_cut(pilot, selector)).split())


def part_lines(pilot: Pilot[None], selector: str) -> list[str]:
    """Return the lines of one part of the screen."""
    return [line.rstrip() for line in _cut(pilot, selector)]


def message(pilot: Pilot[None]) -> str:
    """Return what the line of the keys shows."""
    return part(pilot, "KeyBar")


def longest_read(prose: Prose) -> int:
    """Return how many cells the eye goes from left to right: columns are not read across."""
    gap = "  " if isinstance(prose, FittedProse) else "\n"
    drawn = (strip.text.rstrip() for strip in prose.render_lines(Region(0, 0, *prose.size)))
    return max(len(column.strip()) for line in drawn for column in line.split(gap))


def focus(pilot: Pilot[None]) -> Widget | None:
    """Return the part that has the focus."""
    return pilot.app.screen.focused


def focus_name(pilot: Pilot[None]) -> str:
    """Return the class of what has the focus."""
    return type(focus(pilot)).__name__


def here(pilot: Pilot[None]) -> Place:
    """Return the place that is open."""
    screen = pilot.app.screen
    assert isinstance(screen, SectionScreen)
    return screen.here


def words_in(pilot: Pilot[None]) -> list[str | None]:
    """Return the items that the words on the page lead to."""
    return [word.place.item for word in pilot.app.screen.query(Word)]


def coloured(pilot: Pilot[None]) -> list[Segment]:
    """Return what is drawn in a colour."""
    return [
        segment
        for strip in pilot.app.screen._compositor.render_strips()
        for segment in strip
        if segment.style and (segment.style.color or segment.style.bgcolor)
    ]


def obeyed(pilot: Pilot[None]) -> set[str]:
    """Return the characters on the screen that a terminal would obey."""
    return set(re.findall("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "".join(lines(pilot))))


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Wait for a condition; fail if it never holds."""
    for _ in range(50):
        if holds():
            return
        await pilot.pause()
    raise AssertionError(f"it never came to hold on:\n{chr(10).join(lines(pilot))}")


async def click(pilot: Pilot[None], text: str, selector: str = "") -> None:
    """Click on the first place on the screen that shows a text."""
    within = pilot.app.screen.query_one(selector).region if selector else pilot.app.screen.region
    for y, line in enumerate(lines(pilot)):
        x = line.find(text)
        if x >= 0 and within.contains(x, y):
            await pilot.click(offset=(x, y))
            return
    raise AssertionError(f"{text!r} is not on:\n{chr(10).join(lines(pilot))}")


def _cut(pilot: Pilot[None], selector: str) -> list[str]:
    """Return the lines of a part of the screen; what lies elsewhere is not drawn for it."""
    screen = pilot.app.screen
    compositor = screen._compositor
    region = screen.query_one(selector).content_region.intersection(screen.region)
    cuts, shown = compositor.cuts, compositor.visible_widgets
    over = {each: at for each, at in shown.items() if region.overlaps(at[0].intersection(at[1]))}
    with patch.object(compositor, "_visible_widgets", over):
        drawn = compositor._render_chops(region, region.line_range.__contains__)
    found = []
    for y in region.line_range:
        ends = cuts[y][1:]
        pieces = [
            piece or Strip.blank(end - x)
            for (x, piece), end in zip(drawn[y].items(), ends, strict=True)
        ]
        found.append(Strip.join(pieces).crop(region.x, region.right).text)
    return found
