"""Draw screens as terminals of 256 and of 16 colours show them.

Run as `.venv/bin/python tests/tui/draw_few.py FOLDER`, it writes each as SVG: `today-ink-256.svg`
and so on. What the 16 look like is up to the terminal: here they are xterm's.
"""

import asyncio
import io
import sys
from pathlib import Path

from rich.color import ColorTriplet
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from textual.pilot import Pilot

try:
    from .draw import PACK, ROOT, THEMES, Size, sitter, steady, visit
except ImportError:  # run as a script
    from draw import PACK, ROOT, THEMES, Size, sitter, steady, visit  # type: ignore[no-redef]
from allyship_tui.course import load_course

FEW = {"256": "xterm-256color", "16": "xterm"}
"""How many colours a terminal shows, and how it calls itself then."""

SCENES = ("today", "tips", "term", "card", "situation", "progress", "palette")
SIZES: tuple[Size, ...] = ((40, 12), (80, 24), (120, 40))


def terminal(ground: str, text: str, sixteen: str) -> TerminalTheme:
    """Return what a terminal shows.

    Args:
        ground: its own ground, as RRGGBB.
        text: the colour of its text.
        sixteen: its 16 colours, with spaces between.
    """

    def rgb(colour: str) -> ColorTriplet:
        return ColorTriplet(*bytes.fromhex(colour))

    colours = [rgb(colour) for colour in sixteen.split()]
    return TerminalTheme(rgb(ground), rgb(text), colours[:8], colours[8:])


_XTERM = (
    "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 "
    "7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"
)
_CONSOLE = (
    "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa "
    "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
)
TERMINALS = {
    "xterm": terminal("ffffff", "000000", _XTERM),
    "xterm, reversed": terminal("000000", "ffffff", _XTERM),
    "the Linux console": terminal("000000", "aaaaaa", _CONSOLE),
}
"""What the 16 colours are, and the terminal's own ground and text."""


def shown(pilot: Pilot[None], theme: TerminalTheme) -> str:
    """Return the screen as SVG, as a terminal shows it that has these 16 colours."""
    app = pilot.app
    width, height = app.size
    console = Console(
        width=width,
        height=height,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        record=True,
        legacy_windows=False,
    )
    over = app._background_screens
    console.print(app.screen._compositor.render_update(full=True, screen_stack=over))
    return steady(console.export_svg(title=app.title, theme=theme))


async def main(folder: Path) -> None:
    """Write the pictures into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    course = load_course(base=PACK)
    for colours, term in FEW.items():
        for theme in THEMES:
            for size in SIZES:
                async with sitter(course, size, theme, term=term) as pilot:
                    for scene in SCENES:
                        await visit(pilot, scene)
                        name = f"{scene}-{theme}-{colours}-{size[0]}x{size[1]}.svg"
                        svg = shown(pilot, TERMINALS["xterm, reversed"])
                        (folder / name).write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    sys.path.append(str(ROOT / "tests"))
    asyncio.run(main(Path(sys.argv[1])))
