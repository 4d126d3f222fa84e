"""What is forgotten goes from this device's own file in a shared folder at once."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from allyship_tui.learner import Event, Kind, Log, new_id, read_events, sync_folder
from allyship_tui.learner.database import insert_rows, pending_purge, transaction
from allyship_tui.learner.events import encode
from allyship_tui.learner.transfer import device_file as shared, purge
from allyship_tui.learner.transfer.event_file import write_events

WORDS = "Zwetschgenmus"
ITEM = "reflection/one"


def holding(folder):
    """Return the names of the files under a folder that hold the words."""
    return sorted(
        path.name
        for path in folder.rglob("*")
        if path.is_file() and WORDS.encode() in path.read_bytes()
    )


def forget(log):
    return log.forget(ITEM, log.snapshot.ids_of({ITEM}))


@pytest.fixture
def there(tmp_path):
    """Return the folder that is shared."""
    return tmp_path / "shared"


@pytest.fixture
def log(open_log, there):
    """Return a log that was synced with the words in it."""
    log = open_log()
    log.record(Kind.MET, "term/ally")
    log.record(Kind.WRITTEN, ITEM, value={"text": WORDS})
    sync_folder(log, there)
    assert holding(there) == [f"{log.device}.jsonl"]
    return log


def kinds(file):
    return [event.kind for event in read_events(file).events]


def test_it_goes_at_once_and_those_that_sync_come_to_know_of_it(log, folder, there, tmp_path):
    with Log.open(tmp_path / "second", log._clock) as other:
        sync_folder(other, there)
        assert forget(log)
        assert holding(there) == [f"{other.device}.jsonl"]
        assert holding(folder) == []
        assert kinds(there / f"{log.device}.jsonl") == ["met", "forgotten"]
        # This device did nothing more, and its file says all that the other has to know.
        sync_folder(other, there)
        assert holding(there) == holding(tmp_path / "second") == []


def test_with_a_second_window_open_and_another_program_reading(log, open_log, folder, there):
    window = open_log()
    with closing(sqlite3.connect(folder / "learner.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM event").fetchone()
        assert not forget(log)
        assert holding(there) == []
        reader.execute("COMMIT")
    assert window.refresh()
    sync_folder(window, there)
    window.close()
    log.refresh()
    assert holding(there) == holding(folder) == []


def test_neither_an_older_export_nor_a_stale_file_brings_it_back(log, folder, there, tmp_path):
    old = tmp_path / "old.jsonl"
    write_events(old, log.snapshot.events())
    forget(log)
    log.merge(read_events(old).events)
    (there / "stale.jsonl").write_bytes(old.read_bytes())
    done = sync_folder(log, there)

    assert (done.taken, done.devices) == (0, 1)
    assert holding(there) == ["stale.jsonl"]
    assert holding(folder) == []


@pytest.mark.parametrize("brought", ["file", "sync"])
def test_what_another_device_forgot_goes_from_every_folder(log, there, tmp_path, brought):
    further, third = tmp_path / "further", tmp_path / "third"
    sync_folder(log, further)
    with Log.open(tmp_path / "second", log._clock) as other:
        sync_folder(other, third)
        other.merge(read_events(there / f"{log.device}.jsonl").events)
        forget(other)
        sync_folder(other, third)
        if brought == "file":
            log.merge(read_events(third / f"{other.device}.jsonl").events)
        else:
            sync_folder(log, third)

    assert holding(there) == holding(further) == []
    assert kinds(further / f"{log.device}.jsonl") == ["met", "forgotten"]


def test_nothing_but_what_says_so_is_put_there(log, there):
    log.record(Kind.WRITTEN, "reflection/two", value={"text": "written since"})
    forget(log)

    (file,) = there.iterdir()
    assert b"written since" not in file.read_bytes()
    assert kinds(file) == ["met", "forgotten"]


def test_what_only_the_file_has_stays_in_it(log, there):
    # As after a log came back from a backup that was older than the last sync.
    file = there / f"{log.device}.jsonl"
    lost = Event(
        new_id(), "2026-01-01T00:00:00.000000Z", "2026-01-01", log.device, "met", "x/y", {}
    )
    write_events(file, [lost, *log.snapshot.events()])
    forget(log)

    assert holding(there) == []
    assert lost in read_events(file).events
    assert sync_folder(log, there).taken == 1


def test_words_that_the_log_has_lost_go_as_well(log, there, tmp_path):
    (words,) = log.snapshot.history(ITEM, Kind.WRITTEN)
    file = there / f"{log.device}.jsonl"
    log._store.database.connection.execute("DELETE FROM event WHERE kind = 'written'")
    with Log.open(tmp_path / "second", log._clock) as other:
        other.merge([words])
        forget(other)
        log.merge(other.snapshot.events())

    assert holding(there) == []
    assert kinds(file) == ["met", "forgotten"]


def test_a_file_that_cannot_be_read_is_emptied(log, there):
    file = there / f"{log.device}.jsonl"
    file.write_text(f"{{ half of a file, {WORDS}")
    assert forget(log)

    assert holding(there) == []
    assert kinds(file) == ["forgotten"]
    sync_folder(log, there)
    assert kinds(file) == ["met", "forgotten"]


@pytest.mark.parametrize("gone", ["folder", "file", "a file is there", "a folder is there"])
def test_what_is_not_there_is_not_waited_for(log, folder, there, gone):
    file = there / f"{log.device}.jsonl"
    file.unlink()
    if gone == "a folder is there":
        file.mkdir()
    elif gone != "file":
        there.rmdir()
    if gone == "a file is there":
        there.write_text("an unplugged disk has left its name")
    before = sorted(there.parent.rglob("*.jsonl"))

    assert forget(log)
    assert log._store.database.is_purged
    assert sorted(there.parent.rglob("*.jsonl")) == before
    assert holding(folder) == []


def test_a_folder_that_is_back_is_made_good_for_the_next_time(log, there, tmp_path):
    away = there.rename(tmp_path / "unplugged")
    assert forget(log)
    assert holding(away)
    away.rename(there)
    log.forget("term/ally", log.snapshot.ids_of({"term/ally"}))

    assert holding(there) == []
    assert kinds(there / f"{log.device}.jsonl") == ["forgotten", "forgotten"]


def test_a_file_that_cannot_be_written_is_tried_again_and_nothing_else_is(
    log, folder, there, monkeypatch
):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(shared, "write_events", refuse)
    assert not forget(log)
    assert holding(there)
    assert holding(folder) == []
    asked = []
    log._store.database.connection.set_trace_callback(asked.append)
    assert not log.refresh()
    log._store.database.connection.set_trace_callback(None)
    assert asked
    assert not [sql for sql in asked if "VACUUM" in sql or "wal_checkpoint" in sql]
    assert not log._store.database.is_purged
    # Marks go on meanwhile, and the backup of the day is made.
    log.record(Kind.MET, "term/solidarity")
    assert len(list((folder / "backups").iterdir())) == 1
    monkeypatch.undo()
    log.refresh()

    assert holding(there) == []
    assert log._store.database.is_purged
    assert len(list((folder / "backups").iterdir())) == 1


def test_another_window_writing_does_not_hold_the_screen_up(log, folder, there, monkeypatch):
    monkeypatch.setattr(purge, "_PATIENCE", 0.01)
    done = shared.scrub_folders

    def in_between(connection, device):
        with closing(sqlite3.connect(folder / "learner.db", isolation_level=None)) as busy:
            busy.execute("BEGIN IMMEDIATE")
            return done(connection, device)

    monkeypatch.setattr(purge, "scrub_folders", in_between)
    assert not forget(log)
    assert holding(there)
    monkeypatch.undo()
    log.refresh()
    assert holding(there) == []


@pytest.mark.parametrize("where", ["purge_files", "write_events"])
def test_a_window_killed_in_between_is_made_good_for(log, folder, there, child, where):
    log.close()
    process = child(
        """
