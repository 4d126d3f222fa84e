"""A pack to add from a zip file, which may be made to do harm: nothing is unpacked to the disk.

What is taken is read into memory, within bounds, once every name in the file is known to be
plain. So nothing can be written outside, through a link, or without an end.
"""

import stat
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line
from allyship_tui.study.packs.source import (
    LARGEST,
    MOST_FILES,
    NotAdded,
    Source,
    check_file,
    check_path,
    check_total,
    is_of_a_system,
    is_taken,
    stem_of,
)

_MOST_RATIO = 200
"""Lessons shrink to a third, and what was made to burst to a thousandth."""
_SMALL = 1 << 16
_LARGEST_DIRECTORY = MOST_FILES * 500
_END, _END_SIZE, _LONGEST_COMMENT = b"PK\x05\x06", 22, 1 << 16
_ENCRYPTED = 1
_LINK_OF_WINDOWS = 0x400
_TERMS = "terms/"


def read_zip(path: Path) -> Source:
    """Read a pack from a zip file with one folder at its top, or none.

    Raises:
        NotAdded: it is none, it is damaged, or something about it is not to be trusted.
        OSError: it cannot be read.
    """
    if path.stat().st_size > LARGEST:
        raise NotAdded(say("packs.large", count=LARGEST >> 20))
    whole = path.read_bytes()
    _check_directory(whole)
    try:
        with ZipFile(BytesIO(whole)) as archive:
            return _read(archive, stem_of(path.name))
    except (
        *(zipfile.BadZipFile, zlib.error, EOFError, ValueError),
        *(NotImplementedError, RuntimeError, OverflowError),
    ) as error:
        raise NotAdded(say("packs.damaged", reason=clean_line(str(error)))) from error


def _check_directory(whole: bytes) -> None:
    """Check the size of the list of files before it is read: it is read as a whole."""
    tail = whole[-_END_SIZE - _LONGEST_COMMENT :]
    end = len(tail) - _END_SIZE
    if tail[end : end + 4] != _END or tail[-2:] != b"\0\0":
        end = tail.rfind(_END)
    if end < 0:
        raise NotAdded(say("packs.no-zip"))
    # Where this is all ones, the numbers stand elsewhere, for more than a pack can hold.
    if int.from_bytes(tail[end + 12 : end + 16], "little") > _LARGEST_DIRECTORY:
        raise NotAdded(say("packs.many-files", count=MOST_FILES))


def _read(archive: ZipFile, name: str) -> Source:
    members = archive.infolist()
    if len(members) > MOST_FILES:
        raise NotAdded(say("packs.many-files", count=MOST_FILES))
    found = _checked(members)
    files: dict[str, bytes] = {}
    top = _top(found)
    for path, member in found.items():
        within = path.removeprefix(top)
        if is_taken(within):
            with archive.open(member) as file:
                # No more than it says that it holds, which was checked.
                files[within] = file.read(member.file_size + 1)
            check_file(within, len(files[within]))
    left = (path.removeprefix(top) for path in found)
    return Source(top.rstrip("/") or name, files, tuple(each for each in left if each not in files))


def _checked(members: Sequence[ZipInfo]) -> dict[str, ZipInfo]:
    """Return the files by their paths, once all of them are known to be plain.

    Raises:
        NotAdded: one is not.
    """
    found: dict[str, ZipInfo] = {}
    for member in members:
        path = member.orig_filename
        check_path(path.removesuffix("/") if member.is_dir() else path)
        _check_kind(member, path)
        if not member.is_dir() and not is_of_a_system(path):
            found[path] = member
    if len({path.casefold() for path in found}) < len(found) or len(
        {member.orig_filename for member in members}
    ) < len(members):
        raise NotAdded(say("packs.twice"))
    check_total(sum(member.file_size for member in members))
    return found


def _check_kind(member: ZipInfo, path: str) -> None:
    shown = clean_line(path)
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR) or member.external_attr & _LINK_OF_WINDOWS:
        raise NotAdded(say("packs.special", path=shown))
    if member.flag_bits & _ENCRYPTED:
        raise NotAdded(say("packs.encrypted", path=shown))
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise NotAdded(say("packs.unknown-packing", path=shown))
    if is_taken(path) or is_taken(path.partition("/")[2]):
        check_file(path, member.file_size)
    if member.file_size > max(_SMALL, member.compress_size * _MOST_RATIO):
        raise NotAdded(say("packs.bursts", path=shown))


def _top(found: Mapping[str, object]) -> str:
    """Return the one folder that all lies in, with its slash; no text where there is none."""
    tops = {path.partition("/")[0] + "/" for path in found if not path.startswith(".")}
    top = tops.pop() if len(tops) == 1 else ""
    is_folder = top and top != _TERMS and not any(f"{path}/" == top for path in found)
    return top if is_folder else ""
