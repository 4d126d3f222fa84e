"""Recording, undoing, and what other windows did meanwhile."""

import json
import resource
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta, timezone

import pytest
from msgspec.structs import replace

from allyship_tui.learner import Kind, Log, NotSaved, new_id
from allyship_tui.learner.database import log_database
from allyship_tui.messages import say

TIP = "tip/listen-and-learn"


def rows(folder):
    with closing(sqlite3.connect(folder / "learner.db")) as database:
        return database.execute("SELECT id, kind, item, body FROM event ORDER BY seq").fetchall()


def change(folder, sql, *values):
    with closing(sqlite3.connect(folder / "learner.db")) as database, database:
        database.execute(sql, values)


def test_a_new_folder_gets_a_lasting_log(open_log, folder):
    log = open_log()

    assert log.is_persistent
    assert log.notice is None
    assert log.snapshot.is_empty
    assert (folder / "learner.db").is_file()


def test_what_was_recorded_is_there_the_next_time(open_log):
    with open_log() as log:
        event = log.record(Kind.REVIEWED, TIP, value=True)
    again = open_log()

    assert again.snapshot.latest(TIP, Kind.REVIEWED) == event
    assert again.device == log.device
    assert again.notice is None


def test_an_event_says_when_and_where(open_log, clock):
    clock.now = datetime(2026, 5, 1, 0, 30, 1, 42, tzinfo=timezone(timedelta(hours=13)))
    log = open_log()
    event = log.record(Kind.READING_STATE, "reading/sister-outsider", value="read")

    assert event.at == "2026-04-30T11:30:01.000042Z"
    assert event.day == "2026-05-01"
    assert event.device == log.device
    assert (event.kind, event.item, event.value) == (
        "reading-state",
        "reading/sister-outsider",
        "read",
    )
    assert type(event.kind) is str


def test_an_event_is_in_the_file_before_record_returns(open_log, folder):
    event = open_log().record(Kind.REVIEWED, TIP, value=True)

    assert rows(folder) == [(event.id, "reviewed", TIP, '{"value": true}')]


def test_sqlite_is_told_to_wait_for_the_disk(open_log):
    # No test can pull the plug: 2 is FULL, where each commit waits until it is on the disk.
    assert open_log()._store.database.connection.execute("PRAGMA synchronous").fetchone() == (2,)


def test_a_clock_that_goes_back_does_not_freeze_a_mark(open_log, clock):
    log = open_log()
    first = log.record(Kind.REVIEWED, TIP, value=True)
    clock.move(hours=-20)
    second = log.record(Kind.REVIEWED, TIP, value=False)
    other = log.record(Kind.REVIEWED, "tip/get-educated", value=True)

    assert (first.at, second.at) == ("2026-05-01T08:00:00.000000Z", "2026-05-01T08:00:00.000001Z")
    assert log.snapshot.value(TIP, Kind.REVIEWED) is False
    assert other.at.startswith("2026-04-30T12")


def test_a_clock_that_goes_back_by_far_says_what_it_comes_after(open_log, clock):
    log = open_log()
    first = log.record(Kind.REVIEWED, TIP, value=True)
    clock.move(days=-400)
    second = log.record(Kind.REVIEWED, TIP, value=False)

    # By the time of the first it would be ahead of every other machine's clock.
    assert second.at.startswith("2025-03-27")
    assert second.body == {"value": False, "after": [first.id]}
    assert log.snapshot.value(TIP, Kind.REVIEWED) is False
    clock.move(days=800)
    for again in (log, open_log()):
        again.refresh()
        assert again.snapshot.value(TIP, Kind.REVIEWED) is False
        assert again.snapshot.history(TIP, Kind.REVIEWED) == [first, second]


def test_no_event_of_an_item_comes_before_its_last_of_any_kind(open_log, clock):
    log = open_log()
    marked = log.record(Kind.REVIEWED, TIP, value=True)
    undo = log.undo(marked)
    met = log.record(Kind.MET, TIP)

    assert marked.at < undo.at < met.at


