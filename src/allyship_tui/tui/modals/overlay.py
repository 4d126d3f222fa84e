"""Screens that open over a section and close again: help, and what was left out."""

from collections.abc import Callable, Iterable

from textual.app import App, ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.screen import ModalScreen, Screen

from allyship_tui.course.problems import Problem
from allyship_tui.tui.glyphs import glyphs
from allyship_tui.tui.guard import Present
from allyship_tui.tui.keys import bindings, is_key, rank
from allyship_tui.tui.widgets.key_bar import KeyBar
from allyship_tui.tui.widgets.page import Page, Sheet
from allyship_tui.tui.widgets.prose import Block, heading, item, muted, paragraph, title
from allyship_tui.wording import say

_KEY_WIDTH = 12
_MOST_PROBLEMS = 200
"""So many are named at once: a page is drawn as a whole."""


class OverScreen(Present, ModalScreen[None]):
    """One page over the section; Escape closes it."""

    BINDINGS = bindings.OVERLAY

    def __init__(self, blocks: Iterable[Block]) -> None:
        super().__init__()
        self._blocks = tuple(blocks)

    def compose(self) -> ComposeResult:
        """Return the page and its keys."""
        yield Page()
        yield KeyBar()

    async def on_mount(self) -> None:
        """Show the page."""
        page = self.query_one(Page)
        await page.show("over", Sheet(self._blocks))
        page.focus()

    def action_back(self) -> None:
        """Close."""
        self.dismiss()


def problem_blocks(problems: Iterable[Problem]) -> list[Block]:
    """Return the page that names what was left out, and why."""
    blocks = [title(say("problems.heading"))]
    named = list(problems)
    entries = [item(str(problem), glyphs().bullet, gap=1) for problem in named[:_MOST_PROBLEMS]]
    blocks.append(muted(say("problems.intro" if entries else "problems.none")))
    if left := len(named) - len(entries):
        entries.append(muted(say("problems.more", count=left), gap=1))
    return blocks + entries


def help_blocks(active: Iterable[ActiveBinding], display: Callable[[Binding], str]) -> list[Block]:
    """Return the page that says what each key does here.

    Args:
        active: the bindings that work now; those of what has the focus come first.
        display: says how the key of a binding is written.
    """
    groups: dict[str, list[Binding]] = {"focus": [], "section": [], "everywhere": []}
    for each in active:
        if each.binding.tooltip and is_key(each.binding.key) and not _is_textuals(each):
            kind = (
                "everywhere"
                if isinstance(each.node, App)
                else "section"
                if isinstance(each.node, Screen)
                else "focus"
            )
            groups[kind].append(each.binding)
    blocks = [title(say("help.heading")), muted(say("help.moves"))]
    for group, found in groups.items():
        if found:
            blocks.append(heading(say(f"help.group-{group}")))
            blocks.extend(_keys(sorted(found, key=rank), display))
    return blocks


def _is_textuals(each: ActiveBinding) -> bool:
    """Say whether a binding is one that Textual gives to every app."""
    is_own = each.binding.id or each.binding.tooltip in (say("help.quit"), say("help.suspend"))
    return isinstance(each.node, App) and not is_own


def _keys(found: list[Binding], display: Callable[[Binding], str]) -> list[Block]:
    """Return a line for each action, with all its keys."""
    keys: dict[str, list[str]] = {}
    for binding in found:
        keys.setdefault(binding.tooltip, []).append(display(binding))
    return [
        Block(
            paragraph(words).text,
            Content.styled(f"{' '.join(dict.fromkeys(names))} ".ljust(_KEY_WIDTH), "bold $accent"),
        )
        for words, names in keys.items()
    ]
