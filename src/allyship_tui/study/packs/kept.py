"""The packs folder as commands change it: finding a pack, tidying up, taking one out."""

import shutil
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct

from allyship_tui.course import Unreadable, closest, read_toml
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line, is_id
from allyship_tui.study.packs.at_a_glance import PACKS
from allyship_tui.study.packs.in_use import BEFORE, kept_packs
from allyship_tui.study.packs.turns import Busy, writing

NEW = ".new-"
"""So begins the name of a folder that a pack is written to, or taken away in."""
_ABANDONED = 60 * 60
"""Seconds after which nobody is still writing a pack."""


class Before(Struct, frozen=True):
    """What a pack said of itself that is no longer in its place."""

    title: str
    version: str | None


class NotRemoved(Exception):
    """A pack cannot be removed; the message is a sentence that says why."""


def remove_pack(name: str, data: Path) -> Before:
    """Take a pack out of the packs folder. What was learned from it stays in the log.

    Args:
        name: the pack's id.
        data: the data folder.

    Returns:
        What it said of itself.

    Raises:
        NotRemoved: there is none, or it cannot be removed.
    """
    root = data / PACKS
    if not root.is_dir():
        raise _unknown(root, name)
    try:
        with writing(root):
            tidy(root)
            place = place_of(root, name)
            if place is None:
                raise _unknown(root, name)
            pack = at(place)
            if place.is_symlink():
                place.unlink()
                return pack
            gone = Path(tempfile.mkdtemp(prefix=NEW, dir=root))
            place.rename(gone / place.name)
    except OSError as error:
        why = clean_line(error.strerror or type(error).__name__)
        shown = clean_line(str(root))
        raise NotRemoved(say("packs.unwritten", path=shown, reason=why)) from error
    except Busy:
        raise NotRemoved(say("packs.busy")) from None
    shutil.rmtree(gone, ignore_errors=True)
    return pack


def place_of(root: Path, name: str) -> Path | None:
    """Return the folder of the pack with this id in the packs folder; None where there is none."""
    return next((folder for folder in kept_packs(root) if _identity_in(folder) == name), None)


def tidy(root: Path) -> None:
    """Mend what was left by a process that was stopped half way, now that nobody reads."""
    now = time.time()
    for path in list(root.iterdir()):
        name = path.name.removeprefix(BEFORE)
        if name != path.name:
            if (root / name).exists():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.rename(root / name)
        elif path.name.startswith(NEW):
            with suppress(OSError):
                if now - path.stat().st_mtime > _ABANDONED:
                    shutil.rmtree(path, ignore_errors=True)


def at(place: Path) -> Before:
    """Return what the pack in a folder says of itself; that it is long is no matter."""
    said = _outline(place)
    title, version = (clean_line(str(said.get(key, ""))) for key in ("title", "version"))
    return Before(title or place.name, version or None)


def _identity_in(folder: Path) -> str:
    said = _outline(folder).get("id")
    return said if isinstance(said, str) and is_id(said) else folder.name


def _outline(folder: Path) -> Mapping[str, Any]:
    try:
        return read_toml(folder / "course.toml")
    except Unreadable:
        return {}


def _unknown(root: Path, name: str) -> NotRemoved:
    known = {_identity_in(folder) for folder in kept_packs(root)}
    spelling = closest(name, known)
    words = "packs.not-there-near" if spelling else "packs.not-there"
    return NotRemoved(say(words, pack_id=clean_line(name), suggestion=spelling))
