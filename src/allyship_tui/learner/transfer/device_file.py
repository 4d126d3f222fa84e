"""The device files in a shared folder: finding them, writing and scrubbing this device's own.

The log remembers the folders, beside its events: they are places of this machine, and must not
travel. A window writes such a file only while no other can write to the log, so that none leaves
there what another has just forgotten.
"""

import re
import sqlite3
from collections.abc import Container, Iterable
from contextlib import suppress
from pathlib import Path

from allyship_tui.learner.database import (
    add_shared_folder,
    folder_from_key,
    mark_folder_clean,
    rows_after,
    shared_folders,
    stale_folder_keys,
    transaction,
)
from allyship_tui.learner.events import Event, base_id, decode, encode
from allyship_tui.learner.kinds import SETTINGS, Kind
from allyship_tui.learner.snapshot import Snapshot
from allyship_tui.learner.transfer.event_file import (
    NotAnEventFile,
    read_events,
    remove_partial_files,
    write_events,
)

_ENDING = ".jsonl"
_ID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def device_file_path(folder: Path, device: str) -> Path:
    """Return the file of a device in a shared folder."""
    return folder / f"{device}{_ENDING}"


def device_files(folder: Path) -> dict[Path, str]:
    """Return each file of a device in a shared folder, with the id of the device it speaks for.

    What Dropbox, Syncthing or Nextcloud call a conflicted copy begins with the name of the file
    that it is a copy of, and speaks for the same device.

    Raises:
        OSError: the folder cannot be looked through.
    """
    found: dict[Path, str] = {}
    for path in sorted(path for path in folder.iterdir() if path.name.endswith(_ENDING)):
        name = path.name.removesuffix(_ENDING)
        # A hidden file is one that somebody is still writing.
        if not name.startswith("."):
            device = _ID.match(name)
            found[path] = device[0] if device else name
    return found


def is_conflicted_copy(path: Path, device: str) -> bool:
    """Say whether a file is a conflicted copy of the one that a device writes."""
    return path.name != f"{device}{_ENDING}"


def copies_with_forgotten(connection: sqlite3.Connection) -> list[Path]:
    """Return the conflicted copies in shared folders that hold what was forgotten.

    Neither this device nor another one writes to them: they have to be deleted by hand.

    Raises:
        sqlite3.Error: the log cannot be read.
    """
    gone = {str(name) for (name,) in connection.execute("SELECT id FROM forgotten")}
    found: list[Path] = []
    for folder in shared_folders(connection) if gone else ():
        with suppress(OSError):
            copies = [
                path
                for path, device in device_files(folder).items()
                if is_conflicted_copy(path, device)
            ]
            found += [path for path in copies if _holds(path, gone)]
    return found


def _holds(path: Path, names: Container[str]) -> bool:
    try:
        events = read_events(path).events
    except (NotAnEventFile, OSError):
        return False
    return any(base_id(event.id) in names and event.kind != Kind.FORGOTTEN for event in events)


def publish(connection: sqlite3.Connection, folder: Path, device: str) -> OSError | None:
    """Leave all that the log holds in this device's file in a folder, and remember the folder.

    Args:
        connection: the open log, outside a transaction.
        folder: the folder, as an absolute path.
        device: this device's id.

    Returns:
        What kept the file from being written, if anything did: that is no fault of the log's.

    Raises:
        sqlite3.Error: the log cannot be read or written to.
    """
    # By itself: a window that is killed must leave no file of which the log knows nothing.
    with transaction(connection):
        add_shared_folder(connection, folder)
    with transaction(connection):
        try:
            publish_events(folder, device, map(decode, rows_after(connection, 0)))
        except OSError as error:
            return error
        mark_folder_clean(connection, folder)
    return None


def publish_events(folder: Path, device: str, events: Iterable[Event]) -> None:
    """Write a device's file in a folder, and remove what a killed window left of one.

    Args:
        folder: the folder.
        device: the device's id.
        events: what the file is to hold; the settings of this device are left out.

    Raises:
        OSError: the file cannot be written.
    """
    remove_partial_files(device_file_path(folder, device))
    travelling = (event for event in events if event.kind not in SETTINGS)
    write_events(device_file_path(folder, device), travelling)


def scrub_folders(connection: sqlite3.Connection, device: str) -> bool:
    """Take out of this device's files what was forgotten since they were left.

    A folder or a file that is not there holds nothing to wipe out.

    Args:
        connection: the open log, outside a transaction.
        device: this device's id.

    Returns:
        Whether none of the files that are there holds it any more.

    Raises:
        sqlite3.Error: the log cannot be read.
    """
    is_clean = True
    for key in stale_folder_keys(connection):
        try:
            with transaction(connection):
                with suppress(FileNotFoundError, NotADirectoryError):
                    file = device_file_path(folder_from_key(key), device)
                    remove_partial_files(file)
                    if not file.is_dir():  # that one is not ours, and holds nothing of it
                        _rewrite(file, connection)
                mark_folder_clean(connection, key)
        except (OSError, TypeError, ValueError, sqlite3.Error):
            is_clean = False
    return is_clean


def _rewrite(file: Path, connection: sqlite3.Connection) -> None:
    """Take out of a file what was forgotten, and put in what says so to other devices.

    And nothing else: whoever shared the folder once may not want to share today's words there.
    """
    rows = {row[0]: row for row in rows_after(connection, 0) if row[4] == Kind.FORGOTTEN}
    with suppress(NotAnEventFile):
        for event in read_events(file).events:
            rows.setdefault(event.id, encode(event))
    held = Snapshot()
    held.add_rows(rows.values())
    write_events(file, held.events())
