"""The table beside the events: device id, shared folders, files begun, and purges that are due."""

import json
import sqlite3
from contextlib import suppress
from pathlib import Path

from allyship_tui.learner.events import new_id

SHARED_FOLDER = "shared "
"""How the key of a folder begins that this device syncs with. The rest of it is the path, and
the value is no text unless something was forgotten since this device's file was left there."""
_UNFINISHED = "writing "
_TO_PURGE = "to-purge"


def device_of(connection: sqlite3.Connection) -> str:
    """Return the device's id, or no text if the database has none."""
    try:
        row = connection.execute("SELECT value FROM meta WHERE key = 'device'").fetchone()
    except sqlite3.OperationalError:
        return ""
    return str(row[0]) if row else ""


def recoverable_meta(connection: sqlite3.Connection) -> dict[str, str]:
    """Return what a log that is recovered has to know beside its events, by key.

    That is the device's id, and the folders it syncs with.
    """
    try:
        return {
            str(key): str(value)
            for key, value in connection.execute("SELECT key, value FROM meta")
            if is_recoverable(str(key))
        }
    except sqlite3.OperationalError:
        return {}


def is_recoverable(key: str) -> bool:
    """Say whether a log that is recovered has to know what stands under this key."""
    return key == "device" or key.startswith(SHARED_FOLDER)


def request_purge(connection: sqlite3.Connection) -> None:
    """Note that the log's own files may hold what was just forgotten."""
    # Another each time: who wipes out what was forgotten before has not wiped out this.
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_TO_PURGE, new_id()))


def pending_purge(connection: sqlite3.Connection) -> str:
    """Return a mark if the log's own files may hold what was forgotten; otherwise no text."""
    ask = "SELECT value FROM meta WHERE key = ?"
    row = connection.execute(ask, (_TO_PURGE,)).fetchone()
    return str(row[0]) if row else ""


def finish_purge(connection: sqlite3.Connection, mark: str) -> None:
    """Note that all traces are wiped out of what was forgotten when there was this mark."""
    connection.execute("DELETE FROM meta WHERE key = ? AND value = ?", (_TO_PURGE, mark))


def add_shared_folder(connection: sqlite3.Connection, folder: Path) -> None:
    """Remember a folder that this device syncs with."""
    key = _path_key(SHARED_FOLDER, folder)
    connection.execute("INSERT OR IGNORE INTO meta VALUES (?, '')", (key,))


def shared_folders(connection: sqlite3.Connection) -> list[Path]:
    """Return the folders that this device syncs with.

    Raises:
        sqlite3.Error: the log cannot be read.
    """
    return _paths(connection, SHARED_FOLDER)


def mark_folders_stale(connection: sqlite3.Connection) -> None:
    """Note that this device's file in each shared folder may hold what was just forgotten."""
    connection.execute("UPDATE meta SET value = '1' WHERE key GLOB ?", (f"{SHARED_FOLDER}*",))


def stale_folder_keys(connection: sqlite3.Connection) -> list[str]:
    """Return the keys of the folders where this device's file may hold what was forgotten."""
    ask = "SELECT key FROM meta WHERE key GLOB ? AND value <> ''"
    return [str(key) for (key,) in connection.execute(ask, (f"{SHARED_FOLDER}*",))]


def folder_from_key(key: str) -> Path:
    """Return the shared folder that a key names.

    Raises:
        TypeError: it names none; another hand wrote it.
        ValueError: likewise.
    """
    return _path_from_key(SHARED_FOLDER, key)


def mark_folder_clean(connection: sqlite3.Connection, folder: Path | str) -> None:
    """Note that this device's file in a shared folder holds nothing that was forgotten.

    Args:
        connection: the open log.
        folder: the folder, or the key that names it.
    """
    key = folder if isinstance(folder, str) else _path_key(SHARED_FOLDER, folder)
    connection.execute("UPDATE meta SET value = '' WHERE key = ?", (key,))


def note_file_started(connection: sqlite3.Connection, file: Path) -> None:
    """Remember a file that is about to be written: a kill may leave half of it."""
    key = _path_key(_UNFINISHED, file)
    connection.execute("INSERT OR IGNORE INTO meta VALUES (?, '')", (key,))


def note_file_finished(connection: sqlite3.Connection, file: Path) -> None:
    """Note that of a file that was being written no half is left."""
    connection.execute("DELETE FROM meta WHERE key = ?", (_path_key(_UNFINISHED, file),))


def unfinished_files(connection: sqlite3.Connection) -> list[Path]:
    """Return the files of which a half may be left.

    Raises:
        sqlite3.Error: the log cannot be read.
    """
    return _paths(connection, _UNFINISHED)


def _path_key(prefix: str, path: Path) -> str:
    # In ASCII: not every name of a file is text.
    return prefix + json.dumps(str(path))


def _path_from_key(prefix: str, key: str) -> Path:
    return Path(json.loads(key.removeprefix(prefix)))


def _paths(connection: sqlite3.Connection, prefix: str) -> list[Path]:
    found = []
    for (key,) in connection.execute("SELECT key FROM meta WHERE key GLOB ?", (f"{prefix}*",)):
        with suppress(TypeError, ValueError):
            found.append(_path_from_key(prefix, str(key)))
    return found
