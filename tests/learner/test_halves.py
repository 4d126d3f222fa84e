"""What is written outside the data folder is found again where a kill leaves half of it."""

import signal
from datetime import datetime, timedelta, timezone

import pytest

from allyship_tui.learner import Kind, Log, read_events
from allyship_tui.study.journal import Reflections, Writing
from allyship_tui.study.learning import Learning
from allyship_tui.study.transfer import forget_named, forgettable_items

WORDS = "Zwetschgenmus"
ITEM = "reflection/one"
CUT_OFF = """
from allyship_tui.learner.transfer import event_file
log = Log.open(folder, clock)
def stop(path):
    if path.suffix == ".tmp":
        say("at it")
        if len(sys.argv) > 3:
            input()
        os.kill(os.getpid(), signal.SIGKILL)
event_file.fsync_path = stop
log.export(Path(sys.argv[2]))
"""


@pytest.fixture
def log(open_log):
    log = open_log()
    log.record(Kind.WRITTEN, ITEM, value={"text": WORDS, "prompt": "", "source": ""})
    return log


@pytest.fixture
def outside(tmp_path):
    """Return a folder outside the data folder."""
    made = tmp_path / "outside"
    made.mkdir()
    return made


def holding(*folders):
    return [
        path.name
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and WORDS.encode() in path.read_bytes()
    ]


def test_half_an_export_goes_at_the_next_start(log, open_log, child, outside):
    assert child(CUT_OFF, outside / "file.jsonl").wait() == -signal.SIGKILL
    assert len(holding(outside)) == 1
    (outside / ".file.jsonl.hers.txt").write_text("another's, of nearly that name")
    open_log()
    assert [path.name for path in outside.iterdir()] == [".file.jsonl.hers.txt"]


def test_forgetting_reaches_half_an_export(log, child, outside, folder):
    assert child(CUT_OFF, outside / "file.jsonl").wait() == -signal.SIGKILL
    assert log.forget(ITEM, log.snapshot.ids_of({ITEM}))
    assert holding(outside, folder) == []


def test_an_export_that_goes_on_is_left_alone_and_forgetting_says_so(log, child, outside, folder):
    process = child(CUT_OFF, outside / "file.jsonl", "wait")
    assert process.stdout.readline() == "at it\n"
    assert not log.forget(ITEM, log.snapshot.ids_of({ITEM}))
    assert len(holding(outside)) == 1
    process.communicate("\n")
    log.refresh()
    assert holding(outside, folder) == []


def test_a_whole_export_is_its_owners_and_stays(log, open_log, outside):
    file = outside / "file.jsonl"
    assert log.export(file) == 1
    assert log.forget(ITEM, log.snapshot.ids_of({ITEM}))
    open_log()
    assert len(read_events(file).events) == 1
    assert [path.name for path in outside.iterdir()] == ["file.jsonl"]


def test_a_folder_that_is_gone_is_not_waited_for(log, open_log, child, outside):
    assert child(CUT_OFF, outside / "file.jsonl").wait() == -signal.SIGKILL
    for path in outside.iterdir():
        path.unlink()
    outside.rmdir()
    assert open_log()._store.database.is_purged


def test_a_file_that_cannot_be_written_leaves_nothing_to_look_for(log, outside):
    with pytest.raises(FileNotFoundError):
        log.export(outside / "nowhere" / "file.jsonl")
    assert log._store.database.is_purged


def test_where_only_a_draft_is_there_it_can_be_forgotten(log, folder, course, clock):
    log.forget(ITEM, log.snapshot.ids_of({ITEM}))
    learning = Learning(course, log, clock)
    assert forgettable_items(learning) == []
    assert Writing(Reflections(learning)).keep_draft(WORDS)
    assert [name for name, _ in forgettable_items(learning)] == ["reflections", "everything"]

    assert forget_named(learning, "reflections").clean
    assert holding(folder) == []
    assert forgettable_items(learning) == []


def test_a_forgetting_that_was_cut_off_reaches_the_shared_folder_at_the_next_start(
    folder, child, tmp_path
):
    shared = tmp_path / "shared"
    clock = datetime(2026, 5, 1, 10, tzinfo=timezone(timedelta(hours=2)))
    with Log.open(folder, lambda: clock) as log:
        log.record(Kind.WRITTEN, ITEM, value={"text": WORDS})
        log.publish(_made(shared))
    script = """
from allyship_tui.learner import transfer
def stop(*given):
    os.kill(os.getpid(), signal.SIGKILL)
transfer.purge_files = stop
log = Log.open(folder, clock)
log.forget("reflection/one", log.snapshot.ids_of({"reflection/one"}))
"""
    assert child(script).wait() == -signal.SIGKILL
    assert holding(shared) != []
    Log.open(folder, lambda: clock).close()
    assert holding(shared, folder) == []


def _made(folder):
    folder.mkdir()
    return folder
