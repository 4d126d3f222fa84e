"""Errors of the log, and the sentences that explain them to the person who uses it."""

import errno
import sqlite3
from pathlib import Path

from allyship_tui.learner.files import printable
from allyship_tui.messages import say


class NotSaved(Exception):
    """Something was not recorded; the message is a sentence to show as it is."""

    @property
    def sentence(self) -> str:
        """The sentence to show."""
        return str(self)


class NotOurs(Exception):
    """What is in the place of the log must not be written to.

    The message says why to someone who can go on in memory, `not_saved` to anyone else.
    """

    def __init__(self, notice: str, not_saved: str) -> None:
        super().__init__(notice)
        self.not_saved = not_saved


class Replaced(Exception):
    """The log is no longer the one that was opened: another window put a new one there."""


STORE_ERRORS = (OSError, ValueError, sqlite3.Error, Replaced, NotOurs)
"""What keeps a log on disk from being opened, read or written to."""


def sqlite_code(error: BaseException) -> int:
    """Return SQLite's primary result code for an error, or 0 if it is not one of SQLite's."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def is_damage(error: BaseException) -> bool:
    """Say whether an error means that the file itself is damaged, and not merely out of reach."""
    return sqlite_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def explain_open_failure(error: BaseException, folder: Path) -> str:
    """Return the sentence that says why nothing can be saved, where nothing was before either."""
    if isinstance(error, NotOurs):
        return error.not_saved
    if isinstance(error, FileExistsError | NotADirectoryError):
        return say("log.in-the-way", folder=printable(folder))
    return explain_failure(error, folder)


def explain_failure(error: BaseException, folder: Path) -> str:
    """Return the sentence that says why something was not saved."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return say("log.gone", folder=printable(folder))
    if isinstance(error, NotOurs):
        return say("log.taken-over", folder=printable(folder))
    if isinstance(error, Replaced) or sqlite_code(error) in (
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
    ):
        return say("log.busy")
    if sqlite_code(error) == sqlite3.SQLITE_FULL or getattr(error, "errno", 0) == errno.ENOSPC:
        return say("log.full")
    why = error.strerror if isinstance(error, OSError) else str(error)
    return say("log.failed", folder=printable(folder), reason=why)
