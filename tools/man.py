"""Writes the man page from the parser of the command line: `make man`."""

import argparse
import tomllib
from functools import partial
from pathlib import Path

from argparse_manpage.manpage import Manpage

from allyship_tui import __version__
from allyship_tui.cli.parser import build
from allyship_tui.messages import say

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "man" / "allyship.1"
SECTIONS = ROOT / "man" / "sections.txt"
"""What the parser does not know: sections of their own."""
_OF_EVERY_COMMAND = ("json", "data_dir", "more_content")
"""Options that are not said again for each command: a section of its own has them."""
_UNBROKEN = 10_000
"""As wide as no paragraph is: else argparse would break lines by the width of this terminal."""


def man_page() -> str:
    """Return the man page: the same on every machine and day."""
    parser = build()
    parser.formatter_class = partial(argparse.HelpFormatter, width=_UNBROKEN)
    parser.description = f"{say('cli.without-command')}\n\n{say('cli.linear')}"
    parser._positionals.title = say("cli.commands")
    (commands,) = (a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    for command in commands.choices.values():
        command.description = None  # it says what is said of it anyway
        for action in command._actions:
            if action.dest in _OF_EVERY_COMMAND:
                action.help = argparse.SUPPRESS
    page = Manpage(parser, {"include": SECTIONS}, format="single-commands-section")
    page.date = ""  # a page is not older for having been made earlier
    page.source = f"allyship {__version__}"
    page.manual = "allyship"
    page.description = _in_short()
    return str(page)


def _in_short() -> str:
    """Return what the program is for, as `whatis` has it: no sentence."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    words: str = project["description"]
    return words[0].lower() + words[1:].rstrip(".")


if __name__ == "__main__":
    PAGE.write_text(man_page(), encoding="utf-8")
