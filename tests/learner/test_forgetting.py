"""What was forgotten is found in no file, on this device or on another."""

import random
import sqlite3
from contextlib import closing

import pytest

from allyship_tui.learner import (
    Drafts,
    Event,
    Kind,
    Log,
    NotSaved,
    read_events,
    read_log,
    sync_folder,
)
from allyship_tui.learner.database import insert_rows, transaction
from allyship_tui.learner.events import encode
from allyship_tui.learner.transfer.event_file import write_events
from allyship_tui.study.journal import Prompt, Reflections, draft_name
from allyship_tui.study.learning import Learning
from allyship_tui.study.plans import Plans
from allyship_tui.study.transfer import Forgettable
from allyship_tui.study.transfer.forgetting import forget, forget_one, held

FIRST, SECOND, DRAFT = "Zwetschgenmus", "Quittengelee", "Holunderblut"
WORDS = (FIRST, SECOND, DRAFT)
PROMPT = Prompt("When did someone really listen to you?", "tip/listen-and-learn")


def holding(folder, *words):
    """Return the files in a folder, of any name, that hold one of the words."""
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and any(word.encode() in path.read_bytes() for word in words)
    )


def write(log, course, clock):
    """Write a reflection and change it, with a draft of one more change begun."""
    journal = Reflections(Learning(course, log, clock))
    kept = journal.write(f"{FIRST} " * 900, PROMPT.text, PROMPT.source)
    clock.move(days=1)
    kept = journal.change(kept, f"{SECOND} again")
    log.drafts.keep(draft_name(PROMPT, kept), DRAFT)
    log.drafts.keep(draft_name(PROMPT), f"{FIRST} as it was begun")
    log.drafts.keep("another", "of another text")
    return kept.item


@pytest.fixture
def written(open_log, course, clock):
    """Return a log in which there is something to forget, and its name."""
    log = open_log()
    log.record(Kind.MET, "term/ally")
    return log, write(log, course, clock)


def test_no_file_holds_the_words_of_a_forgotten_reflection(written, folder, course, clock):
    log, item = written
    (folder / "learner-damaged-20260101-000000.db").write_text(FIRST)
    (folder / "learner-damaged-20260101-000000.db-wal").write_text(SECOND)
    (folder / "learner-restored.db.tmp").write_text(FIRST)
    assert len(holding(folder, *WORDS)) >= 6
    learning = Learning(course, log, clock)

    assert forget_one(learning, item)
    assert holding(folder, *WORDS) == []
    assert Reflections(learning).all() == []
    assert log.drafts.get("another") == "of another text"
    assert log.snapshot.latest("term/ally", Kind.MET)
    log.close()
    assert holding(folder, *WORDS) == []
    assert [event.kind for event in read_log(folder).snapshot.events()] == ["met", "forgotten"]


def test_the_next_backup_is_made_without_them(written, folder, course, clock):
    log, item = written
    forget_one(Learning(course, log, clock), item)
    assert list((folder / "backups").iterdir()) == []
    log.record(Kind.MET, "term/solidarity")

    assert len(list((folder / "backups").iterdir())) == 1
    assert holding(folder, *WORDS) == []


def test_forgetting_what_is_not_there_records_nothing(written, course, clock):
    log, item = written
    learning = Learning(course, log, clock)
    forget_one(learning, item)
    before = list(log.snapshot.events())

    assert forget_one(learning, item)
    assert forget_one(learning, "reflection/unknown")
    assert list(log.snapshot.events()) == before


def test_it_cannot_be_undone(open_log, course, clock):
    learning = Learning(course, open_log(), clock)
    plans = Plans(learning)
    kept = plans.make(FIRST, SECOND)
    plans.rehearse(kept)
    assert learning.can_undo
    forget_one(learning, kept.item)

    assert not learning.can_undo
    assert learning.undo() is None


def test_another_window_sees_it_gone_at_its_next_refresh(written, folder, open_log, course, clock):
    # The very last event of the log, whose number in the table could be given again.
    log, item = written
    other = open_log()
    latest = log.record(Kind.WRITTEN, "reflection/last", value={"text": DRAFT})
    other.refresh()
    assert log.forget("reflection/last", {latest.id})

    assert other.refresh()
    assert other.snapshot.latest("reflection/last", Kind.WRITTEN) is None
    assert forget_one(Learning(course, log, clock), item)
    assert other.refresh()
    assert other.snapshot.items_with(Kind.WRITTEN) == []
    assert not other.refresh()
    other.record(Kind.MET, "term/solidarity")
    other.close()
    assert holding(folder, *WORDS) == []


