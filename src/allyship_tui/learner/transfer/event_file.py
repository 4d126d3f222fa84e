"""The format of a file of events, a line of JSON each: reading it and writing it."""

import errno
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from allyship_tui.learner.events import Event, encode, new_id
from allyship_tui.learner.files import fsync_path, remove_if_abandoned, writing_lock
from allyship_tui.learner.timestamps import parse_timestamp
from allyship_tui.sanitise import clean_line, harmless_within
from allyship_tui.system.own_files import make_file

FORMAT_VERSION = 1
_PARTIAL = ".tmp"
_FORMAT_NAME = "allyship events"
_FIELDS = tuple(field.name for field in fields(Event))
_FIELD_DESCRIPTIONS = {
    "id": "a random uuid4",
    "at": "when, in UTC",
    "day": "the local date then",
    "device": "a random id of the device",
    "kind": "what was done",
    "item": "to what",
    "body": "what there is to say beyond that",
}
_LONGEST_NAME = 200


class NotAnEventFile(Exception):
    """A file does not hold events; the message is a sentence fragment that says why."""


class Contents(Struct, frozen=True):
    """What a file held."""

    events: tuple[Event, ...]
    skipped: tuple[int, ...]
    """The numbers of the lines that could not be read."""


def write_events(file: Path, events: Iterable[Event]) -> int:
    """Write events to a file for this user alone, in the order of time; all of it or nothing.

    The same events give the same file, byte for byte.

    Args:
        file: the file, replaced if there is one.
        events: what to write.

    Returns:
        How many events it holds.

    Raises:
        OSError: it cannot be written; what was there before is still there.
    """
    if file.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
    ordered = sorted(events, key=lambda event: (event.at, event.id))
    head = {"format": _FORMAT_NAME, "version": FORMAT_VERSION, "fields": _FIELD_DESCRIPTIONS}
    text = "".join(json.dumps(line) + "\n" for line in [head, *map(_line_of, ordered)])
    draft = file.with_name(f".{file.name}.{new_id()}{_PARTIAL}")
    try:
        make_file(draft)
        try:
            with writing_lock(draft):
                draft.write_text(text, encoding="utf-8")
                fsync_path(draft)
                draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)
        fsync_path(file.parent)
    except OSError as error:
        # The draft's name says nothing to whoever named the file.
        raise type(error)(error.errno, error.strerror, str(file)) from error
    return len(ordered)


def remove_partial_files(file: Path) -> bool:
    """Remove what killed processes left of a file, half-written, beside it.

    Args:
        file: the file that they were writing; it need not be there.

    Returns:
        Whether none is left; one that another process is writing now stays.

    Raises:
        OSError: the folder cannot be looked through, or a file not be removed.
    """
    gone = True
    for path in file.parent.iterdir():
        if path.name.startswith(f".{file.name}.") and path.name.endswith(_PARTIAL):
            gone = remove_if_abandoned(path) and gone
    return gone


def read_events(file: Path) -> Contents:
    """Read the events of a file, whatever else it holds; text in it is sanitised.

    Raises:
        NotAnEventFile: it does not begin as such a file does, or a newer version wrote it.
        OSError: it cannot be read.
    """
    # A folder, or a pipe that would wait for ever, is no file of events.
    if not file.is_file():
        raise (
            NotAnEventFile("not-a-file")
            if file.exists()
            else FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(file))
        )
    first, *lines = file.read_bytes().decode("utf-8-sig", "replace").split("\n")
    head = _parse_line(first)
    if head.get("format") != _FORMAT_NAME:
        raise NotAnEventFile("other")
    version = head.get("version")
    if not isinstance(version, int) or version > FORMAT_VERSION:
        raise NotAnEventFile("newer")
    events: list[Event] = []
    skipped: list[int] = []
    for number, line in enumerate(lines, 2):
        if not line.strip():
            continue
        event = _event_from(_parse_line(line))
        if event:
            events.append(event)
        else:
            skipped.append(number)
    return Contents(tuple(events), tuple(skipped))


def _line_of(event: Event) -> dict[str, Any]:
    """Return what stands on an event's line, the body in the same order wherever it comes from."""
    row = encode(event)
    return {**dict(zip(_FIELDS, row, strict=True)), "body": json.loads(row[6])}


def _parse_line(line: str) -> dict[str, Any]:
    try:
        table = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return table if isinstance(table, dict) else {}


def _event_from(table: dict[str, Any]) -> Event | None:
    *names, body = (table.get(name) for name in _FIELDS)
    if not isinstance(body, dict) or not all(isinstance(name, str) for name in names):
        return None
    identity, at, day, device, kind, item = (clean_line(str(name)) for name in names)
    short = max(map(len, (identity, day, device, kind, item))) <= _LONGEST_NAME
    if not parse_timestamp(at) or not (identity and kind and item and short):
        return None
    try:
        return Event(identity, at, day, device, kind, item, harmless_within(body))
    except ValueError:
        return None
