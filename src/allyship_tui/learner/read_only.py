"""Reading the whole log without writing, for commands that only show: `LogView`."""

import sqlite3
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from allyship_tui.learner.database import (
    device_of,
    has_event_table,
    pragma_value,
    query_read_only,
    rows_after,
)
from allyship_tui.learner.errors import is_damage
from allyship_tui.learner.events import Row
from allyship_tui.learner.files import (
    MIN_DATABASE_SIZE,
    database_path,
    file_size,
    printable,
    sidecar,
)
from allyship_tui.learner.layout import APPLICATION_ID, SCHEMA_VERSION
from allyship_tui.learner.snapshot import Snapshot
from allyship_tui.messages import say


class LogView(Struct, frozen=True):
    """What could be read of a log, at one moment."""

    snapshot: Snapshot
    """What holds; empty if nothing could be read."""
    device: str
    """This device's id; no text if there is none yet."""
    notice: str | None
    """A sentence that says why something is missing, or None."""


def read_log(folder: Path, now: datetime | None = None) -> LogView:
    """Read the log in a folder without making a file or changing a byte there.

    Whatever the folder holds, nothing is raised: what cannot be read is left out, and the
    notice says so.

    Args:
        folder: the learner's folder, which need not exist.
        now: the time now, aware: what is far ahead of it orders nothing. Without one, all does.
    """
    snapshot = Snapshot()
    if now:
        snapshot.set_now(now)
    try:
        path = database_path(folder)
        # A database without a byte is one that another window is just making.
        held = path.stat().st_size
        if held < MIN_DATABASE_SIZE and path.is_file():
            damaged = held or file_size(sidecar(path, "-wal"))
            return LogView(snapshot, "", _damage_notice(folder) if damaged else None)
        rows, device, version = query_read_only(path, _read_all)
    except sqlite3.Error as error:
        unread = say("log.unread", folder=printable(folder))
        return LogView(snapshot, "", _damage_notice(folder) if is_damage(error) else unread)
    except FileNotFoundError:
        return LogView(snapshot, "", None)
    except (OSError, ValueError):
        return LogView(snapshot, "", say("log.unread", folder=printable(folder)))
    if version is None:
        return LogView(snapshot, "", say("log.foreign-read", file=printable(path)))
    snapshot.add_rows(rows)
    newer = version > SCHEMA_VERSION
    return LogView(
        snapshot, device, say("log.newer-read", folder=printable(folder)) if newer else None
    )


def _read_all(connection: sqlite3.Connection) -> tuple[list[Row], str, int | None]:
    if not has_event_table(connection):
        empty = not connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        return [], "", SCHEMA_VERSION if empty else _version(connection)
    return rows_after(connection, 0), device_of(connection), _version(connection)


def _version(connection: sqlite3.Connection) -> int | None:
    ours = pragma_value(connection, "application_id") == APPLICATION_ID
    return pragma_value(connection, "user_version") if ours else None


def _damage_notice(folder: Path) -> str:
    return say("log.damaged-read", folder=printable(folder))
