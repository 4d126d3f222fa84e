"""Damage: the file is set aside, and what can be read comes back."""

import shutil
import sqlite3
import time
from contextlib import closing
from hashlib import shake_256
from itertools import cycle
from pathlib import Path

import pytest

from allyship_tui.learner import Kind, Log, read_log
from allyship_tui.learner.database.wal import is_broken, logged_pages
from allyship_tui.learner.recovery import carve, recovery
from allyship_tui.messages import say

PAGE = 4096
NOISE = shake_256(b"any").digest(PAGE)
ASIDE = "learner-damaged-20260501-100000.db"
COUNT = 300
KILLED = """
log = Log.open(folder, clock)
for number in range(int(sys.argv[2])):
    log.record("reviewed", f"tip/late-{number}", value=number)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def filled(folder, clock):
    """A log of many events, closed, without a backup."""
    with Log.open(folder, clock) as log:
        log.record(Kind.REVIEWED, "tip/first", value=0)
        assert log.is_persistent, log.notice
    with closing(sqlite3.connect(folder / "learner.db")) as database, database:
        database.executemany(
            # A letter that the first id, which is random, does not have in this place.
            "INSERT INTO event SELECT NULL, substr(id, 1, 31)"
            " || CASE substr(id, 32, 1) WHEN 'a' THEN 'b' ELSE 'a' END || ?,"
            " at, day, device, kind, ?, body FROM event WHERE seq = 1",
            [(f"{n:04}", f"tip/number-{n}") for n in range(1, COUNT)],
        )
    shutil.rmtree(folder / "backups", ignore_errors=True)
    return log.device


@pytest.fixture
def killed(filled, child):
    """The same, and five more in the -wal that a killed process left."""
    assert child(KILLED, 5).wait() == -9
    return filled


def ids(log):
    return {event.id for event in log.snapshot.events()}


def roots(path):
    with closing(sqlite3.connect(f"file:{path}?immutable=1", uri=True)) as database:
        return dict(database.execute("SELECT name, rootpage FROM sqlite_master"))


def overwrite(path, start, raw):
    with path.open("r+b") as file:
        file.seek(start)
        file.write(raw)


def leaves(path):
    raw = path.read_bytes()
    return [at for at in range(PAGE, len(raw), PAGE) if raw[at] == 0x0D]


def lose_the_first_page(path):
    overwrite(path, 0, NOISE)


def lose_the_top_of_the_table(path):
    overwrite(path, (roots(path)["event"] - 1) * PAGE, bytes(PAGE))


def lose_the_index(path):
    overwrite(path, (roots(path)["sqlite_autoindex_event_1"] - 1) * PAGE, b"\xff" * PAGE)


def lose_the_version(path):
    overwrite(path, 60, b"\0\0\0\0")


def lose_the_sign_that_it_is_ours(path):
    overwrite(path, 68, b"\0\0\0\0")


@pytest.mark.parametrize(
    "damage",
    [
        lose_the_first_page,
        lose_the_top_of_the_table,
        lose_the_index,
        lose_the_version,
        lose_the_sign_that_it_is_ours,
    ],
)
def test_all_events_come_back_when_no_page_of_theirs_is_hit(filled, open_log, folder, damage):
    before = {event.id for event in read_log(folder).snapshot.events()}
    damage(folder / "learner.db")
    raw = (folder / "learner.db").read_bytes()
    log = open_log()

    assert ids(log) == before
    assert len(before) == COUNT
    assert log.device == filled
    assert log.is_persistent
    assert log.notice == say("log.restored", file=folder / ASIDE)
    assert (folder / ASIDE).read_bytes() == raw


def test_only_the_rows_of_a_damaged_page_are_lost(filled, open_log, folder):
    before = {event.id for event in read_log(folder).snapshot.events()}
    path = folder / "learner.db"
    hit = leaves(path)[len(leaves(path)) // 2]
    overwrite(path, hit, NOISE)
    log = open_log()

    assert ids(log) < before
    assert len(before) - len(ids(log)) < 30
    assert log.notice


@pytest.mark.parametrize("keep", [0.4, 0.5, 0.9])
def test_what_a_cut_off_file_still_holds_comes_back(filled, open_log, folder, keep):
    before = {event.id for event in read_log(folder).snapshot.events()}
    path = folder / "learner.db"
    size = int(path.stat().st_size * keep)
    whole = [at for at in leaves(path) if at + PAGE <= size]
    with path.open("r+b") as file:
        file.truncate(size)
    log = open_log()

    assert ids(log) < before
    # About twenty rows stand on a page; two of the pages may be those of `meta` and `cache`.
    assert len(ids(log)) >= 15 * (len(whole) - 2) > 0
    assert log.notice == say("log.restored", file=folder / ASIDE)


@pytest.mark.parametrize("raw", [b"x", b"rubbish" * 9999, bytes(PAGE * 3)])
def test_a_file_of_rubbish_is_kept_and_a_new_log_begins(open_log, folder, raw):
    folder.mkdir(parents=True)
    (folder / "learner.db").write_bytes(raw)
    log = open_log()
    event = log.record(Kind.REVIEWED, "tip/first", value=True)

    assert log.is_persistent
    assert log.notice == say("log.restored", file=folder / ASIDE)
    assert (folder / ASIDE).read_bytes() == raw
    assert ids(open_log()) == {event.id}


def test_of_a_backup_in_which_nothing_is_nothing_is_said(open_log, folder, clock):
    with open_log() as log:
        event = log.record(Kind.REVIEWED, "tip/first", value=True)
        clock.move(days=1)
        log.record(Kind.REVIEWED, "tip/second", value=True)
    (backup,) = (folder / "backups").iterdir()
    with closing(sqlite3.connect(backup)) as database, database:
        database.execute("DELETE FROM event")
    for path in folder.glob("learner.db*"):
        path.unlink()
    log = open_log()
    assert (log.notice, log.is_persistent, log.snapshot.is_empty) == (None, True, True)
    assert event.id not in ids(log)


def test_the_sentence_is_said_once(filled, open_log, folder):
    lose_the_first_page(folder / "learner.db")
    with open_log() as log:
        assert log.notice

    assert open_log().notice is None


def test_a_folder_in_place_of_the_file_is_set_aside(open_log, folder):
    (folder / "learner.db").mkdir(parents=True)
    (folder / "learner.db" / "something").write_text("mine")
    log = open_log()
    log.record(Kind.REVIEWED, "tip/first", value=True)

    assert log.is_persistent
    assert (folder / ASIDE / "something").read_text() == "mine"
    assert (folder / "learner.db").is_file()


def test_nothing_set_aside_is_ever_overwritten(open_log, folder):
    folder.mkdir(parents=True)
    for number in range(3):
        (folder / "learner.db").write_bytes(b"rubbish %d" % number)
        open_log().close()
    (folder / "learner-damaged-20260501-100000-4.db-wal").write_bytes(b"of another")
    (folder / "learner.db").write_bytes(b"rubbish 3")
    open_log().close()

    assert {path.name: path.read_bytes() for path in folder.glob("learner-damaged-*")} == {
        "learner-damaged-20260501-100000.db": b"rubbish 0",
        "learner-damaged-20260501-100000-2.db": b"rubbish 1",
        "learner-damaged-20260501-100000-3.db": b"rubbish 2",
        "learner-damaged-20260501-100000-4.db-wal": b"of another",
        "learner-damaged-20260501-100000-5.db": b"rubbish 3",
    }


def test_what_stands_beside_the_file_is_set_aside_with_it(killed, open_log, folder):
    overwrite(folder / "learner.db", 0, b"?" * PAGE * 99)
    overwrite(folder / "learner.db-wal", 0, b"?" * 99)
    before = {
        suffix: (folder / f"learner.db{suffix}").read_bytes() for suffix in ("", "-wal", "-shm")
    }
    open_log()

    assert {suffix: (folder / f"{ASIDE}{suffix}").read_bytes() for suffix in before} == before


def test_the_wal_gives_back_what_the_file_lost(killed, open_log, folder):
    with (folder / "learner.db").open("r+b") as file:
        file.truncate(0)
    log = open_log()

    assert {f"tip/late-{n}" for n in range(5)} <= set(log.snapshot.latest_by_item(Kind.REVIEWED))
    assert log.notice


@pytest.mark.parametrize("at", ["header", "salt", "first frame", "middle", "last frame"])
def test_a_damaged_wal_is_noticed_and_loses_no_mark(killed, open_log, folder, at):
    wal = folder / "learner.db-wal"
    size = wal.stat().st_size
    frames = (size - 32) // (PAGE + 24)
    start = {
        "header": 0,
        "salt": 16,
        "first frame": 32 + 24 + 2000,
        "middle": 32 + (frames // 2) * (PAGE + 24) + 24 + 200,
        "last frame": size - PAGE + 50,
    }[at]
    raw = wal.read_bytes()
    overwrite(wal, start, bytes(byte ^ 0x20 for byte in raw[start : start + 3]))
    log = open_log()

    assert log.notice == say("log.restored", file=folder / ASIDE)
    assert {f"tip/late-{n}" for n in range(5)} <= set(log.snapshot.latest_by_item(Kind.REVIEWED))
    assert len(ids(log)) >= COUNT + 5


def test_a_wal_cut_off_in_an_unfinished_write_is_no_damage(killed, open_log, folder):
    wal = folder / "learner.db-wal"
    raw = wal.read_bytes()
    last = len(raw) - PAGE - 24
    # A page that was written, and then no more: nothing says that it was committed.
    unfinished = raw[last : last + 4] + bytes(4) + raw[last + 8 : last + 24] + NOISE
    wal.write_bytes(raw + unfinished + unfinished[:999])
    log = open_log()

    assert log.notice is None
    assert len(ids(log)) == COUNT + 5
    assert list(logged_pages(raw + unfinished)) == list(logged_pages(raw))


def test_a_wal_that_was_being_written_while_it_was_read_is_no_damage(killed, folder, monkeypatch):
    sound = (folder / "learner.db-wal").read_bytes()
    torn = sound[: PAGE * 2] + NOISE + sound[PAGE * 3 :]
    seen = iter([torn, torn[:-1], sound])
    monkeypatch.setattr(Path, "read_bytes", lambda _: next(seen))

    assert not is_broken(folder / "learner.db-wal")
    assert list(seen) == []


def test_what_another_window_wrote_during_a_rescue_is_not_lost(
    filled, folder, open_log, monkeypatch
):
    path, build = folder / "learner.db", recovery._build

    def meanwhile(*given):
        build(*given)
        with closing(sqlite3.connect(path)) as database, database:
            database.execute("UPDATE event SET id = 'late', item = 'tip/late' WHERE seq = 1")

    lose_the_sign_that_it_is_ours(path)
    monkeypatch.setattr(recovery, "_build", meanwhile)
    log = open_log()

    assert len(ids(log)) == COUNT + 1
    assert "tip/late" in log.snapshot.latest_by_item(Kind.REVIEWED)


def test_rubbish_beside_the_file_does_not_take_long(killed, open_log, folder):
    (folder / "learner.db-wal").write_bytes(b"rubbish" * 99)
    began = time.monotonic()
    read_log(folder)
    log = open_log()

    # Left to itself, SQLite tries again for ten seconds, and more than once.
    assert time.monotonic() - began < 3
    assert len(ids(log)) >= COUNT


def test_the_last_backup_and_the_damaged_file_come_back_together(folder, clock, open_log):
    with open_log() as log:
        first = log.record(Kind.REVIEWED, "tip/first", value=1)
        clock.move(days=1)
        second = log.record(Kind.REVIEWED, "tip/second", value=2)
        device = log.device
    assert len(list((folder / "backups").iterdir())) == 1
    raw = (folder / "learner.db").read_bytes()
    (folder / "learner.db").write_bytes(b"?" * len(raw))
    with open_log() as log:
        assert ids(log) == {first.id}
        assert log.device == device
        third = log.record(Kind.REVIEWED, "tip/third", value=3)
    lose_the_first_page(folder / "learner.db")
    clock.move(seconds=1)
    with open_log() as log:
        assert ids(log) == {first.id, third.id}
    assert second.id not in ids(log)


@pytest.mark.parametrize("harm", [b"", b"?" * 9999])
def test_an_older_backup_does_where_the_newest_cannot_be_read(folder, clock, open_log, harm):
    with open_log() as log:
        for number in range(3):
            log.record(Kind.REVIEWED, f"tip/number-{number}", value=number)
            clock.move(days=1)
    (folder / "backups" / "learner-2026-05-03.db").write_bytes(harm)
    (folder / "learner.db").write_bytes(b"?" * 9999)

    assert list(open_log().snapshot.latest_by_item(Kind.REVIEWED)) == ["tip/number-0"]


@pytest.mark.parametrize("left", [None, b""])
def test_a_log_that_went_missing_comes_back_from_its_backup(folder, clock, open_log, left):
    with open_log() as log:
        log.record(Kind.REVIEWED, "tip/first", value=1)
        clock.move(days=1)
        log.record(Kind.REVIEWED, "tip/second", value=2)
    (folder / "learner.db").unlink()
    if left is not None:
        (folder / "learner.db").write_bytes(left)
    log = open_log()

    assert list(log.snapshot.latest_by_item(Kind.REVIEWED)) == ["tip/first"]
    assert log.notice
    assert log.is_persistent


def harm_whole_file(folder):
    """Overwrite the file in place, as a bad disk would, under an open window."""
    size = (folder / "learner.db").stat().st_size
    overwrite(folder / "learner.db", 0, b"?" * size)


def test_damage_under_an_open_window_loses_nothing_it_knows(folder, open_log):
    log = open_log()
    first = log.record(Kind.REVIEWED, "tip/first", value=1)
    log._store.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    log._store.database.connection.execute("PRAGMA shrink_memory")
    harm_whole_file(folder)
    second = log.record(Kind.REVIEWED, "tip/second", value=2)

    assert log.is_persistent
    assert log.notice == say("log.restored", file=folder / ASIDE)
    assert ids(log) == {first.id, second.id}
    with open_log() as again:
        assert ids(again) == {first.id, second.id}
        assert again.device == first.device


def test_damage_that_an_open_window_does_not_see_costs_it_nothing(folder, open_log):
    with open_log() as log:
        first = log.record(Kind.REVIEWED, "tip/first", value=1)
        log._store.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        harm_whole_file(folder)
        # SQLite still has the pages in memory, and writes them to the -wal.
        second = log.record(Kind.REVIEWED, "tip/second", value=2)

    assert ids(open_log()) == {first.id, second.id}


def test_damage_found_by_refresh_is_mended_too(folder, open_log):
    log, other = open_log(), open_log()
    first = log.record(Kind.REVIEWED, "tip/first", value=1)
    other.refresh()
    log._store.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    log.record(Kind.REVIEWED, "tip/second", value=2)
    harm_whole_file(folder)
    (folder / "learner.db-wal").write_bytes(b"?" * 9999)
    log.close()
    with open_log() as third:
        third.record(Kind.REVIEWED, "tip/third", value=3)
        assert other.refresh()

    assert first.id in ids(other)
    assert "tip/third" in other.snapshot.latest_by_item(Kind.REVIEWED)


@pytest.mark.parametrize("step", ["_build", "_set_aside", "fsync_path"])
def test_a_rescue_that_was_cut_short_is_finished_the_next_time(
    killed, folder, open_log, monkeypatch, step
):
    overwrite(folder / "learner.db-wal", 0, b"?")
    done = getattr(recovery, step)

    def cut(*given):
        done(*given)
        raise OSError("no power")

    monkeypatch.setattr(recovery, step, cut)
    with open_log() as log:
        assert not log.is_persistent
        assert len(ids(log)) >= COUNT + 5
    monkeypatch.undo()
    with open_log() as log:
        assert log.is_persistent
        assert {f"tip/late-{n}" for n in range(5)} <= set(
            log.snapshot.latest_by_item(Kind.REVIEWED)
        )
        assert len(ids(log)) >= COUNT + 5

    assert not list(folder.glob("learner-restored*"))
    assert open_log().notice is None


@pytest.mark.parametrize("links", [True, False])
def test_the_old_file_stays_until_the_new_one_takes_its_place(
    filled, folder, open_log, monkeypatch, links
):
    done, there = recovery._set_aside, []

    def watched(path, now):
        aside = done(path, now)
        there.append(path.exists())
        return aside

    def refuse(*_):
        raise PermissionError(1, "Operation not permitted")

    if not links:
        monkeypatch.setattr("os.link", refuse)
    monkeypatch.setattr(recovery, "_set_aside", watched)
    lose_the_first_page(folder / "learner.db")
    raw = (folder / "learner.db").read_bytes()
    log = open_log()

    # Where the file system has no links there is a moment without, and nothing is lost either.
    assert there == [links]
    assert len(ids(log)) == COUNT
    assert (folder / ASIDE).read_bytes() == raw


def test_a_window_on_the_damaged_file_cannot_harm_the_new_one_when_it_ends(
    killed, folder, open_log
):
    old = open_log()
    overwrite(folder / "learner.db-wal", 0, b"?")
    with open_log() as new:
        assert new.notice
    again = open_log()
    event = again.record(Kind.REVIEWED, "tip/first", value="new")
    # SQLite deletes the -wal by its name, which is that of the new file by now.
    old.close()
    again._store.database.connection.execute("PRAGMA shrink_memory")

    assert event.id in ids(open_log())
    assert again._store.database.connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_damaged_log_that_cannot_be_mended_is_shown(filled, folder, open_log, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    lose_the_first_page(folder / "learner.db")
    raw = (folder / "learner.db").read_bytes()
    monkeypatch.setattr(recovery, "_build", refuse)
    log = open_log()
    log.record(Kind.REVIEWED, "tip/more", value=1)

    assert not log.is_persistent
    assert log.notice == say("log.not-kept", folder=folder)
    assert len(ids(log)) == COUNT + 1
    assert log.device == filled
    assert (folder / "learner.db").read_bytes() == raw


@pytest.mark.parametrize("size", [512, 4096, 65536])
def test_carving_gives_what_sqlite_gives(tmp_path, size):
    numbers = cycle((0, 1, None, 7**20, b"raw", -300))
    lengths = (0, 5, 200, 450, 4000, 4061, 4062, 9000, 70_000, 1)
    texts = [("a\né漢😀" * length)[number:length] for number, length in enumerate(lengths * 12)]
    with closing(sqlite3.connect(tmp_path / "any.db")) as database, database:
        database.execute(f"PRAGMA page_size = {size}")
        database.execute("CREATE TABLE any(seq INTEGER PRIMARY KEY, n, one TEXT, r, two TEXT)")
        database.executemany(
            "INSERT INTO any(n, one, r, two) VALUES (?, ?, ?, ?)",
            [(n, text, 0.5, "end") for n, text in zip(numbers, texts, strict=False)],
        )
    carved = carve.carve_texts((tmp_path / "any.db").read_bytes(), b"")

    assert sorted(carved) == sorted((text, "end") for text in texts)
