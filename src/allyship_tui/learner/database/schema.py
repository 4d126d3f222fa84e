"""The schema of the log: its tables, its version, and the application id that says it is ours."""

import sqlite3

from allyship_tui.learner.database.connection import transaction
from allyship_tui.learner.database.meta import device_of
from allyship_tui.learner.events import COLUMNS, new_id
from allyship_tui.learner.layout import APPLICATION_ID, SCHEMA_VERSION

_TABLES = (
    "CREATE TABLE IF NOT EXISTS event(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
    " at TEXT NOT NULL, day TEXT NOT NULL, device TEXT NOT NULL, kind TEXT NOT NULL,"
    " item TEXT NOT NULL, body TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS forgotten(id TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS cache(item TEXT PRIMARY KEY, value TEXT NOT NULL)",
    f"PRAGMA application_id = {APPLICATION_ID}",
    f"PRAGMA user_version = {SCHEMA_VERSION}",
)


def create_schema(connection: sqlite3.Connection, device: str = "") -> str:
    """Make the tables where there are none, and return the device's id.

    Args:
        connection: a connection that may write.
        device: the id to give the device if it has none yet; without one, a random id.

    Raises:
        sqlite3.Error: the tables cannot be made.
    """
    if (
        has_event_table(connection)
        and _has_later_tables(connection)
        and (held := device_of(connection))
    ):
        return held
    with transaction(connection):
        for statement in _TABLES:
            connection.execute(statement)
        connection.execute("INSERT OR IGNORE INTO meta VALUES ('device', ?)", (device or new_id(),))
    return device_of(connection)


def has_event_table(connection: sqlite3.Connection) -> bool:
    """Say whether there is a table of events as this version, or a newer one, lays it out."""
    held = {row[1] for row in connection.execute("PRAGMA table_info(event)")}
    return held.issuperset(COLUMNS.split(", "))


def _has_later_tables(connection: sqlite3.Connection) -> bool:
    """Say whether there are the tables that the first version made none of."""
    ask = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name IN ('forgotten', 'cache')"
    return len(connection.execute(ask).fetchall()) == 2
