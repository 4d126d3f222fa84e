"""What is to be seen of the files of packs without reading them: it changes when they do."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from allyship_tui.study.library.basis import files_of

Seen = dict[tuple[str, str], tuple[int, int]]


def seen_files(folders: Iterable[Path]) -> Seen:
    """Return of each file in packs its time and its size.

    Args:
        folders: of the packs; what is gone for a moment will be seen when it is back.
    """
    found: Seen = {}
    for folder in map(str, folders):
        with suppress(OSError):
            for name, stat in files_of(folder):
                found[folder, name] = (stat.st_mtime_ns, stat.st_size)
    return found
