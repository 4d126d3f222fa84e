"""Whatever the folder holds, the log opens, works, and leaves alone what is not its own."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from allyship_tui.learner import Kind, Log, NotSaved, read_log
from allyship_tui.learner.layout import APPLICATION_ID
from allyship_tui.messages import say
from allyship_tui.system.own_files import make_folder

TIP = "tip/listen-and-learn"


def works(log):
    """Mark, unmark and undo."""
    before = log.snapshot.value("tip/some-other", Kind.REVIEWED)
    event = log.record(Kind.REVIEWED, "tip/some-other", value="here")
    assert log.snapshot.value("tip/some-other", Kind.REVIEWED) == "here"
    log.undo(event)
    assert log.snapshot.value("tip/some-other", Kind.REVIEWED) == before
    assert not log.refresh()


@pytest.fixture
def no_umask():
    before = os.umask(0)
    yield
    os.umask(before)


def test_only_the_learner_can_read_what_is_written(open_log, folder, clock, no_umask, tmp_path):
    log = open_log()
    log.record(Kind.REVIEWED, TIP, value=True)
    clock.move(days=1)
    log.record(Kind.REVIEWED, TIP, value=False)
    modes = {
        str(path.relative_to(tmp_path)): oct(path.stat().st_mode & 0o777)
        for path in tmp_path.rglob("*")
        if "data" in path.parts
    }

    assert modes == {
        "data": "0o700",
        "data/allyship": "0o700",
        "data/allyship/backups": "0o700",
        "data/allyship/backups/learner-2026-05-02.db": "0o600",
        "data/allyship/learner.db": "0o600",
        "data/allyship/learner.db-wal": "0o600",
        "data/allyship/learner.db-shm": "0o600",
    }


def test_a_restored_log_is_as_private_as_a_new_one(open_log, folder, no_umask):
    with open_log() as log:
        log.record(Kind.REVIEWED, TIP, value=True)
    (folder / "learner.db").write_bytes(b"rubbish" * 999)
    open_log().record(Kind.REVIEWED, TIP, value=True)

    assert {
        path.stat().st_mode & 0o777
        for path in folder.rglob("*")
        if path.is_file() and "damaged" not in path.name
    } == {0o600}


def test_a_file_in_place_of_the_folder_leaves_a_log_in_memory(open_log, folder):
    folder.parent.mkdir()
    folder.write_text("mine")
    log = open_log()
    works(log)

    assert not log.is_persistent
    assert log.notice == say("log.not-kept", folder=folder)
    assert log.device
    assert folder.read_text() == "mine"


def test_a_folder_in_which_nothing_can_be_made_is_named(open_log, folder, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "mkdir", refuse)
    log = open_log()
    works(log)

    assert not log.is_persistent
    assert str(folder) in log.notice


READ_ONLY = """
# Python 3.13 imports this late, from a place that not everyone may read.
import urllib.parse

if os.geteuid() == 0:
    os.setuid(65534)
log = Log.open(folder, clock)
say(log.is_persistent, log.snapshot.value("tip/listen-and-learn", "reviewed"), log.notice)
log.record("reviewed", "tip/listen-and-learn", value="changed")
say(log.snapshot.value("tip/listen-and-learn", "reviewed"))
say(read_log(folder).snapshot.value("tip/listen-and-learn", "reviewed"))
"""


@pytest.mark.parametrize("damaged", [False, True])
def test_a_read_only_folder_shows_what_it_holds(clock, child, contents, damaged):
    # Not in tmp_path: the user it is opened as, who is not root, may not look into that.
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "kept"
        with Log.open(folder, clock) as log:
            log.record(Kind.REVIEWED, TIP, value="before")
        if damaged:
            raw = (folder / "learner.db").read_bytes()
            (folder / "learner.db").write_bytes(b"?" * 4096 + raw[4096:])
        for path in (folder / "learner.db", *folder.glob("*/*")):
            path.chmod(0o444)
        for path in (Path(place), folder):
            path.chmod(0o555)
        before = contents(folder)
        script = f"folder = Path({str(folder)!r})" + READ_ONLY
        out, _ = child(script).communicate()
        Path(place).chmod(0o755)
        folder.chmod(0o755)

        assert out.splitlines() == [
            f"False before {say('log.not-kept', folder=folder)}",
            "changed",
            "None" if damaged else "before",
        ]
        assert contents(folder) == before


@pytest.fixture(params=["closed", "killed"])
def newer(request, open_log, folder, child):
    """A log of a newer version; with all in the file, or some in a -wal a killed process left."""
    with open_log() as log:
        event = log.record(Kind.REVIEWED, TIP, value=True)
    change = """
import sqlite3
database = sqlite3.connect(folder / "learner.db", isolation_level=None)
database.execute("ALTER TABLE event ADD COLUMN mood TEXT")
database.execute("PRAGMA user_version = 2")
database.execute("INSERT INTO event VALUES (7, 'x', '2030-01-01T00:00:00.000000Z', '2030-01-01',"
                 " 'd', 'from-2030', 'new/thing', '[]', 'glad')")
