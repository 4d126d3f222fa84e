"""How the log is laid out in SQLite, and how a connection to it is made."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from allyship_tui.learner.errors import reason
from allyship_tui.learner.events import COLUMNS, Kind, Row, decode, forgotten_in, new_id, single

VERSION = 1
"""What `PRAGMA user_version` says of a log laid out as below."""
APPLICATION = 0x616C6C79
"""What `PRAGMA application_id` says of a database of ours: "ally" in ASCII."""
SHARED = "shared "
"""How the key of a folder begins that this device syncs with. The rest of it is the path, and
the value is no text unless something was forgotten since this device's file was left there."""
_WRITING = "writing "
_TO_PURGE = "to-purge"
PATIENCE = 5.0
"""How many seconds to wait for another window to finish writing."""

_TABLES = (
    "CREATE TABLE IF NOT EXISTS event(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
    " at TEXT NOT NULL, day TEXT NOT NULL, device TEXT NOT NULL, kind TEXT NOT NULL,"
    " item TEXT NOT NULL, body TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS forgotten(id TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS cache(item TEXT PRIMARY KEY, value TEXT NOT NULL)",
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {VERSION}",
)
# The first column is cast because events are ordered by it; no value there may break that.
_SELECT = f"SELECT CAST(id AS TEXT), {COLUMNS.removeprefix('id, ')} FROM event"  # noqa: S608
_FORGETTABLE = f"AND kind <> '{Kind.FORGOTTEN}'"
# Of a twin, whose id is longer, the id that it came under counts.
_SINGLE = "substr(?1, 1, instr(?1 || '~', '~') - 1)"
_ITS_TWINS = "id > ?1 || '~' AND id < ?1 || '~~'"
_INSERT = (
    f"INSERT OR IGNORE INTO event({COLUMNS}) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7"  # noqa: S608
    f" WHERE ?5 = '{Kind.FORGOTTEN}' OR NOT EXISTS (SELECT 1 FROM forgotten WHERE id = {_SINGLE})"
)


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


def lay_out(connection: sqlite3.Connection, device: str = "") -> str:
    """Make the tables where there are none, and return the device's id.

    Args:
        connection: a connection that may write.
        device: the id to give the device if it has none yet; without one, a random id.

    Raises:
        sqlite3.Error: the tables cannot be made.
    """
    if has_log(connection) and has_cache(connection) and (held := device_of(connection)):
        return held
    with transaction(connection):
        for statement in _TABLES:
            connection.execute(statement)
        connection.execute("INSERT OR IGNORE INTO meta VALUES ('device', ?)", (device or new_id(),))
    return device_of(connection)


def number(connection: sqlite3.Connection, pragma: str) -> int:
    """Return the number that a pragma gives."""
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def has_log(connection: sqlite3.Connection) -> bool:
    """Say whether there is a table of events as this version, or a newer one, lays it out."""
    held = {row[1] for row in connection.execute("PRAGMA table_info(event)")}
    return held.issuperset(COLUMNS.split(", "))


def has_cache(connection: sqlite3.Connection) -> bool:
    """Say whether there are the tables that the first version made none of."""
    ask = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name IN ('forgotten', 'cache')"
    return len(connection.execute(ask).fetchall()) == 2


def device_of(connection: sqlite3.Connection) -> str:
    """Return the device's id, or no text if the database has none."""
    try:
        row = connection.execute("SELECT value FROM meta WHERE key = 'device'").fetchone()
    except sqlite3.OperationalError:
        return ""
    return str(row[0]) if row else ""


def kept_beside(connection: sqlite3.Connection) -> dict[str, str]:
    """Return what a log that is brought back has to know beside its events, by key.

    That is the device's id, and the folders it syncs with.
    """
    try:
        return {
            str(key): str(value)
            for key, value in connection.execute("SELECT key, value FROM meta")
            if key == "device" or str(key).startswith(SHARED)
        }
    except sqlite3.OperationalError:
        return {}


def rows_after(connection: sqlite3.Connection, seq: int) -> list[Row]:
    """Return the events written after the one with this number, in the order of writing.

    Raises:
        sqlite3.Error: they cannot be read.
    """
    ask = f"{_SELECT} WHERE seq > ? ORDER BY seq"
    try:
        return connection.execute(ask, (seq,)).fetchall()
    except sqlite3.OperationalError as error:
        if reason(error):
            raise
        # Bytes that are no UTF-8: read them as well as they can be, at the cost of some time.
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        return connection.execute(ask, (seq,)).fetchall()


