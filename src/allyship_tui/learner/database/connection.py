"""Opening a connection to SQLite: its settings, how long it waits, and its transactions."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 5.0
"""How many seconds to wait for another window to finish writing."""


def connect(path: Path, how: str = "mode=rw", patience: float | None = None) -> sqlite3.Connection:
    """Open a database that exists; nothing is read of it yet.

    Args:
        path: the database, as an absolute path.
        how: what follows the question mark in SQLite's URI.
        patience: how many seconds to wait for another window; `PATIENCE` if not given.

    Raises:
        sqlite3.Error: it cannot be opened.
    """
    connection = sqlite3.connect(
        f"{path.as_uri()}?{how}",
        timeout=PATIENCE if patience is None else patience,
        isolation_level=None,
        uri=True,
    )
    try:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA synchronous = FULL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
    """Write all of what happens within, or nothing.

    Args:
        connection: the connection to do it on.
        begin: the statement to begin with; "BEGIN" will do for reading.

    Raises:
        sqlite3.Error: it could not be begun or committed; nothing is written then.
    """
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def pragma_value(connection: sqlite3.Connection, pragma: str) -> int:
    """Return the number that a pragma gives."""
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
