"""The command line reads the log and leaves no trace."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, strategies as st

from allyship_tui.learner import Kind, Log, read_log
from allyship_tui.learner.database import query_read_only
from allyship_tui.learner.database.rollback_journal import roll_back
from allyship_tui.learner.database.wal import apply_wal
from allyship_tui.messages import say

TIP = "tip/listen-and-learn"
KILLED = """
log = Log.open(folder, clock)
log.record("reviewed", "tip/listen-and-learn", value="seen")
os.kill(os.getpid(), signal.SIGKILL)
"""


def closed(open_log, child, folder):
    with open_log() as log:
        log.record(Kind.REVIEWED, TIP, value="seen")


def killed(open_log, child, folder):
    assert child(KILLED).wait() == -9
    assert (folder / "learner.db-wal").stat().st_size


def killed_and_copied(open_log, child, folder):
    killed(open_log, child, folder)
    (folder / "learner.db-shm").unlink()


def killed_after_a_recovery(open_log, child, folder):
    # Such a log keeps a rollback journal: this one is to be rolled back.
    closed(open_log, child, folder)
    script = """
import sqlite3
database = sqlite3.connect(folder / "learner.db", isolation_level=None)
database.execute("PRAGMA journal_mode = DELETE")
database.execute("PRAGMA cache_size = 1")
database.execute("BEGIN")
database.execute("UPDATE event SET body = '{}'")
for number in range(400):
    database.execute("INSERT INTO meta VALUES (?, ?)", (str(number), "x" * 999))
os.kill(os.getpid(), signal.SIGKILL)
"""
    assert child(script).wait() == -9
    assert (folder / "learner.db-journal").stat().st_size


def in_another_window(open_log, child, folder):
    process = child(KILLED.replace("os.kill(os.getpid(), signal.SIGKILL)", "say(1); input()"))
    assert process.stdout.readline()


def in_this_window(open_log, child, folder):
    open_log().record(Kind.REVIEWED, TIP, value="seen")


STATES = [closed, killed, killed_and_copied, killed_after_a_recovery, in_another_window]


@pytest.mark.parametrize("state", STATES)
def test_reading_sees_everything_and_changes_nothing(state, open_log, child, folder, contents):
    state(open_log, child, folder)
    before = contents(folder)
    view = read_log(folder)

    assert contents(folder) == before
    assert view.snapshot.value(TIP, Kind.REVIEWED) == "seen"
    assert view.device
    assert view.notice is None


@pytest.mark.parametrize("state", [*STATES, in_this_window])
def test_a_window_goes_on_after_being_read(state, open_log, child, folder):
    state(open_log, child, folder)
    read_log(folder)
    log = open_log()
    log.record(Kind.REVIEWED, TIP, value="later")

    assert log.is_persistent
    assert log.notice is None
    assert read_log(folder).snapshot.value(TIP, Kind.REVIEWED) == "later"


def test_reading_a_missing_folder_makes_none(folder):
    view = read_log(folder)

    assert view.snapshot.is_empty
    assert (view.device, view.notice) == ("", None)
    assert not folder.parent.exists()


def test_reading_a_file_being_made_finds_nothing(folder, contents):
    folder.mkdir(parents=True)
    (folder / "learner.db").touch()

    assert read_log(folder).notice is None
    assert contents(folder) == {"learner.db": b""}


@pytest.mark.parametrize("keep", [100, 4096, 9000])
def test_reading_a_damaged_file_says_so(open_log, folder, contents, keep):
    with open_log() as log:
        log.record(Kind.REVIEWED, TIP, value="seen")
    raw = (folder / "learner.db").read_bytes()
    (folder / "learner.db").write_bytes(raw[:keep])
    before = contents(folder)
    view = read_log(folder)

    assert view.snapshot.is_empty
    assert view.notice == say("log.damaged-read", folder=folder)
    assert contents(folder) == before


def test_reading_what_is_no_database_says_so(folder, tmp_path):
    (folder / "learner.db").mkdir(parents=True)
    assert read_log(folder).notice == say("log.unread", folder=folder)
    shutil.rmtree(folder)
    folder.write_text("in the way")
    assert read_log(folder).notice == say("log.unread", folder=folder)


def test_reading_another_programs_database_says_so(folder):
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "learner.db")) as database:
        database.execute("CREATE TABLE other(id)")

    assert read_log(folder).notice == say("log.foreign-read", file=folder / "learner.db")


def test_reading_does_not_copy_what_another_window_is_writing(
    open_log, folder, contents, monkeypatch
):
    with open_log() as log:
        log.record(Kind.REVIEWED, TIP, value="seen")
    with closing(sqlite3.connect(folder / "learner.db", isolation_level=None)) as busy:
        busy.execute("PRAGMA journal_mode = DELETE")
        busy.execute("BEGIN EXCLUSIVE")
        busy.execute("UPDATE event SET body = '{}'")
        monkeypatch.setattr("allyship_tui.learner.database.connection.PATIENCE", 0.05)
        before = contents(folder)

        assert read_log(folder).notice == say("log.unread", folder=folder)
        assert contents(folder) == before


@pytest.mark.parametrize("state", STATES)
def test_reading_writes_no_file_anywhere(state, open_log, child, folder):
    state(open_log, child, folder)
    # A copy would outlive a reader that is killed, and hold what is forgotten later.
    script = """
