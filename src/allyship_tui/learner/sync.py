"""Syncing with a shared folder: which files of other devices are read, and what is taken in.

Each device keeps one file of its own there, and reads the others'. Whatever carries the folder
(Syncthing, Dropbox, git) never has to merge anything, because no two devices write one file.
"""

from collections.abc import Collection
from pathlib import Path

from msgspec import Struct

from allyship_tui.learner.events import Event, encode
from allyship_tui.learner.id_conflicts import split_conflicts
from allyship_tui.learner.log import Log
from allyship_tui.learner.transfer import (
    NotAnEventFile,
    device_file_path,
    device_files,
    is_conflicted_copy,
    read_events,
)
from allyship_tui.system.own_files import make_folder


class SyncResult(Struct, frozen=True):
    """What a sync did."""

    taken: int
    """How many events were new here."""
    devices: int
    """How many other devices' files were read."""
    unread: tuple[str, ...]
    """The names of files that could not be read."""
    skipped: tuple[tuple[str, int], ...]
    """Of lines that could not be read, the file's name and the line's number."""
    copies: tuple[str, ...] = ()
    """The names of conflicted copies; what they hold is taken in."""
    forged: tuple[tuple[str, int], ...] = ()
    """Of files that speak in this device's name, the name and how many events were passed over."""
    failure: OSError | None = None
    """What kept this device's own file from being written, if anything did."""


def sync_folder(log: Log, folder: Path) -> SyncResult:
    """Take in what other devices left in a folder, and leave there what this one has.

    A file speaks for its own device, and for such as have no file there. What it says in the
    name of another is left to that one's file; of this device, to its log.

    Args:
        log: this device's log.
        folder: the shared folder, made if missing.

    Raises:
        NotSaved: what came could not be kept, or the folder not be remembered.
        OSError: the folder cannot be read or made.
    """
    folder = folder.absolute()
    make_folder(folder)
    # What another window has forgotten must not come back through this one.
    log.catch_up()
    files = device_files(folder)
    own, speakers = device_file_path(folder, log.device), {log.device, *files.values()}
    read: set[str] = set()
    unread: list[str] = []
    skipped: list[tuple[str, int]] = []
    events: list[Event] = []
    in_own_name: dict[str, list[Event]] = {}
    for file, device in files.items():
        try:
            contents = read_events(file)
        except (NotAnEventFile, OSError):
            if file != own:
                unread.append(file.name)
            continue
        # Its own file too: a log that came back from a backup may lack what stands there.
        events += _authorised(contents.events, device, speakers)
        if device != log.device:
            read.add(device)
            in_own_name[file.name] = [e for e in contents.events if e.device == log.device]
        if file != own:
            skipped += [(file.name, number) for number in contents.skipped]
    taken = log.merge(events) if events else 0
    forged = _count_forged(log, in_own_name)
    return SyncResult(
        taken,
        len(read),
        tuple(unread),
        tuple(skipped),
        tuple(file.name for file, device in files.items() if is_conflicted_copy(file, device)),
        tuple(forged.items()),
        log.publish(folder),
    )


def _authorised(events: Collection[Event], device: str, speakers: Collection[str]) -> list[Event]:
    """Return those of a file's events that the device it speaks for has a say in."""
    return [event for event in events if event.device == device or event.device not in speakers]


def _count_forged(log: Log, files: dict[str, list[Event]]) -> dict[str, int]:
    """Return of others' files how many events of this device they hold that its log does not."""
    held = {row[0]: row for row in log.snapshot.rows()}
    found: dict[str, int] = {}
    for name, events in files.items():
        new, conflicting = split_conflicts(map(encode, events), held)
        if count := sum(not log.snapshot.is_forgotten(row[0]) for row in [*new, *conflicting]):
            found[name] = count
    return found
