"""The skeleton of a lesson: each key of its record, what goes there, and a blank to fill in.

It is made from the records themselves, so that no new key can be forgotten. A blank is never a
value that the loader takes: what was left open is named, and cannot be shown by accident.
A line of words begins with `# `, a key that may be left out with `#` alone.
"""

import json
import textwrap
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from allyship_tui.authoring.fields import Key, keys_of
from allyship_tui.authoring.kinds import Kind
from allyship_tui.course import Record
from allyship_tui.messages import say
from allyship_tui.sanitise import Text

Given = Mapping[str, str | date]
"""Values that are known already, by their keys."""

_WIDTH = 92
_COPIES = {
    "choices": 3,
    "how": 3,
    "pitfalls": 2,
    "words_to_use": 2,
    "cue_examples": 2,
    "action_examples": 2,
}
"""How many blanks of a list there are where one is too few."""
_DO_NOTHING = {"move": "nothing"}
"""One choice of each situation; it stands last in the skeleton."""


def skeleton(kind: Kind, given: Given, choices: Mapping[str, Collection[str]]) -> str:
    """Return the text to fill in.

    Args:
        kind: what is begun.
        given: what is known of it.
        choices: of a key, the ids that it may hold.
    """
    lines = [*_words(say(f"skeleton.{kind.name}")), *_words(say("skeleton.how")), ""]
    if kind.listed:
        lines.append(f"[[{kind.listed}]]")
    explained: set[type[Record]] = set()
    keys = [key for key in keys_of(kind.record) if (kind.name, key.name) != ("term", "id")]
    for key in keys:
        if not key.record:
            lines += [*_words(_about(key, choices)), *_blank(key, given.get(key.name)), ""]
    # A table goes on to the next one: what is not in a table has to come first.
    for key in keys:
        if key.record:
            lines += [*_words(_about(key, choices))]
            lines += _tables(key, key.record, kind.listed, explained)
    return "\n".join(lines).rstrip("\n") + "\n"


def _tables(
    key: Key, record: type[Record], within: str, explained: set[type[Record]]
) -> Iterator[str]:
    """Go through the lines of the tables that one key needs."""
    name = f"{within}.{key.name}" if within else key.name
    header = f"[[{name}]]" if key.is_list else f"[{name}]"
    copies = _COPIES.get(key.name, 1)
    for number in range(1, copies + 1):
        is_last = number == copies
        given = _DO_NOTHING if key.name == "choices" and is_last else {}
        yield from _optional([header], is_optional=not key.is_needed)
        for inner in keys_of(record):
            if record not in explained:
                yield from _words(inner.about)
            yield from _optional(_blank(inner, given.get(inner.name)), not key.is_needed)
        explained.add(record)
        yield ""


def _about(key: Key, choices: Mapping[str, Collection[str]]) -> str:
    known = choices.get(key.name)
    if not known:
        return key.about
    return f"{key.about} {say('skeleton.there-are', choices=say('spoken.list').join(known))}"


def _words(text: str) -> list[str]:
    wrapped = textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return [f"# {line}" for line in wrapped]


def _blank(key: Key, given: str | date | None = None) -> list[str]:
    """Return the lines of a key with what is given, or with a blank that is never taken."""
    if given is not None:
        value = given.isoformat() if isinstance(given, date) else _quoted(given)
        return [f"{key.name} = {value}"]
    if key.is_list:
        lines = [f'{key.name} = [""]']
    elif key.kind is bool:  # always one that may be left out
        lines = [f"{key.name} = {'false' if key.default else 'true'}"]
    elif key.kind is Text:
        lines = [f'{key.name} = """', '"""']
    else:
        lines = [f'{key.name} = ""']
    return _optional(lines, is_optional=not key.is_needed)


def _optional(lines: list[str], is_optional: bool) -> list[str]:
    return [f"#{line.removeprefix('#')}" for line in lines] if is_optional else lines


def _quoted(text: str) -> str:
    """Return a text as TOML holds it; a sanitised one holds nothing that JSON writes otherwise."""
    return json.dumps(text, ensure_ascii=False)
