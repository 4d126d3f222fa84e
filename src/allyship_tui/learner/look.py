"""What is in the place of the database, found out without changing it."""

import sqlite3
from enum import Enum, auto
from pathlib import Path

from allyship_tui.learner.consult import consult
from allyship_tui.learner.errors import is_damage
from allyship_tui.learner.files import SMALLEST, beside, size
from allyship_tui.learner.schema import APPLICATION, VERSION, has_log, number
from allyship_tui.learner.wal import is_broken


class State(Enum):
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


def look(path: Path) -> State:
    """Say what is in the place of the database.

    Raises:
        OSError: it is out of reach.
        sqlite3.Error: it cannot be read for another reason than damage.
    """
    try:
        held = path.stat().st_size
    except FileNotFoundError:
        return State.ABSENT
    if not path.is_file():
        return State.DAMAGED
    # SQLite deletes a -wal it finds beside a file of no bytes, even if all is in it.
    if held < SMALLEST:
        return State.DAMAGED if held or size(beside(path, "-wal")) else State.EMPTY
    try:
        state = consult(path, _judge)
    except sqlite3.Error as error:
        if is_damage(error):
            return State.DAMAGED
        raise
    if state is State.OURS and is_broken(beside(path, "-wal")):
        return State.DAMAGED
    return state


def _judge(connection: sqlite3.Connection) -> State:
    application = number(connection, "application_id")
    ours = application == APPLICATION
    version = number(connection, "user_version")
    if ours and version > VERSION:
        return State.NEWER
    if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
        return State.EMPTY if ours or not application else State.FOREIGN
    if not has_log(connection):
        return State.DAMAGED if ours else State.FOREIGN
    sound = ours and version == VERSION
    if sound and connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok":
        return State.OURS
    return State.DAMAGED
