"""A file that was being written elsewhere when its window ended is made good for."""

import errno

import pytest

from allyship_tui.learner import Kind, Log, files, read_events
from allyship_tui.learner.database import connect, note_file_finished, unfinished_files
from allyship_tui.learner.database.meta import note_file_started
from allyship_tui.learner.files import remove_if_abandoned, writing_lock
from allyship_tui.learner.transfer import write_events
from allyship_tui.learner.transfer.event_file import remove_partial_files

ITEM = "reflection/one"


@pytest.fixture
def half(tmp_path, folder, open_log):
    """Return half a file, which the log says is being written."""
    log = open_log()
    log.record(Kind.WRITTEN, ITEM, value={"text": "Quince", "prompt": "", "source": ""})
    log.close()
    file = tmp_path / "outside" / "file.jsonl"
    file.parent.mkdir()
    with_connection(folder, lambda connection: note_file_started(connection, file))
    left = file.with_name(f".{file.name}.one.tmp")
    left.write_text("Quin")
    return left


def with_connection(folder, work):
    connection = connect(folder / "learner.db")
    try:
        return work(connection)
    finally:
        connection.close()


def test_the_next_window_removes_it_and_asks_no_more(half, folder, open_log):
    log = open_log()
    assert log.is_persistent
    assert not half.exists()
    assert with_connection(folder, lambda connection: list(unfinished_files(connection))) == []


def test_a_folder_that_is_gone_is_asked_for_no_more(half, folder, open_log):
    half.unlink()
    half.parent.rmdir()
    log = open_log()
    assert log.is_persistent
    assert with_connection(folder, lambda connection: list(unfinished_files(connection))) == []


def test_a_folder_that_became_a_file_is_asked_for_no_more(half, folder, open_log):
    half.unlink()
    half.parent.rmdir()
    half.parent.touch()
    open_log()
    assert with_connection(folder, lambda connection: list(unfinished_files(connection))) == []


def test_a_half_that_is_being_written_stays_and_hinders_no_other(half, folder, open_log):
    other = half.parent / "later.jsonl"
    with_connection(folder, lambda connection: note_file_started(connection, other))
    left = other.with_name(f".{other.name}.two.tmp")
    left.write_text("Quin")
    with writing_lock(half):
        assert not remove_if_abandoned(half)
        open_log()
        assert half.exists()
        assert not left.exists()
        assert with_connection(folder, unfinished_files) == [half.with_name("file.jsonl")]
        # Whatever comes after one that stays, it is said that one does.
        for name in ("0", "zzz"):
            half.with_name(f".file.jsonl.{name}.tmp").touch()
        assert not remove_partial_files(half.with_name("file.jsonl"))
        assert list(half.parent.iterdir()) == [half]
    assert remove_partial_files(half.with_name("file.jsonl"))


def test_of_two_files_only_the_one_that_is_whole_is_noted(half, folder):
    other = half.parent / "other.jsonl"

    def work(connection):
        note_file_started(connection, other)
        note_file_finished(connection, half.parent / "file.jsonl")
        return list(unfinished_files(connection))

    assert with_connection(folder, work) == [other]


def test_an_export_holds_all_and_is_noted_as_whole(folder, open_log, tmp_path):
    log = open_log()
    made = log.record(Kind.WRITTEN, ITEM, value={"text": "Quince", "prompt": "", "source": ""})
    file = tmp_path / "file.jsonl"
    assert log.export(file) == 1
    assert read_events(file).events == (made,)
    assert with_connection(folder, lambda connection: list(unfinished_files(connection))) == []


def test_what_is_in_memory_alone_is_exported_too(tmp_path, clock):
    log = Log.in_memory("Nothing can be saved.", clock)
    made = log.record(Kind.WRITTEN, ITEM, value={"text": "Quince", "prompt": "", "source": ""})
    file = tmp_path / "file.jsonl"
    assert log.export(file) == 1
    assert read_events(file).events == (made,)


def test_a_half_that_goes_meanwhile_is_gone(half, monkeypatch):
    monkeypatch.setattr(files, "_lock", lambda _: half.unlink() or True)
    assert remove_if_abandoned(half)


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path):
    with pytest.raises(IsADirectoryError) as caught:
        write_events(tmp_path, [])
    assert (caught.value.errno, caught.value.filename) == (errno.EISDIR, str(tmp_path))
    assert caught.value.strerror


def test_the_file_and_not_its_draft_is_named(tmp_path):
    file = tmp_path / "missing" / "file.jsonl"
    with pytest.raises(FileNotFoundError) as caught:
        write_events(file, [])
    assert (caught.value.errno, caught.value.filename) == (errno.ENOENT, str(file))
