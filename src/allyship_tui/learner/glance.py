"""A glance at a log: whether anything of one kind was ever recorded. Most greetings ask no more.

Only a log that nobody has open is looked at, and only where nothing is odd about it; any other is
read as a whole (`read_only`). Nothing dear is imported here.
"""

import os
import sqlite3
from contextlib import closing

from allyship_tui.learner.kinds import Kind
from allyship_tui.learner.layout import APPLICATION_ID, DATABASE, SCHEMA_VERSION, SIDECARS
from allyship_tui.system.sqlite_files import open_unchanging


def holds_none_of(kind: Kind, folder: str) -> bool:
    """Say whether it is plain that a log holds no event of a kind.

    Args:
        kind: the kind.
        folder: the learner's folder, which need not exist.
    """
    named = os.path.join(folder, DATABASE)
    # As SQLite, which follows a link.
    path = os.path.realpath(named)
    try:
        if any(os.path.lexists(path + suffix) for suffix in SIDECARS):
            return False
        if not os.path.lexists(named):
            return True
        with closing(open_unchanging(path)) as database:
            (application,) = database.execute("PRAGMA application_id").fetchone()
            (version,) = database.execute("PRAGMA user_version").fetchone()
            if (application, version) != (APPLICATION_ID, SCHEMA_VERSION):
                return False
            ask = "SELECT 1 FROM event WHERE kind = ? LIMIT 1"
            return database.execute(ask, (kind,)).fetchone() is None
    except (sqlite3.Error, OSError):
        return False
