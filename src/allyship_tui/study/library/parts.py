"""The parts of a compiled course: each is stored under a name, with a checksum.

A greeting reads some of them: nothing dear is imported here.
"""

import sqlite3
import zlib

TABLES = (
    "CREATE TABLE basis (words TEXT NOT NULL)",
    "CREATE TABLE part (name TEXT PRIMARY KEY, body BLOB NOT NULL, sum INTEGER NOT NULL)",
)

DAMAGE = (sqlite3.Error, ValueError, OSError)
"""What is raised where a file is no compiled course, or not whole."""


def add_part(database: sqlite3.Connection, name: str, body: bytes) -> None:
    """Store a part.

    Raises:
        sqlite3.Error: it cannot be written.
    """
    database.execute("INSERT INTO part VALUES (?, ?, ?)", (name, body, zlib.crc32(body)))


def read_part(database: sqlite3.Connection, name: str) -> bytes:
    """Return a part.

    Raises:
        Exception: one of `DAMAGE`: it is not there, or not whole.
    """
    row = database.execute("SELECT body, sum FROM part WHERE name = ?", (name,)).fetchone()
    if row is None:
        raise ValueError(f"{name} is missing")
    body, checked = row
    if not isinstance(body, bytes) or zlib.crc32(body) != checked:
        raise ValueError(f"{name} is damaged")
    return body


def check_basis(database: sqlite3.Connection, basis: str) -> None:
    """Check what a compiled course rests on.

    Raises:
        Exception: one of `DAMAGE`: it is something else, or nothing of a course.
    """
    (found,) = database.execute("SELECT words FROM basis").fetchone() or ("",)
    if found != basis:
        raise ValueError("it rests on something else")