def write_twins(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Write events whose ids are there already, with other bodies: none of them is lost.

    Raises:
        sqlite3.Error: they could not be written.
    """
    from allyship_tui.learner.id_conflicts import placed

    rows = list(rows)
    for name in dict.fromkeys(single(row[0]) for row in rows):
        ask = f"{_SELECT} WHERE id = ?1 OR {_ITS_TWINS} ORDER BY seq"
        held = connection.execute(ask, (name,)).fetchall()
        coming = [row for row in rows if single(row[0]) == name]
        wanted = placed([*held, *coming])
        changed = [row for row in wanted if row not in held]
        # What is put under another id is written before it goes; see `_forget`.
        names = {row[0] for row in held}
        write(connection, [row for row in changed if row[0] not in names])
        taken = [row for row in changed if row[0] in names]
        connection.executemany("DELETE FROM event WHERE id = ?", [(row[0],) for row in taken])
        write(connection, taken)


def write(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Write events; one whose id is there already is left as it is.

    What was forgotten is not written again, and what an event among these forgets goes. What
    forgets is never forgotten itself, or a device that comes to know of it late would keep all.

    Raises:
        sqlite3.Error: they could not be written.
    """
    rows = list(rows)
    forgetting = [row for row in rows if row[4] == Kind.FORGOTTEN]
    if forgetting:
        # First, so that not even the database's own log gets to hold what came along with it.
        _forget(connection, forgetting, {row[0] for row in rows})
    connection.executemany(_INSERT, rows)


def _forget(connection: sqlite3.Connection, forgetting: list[Row], coming: set[str]) -> None:
    # Written before anything goes: a number that is free at the end of the table is given again,
    # and another window would look only at what comes after the last number it knows.
    connection.executemany(_INSERT, forgetting)
    named = {name for row in forgetting for name in forgotten_in(decode(row).body)}
    known = {row[0] for row in connection.execute("SELECT id FROM forgotten")}
    names = [(name,) for name in sorted(named - known)]
    if not names:
        return
    connection.executemany("INSERT INTO forgotten VALUES (?)", names)
    # Whether the log held it or not: what it shared before it came back from a backup may.
    connection.execute("UPDATE meta SET value = '1' WHERE key GLOB ?", (f"{SHARED}*",))
    gone = connection.executemany(
        f"DELETE FROM event WHERE (id = ?1 OR {_ITS_TWINS}) {_FORGETTABLE}",  # noqa: S608
        names,
    ).rowcount
    # Every device's file brings what is long forgotten along: that must not cost the backups.
    if gone or not {single(name) for name in coming}.isdisjoint(named - known):
        connection.execute("DELETE FROM cache")
        # Another each time: who wipes out what was forgotten before has not wiped out this.
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_TO_PURGE, new_id()))


def to_purge(connection: sqlite3.Connection) -> str:
    """Return a mark if the log's own files may hold what was forgotten; otherwise no text."""
    ask = "SELECT value FROM meta WHERE key = ?"
    row = connection.execute(ask, (_TO_PURGE,)).fetchone()
    return str(row[0]) if row else ""


def is_purged(connection: sqlite3.Connection, mark: str) -> None:
    """Note that all traces are wiped out of what was forgotten when there was this mark."""
    connection.execute("DELETE FROM meta WHERE key = ? AND value = ?", (_TO_PURGE, mark))


def stale_folders(connection: sqlite3.Connection) -> list[str]:
    """Return the keys of the folders where this device's file may hold what was forgotten."""
    ask = "SELECT key FROM meta WHERE key GLOB ? AND value <> ''"
    return [str(key) for (key,) in connection.execute(ask, (f"{SHARED}*",))]


def key_of(beginning: str, path: Path) -> str:
    """Return the key under which a path is remembered beside the log."""
    # In ASCII: not every name of a file is text.
    return beginning + json.dumps(str(path))


def path_in(beginning: str, key: str) -> Path:
    """Return the path that such a key names.

    Raises:
        TypeError: it names none; another hand wrote it.
        ValueError: likewise.
    """
    return Path(json.loads(key.removeprefix(beginning)))


def paths_of(connection: sqlite3.Connection, beginning: str) -> list[Path]:
    """Return the paths that are remembered under keys that begin so.

    Raises:
        sqlite3.Error: the log cannot be read.
    """
    found = []
    for (key,) in connection.execute("SELECT key FROM meta WHERE key GLOB ?", (f"{beginning}*",)):
        with suppress(TypeError, ValueError):
            found.append(path_in(beginning, str(key)))
    return found


def note_writing(connection: sqlite3.Connection, file: Path) -> None:
    """Remember a file that is about to be written: a kill may leave half of it."""
    connection.execute("INSERT OR IGNORE INTO meta VALUES (?, '')", (key_of(_WRITING, file),))


def note_written(connection: sqlite3.Connection, file: Path) -> None:
    """Note that of a file that was being written no half is left."""
    connection.execute("DELETE FROM meta WHERE key = ?", (key_of(_WRITING, file),))


def half_written(connection: sqlite3.Connection) -> list[Path]:
    """Return the files of which a half may be left."""
    return paths_of(connection, _WRITING)
