"""The database that a window has open: appending, merging, news of other windows, the cache."""

import os
import sqlite3
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Self

from allyship_tui.learner.database.connection import connect, pragma_value, transaction
from allyship_tui.learner.database.event_table import insert_conflicting, insert_rows, rows_after
from allyship_tui.learner.database.meta import (
    note_file_finished,
    note_file_started,
    pending_purge,
    stale_folder_keys,
    unfinished_files,
)
from allyship_tui.learner.database.schema import create_schema
from allyship_tui.learner.errors import Replaced, sqlite_code
from allyship_tui.learner.events import Event, Row, encode
from allyship_tui.learner.files import fsync_path
from allyship_tui.learner.layout import SCHEMA_VERSION
from allyship_tui.system.own_files import make_file

_EXTENT = "SELECT count(*), max(seq) FROM event"


class LogDatabase:
    """One connection to the log, and how far this window has read it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, identity: tuple[int, int]):
        self.connection = connection
        """The connection, for making a backup."""
        self.device = ""
        """The device's id, as the database has it."""
        self._path = path
        self._identity = identity
        self._seq = 0
        self._count = 0
        self._version = -1

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a log for writing, and make it if there is none.

        Raises:
            OSError: it cannot be made.
            sqlite3.Error: it cannot be opened, or not for writing.
            Replaced: another window replaced it meanwhile.
        """
        is_new = make_file(path)
        if is_new:
            fsync_path(path.parent)
        # Before connecting: if it is replaced in between, the check in _prepare finds out.
        identity = _identity(path)
        store = cls(path, connect(path), identity)
        try:
            store._prepare(is_new)
        except BaseException:
            store.close()
            raise
        return store

    def _prepare(self, is_new: bool) -> None:
        self.device = create_schema(self.connection)
        if is_new:
            # Not every file system can do it, and another window may be in the way: both is
            # fine. A log that was brought back stays without: a window that still has the
            # damaged file open deletes `learner.db-wal` when it ends, whoever's it is by then.
            with suppress(sqlite3.OperationalError):
                self.connection.execute("PRAGMA journal_mode = WAL")
        # Less to read for whoever opens the log after this window was killed.
        self.connection.execute("PRAGMA wal_autocheckpoint = 250")
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            self.connection.execute("ROLLBACK")
        except sqlite3.OperationalError as error:
            # That another window writes right now does not mean that this one cannot.
            if sqlite_code(error) != sqlite3.SQLITE_BUSY:
                raise
        self.check()

    def check(self) -> None:
        """Make sure that the file is still the one that was opened.

        Raises:
            FileNotFoundError: it is gone.
            OSError: it is out of reach.
            Replaced: it is another one.
        """
        if _identity(self._path) != self._identity:
            raise Replaced

    def read_news(self) -> tuple[bool, list[Row]]:
        """Return what was written since the last call, and whether to start afresh with it.

        Raises:
            OSError: the file is gone.
            sqlite3.Error: it cannot be read.
            Replaced: another window replaced it.
        """
        self.check()
        version = pragma_value(self.connection, "data_version")
        if version == self._version:
            return False, []
        # Within one transaction, or what is committed between two questions would be skipped.
        with transaction(self.connection, "BEGIN"):
            rows = rows_after(self.connection, self._seq)
            count, last = self.connection.execute(_EXTENT).fetchone()
            # Fewer than were read: another window took some away.
            afresh = count < self._count + len(rows)
            if afresh:
                rows = rows_after(self.connection, 0)
        self._version, self._seq, self._count = version, last or 0, count
        return afresh, rows

    def append(self, compose: Callable[[list[Row]], Event]) -> tuple[Event, list[Row]]:
        """Write one event durably, and return it and what other windows wrote before it.

        Args:
            compose: makes the event, once nobody else can write, from what others wrote.

        Raises:
            OSError: the file is gone.
            sqlite3.Error: it cannot be written.
            Replaced: another window replaced it; the event is perhaps in neither.
        """
        self.check()
        with transaction(self.connection):
            # A newer version may have made it its own.
            if pragma_value(self.connection, "user_version") != SCHEMA_VERSION:
                raise Replaced
            others = rows_after(self.connection, self._seq)
            event = compose(others)
            insert_rows(self.connection, [encode(event)])
            _, last = self.connection.execute(_EXTENT).fetchone()
        # Committed to a file that was moved away at that moment, it would be lost.
        self.check()
        # Counted, not asked for: read_news() has to notice if another window took some away.
        self._seq, self._count = last, self._count + len(others) + 1
        return event, others

    def merge(self, rows: list[Row], conflicting: Collection[Row] = ()) -> None:
        """Write events that the log may or may not hold yet.

        Args:
            rows: the events.
            conflicting: others, whose ids are taken by other bodies.

        Raises:
            OSError: the file is gone.
            sqlite3.Error: they cannot be written.
            Replaced: another window, or a newer version, made it another file.
        """
        self.check()
        with transaction(self.connection):
            if pragma_value(self.connection, "user_version") != SCHEMA_VERSION:
                raise Replaced
            insert_rows(self.connection, rows)
            if conflicting:
                insert_conflicting(self.connection, conflicting)
        self.check()

    def read_all(self) -> list[Row]:
        """Return all events; `news` goes on from there.

        Raises:
            OSError: the file is gone.
            sqlite3.Error: it cannot be read.
            Replaced: another window replaced it.
        """
        self._seq, self._count, self._version = 0, 0, -1
        return self.read_news()[1]

    def note_file_started(self, file: Path) -> None:
        """Remember a file that is about to be written outside the data folder.

        Raises:
            sqlite3.Error: it cannot be remembered.
        """
        with transaction(self.connection):
            note_file_started(self.connection, file)

    def note_file_finished(self, file: Path) -> None:
        """Forget about such a file: it is whole, and its owner's.

        Raises:
            sqlite3.Error: the log cannot be written to.
        """
        with transaction(self.connection):
            note_file_finished(self.connection, file)

    @property
    def is_purged(self) -> bool:
        """Whether no trace of something forgotten is still to be wiped out, nor half a file."""
        try:
            asks = (pending_purge, stale_folder_keys, unfinished_files)
            return not any(ask(self.connection) for ask in asks)
        except sqlite3.Error:
            return True

    def read_cache(self) -> dict[str, str]:
        """Return what was worked out from the log and kept beside it, by item.

        Raises:
            sqlite3.Error: it cannot be read.
        """
        return dict(self.connection.execute("SELECT item, value FROM cache"))

    def write_cache(self, values: Mapping[str, str]) -> None:
        """Keep what was worked out from the log, unless another window wrote to it meanwhile.

        Raises:
            sqlite3.Error: it cannot be written.
        """
        with transaction(self.connection):
            # What another window has just forgotten must not be left in here.
            if pragma_value(self.connection, "data_version") == self._version:
                self.connection.executemany(
                    "INSERT OR REPLACE INTO cache VALUES (?, ?)", values.items()
                )

    def close(self) -> None:
        """Close the connection."""
        with suppress(sqlite3.Error):
            self.connection.close()


def _identity(path: Path) -> tuple[int, int]:
    held = os.stat(path)  # noqa: PTH116 - half the time of Path.stat, and done at every mark
    return held.st_dev, held.st_ino
