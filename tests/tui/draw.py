"""Draw every screen of the real app, on the small pack of the tests and a fixed clock.

Run as `.venv/bin/python tests/tui/draw.py`, it renews the pictures in `screenshots/`.
"""

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from msgspec.structs import replace
from textual.command import CommandList
from textual.pilot import Pilot

from allyship_tui.course import Course, load_course
from allyship_tui.learner import Kind, Log
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.places import Place, Section
from allyship_tui.study.recall import Rating
from allyship_tui.study.session import Session
from allyship_tui.tui.app import AllyshipApp
from allyship_tui.tui.appearance.themes import CONTRAST, INK, PAPER

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "screenshots"
PACK = ROOT / "tests" / "fixtures" / "pack"
COMMAND = ".venv/bin/python tests/tui/draw.py"

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=timezone(timedelta(hours=1)))
"""When the pictures were taken: a Monday."""

THEMES = {"ink": INK, "paper": PAPER, "contrast": CONTRAST}

Size = tuple[int, int]
WIDE, NARROW = (110, 32), (40, 12)

SECTIONS: dict[str, tuple[str, ...]] = {
    "today": ("2", "1"),
    "definition": ("2",),
    "tips": ("3",),
    "terms": ("4",),
    "reading": ("5",),
    "practice": ("6", "home"),
    "journal": ("7",),
    "progress": ("8",),
}
"""Each section, and the keys that lead to it."""

OVER: dict[str, tuple[str, ...]] = {
    "search": ("3", "slash", *"listen", "down"),
    "help": ("3", "question_mark"),
    "palette": ("3", "ctrl+p"),
    "planning": ("3", "i"),
    "writing": ("3", "w", "enter", *"Twice"),
    "forgetting": ("3", "delete"),
}
"""What opens over a section."""

PRACTISED: dict[str, tuple[str, ...]] = {
    "card": ("6", "home", "enter"),
    "answer": ("6", "home", "enter", "space"),
    "situation": ("6", "end", "enter"),
    "choices": ("6", "h", "end", "enter", "end", "space"),
    "effect": ("6", "h", "end", "enter", "end", "space", "end", "a"),
    "plan": ("6", "h", "home", "down", "enter"),
    "led": ("1", "enter"),
}
"""What is practised, and what comes of it; none is taken twice with one app."""

FIRST_DAY: dict[str, tuple[str, ...]] = {
    "first-start": (),
    "end": ("space", "a", *["enter"] * 7),
}
"""The way through the first day, one after the other."""

SCENES = {
    **SECTIONS,
    **OVER,
    **PRACTISED,
    "problems": ("1", "exclamation_mark"),
    "term": ("t",),
    "tips-list": ("3", "h"),
    "path": ("4", "v", "v", "v", "enter"),
}
"""Whatever there is to see in one app, by name, and the keys that lead there."""


class Sitting(NamedTuple):
    """What is drawn with one app."""

    size: Size
    theme: str
    scenes: tuple[str, ...]
    kind: str
    """What the names of the pictures end in."""


SITTINGS = (
    Sitting(WIDE, "ink", (*SECTIONS, *OVER, "term", *PRACTISED, "path"), "ink"),
    Sitting(WIDE, "paper", ("today", "tips", "term", "situation", "effect"), "paper"),
    Sitting(WIDE, "contrast", ("tips", "answer"), "contrast"),
    Sitting(NARROW, "ink", ("today", "tips", "tips-list", "term", *PRACTISED, "path"), "narrow"),
)


async def pictures() -> dict[str, str]:
    """Draw all pictures, and return each as SVG under the name of its file."""
    drawn = {}
    course = load_course(base=PACK)
    for sitting in SITTINGS:
        async with sitter(course, sitting.size, sitting.theme) as pilot:
            for scene in sitting.scenes:
                drawn[f"{scene}-{sitting.kind}.svg"] = await picture(pilot, scene)
    async with sitter(with_problems(course), WIDE) as pilot:
        drawn["problems-ink.svg"] = await picture(pilot, "problems")
    async with sitter(course, WIDE, marked=False) as pilot:
        for scene in FIRST_DAY:
            drawn[f"{scene}-ink.svg"] = await picture(pilot, scene)
    return drawn


@asynccontextmanager
async def sitter(
    course: Course, size: Size, theme: str = "ink", *, marked: bool = True, term: str = ""
) -> AsyncIterator[Pilot[None]]:
    """Start the app on a log of its own.

    Args:
        course: what is taught.
        size: the terminal's columns and rows.
        theme: the key of one of the program's own.
        marked: whether something has been done already, so that states show.
        term: the terminal, where it is one that does not say that it shows all colours.
    """
    time = NOW

    def clock() -> datetime:
        return time

    from quiet import waited_for

    with _no_settings(term), tempfile.TemporaryDirectory() as folder:  # noqa: SIM117
        with Log.open(Path(folder), clock) as log:
            if marked:
                for days, do in enumerate(_deeds(Learning(course, log, clock))):
                    time = NOW - timedelta(days=13 - days)
                    do()
            time = NOW
            learning = Learning(course, log, clock)
            learning.choose(Kind.THEME, THEMES[theme].name)
            app = AllyshipApp(learning)
            with waited_for(app):
                async with app.run_test(size=size) as pilot:
                    await pilot.pause()
                    yield pilot


