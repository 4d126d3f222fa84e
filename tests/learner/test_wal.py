"""SQLite's write-ahead log is read as SQLite reads it."""

import sqlite3

import pytest

from allyship_tui.learner.database.wal import (
    apply_wal,
    has_bad_header,
    is_broken,
    logged_pages,
    put_page,
)

FRAME = 24 + 4096
HEADER = 32


def rows_in(folder, database, name):
    """Return what SQLite finds in a database by itself, with no log beside it."""
    file = folder / f"{name}.db"
    # That a log is to be kept stands in two bytes of the header.
    file.write_bytes(database[:18] + b"\1\1" + database[20:])
    connection = sqlite3.connect(file)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return connection.execute("SELECT word FROM held ORDER BY word").fetchall()
    finally:
        connection.close()


@pytest.fixture
def logged(tmp_path):
    """Return a database's file, with two commits that are still in the log beside it."""
    connection = sqlite3.connect(tmp_path / "one.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.execute("CREATE TABLE held (word)")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("INSERT INTO held VALUES ('first')")
    connection.execute("BEGIN")
    connection.execute("INSERT INTO held VALUES (?)", ("second" * 2000,))
    connection.execute("COMMIT")
    yield tmp_path / "one.db"
    connection.close()


@pytest.fixture
def beside(logged):
    """Return the log's file beside the database."""
    return logged.with_name("one.db-wal")


def test_what_was_committed_is_put_in(logged, beside, tmp_path):
    whole = apply_wal(logged.read_bytes(), beside.read_bytes())
    assert rows_in(tmp_path, whole, "whole") == [("first",), ("second" * 2000,)]


def test_a_commit_that_is_not_whole_is_left_out_and_the_one_before_stays(logged, beside, tmp_path):
    whole = apply_wal(logged.read_bytes(), beside.read_bytes()[:-FRAME])
    assert rows_in(tmp_path, whole, "torn") == [("first",)]


@pytest.mark.parametrize("at", [0, 5, 8, 12, 17, 23, 30, 4000])
def test_from_the_first_byte_that_is_wrong_nothing_is_put_in(logged, beside, at):
    raw = bytearray(beside.read_bytes())
    raw[HEADER + at] ^= 1
    assert apply_wal(logged.read_bytes(), bytes(raw)) == logged.read_bytes()


@pytest.mark.parametrize("at", [3, 9, 16, 25, 31])
def test_nothing_is_put_in_from_a_log_whose_header_is_wrong(logged, beside, at):
    raw = bytearray(beside.read_bytes())
    raw[at] ^= 2
    assert apply_wal(logged.read_bytes(), bytes(raw)) == logged.read_bytes()


@pytest.mark.parametrize("length", [0, 1, 31, 32, 33, HEADER + FRAME - 1])
def test_a_log_without_a_whole_frame_changes_nothing(logged, beside, length):
    short = beside.read_bytes()[:length]
    assert apply_wal(logged.read_bytes(), short) == logged.read_bytes()
    assert list(logged_pages(short)) == []


def test_a_database_that_shrank_is_cut_off(tmp_path):
    connection = sqlite3.connect(tmp_path / "one.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE held (word)")
    connection.execute("INSERT INTO held VALUES (?)", ("long" * 9000,))
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("DELETE FROM held")
    connection.execute("VACUUM")
    raw = (tmp_path / "one.db").read_bytes()
    whole = apply_wal(raw, (tmp_path / "one.db-wal").read_bytes())
    connection.close()
    assert len(raw) > 8 * 4096
    assert len(whole) == 2 * 4096
    assert rows_in(tmp_path, whole, "shrunk") == []


def test_what_an_earlier_round_left_behind_is_not_put_in(logged, beside, tmp_path):
    connection = sqlite3.connect(logged, isolation_level=None)
    connection.execute("PRAGMA wal_checkpoint(RESTART)")
    connection.execute("DELETE FROM held WHERE word = 'first'")
    raw = beside.read_bytes()
    assert len(raw) > HEADER + 2 * FRAME
    whole = apply_wal(logged.read_bytes(), raw)
    connection.close()
    assert rows_in(tmp_path, whole, "round") == [("second" * 2000,)]


def test_the_pages_of_a_log_are_all_up_to_the_last_commit(beside):
    raw = beside.read_bytes()
    found = list(logged_pages(raw))
    assert len(found) == (len(raw) - HEADER) // FRAME
    assert found[0] == (2, raw[HEADER + 24 : HEADER + FRAME])
    assert len(list(logged_pages(raw[:-FRAME]))) == 1


def test_a_damaged_log_still_gives_its_pages(beside):
    raw = bytearray(beside.read_bytes())
    sound = list(logged_pages(bytes(raw)))
    raw[9] ^= 1
    assert list(logged_pages(bytes(raw))) == sound


def test_a_sound_log_is_not_called_broken(beside):
    assert not is_broken(beside)
    assert not has_bad_header(beside)
    assert not is_broken(beside.with_name("none"))


def test_a_log_is_broken_where_a_commit_would_be_left_out(beside):
    raw = beside.read_bytes()
    beside.write_bytes(raw[:HEADER] + b"\xff" + raw[HEADER + 1 :])
    assert is_broken(beside)
    assert not has_bad_header(beside)


def test_a_log_that_a_power_cut_tore_is_not_broken(beside):
    raw = beside.read_bytes()
    beside.write_bytes(raw[:-FRAME] + bytes(FRAME))
    assert not is_broken(beside)
    beside.write_bytes(raw[:31])
    assert not is_broken(beside)
    assert not has_bad_header(beside)


def test_a_bad_header_is_one_that_no_log_starts_with(beside):
    raw = beside.read_bytes()
    beside.write_bytes(b"\0" + raw[1:HEADER])
    assert has_bad_header(beside)
    assert is_broken(beside)


def test_a_page_beyond_all_that_there_can_be_is_left_out():
    database = bytearray(b"ab")
    put_page(database, 3, b"ef", 4)
    assert database == b"ab\0\0ef"
    put_page(database, 4, b"gh", 4)
    put_page(database, 0, b"gh", 4)
    assert database == b"ab\0\0ef"
    put_page(database, 1, b"xy", 4)
    assert database == b"xy\0\0ef"
