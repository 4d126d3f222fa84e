"""Taking turns at the packs folder: nobody reads a pack while its folder is being exchanged."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_LOCK = ".lock"
_READERS_WAIT = 2.0
"""Seconds; an exchange takes two renames, and no start may hang on one that was stopped."""
_WRITERS_WAIT = 10.0
_STEP = 0.01


class Busy(Exception):
    """Others were at it for too long."""


@contextmanager
def reading(root: Path) -> Iterator[None]:
    """Keep packs from being exchanged for as long as this lasts.

    Args:
        root: the packs folder; where nothing was ever added by a command, there is no lock.
    """
    try:
        handle = os.open(root / _LOCK, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        yield
        return
    try:
        _lock(handle, _READERS_WAIT, shared=True)
        yield
    finally:
        os.close(handle)


@contextmanager
def writing(root: Path) -> Iterator[None]:
    """Wait until nobody else reads or exchanges packs, and keep it so for as long as this lasts.

    Args:
        root: the packs folder, which must be there.

    Raises:
        Busy: others were at it for too long.
        OSError: the folder cannot be written to.
    """
    handle = os.open(root / _LOCK, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    try:
        if not _lock(handle, _WRITERS_WAIT, shared=False):
            raise Busy
        yield
    finally:
        os.close(handle)


def _lock(handle: int, patience: float, *, shared: bool) -> bool:
    """Lock a file until it is closed; say whether it could be done in time. Not all systems can."""
    with suppress(ImportError):
        import fcntl

        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        until = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(handle, kind | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > until:
                    return False
                time.sleep(_STEP)
            except OSError:
                break  # a file system that knows no locks
            else:
                break
    return True
