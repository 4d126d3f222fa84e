"""Files and folders for the learner alone: making them, locking them, syncing them to the disk."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from allyship_tui.learner.layout import DATABASE

NOWHERE = Path(os.devnull)
"""What stands for a folder where there is none: nothing can be made in it."""
MIN_DATABASE_SIZE = 512
"""The bytes of the smallest database there can be; SQLite takes what is less for an empty one."""


def database_path(folder: Path) -> Path:
    """Return where the folder's database really is: SQLite follows a link, so we must too."""
    return Path(os.path.realpath(folder / DATABASE))


def sidecar(path: Path, suffix: str) -> Path:
    """Return the path of what SQLite keeps beside a database."""
    return path.with_name(path.name + suffix)


@contextmanager
def writing_lock(path: Path) -> Iterator[None]:
    """Let others know, for as long as this lasts, that this process is writing a file.

    Raises:
        OSError: the file cannot be opened.
    """
    handle = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    try:
        _lock(handle)
        yield
    finally:
        os.close(handle)


def remove_if_abandoned(path: Path) -> bool:
    """Remove a file that a killed process left half-written, and say whether it is gone.

    A file that a process is still writing stays. So does what is no plain file: it is not ours.

    Raises:
        OSError: it cannot be removed.
    """
    if path.is_symlink() or not path.is_file():
        return True
    handle = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    try:
        if not _lock(handle):
            return False
        path.unlink(missing_ok=True)
    finally:
        os.close(handle)
    return True


def _lock(handle: int) -> bool:
    """Lock a file until it is closed, and say whether no other process has; not all systems can."""
    with suppress(ImportError):
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            pass  # a file system that knows no locks
    return True


def fsync_path(path: Path) -> None:
    """Have the disk keep a file, or the names in a folder, through a power cut.

    Raises:
        OSError: a file could not be written to the disk.
    """
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    except OSError:
        # Some file systems cannot sync a folder, and there is nothing more to be done there.
        if not path.is_dir():
            raise
    finally:
        os.close(handle)


def file_size(path: Path) -> int:
    """Return how many bytes a file holds; none if there is no such file."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def printable(path: Path) -> str:
    """Return a path fit for a sentence: what a terminal would obey becomes a question mark."""
    return "".join(mark if mark.isprintable() else "?" for mark in str(path))
