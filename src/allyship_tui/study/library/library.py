"""Opening the course: the compiled one where it still holds, else made of its packs, and kept."""

import sqlite3
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from allyship_tui.course import Course
from allyship_tui.study.library.basis import shipped_basis
from allyship_tui.study.library.files import is_ours, kept, shipped
from allyship_tui.study.library.parts import DAMAGE
from allyship_tui.study.library.stored import Stored
from allyship_tui.system.folders import base_path

_ABANDONED = 3600
"""Seconds after which a draft is one that nobody writes at any more."""


def open_course(added: Sequence[Path] = (), cache: Path | None = None) -> Course:
    """Open the course: compiled, or made of its packs and compiled for the next time.

    Args:
        added: folders of further packs.
        cache: the folder where what can be worked out again is kept; nothing is where that is
            None or cannot be written to.
    """
    if not added and (course := _shipped()):
        return course
    folders = [base_path(), *(str(folder) for folder in added)]
    place, rests_on = kept(str(cache), folders) if cache else ("", "")
    if not cache or not rests_on:
        return _of_packs(added)
    path = Path(place)
    with suppress(*DAMAGE):
        if is_ours(place):
            return Stored(path, rests_on, lambda: _of_packs(added)).course
    course = _of_packs(added)
    # A folder can have a name that is no text: what names it is kept nowhere.
    with suppress(sqlite3.Error, OSError, UnicodeEncodeError):
        _sweep(cache)
        _write(path, course, rests_on)
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
    _write(target, course, shipped_basis(str(folder)))


def _of_packs(added: Sequence[Path], base: Path | None = None) -> Course:
    """Make the course of its packs; what that takes is imported for it alone."""
    from allyship_tui.course import load_course

    return load_course(added, base)


def _write(path: Path, course: Course, rests_on: str) -> None:
    """Compile a course; a start that finds one compiled needs nothing of what that takes."""
    from allyship_tui.study.library.compiled import write_course

    write_course(path, course, rests_on)


def _shipped() -> Course | None:
    with suppress(*DAMAGE):
        if found := shipped(base_path()):
            path, rests_on = found
            return Stored(Path(path), rests_on, lambda: _of_packs(())).course
    return None


def _sweep(cache: Path) -> None:
    """Throw away what was left half written."""
    for draft in cache.glob("course-*.db.*"):
        if time.time() - draft.stat().st_mtime > _ABANDONED:
            draft.unlink(missing_ok=True)
