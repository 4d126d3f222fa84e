"""Backups: a copy of the log for each day on which something was recorded; three are kept."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from allyship_tui.learner.database import connect, query_read_only, recoverable_meta, rows_after
from allyship_tui.learner.events import Row, new_id
from allyship_tui.learner.files import fsync_path, sidecar
from allyship_tui.system.own_files import make_file

_BACKUPS_KEPT = 3


def back_up(connection: sqlite3.Connection, folder: Path, day: str) -> None:
    """Make the day's backup, unless there is one, and drop the oldest beyond three.

    A backup that fails must not stop a mark, so nothing is raised for it.

    Args:
        connection: the open log, outside a transaction.
        folder: the learner's folder.
        day: the learner's local date.
    """
    target = folder / "backups" / f"learner-{day}.db"
    if target.exists():
        return
    draft = target.with_name(f"{target.name}.{new_id()}.tmp")
    with suppress(OSError, sqlite3.Error):
        # Not the folders above it: where the learner deleted them they are not to come back.
        target.parent.mkdir(mode=0o700, exist_ok=True)
        make_file(draft)
        try:
            _copy(connection, draft)
            fsync_path(draft)
            draft.replace(target)
            fsync_path(target.parent)
        finally:
            for left in (draft, sidecar(draft, "-journal")):
                left.unlink(missing_ok=True)
        _prune(folder, day)


def list_backups(folder: Path, today: str) -> list[Path]:
    """Return the backups there are, newest first.

    One from a day still to come was made while the clock was wrong, and counts as the oldest.

    Args:
        folder: the learner's folder.
        today: the learner's local date.

    Raises:
        OSError: the folder of backups is out of reach.
    """
    limit = f"learner-{today}.db"
    found = (folder / "backups").glob("learner-????-??-??.db")
    return sorted(found, key=lambda path: (path.name <= limit, path.name), reverse=True)


def read_newest(folder: Path, today: str) -> tuple[list[Row], dict[str, str]]:
    """Return the events, and what is kept beside them, of the newest backup that is readable.

    Args:
        folder: the learner's folder.
        today: the learner's local date.
    """
    with suppress(OSError):
        for path in list_backups(folder, today):
            with suppress(OSError, sqlite3.Error):
                return query_read_only(
                    path, lambda log: (rows_after(log, 0), recoverable_meta(log))
                )
    return [], {}


def _copy(connection: sqlite3.Connection, draft: Path) -> None:
    with closing(connect(draft)) as copy:
        connection.backup(copy, progress=_stop_if_busy)
        # One file, and nothing beside it.
        copy.execute("PRAGMA journal_mode = DELETE")
        if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("the copy is damaged")


def _stop_if_busy(status: int, _left: int, _total: int) -> None:
    # SQLite would try again for ever, and the learner waits for a mark.
    if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        raise sqlite3.OperationalError("another window is writing")


def _prune(folder: Path, day: str) -> None:
    for path in list_backups(folder, day)[_BACKUPS_KEPT:]:
        path.unlink(missing_ok=True)
    for path in (folder / "backups").glob("learner-*.tmp"):
        # What a killed window left; another window may still be at one of today's.
        if f"learner-{day}." not in path.name:
            path.unlink(missing_ok=True)
