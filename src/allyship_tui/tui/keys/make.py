"""How bindings are made: each with its words for the footer, for help and for the palette."""

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from allyship_tui.messages import say
from allyship_tui.study.actions import Action
from allyship_tui.study.places import Section
from allyship_tui.tui.keys.defaults import HIDDEN, KEYS, no_key

SUSPEND = Binding(
    "ctrl+z",
    "app.suspend_process",
    say("key.suspend"),
    show=False,
    tooltip=say("help.suspend"),
)
"""Stops the program as a shell's other ones; where someone writes, it takes back what was typed."""

_AND_SO_ON = "\u2026"
"""Stands after the first of several letters."""
_ARROWS = ("up", "down", "left", "right")


def bind(*actions: Action, in_footer: bool = True) -> list[BindingType]:
    """Return the bindings of actions.

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


def bind_answers(letters: str) -> list[BindingType]:
    """Return the bindings that answer at once; the footer shows the first: so it is with all."""
    return [
        Binding(
            letter,
            f"answer({number})",
            f"{_AND_SO_ON} {say('key.answer')}",
            show=number == 0,
            tooltip=say("help.answer"),
            id=f"answer-{letter}",
        )
        for number, letter in enumerate(letters)
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


def of_app(action: Action) -> Binding:
    """Return the binding of something that the app does over a section as well."""
    words, why = say(f"key.{action}"), say(f"help.{action}")
    return Binding(KEYS[action], f"app.{action}", words, show=False, tooltip=why, id=action)


def escapes() -> Binding:
    """Return the binding that leaves a screen where text is typed: letters are no keys there."""
    return Binding("escape", "back", say("key.back"), tooltip=say("help.back"), id=Action.BACK)
