"""Purging: wiping traces of what was forgotten out of each kind of file that this device keeps."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from allyship_tui.learner.database import (
    PATIENCE,
    finish_purge,
    note_file_finished,
    pending_purge,
    transaction,
    unfinished_files,
)
from allyship_tui.learner.files import database_path
from allyship_tui.learner.recovery import exclusive_lock
from allyship_tui.learner.transfer.device_file import scrub_folders
from allyship_tui.learner.transfer.event_file import remove_partial_files

# How long to wait for another window, in seconds: a screen waits for this, and it is tried again.
_PATIENCE = 0.25


def purge_files(
    connection: sqlite3.Connection, folder: Path, device: str, drop_drafts: Callable[[], bool]
) -> bool:
    """Wipe out what this device's own files still hold of forgotten events.

    Backups and files set aside hold the words too, and go; the next backup is made without
    them. Another window that is reading can prevent some of it: then it is to be done again.

    Args:
        connection: the open log, outside a transaction.
        folder: the learner's folder.
        device: this device's id.
        drop_drafts: drops the drafts that may hold the words, and says whether they are gone.

    Returns:
        Whether nothing is left to wipe out.
    """
    try:
        connection.execute(f"PRAGMA busy_timeout = {round(_PATIENCE * 1000)}")
        try:
            is_clean = all([scrub_folders(connection, device), _remove_unfinished(connection)])
            # What a shared folder refuses is tried again, and only that.
            if mark := pending_purge(connection):
                is_clean = _purge_folder(connection, folder, mark, drop_drafts) and is_clean
            return is_clean
        finally:
            connection.execute(f"PRAGMA busy_timeout = {round(PATIENCE * 1000)}")
    except sqlite3.Error:
        return False


def _remove_unfinished(connection: sqlite3.Connection) -> bool:
    """Remove what a killed window left of the files that it was writing elsewhere."""
    is_clean = True
    for file in unfinished_files(connection):
        try:
            with suppress(FileNotFoundError, NotADirectoryError):
                if not remove_partial_files(file):
                    is_clean = False
                    continue
            with transaction(connection):
                note_file_finished(connection, file)
        except (OSError, sqlite3.Error):
            is_clean = False
    return is_clean


def _purge_folder(
    connection: sqlite3.Connection, folder: Path, mark: str, drop_drafts: Callable[[], bool]
) -> bool:
    copies = all([drop_drafts(), _delete_copies(folder)])
    if not _vacuum(connection) or not copies:
        return False
    with transaction(connection):
        finish_purge(connection, mark)
    return True


def _vacuum(connection: sqlite3.Connection) -> bool:
    # First, since while another window reads the rest would be in vain.
    if not _truncate_wal(connection):
        return False
    # What is deleted is overwritten (`secure_delete`), but not what was left behind when rows
    # were moved from page to page.
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("VACUUM")
    return _truncate_wal(connection)


def _truncate_wal(connection: sqlite3.Connection) -> bool:
    busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def _delete_copies(folder: Path) -> bool:
    clean = True
    try:
        # Not while another window brings a log back from these very files.
        with exclusive_lock(folder, _PATIENCE):
            for path in _copies_of_log(folder):
                try:
                    path.unlink(missing_ok=True)
                except OSError:
                    clean = False
    except (OSError, sqlite3.Error):
        return False
    return clean


def _copies_of_log(folder: Path) -> list[Path]:
    """Return the files beside the log that may hold what it held.

    Raises:
        OSError: a folder cannot be looked through.
    """
    # A window that was killed within a recovery leaves what it was restoring.
    found = [
        path
        for path in database_path(folder).parent.iterdir()
        if path.name.startswith(("learner-damaged-", "learner-restored.db"))
    ]
    with suppress(FileNotFoundError):
        found += [
            path for path in (folder / "backups").iterdir() if path.name.startswith("learner-")
        ]
    return found