async def picture(pilot: Pilot[None], scene: str) -> str:
    """Go to a scene and return it as SVG, the same to the byte each time."""
    return steady(await take(pilot, scene))


async def take(pilot: Pilot[None], scene: str) -> str:
    """Go to a scene and return it as Textual draws it."""
    await visit(pilot, scene)
    return pilot.app.export_screenshot()


async def visit(pilot: Pilot[None], scene: str) -> None:
    """Go to a scene, from wherever the app is."""
    app = pilot.app
    if len(app.screen_stack) > 1:
        await pilot.press("escape")
    await pilot.press(*(SCENES | FIRST_DAY)[scene])
    await settle(pilot)


async def settle(pilot: Pilot[None]) -> None:
    """Wait until everything is drawn, and hold what blinks."""
    await pilot.pause()
    for field in pilot.app.screen.query("Input, TextArea"):
        field.cursor_blink = False  # type: ignore[attr-defined]
    for commands in pilot.app.screen.query(CommandList):
        for _ in range(50):
            if commands.option_count and not commands.has_class("--populating"):
                break
            await pilot.pause()
    await pilot.pause()


def steady(svg: str) -> str:
    """Return a picture without what differs from run to run, and without web addresses."""
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"\bterminal-\d+", "terminal", svg)
    svg = re.sub(r"<!--.*?-->\s*", "", svg)
    svg = "\n".join(line.rstrip() for line in svg.splitlines() if line.strip())
    # Programs that turn it into pixels would run spaces together.
    return svg.replace("<svg ", '<svg xml:space="preserve" ', 1) + "\n"


def with_problems(course: Course) -> Course:
    """Return the course as it loads when some files are broken."""
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder)
        (pack / "terms").mkdir()
        (pack / "course.toml").write_text('title = "Broken"\nlanguage = "en"\n')
        (pack / "terms" / "a-broken-term.toml").write_text('title = "a term\n')
        (pack / "terms" / "empty.toml").write_text("")
        broken = load_course([pack])
    return replace(course, problems=broken.problems)


def _deeds(learning: Learning) -> Iterator[Callable[[], object]]:
    """Go through what someone did, a day at a time."""
    course = learning.course
    session = Session(learning)
    first, second = (Item.TIP.of(tip.id) for tip in course.tips[:2])
    works = course.reading
    definition = course.definition
    assert definition
    yield lambda: learning.mark(Item.DEFINITION.of(definition.id))
    yield lambda: learning.mark(first)
    yield lambda: learning.mark(second)
    yield lambda: learning.leave_at(Section.TIPS, course.tips[2].id)
    yield lambda: learning.set_state(works[0].id, ReadingState.READ)
    yield lambda: learning.set_state(works[2].id, ReadingState.SET_ASIDE)
    yield lambda: learning.set_state(works[3].id, ReadingState.READING)
    yield lambda: learning.opened(Place(Section.TERMS, "active-listening"))
    yield lambda: learning.opened(Place(Section.TERMS, "ally"))
    yield lambda: session.plans.make(
        "someone is talked over", "ask to hear the end of their sentence", first
    )
    yield lambda: session.reflections.write(
        "The bus driver waited today, and I had not seen why.\n\nTomorrow I will look up.",
        "Where did most of what you know about a group come from?",
        first,
    )
    yield lambda: session.reflections.write("Ask about the lift again.")
    yield lambda: session.cards.answer(session.cards.offer().cards[0], Rating.GOOD)


@contextmanager
def _no_settings(term: str) -> Iterator[None]:
    """Forget what the machine is set to: colours, and signs for its locale."""
    colours = "" if term else "truecolor"
    settings = {"LC_ALL": "C.UTF-8", "COLORTERM": colours, "TERM": term or "xterm-256color"}
    with patch.dict(os.environ, settings):
        os.environ.pop("NO_COLOR", None)
        yield


def main(folder: Path) -> None:
    """Renew the pictures in a folder."""
    import spared

    with spared.styles_parsed_once(), spared.nothing_drawn(), spared.answered_at_leisure():
        drawn = asyncio.run(pictures())
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.svg"):
        if old.name not in drawn:
            old.unlink()
    for name, svg in drawn.items():
        (folder / name).write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    sys.path.append(str(ROOT / "tests"))
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES)
