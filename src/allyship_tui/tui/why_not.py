"""What is said of a key that does nothing where someone is: why, and what would."""

from collections.abc import Awaitable, Iterator
from functools import cache
from typing import Any, NamedTuple

from textual.app import App
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from allyship_tui.study.actions import Action
from allyship_tui.study.places import Place, Section
from allyship_tui.study.why_not import meant, why_not
from allyship_tui.tui.keys import key_named, key_of, together
from allyship_tui.tui.screens.section import SectionScreen
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.page import Page

_DOWN = {"scroll_down", "scroll_end", "page_down", "cursor_down", "last", "focus_next"}
_UP = {"scroll_up", "scroll_home", "page_up", "cursor_up", "first", "focus_previous"}
_SAYS = {"last": "down", "first": "up", "word-before": "word", "word-after": "word"}
"""Moves of which the same is said as of others."""


async def answer_key(app: App[Any], key: str, doing: Awaitable[bool]) -> bool:
    """Do what a key does, and say so where that is nothing.

    Args:
        app: the app.
        key: the key.
        doing: does it.

    Returns:
        Whether it did anything.
    """
    screen = app.screen
    if not isinstance(screen, SectionScreen):
        return await doing
    before = _standing(screen)
    has_done = await doing
    is_idle = screen is app.screen and (not has_done or _moved_nothing(screen, key, before))
    # Of a key that is nothing here there is nothing to say: another word may stand there.
    if is_idle and (words := _why_not_here(app, key, screen.here)):
        screen.show_status(words)
    return has_done


def explain(app: App[Any], what: Action | str) -> None:
    """Say on the screen why something cannot be done there, and what would be possible.

    Args:
        app: the app.
        what: an action, or the name of a move.
    """
    if isinstance(app.screen, SectionScreen):
        app.screen.show_status(_explained(app, what, app.screen.here))


class _Standing(NamedTuple):
    """Where someone stands on a screen, as far as a move changes it."""

    focused: Widget | None
    cursor: str | None
    is_at_top: bool
    is_at_end: bool


def _standing(screen: Screen[Any]) -> _Standing:
    """Return where someone stands on a screen."""
    focused = screen.focused
    cursor = focused.cursor_id if isinstance(focused, ItemList) else None
    around = focused.ancestors_with_self if focused else ()
    page = next((each for each in around if isinstance(each, VerticalScroll | ItemList)), None)
    if page is None:
        return _Standing(focused, cursor, True, True)
    at = page.scroll_offset.y
    return _Standing(focused, cursor, at <= 0, at >= page.max_scroll_y)


def _moved_nothing(screen: Screen[Any], key: str, before: _Standing) -> bool:
    """Say whether a key moved nothing, though it is one that moves: it stands at an end."""
    now = _standing(screen)
    if (now.focused, now.cursor) != (before.focused, before.cursor):
        return False
    node, move = _move_of(screen, key)
    if move not in _DOWN | _UP | {"open"}:
        return False
    if isinstance(node, ItemList):
        return move != "open" if node.ids else move == "open" or _is_at(before, move)
    if move == "page_down" and isinstance(node, Page):
        return False  # from its end, a page goes on
    is_scroll = isinstance(node, VerticalScroll)
    return move != "open" and (not is_scroll or _is_at(before, move))


def _move_of(screen: Screen[Any], key: str) -> tuple[DOMNode | None, str]:
    """Return what takes a key, and the action it has there.

    Asked for all keys, as `Screen.active_bindings` does, it would take milliseconds of each key.
    """
    for node, bindings in screen._modal_binding_chain:
        for binding in bindings.key_to_bindings.get(key, ()):
            if screen.app._check_action_state(binding.action, node):
                return node, _bare(binding)
    return None, ""


def _why_not_here(app: App[Any], key: str, here: Place) -> str:
    """Return why a key does nothing here, and what would; no text where it is none of ours."""
    if isinstance(app.screen.focused, Input):
        return ""
    names = list(dict.fromkeys(_names(app, key)))
    return _explained(app, _meant(names, here.section, app.screen), here) if names else ""


def _explained(app: App[Any], what: Action | str, here: Place) -> str:

    def called(way: Action | Section) -> str:
        if isinstance(way, Section):
            return key_named(app, f"go-{way}", str(way.number))
        return key_of(app, way)

    keys = {name: app.get_key_display(Binding(key, "")) for name, key in _FIXED.items()}
    return why_not(what, here, called, **keys)


_FIXED = {"text": "right", "down": "down", "tab": "tab"}
"""Keys of moves that nobody can take away."""


def _is_at(before: _Standing, move: str) -> bool:
    return before.is_at_end if move in _DOWN else before.is_at_top


def _bare(binding: Binding) -> str:
    """Return a binding's action without what it is done to: "app.focus_next" is "focus_next"."""
    return binding.action.rpartition(".")[2]


def _names(app: App[Any], key: str) -> Iterator[str]:
    """Go through the names of what a key does: first where the focus is, then anywhere."""
    own = _names_of_actions()
    for _, bindings in app.screen._modal_binding_chain:
        for binding in bindings.key_to_bindings.get(key, ()):
            if name := binding.id or own.get(_bare(binding)):
                yield name
    for binding in _bindings():
        keys = app._keymap.get(binding.id or "", binding.key).split(",")
        if key in keys and (name := binding.id or own.get(_bare(binding))):
            yield name


@cache
def _names_of_actions() -> dict[str, str]:
    return {_bare(binding): binding.id for binding in _bindings() if binding.id}


@cache
def _bindings() -> tuple[Binding, ...]:
    """Return all that the program has keys for, what is done with lists and pages first.

    They are the same for as long as it runs, and it takes milliseconds to make them.
    """
    widgets = (
        *(together.ITEM_LIST, together.PAGE, together.EXERCISE_PAGE),
        *(together.WORD, together.PART_ROW),
    )
    sections = dict.fromkeys(holder for held in together.TOGETHER for holder in held)
    return tuple(
        binding
        for holder in dict.fromkeys((*widgets, *sections))
        for bindings in holder.own
        for binding in Binding.make_bindings(bindings)
    )


def _meant(names: list[str], section: Section, screen: Screen[Any]) -> Action | str:
    """Return which of the things that have a key is meant here."""
    if section in (Section.TODAY, Section.PRACTICE) and any(map(_is_answer, names)):
        return "answer"
    actions = [Action(name) for name in names if name in set(Action)]
    if (action := meant(actions, section)) and names[0] in set(Action):
        return action
    if _is_answer(names[0]):
        return action or "answer"
    if names[0].startswith("go-") and names[0] != "go-on":
        return Action.GO
    name = _SAYS.get(names[0], names[0])
    return "end" if name == "down" and isinstance(screen.focused, Page) else name


def _is_answer(name: str) -> bool:
    return name.startswith("answer-")
