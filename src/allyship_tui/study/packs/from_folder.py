"""A pack to add from a folder: what is taken of it, and no link followed within it."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from allyship_tui.messages import say
from allyship_tui.study.packs.source import (
    MOST_FILES,
    NotAdded,
    Source,
    check_file,
    check_path,
    check_total,
    is_of_a_system,
    is_taken,
)

_TERMS = "terms"


def read_folder(folder: Path) -> Source:
    """Read a pack from a folder.

    Raises:
        NotAdded: it holds more than a pack can.
        OSError: it cannot be read.
    """
    files: dict[str, bytes] = {}
    left: list[str] = []
    total = 0
    for count, (path, found) in enumerate(_within(folder)):
        if count >= MOST_FILES:
            raise NotAdded(say("packs.many-files", count=MOST_FILES))
        if not is_taken(path) or not stat.S_ISREG(found.st_mode):
            left.append(path)
            continue
        check_path(path)
        check_file(path, found.st_size)
        files[path] = _read(folder / path)
        check_file(path, len(files[path]))
        total += len(files[path])
        check_total(total)
    return Source(folder.resolve().name, files, tuple(left))


def _within(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Go through what lies in the folder and in its `terms`: nothing else is a pack's."""
    for prefix in ("", f"{_TERMS}/"):
        if prefix and not (folder / _TERMS).is_dir():
            return
        with os.scandir(folder / prefix) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if not is_of_a_system(entry.name) and (prefix or entry.name != _TERMS):
                    yield prefix + entry.name, entry.stat(follow_symlinks=False)


def _read(path: Path) -> bytes:
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | getattr(os, "O_NOFOLLOW", 0))
    with open(handle, "rb") as file:  # noqa: PTH123 - from a handle
        return file.read()
