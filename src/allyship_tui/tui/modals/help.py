"""The page that says what the keys do."""

from collections.abc import Callable, Iterable

from textual.app import App
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.screen import Screen

from allyship_tui.messages import say
from allyship_tui.tui.keys import is_key, rank
from allyship_tui.tui.widgets.prose import Block, heading, muted, paragraph, title

_KEY_WIDTH = 12


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
