"""The keys that a learner set: what they come to, and what of them cannot be.

Nobody can lock themselves out: `keys.ALWAYS` and what has no id stay as they are. Textual
passes over an unknown name without a word, drops what stood on a key before, and knows no way to
leave an action without a key; so all of that is worked out here, before it is told.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import NamedTuple

from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import KEY_ALIASES, Keys, _character_to_key, format_key

from allyship_tui.course import Problem, closest
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line
from allyship_tui.tui.app import AllyshipApp
from allyship_tui.tui.keys import ALWAYS, character_of, is_key, no_key
from allyship_tui.tui.screens.definition import DefinitionScreen
from allyship_tui.tui.screens.journal import JournalScreen
from allyship_tui.tui.screens.practice import PracticeScreen
from allyship_tui.tui.screens.progress import ProgressScreen
from allyship_tui.tui.screens.reading import ReadingScreen
from allyship_tui.tui.screens.terms import TermsScreen
from allyship_tui.tui.screens.tips import TipsScreen
from allyship_tui.tui.screens.today import TodayScreen
from allyship_tui.tui.widgets.answers import Answer, ExercisePage
from allyship_tui.tui.widgets.card import Card
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.page import Page
from allyship_tui.tui.widgets.words import Word

_FILE = "config.toml"
_LISTED: tuple[type[DOMNode], ...] = (
    DefinitionScreen,
    TipsScreen,
    TermsScreen,
    ReadingScreen,
    PracticeScreen,
    JournalScreen,
)
_PARTS: tuple[type[DOMNode], ...] = (ItemList, Page, Word)
# A word is within a page and takes its keys from it, as it should: they are no conflict.
_TOGETHER: tuple[tuple[type[DOMNode], ...], ...] = (
    (AllyshipApp, TodayScreen, Card),
    (AllyshipApp, ProgressScreen, ItemList),
    *product((AllyshipApp,), _LISTED, _PARTS),
    (AllyshipApp, PracticeScreen, ExercisePage),
    (AllyshipApp, PracticeScreen, Answer),
)
_NAMED = {key.value for key in Keys if key.value.isalnum()}
_MODIFIERS = {"alt", "ctrl", "shift"}
_SPELLINGS = {
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "ctrl+space": "ctrl+at",
    "ctrl+h": "backspace",
    "ctrl+left_square_bracket": "escape",
    **{alias: key for key, aliases in KEY_ALIASES.items() for alias in aliases},
}
"""Other names of a key, those too that a terminal sends the same for."""

Keyset = tuple[str, ...]


class Keymap(NamedTuple):
    """What is told to Textual, and what is told to the learner."""

    keys: dict[str, str]
    """Of each action whose keys are not the usual ones, its keys, joined by commas."""
    problems: tuple[Problem, ...]


def make_keymap(wanted: Mapping[str, Keyset], letter_keys: bool) -> Keymap:
    """Work out the keys.

    Args:
        wanted: of actions, by name, their keys as someone wrote them.
        letter_keys: whether a single letter may be a key.
    """
    problems: list[Problem] = []
    usual = _usual(*dict.fromkeys(place for places in _TOGETHER for place in places))
    fixed = _fixed()
    chosen: dict[str, Keyset] = {}
    for name, written in wanted.items():
        if name not in usual:
            spelling = closest(name, usual)
            words = "keymap.unknown-near" if spelling else "keymap.unknown"
            problems.append(_problem(name, say(words, suggestion=spelling)))
            continue
        keys: list[str] = []
        for text in written:
            key = read_key(text)
            if key is None:
                problems.append(_problem(name, say("keymap.impossible", key=clean_line(text))))
            elif not letter_keys and _is_letter(key):
                problems.append(_problem(name, say("keymap.letter", key=clean_line(text))))
            elif key in fixed and key != ALWAYS.get(name):
                problems.append(_problem(name, say("keymap.fixed", key=clean_line(text))))
            else:
                keys.append(key)
        if keys or not written:
            always = [ALWAYS[name]] if name in ALWAYS else []
            chosen[name] = tuple(dict.fromkeys([*keys, *always]))
    problems += _take_back_conflicts(chosen, letter_keys)
    if not letter_keys:
        chosen = {
            name: _without_letters(keys)
            for name, keys in usual.items()
            if any(map(_is_letter, keys))
        } | chosen
    keymap = {name: ",".join(keys) or no_key(name) for name, keys in chosen.items()}
    return Keymap(keymap, tuple(problems))


def read_key(text: str) -> str | None:
    """Return the name that Textual has for a key, or None where no terminal sends such a key.

    Args:
        text: as someone writes it: `?`, `G`, `ctrl+d`, `space`, `f2`, `PageDown`.
    """
    *modifiers, base = [text] if len(text) == 1 else text.replace("++", "+plus").split("+")
    held = sorted({modifier.strip().lower() for modifier in modifiers})
    base = base.strip()
    if len(base) == 1:
        if not base.isprintable():
            return None
        if held == ["shift"]:
            return base.upper() if _is_letter(base) else None
        base = _character_to_key(base.lower() if held else base)
    else:
        base = _SPELLINGS.get(base.lower(), base.lower())
        if base not in _NAMED and not _names_character(base):
            return None
    if not _MODIFIERS.issuperset(held):
        return None
    key = "+".join([*held, base])
    return _SPELLINGS.get(key, key)


def _names_character(base: str) -> bool:
    """Say whether this is Textual's name of a character that keyboards have."""
    character = character_of(base)
    return character is not None and character.isascii() and _character_to_key(character) == base