def test_a_clock_behind_another_windows_does_not_freeze_a_mark(open_log, clock):
    one, other = open_log(), open_log()
    one.record(Kind.REVIEWED, TIP, value=True)
    clock.move(hours=-1)
    other.record(Kind.REVIEWED, TIP, value=False)
    one.refresh()

    assert one.snapshot.value(TIP, Kind.REVIEWED) is False
    assert other.snapshot.value(TIP, Kind.REVIEWED) is False


def test_undo_brings_back_what_held(open_log):
    log = open_log()
    log.record(Kind.REVIEWED, TIP, value=True)
    event = log.record(Kind.REVIEWED, TIP, value=False)
    undo = log.undo(event)

    assert (undo.kind, undo.item, undo.body) == ("undone", TIP, {"event": event.id})
    assert log.snapshot.value(TIP, Kind.REVIEWED) is True
    assert open_log().snapshot.value(TIP, Kind.REVIEWED) is True


def test_undo_leaves_another_windows_later_change_alone(open_log, clock):
    one, other = open_log(), open_log()
    mine = one.record(Kind.READING_STATE, TIP, value="reading")
    clock.move(seconds=1)
    other.record(Kind.READING_STATE, TIP, value="read")
    one.undo(mine)

    assert one.snapshot.value(TIP, Kind.READING_STATE) == "read"
    assert open_log().snapshot.value(TIP, Kind.READING_STATE) == "read"


def test_refresh_takes_in_what_another_window_wrote(open_log):
    one, other = open_log(), open_log()
    event = other.record(Kind.REVIEWED, TIP, value=True)

    assert one.snapshot.is_empty
    assert one.refresh()
    assert one.snapshot.latest(TIP, Kind.REVIEWED) == event
    assert not one.refresh()


def test_refresh_tells_of_what_came_along_with_a_mark(open_log):
    one, other = open_log(), open_log()
    other.record(Kind.REVIEWED, TIP, value=True)
    one.record(Kind.MET, "term/ally")

    assert one.snapshot.value(TIP, Kind.REVIEWED) is True
    assert one.refresh()
    assert not one.refresh()


def test_refresh_misses_nothing_written_while_it_reads(open_log, monkeypatch):
    one, other = open_log(), open_log()
    other.record(Kind.REVIEWED, TIP, value=True)
    done = log_database.rows_after

    def meanwhile(*given):
        rows = done(*given)
        monkeypatch.undo()
        other.record(Kind.MET, "term/ally")
        return rows

    monkeypatch.setattr(log_database, "rows_after", meanwhile)
    assert one.refresh()
    assert one.refresh()
    assert one.snapshot.latest("term/ally", Kind.MET)


def test_refresh_does_not_tell_of_this_windows_own_marks(open_log):
    log = open_log()
    log.record(Kind.REVIEWED, TIP, value=True)

    assert not log.refresh()


def test_refresh_notices_what_another_window_took_away(open_log, folder):
    log = open_log()
    log.record(Kind.REVIEWED, TIP, value=True)
    kept = log.record(Kind.MET, "term/ally")
    change(folder, "DELETE FROM event WHERE kind = 'reviewed'")

    assert log.refresh()
    assert log.snapshot.latest(TIP, Kind.REVIEWED) is None
    assert log.snapshot.latest("term/ally", Kind.MET) == kept


def test_a_mark_does_not_hide_what_another_window_took_away(open_log, folder):
    log = open_log()
    log.record(Kind.REVIEWED, TIP, value=True)
    change(folder, "DELETE FROM event")
    kept = log.record(Kind.MET, "term/ally")

    assert log.refresh()
    assert [event.id for event in log.snapshot.events()] == [kept.id]


def test_what_is_done_in_sight_of_something_still_to_come_names_it(open_log, folder, clock):
    log, other = open_log(), open_log()
    early = replace(other.record(Kind.REVIEWED, TIP, value="early"), id=new_id())
    early = replace(early, at="2026-06-01T00:00:00.000000Z")
    log.merge([early])
    # Another window wrote meanwhile: what this one knows counts all the same.
    other.record(Kind.REVIEWED, "tip/some-other", value="here")
    assert log.record(Kind.REVIEWED, TIP, value="now").body["after"] == [early.id]
    assert "after" not in log.record(Kind.REVIEWED, "tip/a-third", value="now").body


