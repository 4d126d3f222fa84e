"""What a compiled course rests on: the files of its packs, and what made it of them."""

import os
import time
from collections.abc import Iterable, Iterator

from allyship_tui import __version__
from allyship_tui.messages.language import ENGLISH, chosen

FORMAT = 6
"""How a compiled course is laid out; another number with every change of that."""
_TICK = 2 * 10**9
"""Nanoseconds within which a second change to a file may leave its time as it is."""
_CODE = (
    "course",
    "course/models",
    "messages/english",
    "study/daily",
    "study/find",
    "study/library",
    "study/text",
)
"""What makes a compiled course of packs; where it is worked on, another change makes another."""


def basis(folders: Iterable[str]) -> str:
    """Return all that a course compiled from some packs rests on.

    Args:
        folders: of the packs, in their order.

    Returns:
        One text; none where a file has changed so lately that it may change again unseen, or
        where a pack is out of reach.
    """
    now = time.time_ns()
    parts = [_maker()]
    try:
        for folder in (*folders, *_code()):
            parts += (folder, os.path.realpath(folder))
            # Put in order as they are written: with ten thousand files, each step counts.
            files = []
            for name, found in files_of(folder):
                changed = found.st_mtime_ns
                if 0 <= now - changed < _TICK:
                    return ""
                files.append(f"{name} {found.st_size} {changed}")
            files.sort()
            parts += files
    except OSError:
        return ""
    return "\n".join(parts)


def shipped_basis(folder: str) -> str:
    """Return what the compiled course rests on that comes with the program.

    Times are not told: whoever installs the files sets them.

    Args:
        folder: of the pack that comes with the program.

    Raises:
        OSError: it is out of reach.
    """
    files = sorted(f"{name} {found.st_size}" for name, found in files_of(folder))
    return "\n".join((_maker(), *files))


def _maker() -> str:
    """Return what made it: what is wrong with packs, and headings, stand in it in a language."""
    catalogue = chosen()
    return f"{__version__} {FORMAT} {catalogue.language if catalogue else ENGLISH}"


def files_of(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Go through the files of a pack."""
    for part in ("", "terms/"):
        path = os.path.join(folder, part)
        if not part or os.path.isdir(path):
            # As `Path.iterdir`, which would ask the disk for each file once more.
            with os.scandir(path) as entries:
                # Of code, what Python keeps beside it changes by being run.
                for entry in entries:
                    if entry.name != "__pycache__":
                        yield part + entry.name, entry.stat()


def _code() -> Iterator[str]:
    """Go through the folders of the code, in a checkout: an installed version stays as it is."""
    package = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
    if not os.path.isdir(os.path.join(package, "content")):
        yield from (os.path.join(package, part) for part in _CODE)
