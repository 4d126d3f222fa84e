"""The write-ahead log of SQLite (-wal): its format, read and checked without SQLite.

SQLite leaves out whatever follows the first frame whose checksum is wrong, without a word.
That is right for what a power cut tore, and would lose what was shown as saved if the file was
damaged later. The format is written down at https://sqlite.org/fileformat2.html#walformat.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

_MAGIC = {0x377F0682: "<", 0x377F0683: ">"}
_HEADER = 32
_FRAME = 24


def is_broken(path: Path) -> bool:
    """Say whether a log holds something committed that SQLite would leave out.

    A window that writes meanwhile can make a sound log look broken for a moment, so it is
    called broken only when it looks the same twice.

    Raises:
        OSError: it is there and cannot be read.
    """
    before = b""
    for _ in range(4):
        raw = path.read_bytes() if path.exists() else b""
        if not _loses_commits(raw):
            return False
        if raw == before:
            return True
        before = raw
    return False


def has_bad_header(path: Path) -> bool:
    """Say whether a log starts with what cannot be the start of one.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        raw = file.read(_HEADER)
    return len(raw) == _HEADER and _parse_header(raw) is None


def logged_pages(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Go through the number and content of each page up to the last commit, good or bad.

    Args:
        raw: what the file holds.
    """
    frames = list(_frames(raw))
    while frames and not frames[-1][1]:
        frames.pop()
    for head, _, page in frames:
        yield struct.unpack_from(">I", head)[0], page


def apply_wal(database: bytes, raw: bytes) -> bytes:
    """Return a database with all that a log has committed put in, as SQLite would see it.

    Args:
        database: what the database file holds.
        raw: what the log beside it holds; may be empty.
    """
    start = _parse_header(raw) if len(raw) >= _HEADER else None
    if start is None:
        return database
    order, sums = start
    whole = bytearray(database)
    pending: list[tuple[int, bytes]] = []
    for head, commit, page in _frames(raw):
        sums = _checksum(page, _checksum(head[:8], sums, order), order)
        if sums != struct.unpack_from(">2I", head, 16):
            break
        pending.append((struct.unpack_from(">I", head)[0], page))
        if commit:
            for number, content in pending:
                put_page(whole, number, content, len(database) + len(raw))
            del whole[commit * len(page) :]
            pending.clear()
    return bytes(whole)


def put_page(database: bytearray, number: int, page: bytes, most: int) -> None:
    """Put a page into a database that may be shorter than that.

    Args:
        database: what is put together.
        number: the number of the page; the first one is 1.
        page: what it holds.
        most: how many bytes there can be; a page beyond them is none that SQLite wrote.
    """
    at = (number - 1) * len(page)
    if 0 <= at <= most:
        database.extend(bytes(max(at - len(database), 0)))
        database[at : at + len(page)] = page


def _loses_commits(raw: bytes) -> bool:
    if len(raw) < _HEADER:
        return False
    start = _parse_header(raw)
    if start is None:
        return True
    order, sums = start
    whole = True
    for head, commit, page in _frames(raw):
        if whole:
            sums = _checksum(page, _checksum(head[:8], sums, order), order)
            whole = sums == struct.unpack_from(">2I", head, 16)
        if not whole and commit:
            return True
    return False


def _parse_header(raw: bytes) -> tuple[str, tuple[int, int]] | None:
    """Return the order of bytes and the checksum that the header sets, or None if it is bad."""
    order = _MAGIC.get(struct.unpack_from(">I", raw)[0])
    if order is None:
        return None
    sums = _checksum(raw[:24], (0, 0), order)
    return (order, sums) if sums == struct.unpack_from(">2I", raw, 24) else None


def _frames(raw: bytes) -> Iterator[tuple[bytes, int, bytes]]:
    """Go through the frames of the log's last round: header, whether it commits, and page."""
    if len(raw) < _HEADER:
        return
    size = struct.unpack_from(">I", raw, 8)[0]
    salt = raw[16:24]
    if _parse_header(raw) is None or not 512 <= size <= 65536:
        # The header is damaged: take the usual size, and the first frame's word for the rest.
        size, salt = 4096, raw[_HEADER + 8 : _HEADER + 16]
    for start in range(_HEADER, len(raw) - _FRAME - size + 1, _FRAME + size):
        head = raw[start : start + _FRAME]
        # What an earlier round left has another salt, and has long been in the database.
        if head[8:16] == salt:
            body = raw[start + _FRAME : start + _FRAME + size]
            yield head, struct.unpack_from(">I", head, 4)[0], body


def _checksum(raw: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = sums
    words = struct.unpack(f"{order}{len(raw) // 4}I", raw)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second
