"""Opening a store: the one on disk, or one in memory with what can be read of a damaged log."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from allyship_tui.learner.database import probe_database
from allyship_tui.learner.drafts import Drafts
from allyship_tui.learner.errors import STORE_ERRORS, NotOurs, NotSaved, explain_open_failure
from allyship_tui.learner.files import database_path, printable
from allyship_tui.learner.read_only import LogView, read_log
from allyship_tui.learner.recovery import needs_recovery, salvage_rows
from allyship_tui.learner.store.disk import DiskStore
from allyship_tui.learner.store.event_store import EventStore
from allyship_tui.learner.store.memory import MemoryStore
from allyship_tui.messages import say


def open_store(folder: Path, clock: Callable[[], datetime], drafts: Drafts) -> EventStore:
    """Open a store in a folder, or one in memory where nothing can be saved; nothing is raised.

    Args:
        folder: the learner's folder, which need not exist.
        clock: gives the time now, aware.
        drafts: the drafts in that folder.
    """
    try:
        return DiskStore.open(folder.absolute(), clock, drafts)
    except NotOurs as refusal:
        view, notice = read_log(folder), str(refusal)
    except STORE_ERRORS:
        view, notice = read_damaged(folder), say("log.not-kept", folder=printable(folder))
    view.snapshot.set_now(clock())
    return MemoryStore(view.snapshot, notice, view.device)


def open_disk_store(folder: Path, clock: Callable[[], datetime], drafts: Drafts) -> EventStore:
    """Open a store that lasts.

    Args:
        folder: the learner's folder, which need not exist.
        clock: gives the time now, aware.
        drafts: the drafts in that folder.

    Raises:
        NotSaved: nothing can be saved there.
    """
    try:
        return DiskStore.open(folder.absolute(), clock, drafts)
    except STORE_ERRORS as error:
        raise NotSaved(explain_open_failure(error, folder.absolute())) from error


def read_damaged(folder: Path) -> LogView:
    """Return what can be read of the log where nothing can be written, of a damaged one too.

    Args:
        folder: the learner's folder, or whatever is in its place.
    """
    view = read_log(folder)
    with suppress(OSError, ValueError):
        if view.notice or _needs_recovery(folder):
            rows, known = salvage_rows(folder, "9")
            view.snapshot.replace(rows.values())
            return LogView(view.snapshot, known.get("device", ""), view.notice)
    return view


def _needs_recovery(folder: Path) -> bool:
    try:
        return needs_recovery(folder, probe_database(database_path(folder)))
    except sqlite3.Error:
        return True
