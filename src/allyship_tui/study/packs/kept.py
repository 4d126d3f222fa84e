"""The packs folder as commands change it: finding a pack, tidying up, taking one out."""

import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from allyship_tui.course import Pack, Unreadable, closest, read_pack, read_toml
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line, is_id
from allyship_tui.study.packs.in_use import BEFORE, PACKS, kept_packs
from allyship_tui.study.packs.turns import Busy, writing

NEW = ".new-"
"""So begins the name of a folder that a pack is written to, or taken away in."""
_ABANDONED = 60 * 60
"""Seconds after which nobody is still writing a pack."""


class NotRemoved(Exception):
    """A pack cannot be removed; the message is a sentence that says why."""


def remove_pack(name: str, data: Path) -> Pack:
    """Take a pack out of the packs folder. What was learned from it stays in the log.

    Args:
        name: the pack's id.
        data: the data folder.

    Returns:
        The pack, as it stood there.

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
            pack = read_pack(place)
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


def _identity_in(folder: Path) -> str:
    with suppress(Unreadable):
        said = read_toml(folder / "course.toml").get("id")
        if isinstance(said, str) and is_id(said):
            return said
    return folder.name


def _unknown(root: Path, name: str) -> NotRemoved:
    known = {_identity_in(folder) for folder in kept_packs(root)}
    spelling = closest(name, known)
    words = "packs.not-there-near" if spelling else "packs.not-there"
    return NotRemoved(say(words, pack_id=clean_line(name), suggestion=spelling))
