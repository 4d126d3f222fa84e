"""Of conflicted copies in a shared folder, those are named that hold what was forgotten."""

import shutil

import pytest

from allyship_tui.learner import Kind, Log, sync_folder

ITEM = "reflection/one"


@pytest.fixture
def log(open_log):
    """Return a log with words that are about to be forgotten, and others."""
    log = open_log()
    log.record(Kind.WRITTEN, ITEM, value={"text": "Quince", "prompt": "", "source": ""})
    log.record(Kind.REVIEWED, "tip/listen-and-learn", value=True)
    return log


def test_only_a_copy_that_holds_it_is_named(log, tmp_path):
    shared = tmp_path / "shared"
    sync_folder(log, shared)
    own = shared / f"{log.device}.jsonl"
    before = shared / f"{log.device} (copy 1).jsonl"
    shutil.copy(own, before)
    assert log.copies_with_forgotten == []
    log.forget(ITEM, log.snapshot.ids_of({ITEM}))
    assert log.copies_with_forgotten == [before]
    # One that was made later holds other things, and what says that it was forgotten.
    sync_folder(log, shared)
    shutil.copy(own, shared / f"{log.device} (copy 2).jsonl")
    (shared / f"{log.device} (copy 3).jsonl").write_text("no events")
    assert log.copies_with_forgotten == [before]
    before.unlink()
    assert log.copies_with_forgotten == []


def test_a_log_that_does_not_last_knows_of_none(clock):
    assert Log.in_memory("Nothing can be saved.", clock).copies_with_forgotten == []
