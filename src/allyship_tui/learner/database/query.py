"""Querying a database without changing a byte: how it is opened, with a -wal or -shm or without."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from allyship_tui.learner.database.connection import connect
from allyship_tui.learner.database.rollback_journal import roll_back
from allyship_tui.learner.database.wal import apply_wal, has_bad_header
from allyship_tui.learner.errors import sqlite_code
from allyship_tui.learner.files import file_size, sidecar
from allyship_tui.learner.layout import SIDECARS

_Answer = TypeVar("_Answer")


def query_read_only(path: Path, ask: Callable[[sqlite3.Connection], _Answer]) -> _Answer:
    """Put a question to a database, read-only, and return the answer.

    What a killed process left in a `-wal` is seen too.

    Args:
        path: the database, as an absolute path.
        ask: the question; it may be put more than once.

    Raises:
        OSError: the file is out of reach.
        sqlite3.Error: it cannot be read, or is damaged.
    """
    path.stat()
    refusal: sqlite3.Error | None = None
    for how in _open_modes(path):
        try:
            with closing(connect(path, how)) as connection:
                return ask(connection)
        except sqlite3.OperationalError as error:
            # While another window writes, a copy would be torn.
            if sqlite_code(error) == sqlite3.SQLITE_BUSY:
                raise
            refusal = error
    try:
        return _query_copy(path, ask)
    except OSError:
        if refusal:
            raise refusal from None
        raise


def _open_modes(path: Path) -> Iterator[str]:
    wal, shm, journal = (sidecar(path, suffix).exists() for suffix in SIDECARS)
    if not wal and not journal:
        # With no log beside it everything is in the file. Any other way of opening a database
        # in WAL mode would make a -wal and a -shm.
        yield "mode=ro&immutable=1"
    elif not wal or (shm and not has_bad_header(sidecar(path, "-wal"))):
        # The -shm of a window that is open, or was killed, is only read, never written. With a
        # bad header SQLite would look at it again and again for ten seconds.
        yield "mode=ro&readonly_shm=1"


def _query_copy(path: Path, ask: Callable[[sqlite3.Connection], _Answer]) -> _Answer:
    # A -wal without its -shm, or a journal to be rolled back: SQLite would have to write to read
    # that. So it is put together in memory: a copy on the disk would outlive a killed reader.
    wal, _, journal = (_bytes(sidecar(path, suffix)) for suffix in SIDECARS)
    whole = bytearray(apply_wal(roll_back(path.read_bytes(), journal), wal))
    # In memory there is no write-ahead log, and so it must not be said that there is one.
    whole[18:20] = b"\x01\x01"
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.deserialize(bytes(whole))
        return ask(connection)


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if file_size(path) else b""