from allyship_tui.learner import transfer
from allyship_tui.learner.transfer import device_file
def killed(*_):
    os.kill(os.getpid(), signal.SIGKILL)
log = Log.open(folder, clock)
setattr(transfer if sys.argv[2] == "purge_files" else device_file, sys.argv[2], killed)
log.forget(sys.argv[3], log.snapshot.ids_of({sys.argv[3]}))
""",
        where,
        ITEM,
    )
    assert process.wait() == -9
    assert holding(there)
    with Log.open(folder, log._clock) as again:
        assert again._store.database.is_purged
    assert holding(there) == holding(folder) == []


def test_a_draft_that_a_killed_window_left_goes_too(log, there):
    draft = there / f".{log.device}.jsonl.{new_id()}.tmp"
    draft.write_text(WORDS)
    (there / f"{log.device}.jsonl").unlink()
    another = there / ".another.jsonl.0.tmp"
    another.write_text("another device is at it")
    assert forget(log)

    assert list(there.iterdir()) == [another]


def test_a_window_killed_at_its_first_sync_leaves_no_file_unknown(open_log, folder, there, child):
    log = open_log()
    log.record(Kind.WRITTEN, ITEM, value={"text": WORDS})
    log.close()
    process = child(
        """
from allyship_tui.learner.transfer import device_file as shared
from allyship_tui.learner import sync_folder
def killed(*_):
    os.kill(os.getpid(), signal.SIGKILL)
