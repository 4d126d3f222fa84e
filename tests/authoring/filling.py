"""Filling in a skeleton as an author does: line by line, by what the keys are called."""

import re
from itertools import count

_BLANK = re.compile(r'^(#?)(\w+) = (?:\[""\]|"""\n#?"""|"")$', re.MULTILINE)
_TABLE = re.compile(r"^#?\[+([\w.]+)\]+$", re.MULTILINE)
_LEFT_OUT = re.compile(r"^#(?=[a-z\[\"])", re.MULTILINE)

LISTS = ("also_called", "authors", "reviewed_by", "terms", "reading", "situations")
VALUES = {
    "related.id": '"ally"',
    "not_the_same_as.id": '"ally"',
    "category": '"roles"',
    "section": '"learn-more"',
    "situations.tip": '"get-educated"',
    "related.kind": '"see"',
    "reading.kind": '"talk"',
    "level": '"fine"',
    "certainty": '"uncertain"',
    "setting": '"club"',
    "move": '"ask"',
    "effort": '"hour"',
    "length": '"short"',
    "base": '"adds"',
    "pages": "12",
    "minutes": "12",
    "url": '"https://choir.example"',
    "homepage": '"https://choir.example"',
    "checked": "2026-11-28",
    "retired": "2027-11-28",
    "terms": '["ally"]',
    "reading": '["ard-empathy"]',
    "situations": '["coffee-in-pairs"]',
    "country": '"KE"',
    "core": "false",
    "stops": '["term/ally"]',
    "rule": '"unlinked-entry"',
}
"""What is not text, by the key alone or with the table that it stands in."""


def filled(text: str, *, optional: bool = False) -> str:
    """Return a skeleton with each of its blanks filled in.

    Args:
        text: the skeleton.
        optional: whether the keys that may be left out are used too.
    """
    if optional:
        text = _LEFT_OUT.sub("", text)
    numbers = count(1)

    def fill(found: re.Match[str]) -> str:
        commented, key = found[1], found[2]
        if commented:
            return found[0]
        before = _TABLE.findall(text, 0, found.start())
        table = before[-1].rpartition(".")[2] if before else ""
        value = VALUES.get(f"{table}.{key}") or VALUES.get(key)
        if value is None:
            value = f'"id-{next(numbers)}"' if key == "id" else '"A few plain words."'
            value = f"[{value}]" if key in LISTS else value
        return f"{key} = {value}"

    return _BLANK.sub(fill, text)