def watch(event, given):
    if event == "open" and (given[2] or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        say("writes", given[0])
sys.addaudithook(watch)
say(read_log(folder).snapshot.value("tip/listen-and-learn", "reviewed"))
"""
    assert child(script).communicate()[0] == "seen\n"


@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
@pytest.mark.parametrize("committed", [0, 1, 3])
def test_what_a_killed_process_left_is_put_together_as_sqlite_does(
    child, folder, tmp_path, mode, committed
):
    folder.mkdir(parents=True)
    script = """
import random, sqlite3
dice = random.Random(sys.argv[3])
database = sqlite3.connect(folder / "learner.db", isolation_level=None)
database.execute(f"PRAGMA journal_mode = {sys.argv[2]}")
database.execute("PRAGMA cache_size = 2")
database.execute("CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT)")
for turn in range(int(sys.argv[3]) + 1):
    database.execute("BEGIN")
    for _ in range(300):
        text = dice.choice("abc") * dice.randrange(900)
        database.execute("INSERT OR REPLACE INTO word VALUES (?, ?)", (dice.randrange(999), text))
    database.execute("DELETE FROM word WHERE id < ?", (dice.randrange(300),))
    if turn < int(sys.argv[3]):
        database.execute("COMMIT")
os.kill(os.getpid(), signal.SIGKILL)
"""
    assert child(script, mode, committed).wait() == -9
    (folder / "learner.db-shm").unlink(missing_ok=True)
    shutil.copytree(folder, tmp_path / "copy")

    def words(log):
        return log.execute("SELECT * FROM word").fetchall()

    with closing(sqlite3.connect(tmp_path / "copy" / "learner.db")) as as_sqlite_does:
        assert query_read_only(folder / "learner.db", words) == words(as_sqlite_does)


def test_the_command_lines_import_stays_small(child, folder, clock):
    Log.open(folder, clock).close()
    script = (
        'say("shutil" in sys.modules, "tempfile" in sys.modules, read_log(folder).device != "")'
    )

    assert child(script).communicate()[0].split() == ["False", "False", "True"]


@given(st.binary(max_size=600), st.binary(max_size=600), st.booleans())
def test_no_bytes_beside_a_database_raise(database, beside, headed):
    journal = bytes.fromhex("d9d505f920a163d7") + beside if headed else beside
    assert len(roll_back(database, journal)) <= len(database) + len(journal) + 65536
    assert len(apply_wal(database, beside)) <= len(database) + len(beside) + 65536
