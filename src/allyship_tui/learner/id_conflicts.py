"""Id conflicts: events with the same id and different contents, each of which is to be kept.

A log is a set of events, and merging is adding to the set: that needs the same event to be the
same everywhere. Where a file brings another body under an id that is taken, none of the two is
lost: the one that is first in the order of their contents has the id, the other gets one of its
own, worked out from the id and from what it holds. So all devices come to the same, in whatever
order they see the two.
"""

import hashlib
from collections.abc import Iterable, Mapping
from contextlib import suppress

from msgspec.structs import replace

from allyship_tui.learner.events import Row, base_id, conflict_id, decode, encode
from allyship_tui.sanitise import clean_line, harmless_within

_Content = tuple[str, ...]
"""What an event holds beside its id."""


def assign_ids(rows: Iterable[Row]) -> list[Row]:
    """Return events of which several may have one id, each with the id it is to have.

    Args:
        rows: the events; each may come with the id of its own already, or with the base id.
    """
    bodies: dict[str, dict[_Content, None]] = {}
    for row in rows:
        bodies.setdefault(base_id(row[0]), {})[_content(row)] = None
    return [row for name, contents in bodies.items() for row in _with_ids(name, contents)]


def split_conflicts(coming: Iterable[Row], held: Mapping[str, Row]) -> tuple[list[Row], list[Row]]:
    """Return which events are new, and which have an id that another one has.

    Args:
        coming: events, each as often as it was met.
        held: the events there are, by id.
    """
    taken = {base_id(name) for name in held}
    new: dict[str, Row] = {}
    conflicting: list[Row] = []
    for row in dict.fromkeys(coming):
        known = held.get(row[0]) or new.get(row[0])
        if known:
            if known != row and _content(known) != _content(row):
                conflicting.append(row)
        elif row[0] != base_id(row[0]) or row[0] in taken:
            conflicting.append(row)
        else:
            new[row[0]] = row
    return list(new.values()), conflicting


def _with_ids(name: str, contents: Iterable[_Content]) -> Iterable[Row]:
    first, *others = sorted(contents)
    yield _row(name, first)
    for content in others:
        yield _row(conflict_id(name, _digest(content)), content)


def _row(name: str, content: _Content) -> Row:
    at, day, device, kind, item, body = content
    return name, at, day, device, kind, item, body


def _content(row: Row) -> _Content:
    event = decode(row)
    # As it would come back from a file: what is cleaned there must not make two of one.
    with suppress(ValueError):
        event = replace(event, body=harmless_within(event.body))
    *names, body = encode(event)[1:]
    return *map(clean_line, names), body


def _digest(content: _Content) -> str:
    raw = "\0".join(content).encode("utf-8", "replace")
    return hashlib.blake2b(raw, digest_size=8).hexdigest()
