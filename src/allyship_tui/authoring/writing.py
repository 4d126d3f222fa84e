"""Writing what an author begins: into a file of its own, or at the end of one. Nothing is changed.

What stands in a file stays as it is, byte for byte: who wrote it chose its order and its comments.
"""

import os
from pathlib import Path

import tomli

from allyship_tui.authoring.kinds import Kind
from allyship_tui.course import Unreadable, read_toml
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line


class NotWritten(Exception):
    """Nothing was written; the message is a sentence that says why, and how to go on."""


def write(kind: Kind, folder: Path, identity: str, text: str) -> Path:
    """Put a skeleton where it belongs in a pack.

    Args:
        kind: what is begun.
        folder: that of the pack; it is made if it is missing.
        identity: the id of what is begun.
        text: the skeleton.

    Returns:
        The file that was made or added to.

    Raises:
        NotWritten: there is such a file already, or nothing can be added to the one there is.
        OSError: the file or its folder cannot be made or written.
    """
    path = folder / kind.file.format(id=identity)
    path.parent.mkdir(parents=True, exist_ok=True)
    if kind.listed and os.path.lexists(path):
        _append(kind, path, text)
        return path
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise NotWritten(say("new.there-already", path=clean_line(str(path)))) from None
    return path


def _append(kind: Kind, path: Path, text: str) -> None:
    """Add a skeleton at the end of a list.

    Raises:
        NotWritten: the file cannot be read, or has its list in a form that ends where it ends.
        OSError: the file cannot be written.
    """
    name = clean_line(str(path))
    try:
        read_toml(path)
    except Unreadable as error:
        raise NotWritten(say("new.not-parsed", path=name, problem=str(error))) from None
    before = path.read_bytes()
    added = _following(before, text)
    try:
        # What TOML takes says best whether a table may follow here.
        tomli.loads((before + added).decode("utf-8-sig"))
    except ValueError:
        words = say("new.inline", path=name, name=kind.listed)
        raise NotWritten(words) from None
    with path.open("ab", buffering=0) as file:
        try:
            rest = memoryview(added)
            while rest:
                rest = rest[file.write(rest) :]
        except OSError:  # the disk is full, say: half a lesson would take the others with it
            file.truncate(len(before))
            raise


def _following(before: bytes, text: str) -> bytes:
    """Return a skeleton as it follows what stands in a file, with the line ends of that file."""
    start = "\n" if before.strip() else ""
    if before and not before.endswith(b"\n"):
        start = f"\n{start}"
    text = start + text
    return (text.replace("\n", "\r\n") if b"\r\n" in before else text).encode("utf-8")
