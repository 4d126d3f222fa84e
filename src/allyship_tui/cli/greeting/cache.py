"""The cache of `allyship today`: where the day's answers are stored, and how long they hold.

They lie in one file of the cache folder, after a note of all that they rest on; where anything
of that has changed since, they do not hold. Whatever is wrong with the file, it is as
if it were not there.
"""

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress

from allyship_tui import __version__
from allyship_tui.system.own_files import is_own_file

TEXT, JSON, ONCE, WAY, CALL, SHORT = FORMS = ("text", "json", "once", "way", "call", "short")
"""The forms of an answer: what is printed, in text and in JSON; a greeting, how to read on from
it, the same in two words; a line for a status bar."""

_NAME = "today.txt"
_BETWEEN = "\0"
"""What stands between two texts of the file, since it is in none, nor in the name of a file."""
_END = "end"
"""The last text, so that a file that was torn is not taken for a whole one."""
_ERRORS = "surrogateescape"
"""Not every name of a file is text."""
_LARGEST = 1 << 20
_LOG = ("learner.db", ("", "-wal", "-journal"))
LANGUAGE = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""The variables of the environment by which messages choose their language; those need not be
imported for it."""
_TICK = 2 * 10**9
"""Nanoseconds within which a second change to a file may leave its time as it is."""


def state(day: str, base: str, data: str, config: str = "", listed: Sequence[str] = ()) -> str:
    """Return all that the answers rest on: version, day, language, lessons, packs, settings, log.

    Args:
        day: the local date.
        base: the folder of the lessons.
        data: the learner's folder; the packs in it are found there.
        config: the settings file.
        listed: the folders of packs that it names.

    Returns:
        One text; none where a file has changed so lately that it may change again unseen.

    Raises:
        OSError: the lessons are out of reach.
    """
    now = time.time_ns()
    language = next(filter(None, map(os.environ.get, LANGUAGE)), "")
    parts = [__version__, day, base, data, language]
    for name, found in (*_lessons(base), *_packs(data, config, listed), *_log(data)):
        if 0 <= now - found.st_mtime_ns < _TICK:
            return ""
        parts.append(f"{name} {found.st_size} {found.st_mtime_ns}")
    return "\n".join(parts)


def find(folder: str, state_of: Callable[[Sequence[str]], str]) -> Mapping[str, str] | None:
    """Return the answers that were kept, by their form; None where there are none that hold.

    Args:
        folder: the cache folder.
        state_of: returns what they must rest on, given the folders of packs that the settings
            file named when they were kept: to read it would take longer than all the rest. Where
            it names others now, it has changed.

    Raises:
        OSError: the lessons are out of reach.
    """
    path = os.path.join(folder, _NAME)
    try:
        found = os.stat(path)
        if found.st_size > _LARGEST or not is_own_file(found):
            return None
        with open(path, encoding="utf-8", errors=_ERRORS, newline="") as file:
            texts = file.read().split(_BETWEEN)
    except (OSError, ValueError):
        return None
    kept, *answers = texts[: len(FORMS) + 1]
    *listed, end = texts[len(FORMS) + 1 :] or ("",)
    if end != _END:
        return None
    state = state_of(listed)
    return dict(zip(FORMS, answers, strict=True)) if state and state == kept else None


def keep(folder: str, state: str, answers: Mapping[str, str], listed: Sequence[str] = ()) -> None:
    """Keep answers, for this user alone; that it cannot be done stops nothing.

    Args:
        folder: the cache folder; it must be there.
        state: what they rest on, as it was before that was read.
        answers: of each form, what is printed.
        listed: the folders of packs that the settings file names.
    """
    texts = (state, *map(answers.__getitem__, FORMS), *listed, _END)
    path = os.path.join(folder, _NAME)
    draft = f"{path}.{os.getpid()}"
    with suppress(OSError, ValueError):
        handle = os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        try:
            with open(handle, "w", encoding="utf-8", errors=_ERRORS, newline="") as file:
                file.write(_BETWEEN.join(texts))
            os.replace(draft, path)
        except (OSError, ValueError):
            os.unlink(draft)
            raise


def _lessons(base: str) -> Iterator[tuple[str, os.stat_result]]:
    for folder in (base, os.path.join(base, "terms")):
        with os.scandir(folder) as entries:
            found = sorted((entry.name, entry.stat()) for entry in entries)
        yield from found


def _packs(data: str, config: str, listed: Sequence[str]) -> Iterator[tuple[str, os.stat_result]]:
    with suppress(OSError, ValueError):
        yield config, os.stat(config)
    kept = os.path.join(data, "packs")
    inside = list(_within(kept))
    yield from inside
    for folder in (*(path for path, _ in inside), *listed):
        yield from _within(folder)
        yield from _within(os.path.join(folder, "terms"))


def _within(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Go through what lies in a folder; one that is not there may be the next time."""
    names: list[str] = []
    with suppress(OSError, ValueError):
        names += sorted(os.listdir(folder))
    for path in (os.path.join(folder, name) for name in names):
        try:
            yield path, os.stat(path)
        except OSError:  # a link that leads nowhere
            with suppress(OSError):
                yield path, os.lstat(path)


def _log(data: str) -> Iterator[tuple[str, os.stat_result]]:
    name, suffixes = _LOG
    # SQLite follows a link, and keeps what it needs beside what that leads to.
    path = os.path.realpath(os.path.join(data, name))
    for suffix in suffixes:
        with suppress(OSError):
            yield path + suffix, os.stat(path + suffix)
