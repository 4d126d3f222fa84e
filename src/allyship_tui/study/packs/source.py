"""What a pack to add consists of, wherever it comes from: a few small files with plain names."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from msgspec import Struct

from allyship_tui.course import Problem, unread_in_pack, unread_in_terms
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line

MOST_FILES = 20_000
LARGEST_FILE = 4 << 20
LARGEST = 64 << 20
"""The bytes of all files together that are taken at most."""
LONGEST_NAME = 120
LONGEST_PATH = 400

_TERMS = "terms"
_BESIDES = re.compile(r"(?:readme|licen[cs]e)(?:[-.][a-z0-9.-]*)?", re.IGNORECASE)
_LINK_OF_WINDOWS = re.compile(r"[A-Za-z]:")
_OF_SYSTEMS = ("__macosx", ".ds_store", "thumbs.db", "desktop.ini")


class NotAdded(Exception):
    """A pack cannot be added; the message is a sentence that says why."""

    def __init__(self, sentence: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(sentence)
        self.problems = tuple(problems)
        """What is wrong with it."""


class Source(Struct, frozen=True):
    """A pack to add, read and not yet trusted."""

    name: str
    """What its folder or zip file is called: its id, where it says none itself."""
    files: Mapping[str, bytes]
    """By its path within the pack, each file that is taken."""
    left: tuple[str, ...] = ()
    """The paths of what is not taken."""

    def unread(self) -> Iterator[Problem]:
        """Name what is not taken, where it may have been meant for a lesson."""
        within = {path.partition("/")[::2] for path in self.left}
        yield from unread_in_pack({top for top, rest in within if not (rest and top == _TERMS)})
        yield from unread_in_terms(
            {rest.partition("/")[0] for top, rest in within if rest and top == _TERMS}
        )


def is_taken(path: str) -> bool:
    """Say whether a file is taken: TOML at the top and in `terms`, README and LICENSE.

    Args:
        path: the file's path within the pack.
    """
    folder, _, name = path.rpartition("/")
    if folder not in ("", _TERMS) or name.startswith("."):
        return False
    is_about = not folder and _BESIDES.fullmatch(name) is not None
    return name.endswith(".toml") or is_about


def is_of_a_system(path: str) -> bool:
    """Say whether a system left a file there, which nobody put into the pack."""
    parts = path.lower().split("/")
    return any(part in _OF_SYSTEMS for part in parts) or parts[0] == ".git"


def check_path(path: str) -> None:
    """Check that a path stays within its folder, on every system, and can be written there.

    Args:
        path: the path within the pack, with slashes.

    Raises:
        NotAdded: it leads out, or is not a plain name.
    """
    shown = clean_line(path[:LONGEST_NAME])
    if path.startswith("/") or "\\" in path or _LINK_OF_WINDOWS.match(path):
        raise NotAdded(say("packs.leads-out", path=shown))
    parts = path.split("/")
    if ".." in parts:
        raise NotAdded(say("packs.leads-out", path=shown))
    if not path or "" in parts or "." in parts or not path.isprintable() or ":" in path:
        raise NotAdded(say("packs.bad-path", path=shown))
    if len(path) > LONGEST_PATH or any(len(part) > LONGEST_NAME for part in parts):
        raise NotAdded(say("packs.long-path", path=shown, count=LONGEST_NAME))


def check_total(size: int) -> None:
    """Check that files together are no larger than a pack can be.

    Raises:
        NotAdded: they are.
    """
    if size > LARGEST:
        raise NotAdded(say("packs.large", count=LARGEST >> 20))


def check_file(path: str, size: int) -> None:
    """Check that a file is no larger than one of lessons can be.

    Raises:
        NotAdded: it is.
    """
    if size > LARGEST_FILE:
        raise NotAdded(say("packs.large-file", path=clean_line(path), count=LARGEST_FILE >> 20))


def stem_of(name: str) -> str:
    """Return what a folder or a zip file is called, without its ending."""
    return PurePosixPath(name).stem if name.lower().endswith(".zip") else name