def test_what_is_taken_away_is_noticed_after_marks_of_two_windows(open_log, folder):
    log, other = open_log(), open_log()
    for number in range(3):
        other.record(Kind.REVIEWED, f"tip/{number}", value="there")
    log.record(Kind.REVIEWED, TIP, value="here")
    assert log.refresh()
    assert not log.refresh()
    change(folder, "DELETE FROM event WHERE item = 'tip/1'")
    assert log.refresh()
    assert log.snapshot.value("tip/1", Kind.REVIEWED) is None


def test_a_database_that_was_deleted_leaves_no_backup_behind(open_log, folder, clock):
    log = open_log()
    log.record(Kind.REVIEWED, TIP, value=True)
    (folder / "learner.db").unlink()
    clock.move(days=1)
    with pytest.raises(NotSaved):
        log.record(Kind.REVIEWED, TIP, value=False)

    assert not (folder / "backups").exists()
    assert not (folder / "learner.db").exists()


def test_a_file_kept_busy_is_not_saved_and_can_be_tried_again(open_log, folder, monkeypatch):
    monkeypatch.setattr("allyship_tui.learner.database.connection.PATIENCE", 0.05)
    log = open_log()
    with closing(sqlite3.connect(folder / "learner.db", isolation_level=None)) as busy:
        busy.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotSaved) as refusal:
            log.record(Kind.REVIEWED, TIP, value=True)

    assert refusal.value.sentence == say("log.busy")
    assert log.snapshot.is_empty
    assert log.record(Kind.REVIEWED, TIP, value=True).value is True


def test_a_log_opens_for_good_while_another_window_writes(open_log, folder, monkeypatch):
    open_log().close()
    monkeypatch.setattr("allyship_tui.learner.database.connection.PATIENCE", 0.05)
    with closing(sqlite3.connect(folder / "learner.db", isolation_level=None)) as busy:
        busy.execute("BEGIN IMMEDIATE")
        log = open_log()

    assert log.is_persistent
    assert log.notice is None
    assert log.record(Kind.REVIEWED, TIP, value=True)


def test_a_full_disk_is_not_saved_and_leaves_the_snapshot(open_log, folder):
    log = open_log()
    kept = log.record(Kind.REVIEWED, TIP, value=True)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, ((folder / "learner.db-wal").stat().st_size, -1))
    try:
        with pytest.raises(NotSaved):
            log.record(Kind.REVIEWED, TIP, value=False)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert log.snapshot.latest(TIP, Kind.REVIEWED) == kept
    log.record(Kind.MET, "term/ally")
    assert len(rows(folder)) == 2


def test_full_is_what_a_full_disk_is_called(open_log, folder, monkeypatch):
    def full(*_):
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    log = open_log()
    monkeypatch.setattr("allyship_tui.learner.database.log_database.insert_rows", full)
    with pytest.raises(NotSaved, match=say("log.full")):
        log.record(Kind.REVIEWED, TIP, value=True)

    assert rows(folder) == []


def test_a_folder_that_was_deleted_is_not_made_again(open_log, folder):
    log = open_log()
    log.record(Kind.REVIEWED, TIP, value=True)
    shutil.rmtree(folder)
    with pytest.raises(NotSaved) as refusal:
        log.record(Kind.REVIEWED, TIP, value=False)

    assert refusal.value.sentence == say("log.gone", folder=folder)
    assert not log.refresh()
    assert log.snapshot.value(TIP, Kind.REVIEWED) is True
    assert not folder.exists()


def test_a_log_begun_anew_elsewhere_is_taken_as_it_is(open_log, folder):
    log = open_log()
    log.record(Kind.REVIEWED, TIP, value=True)
    shutil.rmtree(folder)
    other = open_log()
    fresh = other.record(Kind.MET, "term/ally")

    assert log.refresh()
    assert log.device == other.device
    assert log.snapshot.latest(TIP, Kind.REVIEWED) is None
    assert [row[0] for row in rows(folder)] == [fresh.id]