"""
    if request.param == "killed":
        change += "os.kill(os.getpid(), signal.SIGKILL)"
    child(change).wait()
    assert (folder / "learner.db-wal").exists() == (request.param == "killed")
    return event


def test_a_newer_log_is_shown_and_not_touched(newer, open_log, folder, contents):
    before = contents(folder)
    with open_log() as log:
        assert not log.is_persistent
        assert log.notice == say("log.newer", folder=folder)
        assert log.device == newer.device
        assert log.snapshot.latest(TIP, Kind.REVIEWED) == newer
        assert log.snapshot.latest("new/thing", "from-2030").at.startswith("2030")
        works(log)

    assert contents(folder) == before


def test_reading_a_newer_log_says_so_and_does_not_touch_it(newer, folder, contents):
    before = contents(folder)
    view = read_log(folder)

    assert view.snapshot.latest(TIP, Kind.REVIEWED) == newer
    assert view.notice == say("log.newer-read", folder=folder)
    assert contents(folder) == before


FOREIGN = (
    "CREATE TABLE moz_places(id INTEGER); PRAGMA user_version = 77",
    "PRAGMA application_id = 99; PRAGMA user_version = 1",
    "PRAGMA application_id = 99; CREATE TABLE event(what TEXT)",
)


@pytest.mark.parametrize("script", FOREIGN)
def test_another_programs_database_is_left_alone(open_log, folder, contents, script):
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "learner.db")) as database:
        database.executescript(script)
    before = contents(folder)
    log = open_log()
    works(log)

    assert not log.is_persistent
    assert log.notice == say("log.foreign", file=folder / "learner.db")
    assert contents(folder) == before


@pytest.mark.parametrize("script", FOREIGN)
def test_whoever_cannot_go_on_in_memory_is_told_whose_it_is(folder, clock, script):
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "learner.db")) as database:
        database.executescript(script)
    with pytest.raises(NotSaved) as caught:
        Log.open_persistent(folder, clock)
    assert str(caught.value) == say("log.foreign-not-saved", file=folder / "learner.db")


def test_a_log_without_its_table_is_damaged_and_not_another_programs(open_log, folder):
    with open_log() as log:
        log.record(Kind.REVIEWED, TIP, value="seen")
    with closing(sqlite3.connect(folder / "learner.db")) as database:
        database.execute("DROP TABLE event")
    log = open_log()
    works(log)
    assert log.is_persistent
    assert list(folder.glob("learner-damaged-*.db"))


def test_a_database_of_ours_in_which_nothing_is_yet_becomes_a_log(open_log, folder):
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "learner.db")) as database:
        database.executescript(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = 1")
    assert read_log(folder).notice is None
    works(open_log())
    assert not list(folder.glob("learner-damaged-*.db"))


def test_an_empty_database_becomes_a_log(open_log, folder):
    folder.mkdir(parents=True)
    (folder / "learner.db").touch()
    with open_log() as log:
        log.record(Kind.REVIEWED, TIP, value=True)

    assert log.is_persistent
    assert log.notice is None
    assert open_log().snapshot.value(TIP, Kind.REVIEWED) is True


def test_a_link_to_a_database_elsewhere_is_followed(open_log, folder, tmp_path):
    folder.mkdir(parents=True)
    (tmp_path / "cloud").mkdir()
    (folder / "learner.db").symlink_to(tmp_path / "cloud" / "real.db")
    with open_log() as log:
        log.record(Kind.REVIEWED, TIP, value="first")
    (tmp_path / "cloud" / "real.db").write_bytes(b"rubbish" * 999)
    again = open_log()
    again.record(Kind.REVIEWED, TIP, value="second")

    assert (folder / "learner.db").is_symlink()
    assert again.is_persistent
    assert len(list((tmp_path / "cloud").glob("learner-damaged-*.db"))) == 1
    assert read_log(folder).snapshot.value(TIP, Kind.REVIEWED) == "second"


def test_a_folder_that_another_window_makes_meanwhile_is_taken(folder, monkeypatch):
    make = os.mkdir

    def made_twice(path, *args, **options):
        # The first time, before it is found that the folder above is missing too.
        make(path, *args, **options)
        if Path(path) == folder.parent:
            make(folder)

    monkeypatch.setattr(os, "mkdir", made_twice)
    make_folder(folder)
    assert folder.is_dir()


def test_a_path_cannot_give_orders_to_the_terminal(tmp_path, clock):
    folder = tmp_path / "a\x1b]52;c;b\u202e"
    folder.write_text("in the way")
    log = Log.open(folder, clock)

    assert "a?]52;c;b?" in log.notice
    assert log.notice.isprintable()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_no_bytes_stop_the_log(tmp_path, clock, data):
    folder = tmp_path / "any"
    shutil.rmtree(folder, ignore_errors=True)
    with Log.open(folder, clock) as log:
        log.record(Kind.REVIEWED, TIP, value=True)
    whole = (folder / "learner.db").read_bytes()
    for name in ("learner.db", "learner.db-wal", "learner.db-shm", "learner.db-journal"):
        cut = data.draw(st.integers(0, len(whole)))
        change = data.draw(st.sampled_from(["none", "any", "spliced"]))
        rest = data.draw(st.binary(max_size=200))
        if change == "any":
            (folder / name).write_bytes(rest)
        elif change == "spliced":
            (folder / name).write_bytes(whole[:cut] + rest + whole[cut + len(rest) :])
    read_log(folder)
    with Log.open(folder, clock) as log:
        works(log)
        assert log.is_persistent or log.notice
