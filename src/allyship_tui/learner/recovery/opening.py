"""Opening the log's database for writing, whatever the folder holds: recovered if need be."""

import sqlite3
from datetime import datetime
from pathlib import Path

from allyship_tui.learner.database import DatabaseState, LogDatabase, probe_database
from allyship_tui.learner.errors import NotOurs, Replaced, is_damage
from allyship_tui.learner.files import database_path, printable
from allyship_tui.learner.recovery.recovery import needs_recovery, recover
from allyship_tui.messages import say
from allyship_tui.system.own_files import make_folder

# Each round after the first means that another window changed the file meanwhile.
_ROUNDS = 5


def open_or_recover(
    folder: Path, now: datetime, device: str = ""
) -> tuple[LogDatabase, str | None]:
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
    path = database_path(folder)
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
            return LogDatabase.open(path), notice
        except Replaced:
            continue
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
    raise OSError(say("log.keeps-changing", file=printable(path)))