shared.mark_folder_clean = killed
sync_folder(Log.open(folder, clock), Path(sys.argv[2]))
""",
        there,
    )
    assert process.wait() == -9
    assert holding(there)
    with Log.open(folder, log._clock) as again:
        assert forget(again)
    assert holding(there) == []


def test_while_a_file_is_written_no_window_can_forget_something(log, folder, there, monkeypatch):
    done = shared.write_events
    refused = []

    def write(file, events):
        with closing(sqlite3.connect(folder / "learner.db", timeout=0)) as other:
            try:
                other.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                refused.append(file.name)
        return done(file, events)

    monkeypatch.setattr(shared, "write_events", write)
    sync_folder(log, there)
    forget(log)
    assert refused == [f"{log.device}.jsonl"] * 2


def test_what_is_forgotten_while_traces_are_wiped_out_is_wiped_out_too(
    log, folder, open_log, monkeypatch
):
    other = open_log()
    late = other.record(Kind.WRITTEN, "reflection/two", value={"text": WORDS})
    done = purge._vacuum

    def meanwhile(connection):
        clean = done(connection)
        monkeypatch.setattr(purge, "_vacuum", done)
        body = {"events": [late.id]}
        forgetting = Event(new_id(), late.at, late.day, late.device, "forgotten", "x", body)
        with transaction(other._store.database.connection):
            insert_rows(other._store.database.connection, [encode(forgetting)])
        return clean

    monkeypatch.setattr(purge, "_vacuum", meanwhile)
    forget(log)
    assert pending_purge(log._store.database.connection)
    log.refresh()
    assert log._store.database.is_purged
    other.close()
    log.close()
    assert holding(folder) == []


def test_the_folders_do_not_travel(log, there, tmp_path):
    write_events(tmp_path / "export", log.snapshot.events())
    forget(log)
    for file in (tmp_path / "export", *there.iterdir()):
        assert str(there) not in file.read_text()


def test_the_name_of_a_folder_need_not_be_text(log, tmp_path):
    odd = tmp_path / os.fsdecode(b"caf\xe9 \xff'\n*")
    sync_folder(log, odd)
    assert holding(odd)
    assert forget(log)
    assert holding(odd) == []


def test_a_folder_may_be_named_from_where_one_is(log, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    sync_folder(log, Path("here"))
    monkeypatch.chdir("/")
    assert forget(log)
    assert holding(tmp_path / "here") == []


@pytest.mark.parametrize("damage", ["first page", "all of it"])
def test_a_log_that_was_brought_back_knows_them_still(log, folder, there, damage):
    log.record(Kind.MET, "term/solidarity")
    log._store.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for backup in (folder / "backups").iterdir():
        if damage == "first page":
            backup.unlink()
    log.close()
    good = (folder / "learner.db").read_bytes()
    left = good[4096:] if damage == "first page" else b""
    (folder / "learner.db").write_bytes(b"?" * 4096 + left)
    if damage == "all of it":
        # The backup of today was made before the first sync of all; this one is of later.
        (folder / "backups" / "learner-2026-05-01.db").write_bytes(good)
    with Log.open(folder, log._clock) as again:
        assert (again.notice is None, again.device) == (False, log.device)
        assert forget(again)
    assert holding(there) == []


@pytest.mark.parametrize("key", ["{", "5", '"\\u0000"', "null"])
def test_a_key_that_names_no_folder_stops_nothing(log, folder, there, key):
    log._store.database.connection.execute("INSERT INTO meta VALUES (?, '')", (f"shared {key}",))
    forget(log)
    assert holding(there) == holding(folder) == []
    log.close()
    with Log.open(folder, log._clock) as again:
        assert again.is_persistent
