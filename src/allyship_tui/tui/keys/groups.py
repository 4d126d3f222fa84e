"""The keys that work on a screen, grouped by what one wants to do."""

from collections.abc import Callable, Iterable

from msgspec import Struct
from textual.app import App
from textual.binding import ActiveBinding, Binding
from textual.screen import Screen

from allyship_tui.messages import say
from allyship_tui.study.actions import Action, Purpose, purpose_of
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.keys.defaults import OFFERED, PALETTE, is_key, rank

_GROUPS = ("section", "move", *Purpose)
"""The groups in their order: what only this section has, how one moves here, then the rest."""


_READS = ("go_on", "page_down", "begin")
"""Moves with which one reads on."""


class KeyLine(Struct, frozen=True):
    """What some keys do."""

    keys: str
    words: str
    name: str
    """Its name in the settings file; no text for what cannot be changed."""


class Group(Struct, frozen=True):
    """What someone may want to do, and the keys for it."""

    heading: str
    lines: tuple[KeyLine, ...]


def help_groups(
    active: Iterable[ActiveBinding], display: Callable[[Binding], str], palette: str
) -> tuple[Group, ...]:
    """Return the keys in their groups, those of the section first.

    Args:
        active: the bindings that work now; those of what has the focus come first.
        display: says how the key of a binding is written.
        palette: how the key of the palette is written: it does what has no key of its own.
    """
    groups: dict[str, list[Binding]] = {name: [] for name in _GROUPS}
    for each in active:
        is_shown = is_key(each.binding.key) or each.binding.id in OFFERED
        if each.binding.tooltip and is_shown and not _is_textuals(each):
            groups[_group_of(each)].append(each.binding)
    return tuple(
        Group(say(f"help.group-{name}"), _lines(sorted(held, key=rank), display, palette))
        for name, held in groups.items()
        if held
    )


def _group_of(each: ActiveBinding) -> str:
    name = each.binding.id or ""
    if isinstance(each.node, Screen) and name in set(Action) - _EVERYWHERE:
        return "section"
    if name in set(Action):
        return purpose_of(Action(name))
    if each.binding.action.startswith("go("):
        return purpose_of(Action.GO)
    if name.startswith("answer-"):
        return Purpose.PRACTISE
    if each.binding.action in _READS:
        return Purpose.READ
    return Purpose.PROGRAM if isinstance(each.node, App) or name == PALETTE else "move"


def _is_textuals(each: ActiveBinding) -> bool:
    """Say whether a binding is one that Textual gives to every app."""
    is_own = each.binding.id or each.binding.tooltip in (say("help.quit"), say("help.suspend"))
    return isinstance(each.node, App) and not is_own


_EVERYWHERE = {binding.id for binding in Binding.make_bindings(bindings.SECTION)}
"""What each section has."""


def _lines(
    found: list[Binding], display: Callable[[Binding], str], palette: str
) -> tuple[KeyLine, ...]:
    """Return of each thing that is done all its keys, what it does, and its name."""
    keys: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for binding in found:
        keys.setdefault(binding.tooltip, []).append(display(binding) or palette)
        names[binding.tooltip] = names.get(binding.tooltip) or binding.id or ""
    return tuple(
        KeyLine(" ".join(dict.fromkeys(shown)), words, names[words])
        for words, shown in keys.items()
    )
