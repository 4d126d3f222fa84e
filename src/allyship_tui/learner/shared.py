"""This device's own file in the folders that it syncs with: kept free of what was forgotten.

The log remembers the folders, beside its events: they are places of this machine, and must not
travel. A window writes such a file only while no other can write to the log, so that none leaves
there what another has just forgotten.
"""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from allyship_tui.learner.events import Event, Kind, decode, encode
from allyship_tui.learner.schema import SHARED, behind, rows_after, transaction
from allyship_tui.learner.snapshot import Snapshot
from allyship_tui.learner.transfer import DRAFT, NotEvents, read_events, write_events

ENDING = ".jsonl"
"""How the name of a device's file ends."""


def own_file(folder: Path, device: str) -> Path:
    """Return the file of a device in a shared folder."""
    return folder / f"{device}{ENDING}"


def leave(connection: sqlite3.Connection, folder: Path, device: str) -> OSError | None:
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
    key = SHARED + json.dumps(str(folder))  # in ASCII: not every name of a file is text
    # By itself: a window that is killed must leave no file of which the log knows nothing.
    with transaction(connection):
        connection.execute("INSERT OR IGNORE INTO meta VALUES (?, '')", (key,))
    with transaction(connection):
        try:
            leave_events(folder, device, map(decode, rows_after(connection, 0)))
        except OSError as error:
            return error
        _is_clean(connection, key)
    return None


def leave_events(folder: Path, device: str, events: Iterable[Event]) -> None:
    """Write a device's file in a folder, and remove what a killed window left of one.

    Args:
        folder: the folder.
        device: the device's id.
        events: what the file is to hold.

    Raises:
        OSError: the file cannot be written.
    """
    _drop_drafts(folder, device)
    write_events(own_file(folder, device), events)


def wipe(connection: sqlite3.Connection, device: str) -> bool:
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
    for key in behind(connection):
        try:
            with transaction(connection):
                with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
                    folder = Path(json.loads(key.removeprefix(SHARED)))
                    _drop_drafts(folder, device)
                    _wipe(own_file(folder, device), connection)
                _is_clean(connection, key)
        except (OSError, TypeError, ValueError, sqlite3.Error):
            is_clean = False
    return is_clean


def _wipe(file: Path, connection: sqlite3.Connection) -> None:
    """Take out of a file what was forgotten, and put in what says so to other devices.

    And nothing else: whoever shared the folder once may not want to share today's words there.
    """
    rows = {row[0]: row for row in rows_after(connection, 0) if row[4] == Kind.FORGOTTEN}
    with suppress(NotEvents):
        for event in read_events(file).events:
            rows.setdefault(event.id, encode(event))
    held = Snapshot()
    held.add_rows(rows.values())
    write_events(file, held.events())


def _drop_drafts(folder: Path, device: str) -> None:
    name = own_file(folder, device).name
    for path in folder.iterdir():
        if path.name.startswith(f".{name}.") and path.name.endswith(DRAFT):
            path.unlink(missing_ok=True)


def _is_clean(connection: sqlite3.Connection, key: str) -> None:
    connection.execute("UPDATE meta SET value = '' WHERE key = ?", (key,))
