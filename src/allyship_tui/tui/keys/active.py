"""What the keys do on a screen now."""

from collections.abc import Iterator
from typing import Any

from textual.app import App
from textual.binding import ActiveBinding, Binding
from textual.screen import Screen

from allyship_tui.course import Problem
from allyship_tui.study.actions import Action
from allyship_tui.study.settings import Settings
from allyship_tui.tui.keys.defaults import ALWAYS, KEYS, PALETTE, character_of, is_key


def set_keys(app: App[Any], settings: Settings) -> tuple[Problem, ...]:
    """Take the keys that were set; return what of them cannot be.

    Args:
        app: whose keys they are.
        settings: what the learner set.
    """
    if settings.letter_keys and not settings.keys:
        return ()
    from allyship_tui.tui.keys.keymap import make_keymap

    keymap = make_keymap(settings.keys, settings.letter_keys)
    app.set_keymap(keymap.keys)
    return keymap.problems


def active_bindings(screen: Screen[object]) -> Iterator[ActiveBinding]:
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


def key_of(app: App[Any], action: Action) -> str:
    """Return how the first key of an action is written; the palette's where it has none.

    Args:
        app: knows the keys that a learner set, and how keys are written.
        action: what the key does.
    """
    usual = ALWAYS[PALETTE]
    return key_named(app, action, KEYS.get(action, usual)) or key_named(app, PALETTE, usual)


def key_named(app: App[Any], name: str, usual: str) -> str:
    """Return how the first key of something is written; no text where it has none.

    Args:
        app: knows the keys that a learner set, and how keys are written.
        name: its name in the settings file.
        usual: its keys where none were set.
    """
    keys = app._keymap.get(name) or usual
    if not is_key(keys):
        return ""
    return app.get_key_display(Binding(keys.partition(",")[0], ""))
