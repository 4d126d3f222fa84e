"""The table of events: reading rows, inserting them, deleting what was forgotten."""

import sqlite3
from collections.abc import Iterable

from allyship_tui.learner.database.meta import mark_folders_stale, request_purge
from allyship_tui.learner.errors import sqlite_code
from allyship_tui.learner.events import COLUMNS, Row, base_id, decode, forgotten_in
from allyship_tui.learner.kinds import Kind

# The first column is cast because events are ordered by it; no value there may break that.
_SELECT = f"SELECT CAST(id AS TEXT), {COLUMNS.removeprefix('id, ')} FROM event"  # noqa: S608
_FORGETTABLE = f"AND kind <> '{Kind.FORGOTTEN}'"
# Of several that came under one id, whose own ids are longer, that one counts.
_BASE_ID = "substr(?1, 1, instr(?1 || '~', '~') - 1)"
_ITS_CONFLICTS = "id > ?1 || '~' AND id < ?1 || '~~'"
_INSERT = (
    f"INSERT OR IGNORE INTO event({COLUMNS}) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7"  # noqa: S608
    f" WHERE ?5 = '{Kind.FORGOTTEN}' OR NOT EXISTS (SELECT 1 FROM forgotten WHERE id = {_BASE_ID})"
)


def rows_after(connection: sqlite3.Connection, seq: int) -> list[Row]:
    """Return the events written after the one with this number, in the order of writing.

    Raises:
        sqlite3.Error: they cannot be read.
    """
    ask = f"{_SELECT} WHERE seq > ? ORDER BY seq"
    try:
        return connection.execute(ask, (seq,)).fetchall()
    except sqlite3.OperationalError as error:
        if sqlite_code(error):
            raise
        # Bytes that are no UTF-8: read them as well as they can be, at the cost of some time.
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        return connection.execute(ask, (seq,)).fetchall()


def insert_rows(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
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


def insert_conflicting(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Write events whose ids are there already, with other bodies: none of them is lost.

    Raises:
        sqlite3.Error: they could not be written.
    """
    from allyship_tui.learner.id_conflicts import assign_ids

    rows = list(rows)
    for name in dict.fromkeys(base_id(row[0]) for row in rows):
        ask = f"{_SELECT} WHERE id = ?1 OR {_ITS_CONFLICTS} ORDER BY seq"
        held = connection.execute(ask, (name,)).fetchall()
        coming = [row for row in rows if base_id(row[0]) == name]
        wanted = assign_ids([*held, *coming])
        changed = [row for row in wanted if row not in held]
        # What is put under another id is written before it goes; see `_forget`.
        names = {row[0] for row in held}
        insert_rows(connection, [row for row in changed if row[0] not in names])
        taken = [row for row in changed if row[0] in names]
        connection.executemany("DELETE FROM event WHERE id = ?", [(row[0],) for row in taken])
        insert_rows(connection, taken)


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
    mark_folders_stale(connection)
    gone = connection.executemany(
        f"DELETE FROM event WHERE (id = ?1 OR {_ITS_CONFLICTS}) {_FORGETTABLE}",  # noqa: S608
        names,
    ).rowcount
    # Every device's file brings what is long forgotten along: that must not cost the backups.
    if gone or not {base_id(name) for name in coming}.isdisjoint(named - known):
        connection.execute("DELETE FROM cache")
        request_purge(connection)
