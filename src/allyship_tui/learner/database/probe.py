"""Telling what is in the place of the database: ours, a newer version's, foreign, or damaged."""

import sqlite3
from enum import Enum, auto
from pathlib import Path

from allyship_tui.learner.database.connection import pragma_value
from allyship_tui.learner.database.query import query_read_only
from allyship_tui.learner.database.schema import has_event_table
from allyship_tui.learner.database.wal import is_broken
from allyship_tui.learner.errors import is_damage
from allyship_tui.learner.files import MIN_DATABASE_SIZE, file_size, sidecar
from allyship_tui.learner.layout import APPLICATION_ID, SCHEMA_VERSION


class DatabaseState(Enum):
    """What may be in the place of the database."""

    ABSENT = auto()
    """Nothing."""
    EMPTY = auto()
    """A database in which nothing was ever written."""
    OURS = auto()
    """A log that this version can write to."""
    NEWER = auto()
    """A log of a newer version."""
    FOREIGN = auto()
    """A database that another program made."""
    DAMAGED = auto()
    """Something that cannot be read, or not as a whole."""


def probe_database(path: Path) -> DatabaseState:
    """Say what is in the place of the database.

    Raises:
        OSError: it is out of reach.
        sqlite3.Error: it cannot be read for another reason than damage.
    """
    try:
        held = path.stat().st_size
    except FileNotFoundError:
        return DatabaseState.ABSENT
    if not path.is_file():
        return DatabaseState.DAMAGED
    # SQLite deletes a -wal it finds beside a file of no bytes, even if all is in it.
    if held < MIN_DATABASE_SIZE:
        return (
            DatabaseState.DAMAGED
            if held or file_size(sidecar(path, "-wal"))
            else DatabaseState.EMPTY
        )
    try:
        state = query_read_only(path, _judge)
    except sqlite3.Error as error:
        if is_damage(error):
            return DatabaseState.DAMAGED
        raise
    if state is DatabaseState.OURS and is_broken(sidecar(path, "-wal")):
        return DatabaseState.DAMAGED
    return state


def _judge(connection: sqlite3.Connection) -> DatabaseState:
    application = pragma_value(connection, "application_id")
    ours = application == APPLICATION_ID
    version = pragma_value(connection, "user_version")
    if ours and version > SCHEMA_VERSION:
        return DatabaseState.NEWER
    if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
        return DatabaseState.EMPTY if ours or not application else DatabaseState.FOREIGN
    if not has_event_table(connection):
        return DatabaseState.DAMAGED if ours else DatabaseState.FOREIGN
    sound = ours and version == SCHEMA_VERSION
    if sound and connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok":
        return DatabaseState.OURS
    return DatabaseState.DAMAGED
