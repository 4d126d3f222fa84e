"""The rollback journal of SQLite: its format, played back without SQLite.

A journal beside a database that nobody writes to is what a killed window left: what it holds is
to be put back. The format is written down at https://sqlite.org/fileformat2.html#rollbackjournal.
"""

import struct

from allyship_tui.learner.database.wal import put_page

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = struct.Struct(">8s5I")
_TO_THE_END = 0xFFFFFFFF


def roll_back(raw: bytes, journal: bytes) -> bytes:
    """Return a database as it was before the transaction that a journal was kept for.

    Args:
        raw: what the database file holds.
        journal: what the journal beside it holds; may be empty.
    """
    if len(journal) < _HEADER.size or not journal.startswith(_MAGIC):
        return raw
    _, _, _, pages, sector, size = _HEADER.unpack_from(journal)
    if not 512 <= size <= 65536 or not 0 < sector <= 65536:
        return raw
    database = bytearray(raw)
    at = 0
    while journal[at : at + len(_MAGIC)] == _MAGIC and len(journal) >= at + _HEADER.size:
        _, count, nonce, _, _, _ = _HEADER.unpack_from(journal, at)
        at += sector
        if count == _TO_THE_END:
            count = (len(journal) - at) // (size + 8)
        for _ in range(count):
            record = journal[at : at + size + 8]
            page = record[4 : 4 + size]
            if len(record) < size + 8 or _checksum(page, nonce) != record[-4:]:
                return bytes(database[: pages * size])
            number = int.from_bytes(record[:4], "big")
            put_page(database, number, page, len(raw) + len(journal))
            at += size + 8
        at += -at % sector
    return bytes(database[: pages * size])


def _checksum(page: bytes, nonce: int) -> bytes:
    total = nonce + sum(page[at] for at in range(len(page) - 200, 0, -200))
    return (total & 0xFFFFFFFF).to_bytes(4, "big")