def test_another_window_that_records_before_it_looks_brings_nothing_back(
    written, folder, open_log, course, clock
):
    log, item = written
    other = open_log()
    assert forget_one(Learning(course, log, clock), item)
    other.record(Kind.MET, "term/solidarity")

    assert other.snapshot.items_with(Kind.WRITTEN) == []
    assert other.refresh()
    assert {event.kind for event in other.snapshot.events()} == {"met", "forgotten"}
    other._store.reopen()
    assert holding(folder, *WORDS) == []


def test_what_another_window_wrote_meanwhile_is_forgotten_too(
    written, folder, open_log, course, clock
):
    log, item = written
    other = open_log()
    journal = Reflections(Learning(course, other, clock))
    journal.change(journal.get(item), f"{FIRST} once more")

    assert forget_one(Learning(course, log, clock), item)
    assert holding(folder, *WORDS) == []
    assert log.refresh()


def test_while_another_connection_reads_it_is_put_off(written, folder, course, clock):
    log, item = written
    with closing(sqlite3.connect(folder / "learner.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM event").fetchone()
        assert not forget_one(Learning(course, log, clock), item)
        assert Reflections(Learning(course, log, clock)).all() == []
        assert not log.refresh()
        assert "learner.db-wal" in holding(folder, *WORDS)
        assert not [name for name in holding(folder, *WORDS) if name.startswith("backups")]
        reader.execute("COMMIT")
    log.refresh()

    assert holding(folder, *WORDS) == []


def test_a_reader_in_the_way_does_not_hold_the_screen_up(written, folder, course, clock):
    log, item = written
    with closing(sqlite3.connect(folder / "learner.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM event").fetchone()
        waits = []
        log._store.database.connection.set_trace_callback(waits.append)
        forget_one(Learning(course, log, clock), item)
        log._store.database.connection.set_trace_callback(None)

    # Never the seconds for which a mark would wait, and those hold again afterwards.
    during = [sql for sql in waits if "busy_timeout" in sql]
    assert during == ["PRAGMA busy_timeout = 250", "PRAGMA busy_timeout = 5000"]
    assert not [sql for sql in waits if "VACUUM" in sql]


def test_a_window_killed_before_it_purged_is_made_good_for(written, folder, child, clock):
    log, item = written
    log.close()
    process = child(
        """
from allyship_tui.learner import transfer
def killed(*_):
    os.kill(os.getpid(), signal.SIGKILL)
transfer.purge_files = killed
log = Log.open(folder, clock)
log.forget(sys.argv[2], log.snapshot.ids_of({sys.argv[2]}))
""",
        item,
    )
    assert process.wait() == -9
    assert holding(folder, *WORDS)
    with Log.open(folder, clock) as again:
        assert again.snapshot.items_with(Kind.WRITTEN) == []
        # What is left is the draft of the very first text: no window knows now that it was one.
        assert holding(folder, SECOND, DRAFT) == []
        assert [name.partition("/")[0] for name in holding(folder, *WORDS)] == ["drafts"]


def test_a_backup_that_cannot_be_deleted_loses_no_forgetting(
    written, folder, course, clock, monkeypatch
):
    log, item = written
    backup = sorted((folder / "backups").iterdir())[0]
    (folder / "learner-damaged-1.db").write_text(FIRST)
    done = type(backup).unlink

    def refuse(path, **how):
        if path == backup:
            raise PermissionError(13, "Permission denied")
        done(path, **how)

    monkeypatch.setattr(type(backup), "unlink", refuse)
    assert not forget_one(Learning(course, log, clock), item)
    assert holding(folder, *WORDS) in ([f"backups/{backup.name}"], [])
    assert log.snapshot.items_with(Kind.WRITTEN) == []
    assert not (folder / "learner-damaged-1.db").exists()
    log.close()
    again = Log.open(folder, clock)
    assert backup.exists()
    monkeypatch.undo()
    again.refresh()
    again.close()
    assert not backup.exists()
    assert holding(folder, *WORDS) == []


def test_backups_that_cannot_be_listed_are_not_taken_for_clean(
    written, folder, course, clock, monkeypatch
):
    log, item = written
    listed = type(folder).iterdir

    def refuse(path):
        if path.name == "backups":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(type(folder), "iterdir", refuse)
    assert not forget_one(Learning(course, log, clock), item)
    monkeypatch.undo()
    assert not log._store.database.is_purged
    log.refresh()
    assert log._store.database.is_purged
    assert holding(folder, *WORDS) == []


def test_a_draft_that_cannot_be_dropped_is_not_taken_for_clean(
    written, folder, course, clock, monkeypatch
):
    log, _ = written
    log.drafts.keep("", "a draft")
    monkeypatch.setattr(Drafts, "drop_all", lambda _: False)
    assert not forget(Learning(course, log, clock), Forgettable.REFLECTIONS)


def test_while_another_window_brings_a_log_back_its_files_stay(written, folder, course, clock):
    log, item = written
    (folder / "learner.lock").touch()
    (folder / "learner-restored.db").write_text("what another window is putting together")
    with closing(sqlite3.connect(folder / "learner.lock", isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        assert not forget_one(Learning(course, log, clock), item)
        assert (folder / "learner-restored.db").exists()
    log.refresh()
    assert not (folder / "learner-restored.db").exists()


def test_what_cannot_be_recorded_is_not_forgotten(written, folder, course, clock, monkeypatch):
    log, item = written
    monkeypatch.setattr("allyship_tui.learner.database.connection.PATIENCE", 0.05)
    log.close()
    learning = Learning(course, log, clock)
    with closing(sqlite3.connect(folder / "learner.db", isolation_level=None)) as busy:
        busy.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotSaved):
            forget_one(learning, item)
        busy.execute("ROLLBACK")

    assert Reflections(learning).get(item).text == f"{SECOND} again"
    assert log.drafts.get(item) == DRAFT
    assert forget_one(learning, item)
    assert holding(folder, *WORDS) == []


@pytest.mark.parametrize("what", [Forgettable.REFLECTIONS, Forgettable.EVERYTHING])
def test_a_draft_of_a_change_on_another_device_goes_with_its_kind(
    written, tmp_path, course, clock, what
):
    log, item = written
    shared, second = tmp_path / "shared", tmp_path / "second"
    sync_folder(log, shared)
    with Log.open(second, clock) as other:
        sync_folder(other, shared)
        other.drafts.keep(item, DRAFT)
        other.drafts.keep("of another text", "another")
        assert forget(Learning(course, log, clock), what)
        sync_folder(log, shared)
        sync_folder(other, shared)
        assert holding(second, *WORDS) == []
        assert other.drafts.get("of another text") == "another"


@pytest.mark.parametrize("way", ["file", "sync"])
def test_the_second_device_wipes_it_out_as_well(written, tmp_path, course, clock, way):
    log, item = written
    shared, second, file = tmp_path / "shared", tmp_path / "second", tmp_path / "file"
    sync_folder(log, shared)
    with Log.open(second, clock) as other:
        sync_folder(other, shared)
        clock.move(days=1)
        other.record(Kind.MET, "term/solidarity")
        other.drafts.keep(
            draft_name(PROMPT, Reflections(Learning(course, other, clock)).get(item)), DRAFT
        )
        assert len(holding(second, *WORDS)) >= 2
        assert len(holding(shared, *WORDS)) == 2
        assert forget_one(Learning(course, log, clock), item)
        # Not before the next sync: what is shared is written then.
        sync_folder(log, shared)
        assert holding(shared, *WORDS) == [f"{other.device}.jsonl"]
        if way == "file":
            write_events(file, log.snapshot.events())
            other.merge(read_events(file).events)
        sync_folder(other, shared)

        assert holding(second, *WORDS) == []
        assert holding(shared, *WORDS) == []
        assert other.snapshot.items_with(Kind.WRITTEN) == []
        assert other.snapshot.latest("term/solidarity", Kind.MET)


def test_an_older_export_does_not_bring_it_back(written, folder, tmp_path, course, clock):
    log, item = written
    write_events(tmp_path / "old", log.snapshot.events())
    assert forget_one(Learning(course, log, clock), item)
    assert log.merge(read_events(tmp_path / "old").events) == 0

    assert holding(folder, *WORDS) == []
    assert log.snapshot.items_with(Kind.WRITTEN) == []
    log.close()
    assert log.merge(read_events(tmp_path / "old").events) == 0
    assert holding(folder, *WORDS) == []


def test_a_stale_window_does_not_write_it_to_the_shared_folder(
    written, open_log, tmp_path, course, clock
):
    log, item = written
    other = open_log()
    assert forget_one(Learning(course, log, clock), item)
    sync_folder(other, tmp_path / "shared")

    assert holding(tmp_path / "shared", *WORDS) == []
    assert other.refresh()


def test_a_rescue_brings_nothing_back(written, folder, course, clock):
    log, item = written
    log._store.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw = (folder / "learner.db").read_bytes()
    assert forget_one(Learning(course, log, clock), item)
    log.close()
    # The backup of another disk, put back by hand; and then the log is damaged.
    (folder / "backups" / "learner-2026-01-01.db").write_bytes(raw)
    assert holding(folder, *WORDS) == ["backups/learner-2026-01-01.db"]
    good = (folder / "learner.db").read_bytes()
    (folder / "learner.db").write_bytes(b"?" * 4096 + good[4096:])
    with Log.open(folder, clock) as again:
        assert again.device == log.device
        assert again.notice
        assert again.snapshot.items_with(Kind.WRITTEN) == []
        assert again.snapshot.latest("term/ally", Kind.MET)
        assert holding(folder, *WORDS) == []


def test_a_rescue_without_traces_keeps_what_was_set_aside(written, folder, course, clock):
    log, item = written
    assert forget_one(Learning(course, log, clock), item)
    log.record(Kind.MET, "term/solidarity")
    log.close()
    good = (folder / "learner.db").read_bytes()
    (folder / "learner.db").write_bytes(b"?" * 4096 + good[4096:])
    with Log.open(folder, clock) as log:
        assert log.notice
        assert len(list(folder.glob("learner-damaged-*.db"))) == 1
        assert len(list((folder / "backups").iterdir())) == 1


def test_what_moving_rows_left_behind_goes_too(open_log, folder):
    # Rows are moved from page to page as others go, and what was there before is not
    # overwritten: without a VACUUM, the last but one of these leaves words (SQLite 3.40).
    chance = random.Random(11)
    log = open_log()
    database = log._store.database.connection
    database.execute("PRAGMA synchronous = OFF")
    alive, gone = {}, 0
    for _ in range(66):
        if chance.random() < 0.6 or not alive:
            word = f"W{chance.getrandbits(48):012x}"
            name = f"{chance.getrandbits(128):032x}"
            text = f"{word} " * chance.choice([1, 3, 20, 60, 100, 200, 400])
            at = "2026-05-01T00:00:00.000000Z"
            event = Event(name, at, at[:10], "d", "written", "r/x", {"value": text})
            with transaction(database):
                insert_rows(database, [encode(event)])
            alive[name] = word
        else:
            name = chance.choice(sorted(alive))
            assert log.forget("some", [name])
            assert holding(folder, alive.pop(name)) == []
            gone += 1
    assert gone > 20


def test_in_memory_it_is_said_that_a_file_may_hold_it(written, folder, course, clock):
    log, item = written
    log.close()
    with closing(sqlite3.connect(folder / "learner.db")) as database:
        database.execute("PRAGMA user_version = 99")
    with Log.open(folder, clock) as log:
        assert not log.is_persistent
        assert not forget_one(Learning(course, log, clock), item)
        assert log.snapshot.items_with(Kind.WRITTEN) == []
    assert "learner.db" in holding(folder, *WORDS)


def test_a_cache_of_what_is_forgotten_is_not_written_again(open_log, folder):
    log, other = open_log(), open_log()
    event = log.record(Kind.RECALLED, "recall/term/ally/what", value="good")
    other.refresh()
    log.forget("recall", {event.id})
    other.keep_in_cache({"recall/term/ally/what": "stale"})
    assert log.cache == {}
    other.refresh()
    other.keep_in_cache({"recall/term/ally/why": "fresh"})
    assert log.cache == {"recall/term/ally/why": "fresh"}


@pytest.mark.parametrize("what", list(Forgettable))
def test_a_whole_kind_can_be_forgotten(open_log, folder, course, clock, what):
    log = open_log()
    items = {
        "definition/allyship": (Kind.REVIEWED, "marks"),
        "definition/allyship/in-short": (Kind.REVIEWED, "marks"),
        "tip/listen-and-learn": (Kind.REVIEWED, "marks"),
        "term/ally": (Kind.MET, "marks"),
        "reading/a": (Kind.READING_STATE, "marks"),
        "recall/term/ally/what": (Kind.RECALLED, "recall"),
        "situation/a": (Kind.CHOSEN, "situations"),
        "plan/a": (Kind.PLAN, "plans"),
        "reflection/a": (Kind.WRITTEN, "reflections"),
        "preference/theme": (Kind.THEME, "everything"),
    }
    for item, (kind, _) in items.items():
        log.undo(log.record(kind, item, value=f"{FIRST} {item}"))
        log.record(kind, item, value=f"{FIRST} {item}")
    log.drafts.keep("any", DRAFT)
    learning = Learning(course, log, clock)
    gone = [item for item, (_, named) in items.items() if what in (named, "everything")]

    assert len(held(learning, what)) == 3 * len(gone)
    assert forget(learning, what)
    assert held(learning, what) == []
    assert holding(folder, *(f"{FIRST} {item}" for item in gone)) == []
    assert {event.item for event in log.snapshot.events()} == {*items} - {*gone} | {what}
    # Only reflections have drafts.
    words = what in ("reflections", "everything")
    assert log.drafts.get("any") == ("" if words else DRAFT)


def test_a_log_of_the_first_version_learns_to_forget(folder, clock, course):
    with Log.open(folder, clock) as log:
        item = write(log, course, clock)
        log._store.database.connection.execute("DROP TABLE forgotten")
        log._store.database.connection.execute("DROP TABLE cache")
    with Log.open(folder, clock) as log:
        assert forget_one(Learning(course, log, clock), item)
        assert holding(folder, *WORDS) == []
