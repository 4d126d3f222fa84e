"""The page that says what the keys do."""

from collections.abc import Callable, Iterable

from rich.cells import cell_len
from textual.app import App
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.screen import Screen

from allyship_tui.messages import say
from allyship_tui.tui.keys import is_key, rank
from allyship_tui.tui.widgets.prose import Block, heading, muted, title

_NARROWEST, _WIDEST = 12, 16
"""The cells of the column of keys, as the names need; what needs more than these runs on."""


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
    lines = {
        group: _keys(sorted(found, key=rank), display) for group, found in groups.items() if found
    }
    needed = [cell_len(keys) + 1 for group in lines.values() for keys, _ in group]
    width = max((each for each in needed if _NARROWEST < each <= _WIDEST), default=_NARROWEST)
    for group, listed in lines.items():
        blocks.append(heading(say(f"help.group-{group}")))
        for keys, words in listed:
            column = keys + " " * max(width - cell_len(keys), 1)
            blocks.append(Block(Content(words), Content.styled(column, "bold $accent")))
    return blocks


def _is_textuals(each: ActiveBinding) -> bool:
    """Say whether a binding is one that Textual gives to every app."""
    is_own = each.binding.id or each.binding.tooltip in (say("help.quit"), say("help.suspend"))
    return isinstance(each.node, App) and not is_own


def _keys(found: list[Binding], display: Callable[[Binding], str]) -> list[tuple[str, str]]:
    """Return of each action all its keys, and what they do."""
    keys: dict[str, list[str]] = {}
    for binding in found:
        keys.setdefault(binding.tooltip, []).append(display(binding))
    return [(" ".join(dict.fromkeys(names)), words) for words, names in keys.items()]
