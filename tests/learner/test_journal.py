"""A rollback journal is played back as SQLite plays it back."""

import sqlite3
import struct

import pytest

from allyship_tui.learner.database.rollback_journal import roll_back

PAGE = 4096
SECTOR = 512


@pytest.fixture
def cut_off(tmp_path):
    """Return a database before a transaction, half-way through it, and the journal of it."""
    file = tmp_path / "one.db"
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("CREATE TABLE held (word)")
    connection.executemany("INSERT INTO held VALUES (?)", [(f"{n}" * 900,) for n in range(40)])
    before = file.read_bytes()
    connection.execute("PRAGMA cache_size = 2")  # so that pages are written before the end
    connection.execute("BEGIN")
    connection.execute("UPDATE held SET word = word || 'changed'")
    connection.executemany("INSERT INTO held VALUES (?)", [("new" * 900,) for _ in range(9)])
    during = file.read_bytes()
    journal = file.with_name("one.db-journal").read_bytes()
    connection.close()
    assert during != before
    assert len(during) > len(before)
    return before, during, journal


def test_all_is_as_it_was_before(cut_off):
    before, during, journal = cut_off
    assert roll_back(during, journal) == before


@pytest.mark.parametrize("length", [0, 7, 8, 27])
def test_a_journal_without_a_whole_head_changes_nothing(cut_off, length):
    _, during, journal = cut_off
    assert roll_back(during, journal[:length]) == during


def test_a_journal_that_was_ended_changes_nothing(cut_off):
    _, during, journal = cut_off
    assert roll_back(during, bytes(8) + journal[8:]) == during


@pytest.mark.parametrize(
    ("sector", "size"), [(0, PAGE), (65537, PAGE), (SECTOR, 511), (512, 65537)]
)
def test_a_head_that_cannot_be_changes_nothing(cut_off, sector, size):
    _, during, journal = cut_off
    head = journal[:20] + struct.pack(">2I", sector, size)
    assert roll_back(during, head + journal[28:]) == during


def head(count, nonce, pages):
    return struct.pack(">8s5I", bytes.fromhex("d9d505f920a163d7"), count, nonce, pages, 512, 512)


def record(number, page, nonce):
    total = nonce + page[312] + page[112]
    return number.to_bytes(4, "big") + page + (total & 0xFFFFFFFF).to_bytes(4, "big")


A, B, C, D = (bytes([n]) * 512 for n in b"abcd")
"""Pages of the least size that there can be."""


@pytest.mark.parametrize("count", [2, 0xFFFFFFFF])
def test_each_page_goes_where_it_was(count):
    journal = head(count, 7, 3).ljust(512, b"\0") + record(3, C, 7) + record(1, A, 7)
    assert roll_back(D * 4, journal) == A + D + C


def test_pages_after_those_that_are_counted_are_not_put_back():
    journal = head(1, 7, 2).ljust(512, b"\0") + record(1, A, 7) + record(2, B, 7)
    assert roll_back(D * 2, journal) == A + D


def test_a_second_part_of_the_journal_has_its_own_head():
    first = (head(1, 7, 3).ljust(512, b"\0") + record(1, A, 7)).ljust(512 * 3, b"\0")
    second = head(1, 0xFFFFFFFF, 9).ljust(512, b"\0") + record(2, B, 0xFFFFFFFF)
    assert roll_back(D * 4, first + second) == A + B + D


def test_from_the_first_page_that_is_wrong_none_is_put_back():
    journal = head(3, 7, 3).ljust(512, b"\0") + record(1, A, 7) + record(2, B, 8) + record(3, C, 7)
    assert roll_back(D * 4, journal) == A + D * 2


def test_a_page_that_is_cut_off_is_not_put_back():
    journal = head(2, 7, 2).ljust(512, b"\0") + record(1, A, 7) + record(2, B, 7)[:-1]
    assert roll_back(D * 3, journal) == A + D
