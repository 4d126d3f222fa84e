"""The page that names what is wrong with lessons and settings."""

from collections.abc import Callable, Iterable
from itertools import islice

from allyship_tui.course import Problem, by_weight
from allyship_tui.messages import say
from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.modals.overlay import OverlayScreen
from allyship_tui.tui.widgets.page import Page, PageContent
from allyship_tui.tui.widgets.prose import Block, heading, item, muted, title

_MOST_PROBLEMS = 200
"""So many are named at once: a page is drawn as a whole."""


class ProblemsScreen(OverlayScreen):
    """The page over the section; what is mended while it is open goes from it."""

    def __init__(self, problems: Callable[[], Iterable[Problem]]) -> None:
        """Make the page.

        Args:
            problems: returns what is wrong now.
        """
        super().__init__(())
        self._problems = problems

    async def fill(self, page: Page) -> None:
        """Show what is wrong now."""
        await page.show("problems", PageContent(tuple(problem_blocks(self._problems()))))

    async def catch_up(self) -> None:
        """Show what is wrong now: lessons were read anew."""
        await self.fill(self.query_one(Page))


def problem_blocks(problems: Iterable[Problem]) -> list[Block]:
    """Return the page that names problems, by what became of what they are about."""
    named = list(problems)
    intro = say("problems.intro" if named else "why-not.problems")
    blocks = [title(say("problems.heading")), muted(intro)]
    left = _MOST_PROBLEMS
    for words, found in by_weight(named):
        if left:
            blocks.append(heading(words))
        blocks += [item(str(each), glyphs().bullet, gap=1) for each in islice(found, left)]
        left = max(left - len(found), 0)
    if len(named) > _MOST_PROBLEMS:
        blocks.append(muted(say("problems.more", count=len(named) - _MOST_PROBLEMS), gap=1))
    return blocks
