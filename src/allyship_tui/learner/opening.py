"""From whatever the folder holds to a log that can be written to."""

import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from allyship_tui.learner.database import DatabaseState, Store, probe_database
from allyship_tui.learner.errors import NotOurs, Replaced, is_damage
from allyship_tui.learner.files import database, make_folder, printable
from allyship_tui.learner.read_only import LogView, read_log
from allyship_tui.learner.recovery import gather, needs_recovery, recover
from allyship_tui.messages import say

# Each round after the first means that another window changed the file meanwhile.
_ROUNDS = 5


def open_store(folder: Path, now: datetime, device: str = "") -> tuple[Store, str | None]:
    """Open the log in a folder for writing; bring back what can be of a damaged or lost one.

    Args:
        folder: the learner's folder, made if missing.
        now: the learner's local time.
        device: the device's id, if it is known; a log that is brought back keeps it.

    Returns:
        The open log, and a sentence if something was brought back.

    Raises:
        NotOurs: a newer version or another program wrote what is there.
        OSError: nothing can be written there.
        sqlite3.Error: likewise.
    """
    make_folder(folder)
    path = database(folder)
    notice = None
    for _ in range(_ROUNDS):
        state = probe_database(path)
        if state is DatabaseState.NEWER:
            at = printable(folder)
            raise NotOurs(say("log.newer", folder=at), say("log.newer-not-saved", folder=at))
        if state is DatabaseState.FOREIGN:
            at = printable(path)
            raise NotOurs(say("log.foreign", file=at), say("log.foreign-not-saved", file=at))
        if needs_recovery(folder, state):
            notice = recover(folder, now, device) or notice
            continue
        try:
            return Store.open(path), notice
        except Replaced:
            continue
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
    raise OSError(say("log.keeps-changing", file=printable(path)))


def read_damaged(folder: Path) -> LogView:
    """Return what can be read of the log where nothing can be written, of a damaged one too.

    Args:
        folder: the learner's folder, or whatever is in its place.
    """
    glance = read_log(folder)
    with suppress(OSError, ValueError):
        if glance.notice or _is_due(folder):
            rows, known = gather(folder, "9")
            glance.snapshot.clear()
            glance.snapshot.add_rows(rows.values())
            return LogView(glance.snapshot, known.get("device", ""), glance.notice)
    return glance


def _is_due(folder: Path) -> bool:
    try:
        return needs_recovery(folder, probe_database(database(folder)))
    except sqlite3.Error:
        return True
