"""What a pack held before, as git knows it: what was promised to whoever has it already."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import tomli
from msgspec import Struct

_BRANCHES = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
"""Where a change goes: what is there is what was there before."""
_LISTS = {"tip": "tips", "reading": "reading", "situation": "situations", "path": "paths"}
_LONGEST = 20
"""In seconds: git may be asked for so long."""


class Before(Struct, frozen=True):
    """The entries of a pack before the change that is at hand."""

    entries: frozenset[str]
    """The kind and id of each, as in `term/ally`."""


def look_back(folder: Path) -> Before | None:
    """Return what a pack held before, or None where that is not known.

    Before is where the branch left the one that it goes to, or the last commit. Of a pack that is
    new as a whole nothing was there, and nobody has been promised anything.

    Args:
        folder: the pack's folder.
    """
    git = shutil.which("git")
    if git is None:
        return None
    head = _ask(git, folder, "rev-parse", "--verify", "--quiet", "HEAD")
    if head is None:
        return None
    commit = head.decode().strip()
    for branch in _BRANCHES:
        base = _ask(git, folder, "merge-base", "HEAD", branch)
        if base is not None:
            commit = base.decode().strip()
            break
    # As seen from the folder: no path above it is told.
    listed = _ask(git, folder, "ls-tree", "-r", "-z", "--name-only", commit, ".")
    if not listed:
        return None
    files = {name for name in listed.decode("utf-8", "replace").split("\0") if name}
    return Before(frozenset(_entries(git, folder, commit, files)))


def _entries(git: str, folder: Path, commit: str, files: set[str]) -> Iterator[str]:
    for file in files:
        path = PurePosixPath(file)
        if str(path.parent) == "terms" and path.suffix == ".toml":
            yield f"term/{path.stem}"
    for kind, name in _LISTS.items():
        file = f"{name}.toml"
        held = (
            _ask(git, folder, "cat-file", "blob", f"{commit}:./{file}") if file in files else None
        )
        yield from (f"{kind}/{identity}" for identity in _ids(held, name))


def _ids(held: bytes | None, name: str) -> Iterator[str]:
    try:
        entries = tomli.loads((held or b"").decode("utf-8-sig")).get(name, [])
    except (ValueError, RecursionError):
        return
    if isinstance(entries, list):
        yield from (str(each["id"]) for each in entries if isinstance(each, dict) and "id" in each)


def _ask(git: str, folder: Path, *words: str) -> bytes | None:
    """Return what git answers, or None where it does not."""
    ignored = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
    environment = {key: value for key, value in os.environ.items() if key not in ignored}
    try:
        ran = subprocess.run(  # noqa: S603 - no shell, and words of our own
            [git, "-C", str(folder), *words],
            capture_output=True,
            check=True,
            timeout=_LONGEST,
            stdin=subprocess.DEVNULL,
            env={**environment, "GIT_OPTIONAL_LOCKS": "0"},
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return ran.stdout
