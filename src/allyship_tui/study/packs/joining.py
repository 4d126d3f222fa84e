"""Which packs' terms join the term of the day, and since when, as this device remembers it.

A change shows from the next day on, and what holds until then is remembered with its terms: so
no day gone by changes, whether a pack comes, goes or is another than it was.
"""

import os
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import msgspec

from allyship_tui.course import Calendar, Era, PackCalendar, Problem, closest
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line, is_id
from allyship_tui.study.packs.in_use import InUse, Origin
from allyship_tui.study.settings import CONFIG_FILE
from allyship_tui.system.own_files import make_folder

_FILE = ".daily.json"
_LARGEST = 1 << 24


def does_join(identity: str, origin: Origin | None, chosen: Collection[str], *, asks: bool) -> bool:
    """Say whether the terms of a pack that adds to the course join the term of the day.

    What is in use for one run alone joins nothing: the days of the next run would be others.

    Args:
        identity: the pack's id.
        origin: who put it in use.
        chosen: the ids of packs that the settings file has join.
        asks: whether the pack itself asks for it.
    """
    return origin in (Origin.PACKS_FOLDER, Origin.SETTINGS) and (asks or identity in chosen)


def joined_terms(
    calendars: Iterable[PackCalendar], chosen: Collection[str], used: InUse
) -> Calendar:
    """Return the terms of all packs that join.

    Args:
        calendars: the terms of each pack that was added.
        chosen: the ids of packs that the settings file has join.
        used: the packs in use.
    """
    origins = {str(pack.folder): pack.origin for pack in used.packs}
    terms = {
        str(identity): (str(identity), added, retired)
        for each in calendars
        if does_join(each.pack, origins.get(each.folder), chosen, asks=each.daily)
        for identity, added, retired in each.terms
    }
    return tuple(terms[identity] for identity in sorted(terms))


def unknown_packs(calendars: Iterable[PackCalendar], chosen: Iterable[str]) -> list[Problem]:
    """Name the packs that the settings file has join and that are not in use.

    Args:
        calendars: the terms of each pack that was added.
        chosen: what the settings file names.
    """
    known = {each.pack for each in calendars}
    problems = []
    for identity in chosen:
        if identity not in known:
            spelling = closest(identity, known)
            words = "packs.unknown-daily-near" if spelling else "packs.unknown-daily"
            what = say(words, pack_id=clean_line(identity), suggestion=spelling)
            problems.append(Problem(CONFIG_FILE, say("course.where-key", key="daily-packs"), what))
    return problems


def eras_now(root: Path, joined: Calendar, today: date) -> tuple[tuple[Era, ...], bool]:
    """Return the eras as they hold now, and remember them where they changed.

    Args:
        root: the packs folder; it is made where it is missing and there is something to remember.
        joined: the terms that join.
        today: the learner's local date.

    Returns:
        The eras, and whether they could be remembered: where not, no change has come.
    """
    kept = _read(root)
    eras = with_change(kept, joined, today)
    if eras == kept:
        return kept, True
    try:
        _write(root, eras)
    except OSError:
        return kept, False
    return eras, True


def with_change(kept: Sequence[Era], joined: Calendar, today: date) -> tuple[Era, ...]:
    """Return the eras as they are once other terms join than did.

    Args:
        kept: the eras so far.
        joined: the terms that join now.
        today: the learner's local date, which stays as it began.
    """
    # What was to come may be another by now, or was written while the clock was wrong.
    eras = tuple(era for era in kept if era.since <= today)
    if joined == (eras[-1].terms if eras else ()):
        return eras
    if today == date.max:
        return eras
    return (*eras, Era(today + timedelta(days=1), joined))


def _read(root: Path) -> tuple[Era, ...]:
    """Return what was remembered; nothing where that cannot be read, or is damaged."""
    path = root / _FILE
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return ()
        eras = msgspec.json.decode(path.read_bytes(), type=tuple[Era, ...])
    except (OSError, ValueError, RecursionError):
        return ()
    return tuple(sorted(filter(_is_sound, eras), key=lambda era: era.since))


def _is_sound(era: Era) -> bool:
    return all(is_id(identity) for identity, _, _ in era.terms)


def _write(root: Path, eras: Sequence[Era]) -> None:
    make_folder(root)
    draft = root / f"{_FILE}.{os.getpid()}"
    try:
        draft.write_bytes(msgspec.json.encode(eras))
        draft.replace(root / _FILE)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise
