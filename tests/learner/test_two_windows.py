"""Real processes: killed, racing each other, and finding each other's damage."""

import sqlite3
from contextlib import closing

import pytest

from allyship_tui.learner import Kind, Log, read_log

RECORD = """
log = Log.open(folder, clock)
say(log.is_persistent)
sys.stdin.readline()
for number in range(int(sys.argv[2])):
    say(log.record("met", f"term/word-{number}", value=sys.argv[3]).id)
sys.stdin.readline()
"""
OPEN = """
say("ready")
sys.stdin.readline()
log = Log.open(folder, clock)
try:
    done = log.record("met", "term/word", value=sys.argv[2])
    say(done.id, log.is_persistent, log.device, log.notice)
except NotSaved as refusal:
    say("not saved", refusal)
"""


def go(*processes):
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()


def ids(folder):
    with closing(sqlite3.connect(folder / "learner.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [row[0] for row in database.execute("SELECT id FROM event ORDER BY seq")]


@pytest.mark.parametrize("count", [1, 40])
def test_what_was_recorded_survives_a_kill(child, folder, open_log, count):
    process = child(RECORD, count, "a")
    assert process.stdout.readline() == "True\n"
    go(process)
    shown = [process.stdout.readline().strip() for _ in range(count)]
    process.kill()
    process.wait()
    assert (folder / "learner.db-wal").exists()

    assert {event.id for event in read_log(folder).snapshot.events()} == set(shown)
    log = open_log()
    assert log.notice is None
    assert {event.id for event in log.snapshot.events()} == set(shown)


def test_two_windows_record_at_once_and_nothing_is_lost(child, folder):
    processes = [child(RECORD, 60, name) for name in "ab"]
    assert [process.stdout.readline() for process in processes] == ["True\n"] * 2
    go(*processes)
    shown = [process.stdout.readline().strip() for process in processes for _ in range(60)]
    go(*processes)
    assert [process.wait() for process in processes] == [0, 0]

    assert len(set(shown)) == 120
    assert sorted(ids(folder)) == sorted(shown)


def test_the_times_of_an_item_never_repeat_across_windows(child, folder):
    processes = [child(RECORD, 20, name) for name in "ab"]
    for process in processes:
        process.stdout.readline()
    go(*processes)
    go(*processes)
    for process in processes:
        process.wait()
    with closing(sqlite3.connect(folder / "learner.db")) as database:
        per_item = "SELECT count(*), count(DISTINCT at) FROM event GROUP BY item"
        assert database.execute(per_item).fetchall() == [(2, 2)] * 20


@pytest.mark.parametrize("attempt", range(5))
def test_windows_that_make_the_log_at_once_share_it(child, folder, attempt):
    processes = [child(OPEN, name) for name in "abc"]
    for process in processes:
        process.stdout.readline()
    go(*processes)
    said = [process.communicate()[0].split() for process in processes]

    assert [words[1] for words in said] == ["True"] * 3
    assert len({words[2] for words in said}) == 1
    assert [words[3] for words in said] == ["None"] * 3
    assert sorted(ids(folder)) == sorted(words[0] for words in said)


@pytest.mark.parametrize("attempt", range(5))
def test_windows_that_find_damage_at_once_bring_the_log_back_once(child, folder, clock, attempt):
    with Log.open(folder, clock) as log:
        first = log.record(Kind.MET, "term/first", value=0)
        device = log.device
    raw = (folder / "learner.db").read_bytes()
    (folder / "learner.db").write_bytes(b"?" * 4096 + raw[4096:])
    processes = [child(OPEN, name) for name in "abc"]
    for process in processes:
        process.stdout.readline()
    go(*processes)
    said = [process.communicate()[0].split(maxsplit=3) for process in processes]

    assert [words[1:3] for words in said] == [["True", device]] * 3
    assert len([words for words in said if words[3].strip() != "None"]) == 1
    assert len(list(folder.glob("learner-damaged-*.db"))) == 1
    assert sorted(ids(folder)) == sorted([first.id, *(words[0] for words in said)])


def test_a_window_goes_on_in_the_log_that_another_brought_back(child, folder, clock):
    process = child(RECORD.replace("for number", "sys.stdin.readline()\nfor number"), 3, "a")
    with Log.open(folder, clock) as log:
        process.stdout.readline()
        first = log.record(Kind.MET, "term/first", value=0)
        raw = (folder / "learner.db").read_bytes()
        with (folder / "learner.db").open("r+b") as file:
            file.write(b"?" * len(raw))
        (folder / "learner.db-wal").write_bytes(b"?" * 9999)
    with Log.open(folder, clock) as log:
        # This window knew the mark, but it was closed: only the damaged file held it.
        assert log.is_persistent
        assert log.notice
        second = log.record(Kind.MET, "term/second", value=0)
        go(process, process)
        shown = [process.stdout.readline().strip() for _ in range(3)]
        go(process)
        assert process.wait() == 0
        third = log.record(Kind.MET, "term/third", value=0)

    assert set(ids(folder)) - {first.id} == {second.id, third.id, *shown}