def test_a_copy_put_in_its_place_gets_what_this_window_knows(open_log, folder):
    log = open_log()
    log.record(Kind.REVIEWED, TIP, value=True)
    copy = sqlite3.connect(folder / "copy.db")
    with closing(sqlite3.connect(folder / "learner.db")) as source, closing(copy):
        source.backup(copy)
    second = log.record(Kind.MET, "term/ally")
    for name in ("learner.db-wal", "learner.db-shm"):
        (folder / name).unlink()
    (folder / "copy.db").replace(folder / "learner.db")
    third = log.record(Kind.MET, "term/privilege")

    assert [row[0] for row in rows(folder)][1:] == [second.id, third.id]


def test_a_mark_made_while_the_file_is_replaced_is_not_lost(folder, clock):
    class Moment:
        """A clock that, when it is looked at within a mark, sees the file replaced."""

        due = False

        def __call__(self):
            if self.due and open_transaction(log):
                self.due = False
                (folder / "learner.db-wal").rename(folder / "aside.db-wal")
                (folder / "copy.db").replace(folder / "learner.db")
            return clock()

    def open_transaction(log):
        return log._store.database.connection.in_transaction

    moment = Moment()
    with Log.open(folder, moment) as log:
        first = log.record(Kind.REVIEWED, TIP, value=True)
        log._store.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copy(folder / "learner.db", folder / "copy.db")
        moment.due = True
        second = log.record(Kind.REVIEWED, TIP, value=False)
        assert not moment.due

    assert [row[0] for row in rows(folder)] == [first.id, second.id]


def test_a_newer_version_that_took_over_is_not_written_to(open_log, folder):
    log = open_log()
    log.record(Kind.REVIEWED, TIP, value=True)
    change(folder, "PRAGMA user_version = 2")
    with pytest.raises(NotSaved) as refusal:
        log.record(Kind.REVIEWED, TIP, value=False)

    assert refusal.value.sentence == say("log.taken-over", folder=folder)
    assert len(rows(folder)) == 1
    assert log.snapshot.value(TIP, Kind.REVIEWED) is True


def test_kinds_and_bodies_of_a_newer_version_are_kept(open_log, folder):
    log = open_log()
    for number, body in enumerate(('{"value": {"deep": [1]}, "more": 2}', "[1, 2]", "nonsense")):
        change(
            folder,
            "INSERT INTO event(id, at, day, device, kind, item, body) VALUES (?,?,?,?,?,?,?)",
            f"id-{number}",
            "2026-05-01T08:00:00.000000Z",
            "2026-05-01",
            "d",
            "from-2030",
            f"new/{number}",
            body,
        )
    log.refresh()
    log.record(Kind.REVIEWED, TIP, value=True)

    assert log.snapshot.value("new/0", "from-2030") == {"deep": [1]}
    assert log.snapshot.latest("new/1", "from-2030").body == {}
    assert [row[3] for row in rows(folder)][:3] == [
        '{"value": {"deep": [1]}, "more": 2}',
        "[1, 2]",
        "nonsense",
    ]
    assert json.loads(rows(folder)[3][3]) == {"value": True}


def test_bytes_that_are_no_text_do_not_stop_the_log(open_log, folder):
    with open_log() as log:
        log.record(Kind.REVIEWED, TIP, value=True)
    change(
        folder,
        "INSERT INTO event SELECT 9, CAST(x'ff' AS TEXT), 7, x'fe', '', 'met',"
        " CAST(x'fd' AS TEXT), x'00' FROM meta",
    )
    again = open_log()

    assert again.is_persistent
    assert again.snapshot.value(TIP, Kind.REVIEWED) is True
    assert list(again.snapshot.latest_by_item(Kind.MET)) == ["\ufffd"]


def test_deleted_text_is_wiped_from_the_file(open_log, folder):
    with open_log() as log:
        log.record(Kind.MET, "term/a-word-that-must-go")
        log._store.database.connection.execute("DELETE FROM event")

    assert b"a-word-that-must-go" not in (folder / "learner.db").read_bytes()
