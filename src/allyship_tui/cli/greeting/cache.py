"""The cache of `allyship today`: where the day's answers are stored, and how long they hold.

They lie in one JSON file of the cache folder, beside a note of all that they rest on; where
anything of that has changed since, they do not hold. Whatever is wrong with the file, it is as
if it were not there.
"""

import os
import stat
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress

from allyship_tui import __version__

TEXT, JSON, ONCE, WAY, CALL, SHORT = FORMS = ("text", "json", "once", "way", "call", "short")
"""The forms of an answer: what is printed, in text and in JSON; a greeting, how to read on from
it, the same in two words; a line for a status bar."""

_NAME = "today.json"
_STATE = "state"
_LARGEST = 1 << 20
_LOG = ("learner.db", ("", "-wal", "-journal"))
LANGUAGE = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""The variables of the environment by which messages choose their language; those need not be
imported for it."""
_TICK = 2 * 10**9
"""Nanoseconds within which a second change to a file may leave its time as it is."""


def state(day: str, base: str, data: str) -> str:
    """Return all that the answers rest on: version, day, language, the lessons, the log.

    Args:
        day: the local date.
        base: the folder of the lessons.
        data: the learner's folder.

    Returns:
        One text; none where a file has changed so lately that it may change again unseen.

    Raises:
        OSError: the lessons are out of reach.
    """
    now = time.time_ns()
    language = next(filter(None, map(os.environ.get, LANGUAGE)), "")
    parts = [__version__, day, base, data, language]
    for name, found in (*_lessons(base), *_log(data)):
        if 0 <= now - found.st_mtime_ns < _TICK:
            return ""
        parts.append(f"{name} {found.st_size} {found.st_mtime_ns}")
    return "\n".join(parts)


def find(folder: str, state: str) -> Mapping[str, str] | None:
    """Return the answers that were kept, by their form; None where there are none that hold.

    Args:
        folder: the cache folder.
        state: what they must rest on.
    """
    if not state:
        return None
    import json

    path = os.path.join(folder, _NAME)
    try:
        found = os.stat(path)
        if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST or not _is_own(found):
            return None
        with open(path, encoding="utf-8") as file:
            answers = json.load(file)
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(answers, dict) or answers.pop(_STATE, None) != state:
        return None
    whole = all(isinstance(answers.get(form), str) for form in FORMS)
    return answers if whole else None


def keep(folder: str, state: str, answers: Mapping[str, str]) -> None:
    """Keep answers, for this user alone; that it cannot be done stops nothing.

    Args:
        folder: the cache folder; it must be there.
        state: what they rest on, as it was before that was read.
        answers: of each form, what is printed.
    """
    import json

    path = os.path.join(folder, _NAME)
    draft = f"{path}.{os.getpid()}"
    with suppress(OSError):
        handle = os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        try:
            with open(handle, "w", encoding="utf-8") as file:
                json.dump({_STATE: state, **answers}, file)
            os.replace(draft, path)
        except OSError:
            os.unlink(draft)


def _lessons(base: str) -> Iterator[tuple[str, os.stat_result]]:
    for folder in (base, os.path.join(base, "terms")):
        with os.scandir(folder) as entries:
            found = sorted((entry.name, entry.stat()) for entry in entries)
        yield from found


def _log(data: str) -> Iterator[tuple[str, os.stat_result]]:
    name, suffixes = _LOG
    # SQLite follows a link, and keeps what it needs beside what that leads to.
    path = os.path.realpath(os.path.join(data, name))
    for suffix in suffixes:
        with suppress(OSError):
            yield path + suffix, os.stat(path + suffix)


def _is_own(found: os.stat_result) -> bool:
    return not hasattr(os, "geteuid") or found.st_uid == os.geteuid()
