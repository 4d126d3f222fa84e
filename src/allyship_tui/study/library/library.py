"""Opening the course: the compiled one where it still holds, else made of its packs, and kept."""

import hashlib
import os
import sqlite3
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from allyship_tui.course import Course
from allyship_tui.study.library.basis import basis, shipped_basis
from allyship_tui.study.library.compiled import write_course
from allyship_tui.study.library.stored import DAMAGE, Stored
from allyship_tui.system.folders import base_path
from allyship_tui.system.own_files import is_own_file

_SHIPPED = "course.db"
"""The name of the compiled course that comes with the program, beside the folder of its pack."""
_ABANDONED = 3600
"""Seconds after which a draft is one that nobody writes at any more."""


def open_course(added: Sequence[Path] = (), cache: Path | None = None) -> Course:
    """Open the course: compiled, or made of its packs and compiled for the next time.

    Args:
        added: folders of further packs.
        cache: the folder where what can be worked out again is kept; nothing is where that is
            None or cannot be written to.
    """
    if not added and (shipped := _shipped()):
        return shipped
    folders = [base_path(), *(str(folder) for folder in added)]
    rests_on = basis(folders) if cache else ""
    if not cache or not rests_on:
        return _of_packs(added)
    path = cache / _name(folders)
    with suppress(*DAMAGE):
        if is_own_file(path.lstat()):
            return Stored(path, rests_on, lambda: _of_packs(added)).course
    course = _of_packs(added)
    with suppress(sqlite3.Error, OSError):
        _sweep(cache)
        write_course(path, course, rests_on)
    return course


def compile_shipped(folder: Path, target: Path) -> None:
    """Compile the pack that comes with the program, to come with it too.

    Args:
        folder: the pack.
        target: the file to write.

    Raises:
        ValueError: something was left out of the pack.
        OSError: the file cannot be written.
        sqlite3.Error: likewise.
    """
    course = _of_packs((), folder)
    if course.problems:
        raise ValueError("\n".join(str(problem) for problem in course.problems))
    write_course(target, course, shipped_basis(str(folder)))


def _of_packs(added: Sequence[Path], base: Path | None = None) -> Course:
    """Make the course of its packs; what that takes is imported for it alone."""
    from allyship_tui.course import load_course

    return load_course(added, base)


def _shipped() -> Course | None:
    folder = Path(base_path())
    path = folder.with_name(_SHIPPED)
    with suppress(*DAMAGE):
        if path.exists():
            return Stored(path, shipped_basis(str(folder)), lambda: _of_packs(())).course
    return None


def _name(folders: Sequence[str]) -> str:
    """Return the name of the file for some packs: of other packs it is another one."""
    which = "\n".join(map(os.path.realpath, folders))
    return f"course-{hashlib.sha256(which.encode()).hexdigest()[:16]}.db"


def _sweep(cache: Path) -> None:
    """Throw away what was left half written."""
    for draft in cache.glob("course-*.db.*"):
        if time.time() - draft.stat().st_mtime > _ABANDONED:
            draft.unlink(missing_ok=True)
