"""The keys that a learner set: what they come to, and what of them cannot be.

Nobody can lock themselves out: `keys.ALWAYS` and what has no id stay as they are. Textual
passes over an unknown name without a word, drops what stood on a key before, and knows no way to
leave an action without a key; so all of that is worked out here, before it is told.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from textual.binding import Binding
from textual.keys import format_key

from allyship_tui.course import Problem, closest
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line
from allyship_tui.tui.keys.defaults import ALWAYS, NEVER_BOTH, is_key, no_key
from allyship_tui.tui.keys.spelling import is_letter, read_key
from allyship_tui.tui.keys.together import TOGETHER, Holder

_FILE = "config.toml"

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
    usual = _usual(*dict.fromkeys(holder for holders in TOGETHER for holder in holders))
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
            elif not letter_keys and is_letter(key):
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
            if any(map(is_letter, keys))
        } | chosen
    # Textual takes a key from all that it does when one of them gets another (8.2.8).
    for pair in NEVER_BOTH:
        if not chosen.keys().isdisjoint(pair):
            chosen = {name: usual[name] for name in pair} | chosen
    keymap = {name: ",".join(keys) or no_key(name) for name, keys in chosen.items()}
    return Keymap(keymap, tuple(problems))


def _without_letters(keys: Iterable[str]) -> Keyset:
    return tuple(key for key in keys if not is_letter(key))


def _bindings(holder: Holder) -> Iterator[Binding]:
    """Go through the bindings of a screen or a widget, those of Textual too."""
    for bindings in holder.own:
        yield from Binding.make_bindings(bindings)
    for base in holder.base.__mro__:
        yield from Binding.make_bindings(base.__dict__.get("BINDINGS", ()))


def _usual(*holders: Holder) -> dict[str, Keyset]:
    """Return the usual keys of what can be changed, by name."""
    found: dict[str, dict[str, None]] = {}
    for holder in holders:
        for binding in _bindings(holder):
            if binding.id:
                keys = found.setdefault(binding.id, {})
                if is_key(binding.key):
                    keys[binding.key] = None
    return {name: tuple(keys) for name, keys in found.items()}


def _fixed() -> set[str]:
    """Return the keys that mean the same whatever is set."""
    return set(ALWAYS.values()) | {
        binding.key
        for holders in TOGETHER
        for holder in holders
        for binding in _bindings(holder)
        if not binding.id
    }


def _take_back_conflicts(chosen: dict[str, Keyset], letter_keys: bool) -> Iterator[Problem]:
    """Leave out each key that was set and is one of something else, until none clash.

    What is left without any of the keys that were wanted gets its usual ones back.
    """
    together = [_usual(*holders) for holders in TOGETHER]
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
            if {one, other} not in NEVER_BOTH and not chosen.keys().isdisjoint((one, other)):
                shared = set(chosen.get(one, usual[one])) & set(chosen.get(other, usual[other]))
                if shared:
                    return one, other, min(shared)
    return None


def _problem(name: str, what: str) -> Problem:
    return Problem(_FILE, say("course.where-key", key=clean_line(f"keys.{name}")), what)
