"""Recovering a log: when that is due, setting the damaged file aside, building a new one."""

import os
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from allyship_tui.learner import backups
from allyship_tui.learner.database import (
    DatabaseState,
    connect,
    create_schema,
    insert_rows,
    probe_database,
    transaction,
)
from allyship_tui.learner.events import Row
from allyship_tui.learner.files import database_path, fsync_path, printable, sidecar
from allyship_tui.learner.layout import SIDECARS
from allyship_tui.learner.recovery.salvage import restored_path, salvage_file, salvage_rows
from allyship_tui.messages import say
from allyship_tui.system.own_files import make_file

# How long another window may take to bring a log back, in seconds.
_PATIENCE = 30.0
_LOCK = "learner.lock"


def needs_recovery(folder: Path, state: DatabaseState) -> bool:
    """Say whether there is something to bring back.

    Args:
        folder: the learner's folder.
        state: what is in the place of the database.

    Raises:
        OSError: the folder is out of reach.
    """
    # A recovery that was cut short leaves its result: without it the log may look sound, and lack
    # what stood in its -wal.
    if state is DatabaseState.DAMAGED or restored_path(folder).exists():
        return True
    return state in (DatabaseState.ABSENT, DatabaseState.EMPTY) and bool(
        backups.list_backups(folder, "9")
    )


def recover(folder: Path, now: datetime, device: str) -> str | None:
    """Set the log aside and put in its place one with everything that can still be read.

    That is the newest readable backup, and the damaged file row by row.

    Args:
        folder: the learner's folder.
        now: the learner's local time, for the name of the file set aside.
        device: the device's id, if it is known.

    Returns:
        A sentence that says what happened; None if another window was quicker.

    Raises:
        OSError: the folder cannot be written to.
        sqlite3.Error: likewise.
    """
    path, restored = database_path(folder), restored_path(folder)
    with exclusive_lock(folder):
        state = probe_database(path)
        if not needs_recovery(folder, state) or state in (
            DatabaseState.NEWER,
            DatabaseState.FOREIGN,
        ):
            return None
        rows, known = salvage_rows(folder, now.date().isoformat())
        if device:
            known["device"] = device
        # Complete, under a name that `needs_recovery` knows, before anything is moved.
        _build(restored, list(rows.values()), known)
        aside = _set_aside(path, now)
        restored.replace(path)
        fsync_path(path.parent)
        if aside:
            # What another window wrote to the damaged file until it was replaced.
            late, _ = salvage_file(aside)
            with closing(connect(path)) as log, transaction(log):
                insert_rows(log, (row for name, row in late.items() if name not in rows))
    if aside:
        return say("log.restored", file=printable(aside))
    return say("log.found-again") if rows else None


@contextmanager
def exclusive_lock(folder: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Keep other windows from a recovery of their own; SQLite's lock ends with its process.

    Args:
        folder: the learner's folder.
        patience: how many seconds to wait for another window.

    Raises:
        OSError: the folder cannot be written to.
        sqlite3.Error: likewise, or another window is at it.
    """
    make_file(folder / _LOCK)
    with closing(connect(folder / _LOCK, patience=patience)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield


def _build(target: Path, rows: list[Row], known: Mapping[str, str]) -> None:
    draft = sidecar(target, ".tmp")
    for left in (draft, sidecar(draft, "-journal")):
        left.unlink(missing_ok=True)
    make_file(draft)
    with closing(connect(draft)) as log:
        create_schema(log, known.get("device", ""))
        with transaction(log):
            log.executemany("INSERT OR IGNORE INTO meta VALUES (?, ?)", known.items())
            insert_rows(log, sorted(rows, key=lambda row: (row[1], row[0])))
    fsync_path(draft)
    draft.replace(target)
    fsync_path(target.parent)


def _set_aside(path: Path, now: datetime) -> Path | None:
    """Put a database and what is beside it to a name that nothing has."""
    if not os.path.lexists(path):
        return None
    name = f"learner-damaged-{now:%Y%m%d-%H%M%S}"
    count = 1
    aside = path.with_name(f"{name}.db")
    while any(os.path.lexists(each) for each in (aside, *(sidecar(aside, s) for s in SIDECARS))):
        count += 1
        aside = path.with_name(f"{name}-{count}.db")
    for suffix in SIDECARS:
        if sidecar(path, suffix).exists():
            sidecar(path, suffix).rename(sidecar(aside, suffix))
    try:
        # Under both names until the new one takes its place: no moment without a database.
        os.link(path, aside)
    except OSError:
        path.rename(aside)
    fsync_path(path.parent)
    return aside
