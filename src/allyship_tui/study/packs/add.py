"""Adding a pack: it is read, judged, written beside its place, and only then put there.

What is in use meanwhile is the pack that stood there before. Where the program is stopped half
way, that is still so: see `kept_packs`, which finds it.
"""

import shutil
import stat
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from allyship_tui.course import Pack, Problem, read_pack, title_of
from allyship_tui.learner import fsync_path
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line, is_id
from allyship_tui.study.packs.at_a_glance import PACKS
from allyship_tui.study.packs.from_folder import read_folder
from allyship_tui.study.packs.from_zip import read_zip
from allyship_tui.study.packs.in_use import BEFORE
from allyship_tui.study.packs.kept import NEW, Before, at, place_of, tidy
from allyship_tui.study.packs.source import NotAdded, Source
from allyship_tui.study.packs.turns import Busy, writing
from allyship_tui.system.own_files import make_folder


class Added(Struct, frozen=True):
    """A pack that was added."""

    pack: Pack
    """As it was read; its folder is where it stands now."""
    unread: tuple[Problem, ...]
    """What was not taken, and may have been meant for a lesson."""
    left: int
    """How many files were not taken."""
    before: Before | None = None
    """What stood there before."""


def add_pack(path: Path, data: Path) -> Added:
    """Put a pack in use: a copy of it, in the packs folder.

    Args:
        path: a folder or a zip file.
        data: the data folder.

    Raises:
        NotAdded: it may not, or it cannot be written.
    """
    source = _source(path)
    root = data / PACKS
    try:
        make_folder(root)
        draft = Path(tempfile.mkdtemp(prefix=NEW, dir=root))
    except OSError as error:
        raise _unwritten(root, error) from error
    try:
        _write(draft, source.files)
        pack = read_pack(draft)
        if hindering := _hindrances(pack):
            raise _refused(pack, source, hindering)
        name = _name(pack, source)
        with writing(root):
            place, before = _exchange(root, draft, name)
    except OSError as error:
        raise _unwritten(root, error) from error
    except Busy:
        raise NotAdded(say("packs.busy")) from None
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    pack.folder = place
    return Added(pack, tuple(source.unread()), len(source.left), before)


def _hindrances(pack: Pack) -> Sequence[Problem]:
    """Return what stands in the way of adding a pack: nothing of it could be taught."""
    file = pack.folder / "course.toml"
    if pack.is_empty or (pack.outline is None and file.exists()):
        return pack.problems or [Problem(PACKS, "", say("course.pack-empty"))]
    return ()


def _source(path: Path) -> Source:
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            return read_folder(path)
        if stat.S_ISREG(kind):
            return read_zip(path)
    except (OSError, ValueError) as error:
        why = clean_line(getattr(error, "strerror", None) or str(error))
        raise NotAdded(say("packs.no-source", path=clean_line(str(path)), reason=why)) from error
    raise NotAdded(say("packs.no-zip"))


def _name(pack: Pack, source: Source) -> str:
    """Return the id of a pack, by which its folder is called.

    Raises:
        NotAdded: it says none, and none can be made of what it comes in.
    """
    if pack.outline and pack.outline.id:
        return str(pack.outline.id)
    if is_id(source.name):
        return source.name
    raise NotAdded(say("packs.no-id", name=clean_line(source.name)))


def _title(pack: Pack, source: Source) -> str:
    return title_of(pack) if pack.outline else clean_line(source.name)


def _refused(pack: Pack, source: Source, hindering: Sequence[Problem]) -> NotAdded:
    # What is wrong with all of it is said of the folder: not of one that nobody knows.
    draft, name = clean_line(str(pack.folder)), clean_line(source.name)
    named = [replace(each, file=name) if each.file == draft else each for each in hindering]
    return NotAdded(say("packs.refused", title=_title(pack, source)), named)


def _write(draft: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        target = draft / path
        target.parent.mkdir(exist_ok=True, mode=0o700)
        target.write_bytes(content)
        fsync_path(target)
    for folder in (draft / "terms", draft):
        if folder.is_dir():
            fsync_path(folder)


def _exchange(root: Path, draft: Path, name: str) -> tuple[Path, Before | None]:
    """Put a pack in its place, now that nobody reads; return the place and what stood there."""
    tidy(root)
    place = place_of(root, name) or root / name
    if place.is_symlink():
        raise NotAdded(say("packs.is-link", path=clean_line(str(place))))
    aside = root / f"{BEFORE}{place.name}"
    before = at(place) if place.exists() else None
    if before:
        place.rename(aside)
    try:
        draft.rename(place)
    except OSError:
        if before:
            aside.rename(place)
        raise
    fsync_path(root)
    shutil.rmtree(aside, ignore_errors=True)
    return place, before


def _unwritten(root: Path, error: OSError) -> NotAdded:
    why = clean_line(error.strerror or type(error).__name__)
    return NotAdded(say("packs.unwritten", path=clean_line(str(root)), reason=why))
