"""Every key, declared once: from here come bindings, footer, help and palette."""

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from allyship_tui.study.actions import Action
from allyship_tui.study.places import Section
from allyship_tui.wording import say

KEYS: dict[Action, str] = {
    Action.OPEN: "enter",
    Action.NEXT: "n",
    Action.PREVIOUS: "p",
    Action.MARK: "m",
    Action.STATE: "s",
    Action.OPEN_ADDRESS: "o",
    Action.SEARCH: "slash",
    Action.BACK: "escape,b,backspace",
    Action.VIEW: "v",
    Action.FILTER: "f",
    Action.COPY_ADDRESS: "y",
    Action.UNDO: "u",
    Action.TERM_OF_THE_DAY: "t",
    Action.PROBLEMS: "exclamation_mark",
    Action.HELP: "question_mark,f1",
    Action.QUIT: "q",
}
"""The keys of each action, in the order of the footer. A section's key is its number, and the
colours are chosen from the palette."""

HIDDEN = {Action.PROBLEMS, Action.TERM_OF_THE_DAY}
"""Actions that the footer leaves to help and palette."""


def bind(*actions: Action) -> list[BindingType]:
    """Return the bindings of `actions`, for the `BINDINGS` of a screen or of the app."""
    return [
        Binding(
            KEYS[action],
            action.replace("-", "_"),
            say(f"key.{action}"),
            show=action not in HIDDEN,
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


def move(key: str, action: str, words: str) -> Binding:
    """Return a binding that moves within a screen: shown by help, not by the footer."""
    return Binding(key, action, say(f"key.{words}"), show=False, tooltip=say(f"help.{words}"))
