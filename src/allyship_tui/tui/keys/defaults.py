"""The key of each action, and what nobody can take away.

A binding with an id can be changed in the settings file; an id is the name of an action or of a
move. What has no id, and the keys in `ALWAYS`, hold whatever the file says, so that nobody can
lock themselves out.
"""

from textual.binding import Binding
from textual.keys import REPLACED_KEYS, key_to_character

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
    Action.WHOLE: "a",
    Action.STATE: "s",
    Action.CHANGE: "r",
    Action.WRITE: "w",
    Action.PLAN: "i",
    Action.BACK: "escape,backspace",
    Action.OPEN_ADDRESS: "o",
    Action.SEARCH: "slash",
    Action.VIEW: "v",
    Action.FILTER: "f",
    Action.COPY_ADDRESS: "y",
    Action.COPY_MARKDOWN: "Y",
    Action.BOOKMARK: "asterisk",
    Action.RANDOM_TERM: "z",
    Action.TERM_OF_THE_DAY: "t",
    Action.MUTE: "x",
    Action.CARDS: "plus",
    Action.FORGET: "delete",
    Action.PROBLEMS: "exclamation_mark",
    Action.RELOAD: "f5",
    Action.HELP: "question_mark,f1",
    Action.QUIT: "q",
}
"""The keys of each action, in the order of the footer. A section's key is its number, and the
colours and the year are chosen from the palette."""

ANSWERS = "abcde"
"""The letters that answer on a page that is practised, in its order: no other action has them."""

NEVER_BOTH = (frozenset({str(Action.RECALL), str(Action.CHANGE)}),)
"""Pairs of actions that nothing has both of: they may have the same key."""

_RANKS = {str(action): number for number, action in enumerate(KEYS)}

ALWAYS: dict[str, str] = {
    Action.OPEN: "enter",
    Action.BACK: "escape",
    Action.HELP: "f1",
    PALETTE: "ctrl+p",
    **{f"go-{section}": str(section.number) for section in Section},
}
"""Of what can be changed, the key that always stays. Arrows stay too, Ctrl+C and Ctrl+Q quit."""

HIDDEN = {
    Action.MUTE,
    Action.CARDS,
    Action.FORGET,
    Action.PROBLEMS,
    Action.RELOAD,
    Action.TERM_OF_THE_DAY,
    Action.COPY_MARKDOWN,
    Action.BOOKMARK,
    Action.RANDOM_TERM,
}
"""Actions that the footer leaves to help and palette."""

OFFERED = {*Action, *ALWAYS}
"""What the palette offers; moves within a screen are for keys alone."""

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


def character_of(key: str) -> str | None:
    """Return the character that a key types; Textual's own way misses those it gave a name."""
    return key_to_character(REPLACED_KEYS.get(key, key))
