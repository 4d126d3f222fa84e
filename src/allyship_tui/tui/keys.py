"""Every key, declared once: from here come bindings, footer, help and palette.

A binding with an id can be changed in the settings file; an id is the name of an action or of a
move. What has no id, and the keys in `ALWAYS`, hold whatever the file says, so that nobody can
lock themselves out.
"""

from collections.abc import Iterable, Iterator

from textual.binding import ActiveBinding, Binding, BindingType
from textual.keys import REPLACED_KEYS, key_to_character
from textual.screen import Screen

from allyship_tui.messages import say
from allyship_tui.study.actions import Action
from allyship_tui.study.places import Section

PALETTE = "palette"

KEYS: dict[Action, str] = {
    Action.OPEN: "enter",
    Action.NEXT: "n",
    Action.PREVIOUS: "p",
    Action.MARK: "m",
    Action.UNDO: "u",
    Action.RECALL: "r",
    Action.SKIP: "x",
    Action.STATE: "s",
    Action.CHANGE: "e",
    Action.WRITE: "w",
    Action.PLAN: "i",
    Action.YEAR: "c",
    Action.BACK: "escape,b,backspace",
    Action.OPEN_ADDRESS: "o",
    Action.SEARCH: "slash",
    Action.VIEW: "v",
    Action.FILTER: "f",
    Action.COPY_ADDRESS: "y",
    Action.TERM_OF_THE_DAY: "t",
    Action.MUTE: "x",
    Action.CARDS: "d",
    Action.FORGET: "delete",
    Action.PROBLEMS: "exclamation_mark",
    Action.HELP: "question_mark,f1",
    Action.QUIT: "q",
}
"""The keys of each action, in the order of the footer. A section's key is its number, and the
colours are chosen from the palette."""

_RANKS = {str(action): number for number, action in enumerate(KEYS)}

ALWAYS: dict[str, str] = {
    Action.OPEN: "enter",
    Action.BACK: "escape",
    Action.HELP: "f1",
    PALETTE: "ctrl+p",
    **{f"go-{section}": str(section.number) for section in Section},
}
"""Of what can be changed, the key that always stays. Arrows stay too, Ctrl+C and Ctrl+Q quit."""

SUSPEND = Binding(
    "ctrl+z",
    "app.suspend_process",
    say("key.suspend"),
    show=False,
    tooltip=say("help.suspend"),
)
"""Stops the program as a shell's other ones; where someone writes, it takes back what was typed."""

HIDDEN = {
    Action.MUTE,
    Action.CARDS,
    Action.FORGET,
    Action.PROBLEMS,
    Action.TERM_OF_THE_DAY,
}
"""Actions that the footer leaves to help and palette."""

OFFERED = {*Action, *ALWAYS}
"""What the palette offers; moves within a screen are for keys alone."""

_ARROWS = ("up", "down", "left", "right")
_NO_KEY = "off:"


def no_key(name: str) -> str:
    """Return what stands for the key of something that has none: no terminal sends it.

    So it is still there for the palette. Each has its own, since one key does one thing.
    """
    return f"{_NO_KEY}{name}"


def is_key(key: str) -> bool:
    """Say whether a binding's key can be pressed."""
    return not key.startswith(_NO_KEY)


def rank(binding: Binding) -> int:
    """Return where a binding stands among others: in the order of `KEYS`, then all the rest."""
    return _RANKS.get(str(binding.id), len(_RANKS))


def bind(*actions: Action, in_footer: bool = True) -> list[BindingType]:
    """Return the bindings of `actions`, for the `BINDINGS` of a screen or of the app.

    Args:
        *actions: what the keys do.
        in_footer: whether the footer shows them, where it shows them at all.
    """
    return [
        Binding(
            KEYS.get(action, no_key(action)),
            action.replace("-", "_"),
            say(f"key.{action}"),
            show=in_footer and action not in HIDDEN,
            tooltip=say(f"help.{action}"),
            id=action,
        )
        for action in actions
    ]


def bind_sections(sections: Iterable[Section]) -> list[BindingType]:
    """Return the bindings that lead to the sections; the bar shows them, not the footer."""
    return [
        Binding(
            str(section.number),
            f"go('{section}')",
            say(f"key.go-{section}"),
            show=False,
            tooltip=say(f"help.go-{section}"),
            id=f"go-{section}",
        )
        for section in sections
    ]


def move(keys: str, action: str, name: str) -> list[BindingType]:
    """Return the bindings of a move within a screen: shown by help, not by the footer.

    Args:
        keys: its keys; the arrows among them cannot be changed.
        action: what Textual runs.
        name: its name in the settings file, and the key of its words.
    """
    return [
        Binding(
            key,
            action,
            say(f"key.{name}"),
            show=False,
            tooltip=say(f"help.{name}"),
            id=None if key in _ARROWS else name,
        )
        for key in keys.split(",")
    ]


def closes(*actions: Action) -> list[BindingType]:
    """Return bindings that close a screen with the keys of these actions as well."""
    words, why = say("key.back"), say("help.back")
    return [
        Binding(KEYS[action], "back", words, show=False, tooltip=why, id=action)
        for action in actions
    ]


def character_of(key: str) -> str | None:
    """Return the character that a key types; Textual's own way misses those it gave a name."""
    return key_to_character(REPLACED_KEYS.get(key, key))


def working(screen: Screen[object]) -> Iterator[ActiveBinding]:
    """Go through the bindings that can be used on a screen now, with a key or without.

    A key that a text field takes for itself is left out: there letters are letters.
    """
    focused = screen.focused
    for each in screen.active_bindings.values():
        key = each.binding.key
        taken = (
            focused is not None
            and each.node is not focused
            and focused.check_consume_key(key, character_of(key))
        )
        if each.enabled and not taken:
            yield each
