"""SQLite files that nobody writes to. A greeting reads them: nothing dear is imported here."""

import os
import sqlite3

_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def open_unchanging(path: str, *, shared: bool = False) -> sqlite3.Connection:
    """Open a database that nobody writes to while it is open: no lock is taken or waited for.

    Args:
        path: its file; nothing is made where there is none.
        shared: whether several threads are to read it.

    Raises:
        sqlite3.Error: it cannot be opened.
        OSError: the path is a relative one, and the current folder is gone.
    """
    name = "".join(chr(b) if b in _PLAIN else f"%{b:02X}" for b in os.fsencode(_absolute(path)))
    # What stands after the question mark is not seen to before the first statement.
    return sqlite3.connect(
        f"file://{name}?mode=ro&immutable=1", uri=True, check_same_thread=not shared
    )


def _absolute(path: str) -> str:
    # Not abspath: it would take "link/.." for the folder that the link stands in.
    return path if os.path.isabs(path) else os.path.join(os.getcwd(), path)
