"""Carving: texts read straight from the pages of a damaged database, without SQLite.

SQLite gives up a whole table when a page above it is damaged, and the whole file when the first
page is. The pages that hold rows can mostly still be read one by one. The format is written
down at https://sqlite.org/fileformat2.html#b_tree_pages.
"""

import struct
from collections.abc import Iterator, Mapping

from allyship_tui.learner.database import logged_pages

_LEAF_OF_TABLE = 0x0D


def carve_texts(raw: bytes, log: bytes) -> Iterator[tuple[str, ...]]:
    """Go through the rows on all readable pages, and return the columns that are text of each.

    Args:
        raw: what the database file holds, or is left of it.
        log: what the write-ahead log beside it holds.
    """
    size = int.from_bytes(raw[16:18], "big")
    if size == 1:
        size = 65536  # which two bytes cannot hold
    elif size < 512 or size & (size - 1):
        size = 4096
    starts = range(0, len(raw), size)
    pages = [(number, raw[start : start + size]) for number, start in enumerate(starts, 1)]
    # Older states of a page too: if the last one is damaged, they still hold most of its rows.
    pages += logged_pages(log)
    last = dict(pages)
    for _, page in pages:
        if page[0] == _LEAF_OF_TABLE and len(page) > 8:
            yield from _rows(page, last)


def _rows(page: bytes, last: Mapping[int, bytes]) -> Iterator[tuple[str, ...]]:
    count = int.from_bytes(page[3:5], "big")
    for entry in range(8, min(8 + 2 * count, len(page) - 1), 2):
        try:
            start = int.from_bytes(page[entry : entry + 2], "big")
            yield tuple(_texts(_payload(page, start, last)))
        except (IndexError, KeyError, ValueError):
            continue


def _payload(page: bytes, start: int, last: Mapping[int, bytes]) -> bytes:
    total, start = _varint(page, start)
    _, start = _varint(page, start)
    size = len(page)
    # How much of a long row stands here, and how much on pages of its own, is laid down so.
    most, least = size - 35, (size - 12) * 32 // 255 - 23
    kept = least + (total - least) % (size - 4)
    here = total if total <= most else kept if kept <= most else least
    payload = page[start : start + here]
    if here < total:
        number = int.from_bytes(page[start + here : start + here + 4], "big")
        for _ in range(len(last)):
            if len(payload) >= total or not number:
                break
            payload += last[number][4 : 4 + total - len(payload)]
            number = struct.unpack_from(">I", last[number].ljust(4, b"\0"))[0]
    if len(payload) != total:
        raise ValueError("the row goes on where nothing is left")
    return payload


def _texts(payload: bytes) -> Iterator[str]:
    end, at = _varint(payload, 0)
    start = end
    while at < end:
        kind, at = _varint(payload, at)
        length = (kind - 12) // 2 if kind >= 12 else (0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0)[kind]
        value = payload[start : start + length]
        start += length
        if kind >= 13 and kind % 2:
            if len(value) != length:
                raise ValueError("the row is cut off")
            yield value.decode("utf-8")


def _varint(raw: bytes, at: int) -> tuple[int, int]:
    value = 0
    for count in range(9):
        byte = raw[at + count]
        if count == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + count + 1
    raise AssertionError
