"""The page that names what was left out."""

from collections.abc import Iterable

from allyship_tui.course import Problem
from allyship_tui.messages import say
from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.widgets.prose import Block, item, muted, title

_MOST_PROBLEMS = 200
"""So many are named at once: a page is drawn as a whole."""


def problem_blocks(problems: Iterable[Problem]) -> list[Block]:
    """Return the page that names what was left out, and why."""
    blocks = [title(say("problems.heading"))]
    named = list(problems)
    entries = [item(str(problem), glyphs().bullet, gap=1) for problem in named[:_MOST_PROBLEMS]]
    blocks.append(muted(say("problems.intro" if entries else "why-not.problems")))
    if left := len(named) - len(entries):
        entries.append(muted(say("problems.more", count=left), gap=1))
    return blocks + entries