def _is_letter(key: str) -> bool:
    return len(key) == 1 and key.isascii() and key.isalpha()


def _without_letters(keys: Iterable[str]) -> Keyset:
    return tuple(key for key in keys if not _is_letter(key))


def _bindings(place: type[DOMNode]) -> Iterator[Binding]:
    """Go through the bindings of a place, those of Textual and those of its bases too."""
    for base in place.__mro__:
        yield from Binding.make_bindings(base.__dict__.get("BINDINGS", ()))


def _usual(*places: type[DOMNode]) -> dict[str, Keyset]:
    """Return the usual keys of what can be changed in some places, by name."""
    found: dict[str, dict[str, None]] = {}
    for place in places:
        for binding in _bindings(place):
            if binding.id:
                keys = found.setdefault(binding.id, {})
                if is_key(binding.key):
                    keys[binding.key] = None
    return {name: tuple(keys) for name, keys in found.items()}


def _fixed() -> set[str]:
    """Return the keys that mean the same whatever is set."""
    return set(ALWAYS.values()) | {
        binding.key
        for places in _TOGETHER
        for place in places
        for binding in _bindings(place)
        if not binding.id
    }


def _take_back_conflicts(chosen: dict[str, Keyset], letter_keys: bool) -> Iterator[Problem]:
    """Leave out each key that was set and is one of something else, until none clash.

    What is left without any of the keys that were wanted gets its usual ones back.
    """
    together = [_usual(*places) for places in _TOGETHER]
    if not letter_keys:
        together = [
            {name: _without_letters(keys) for name, keys in usual.items()} for usual in together
        ]
    order = list(chosen)
    while clash := _clash(chosen, together):
        *names, key = clash
        later = max((name for name in names if name in chosen), key=order.index)
        [other] = set(names) - {later}
        left = tuple(each for each in chosen[later] if each != key)
        if set(left) - {ALWAYS.get(later)}:
            chosen[later] = left
        else:
            del chosen[later]
        yield _problem(later, say("keymap.taken", key=format_key(key), other=other))


def _clash(
    chosen: Mapping[str, Keyset], together: list[dict[str, Keyset]]
) -> tuple[str, str, str] | None:
    """Return two names and a key that both have where both can be used."""
    for usual in together:
        for one, other in combinations(usual, 2):
            if one in chosen or other in chosen:
                shared = set(chosen.get(one, usual[one])) & set(chosen.get(other, usual[other]))
                if shared:
                    return one, other, min(shared)
    return None


def _problem(name: str, what: str) -> Problem:
    return Problem(_FILE, say("course.where-key", key=clean_line(f"keys.{name}")), what)
