"""What a log asks of a store holds wherever the events are kept: on disk and in memory."""

import pytest

from allyship_tui.learner import Drafts, Event, Kind, Log, NotSaved, Snapshot, new_id, read_events
from allyship_tui.learner.database import LogDatabase
from allyship_tui.learner.events import encode
from allyship_tui.learner.store import MemoryStore, open_disk_store, open_store
from allyship_tui.learner.timestamps import timestamp

TIP = "tip/listen-and-learn"


@pytest.fixture(params=["disk", "memory"])
def store(request, folder, clock):
    if request.param == "memory":
        yield MemoryStore(Snapshot(), "Nothing can be saved.")
    else:
        disk = open_disk_store(folder, clock, Drafts(folder))
        yield disk
        disk.close()


@pytest.fixture
def event(clock):
    return Event(new_id(), timestamp(clock()), "2026-05-01", "d", Kind.REVIEWED, TIP, {"value": 1})


def test_what_was_appended_is_in_the_snapshot(store, event):
    assert store.append(lambda others: event if others == [] else None) == event
    assert store.snapshot.latest(TIP, Kind.REVIEWED) == event
    assert not store.has_news


def test_the_snapshot_is_the_same_object_all_along(store, event):
    snapshot = store.snapshot
    store.merge([encode(event)], [])
    store.catch_up()
    assert store.snapshot is snapshot
    assert [*snapshot.events()] == [event]


def test_two_bodies_under_one_id_are_both_kept(store, event):
    store.append(lambda _: event)
    other = (*encode(event)[:6], '{"value": 2}')
    store.merge([], [other])
    assert sorted(each.value for each in store.snapshot.events()) == [1, 2]
    assert len({each.id for each in store.snapshot.events()}) == 2


def test_all_events_can_be_exported_and_published(store, event, tmp_path):
    store.append(lambda _: event)
    assert store.export(tmp_path / "file.jsonl") == 1
    assert store.publish(tmp_path) is None
    for name in ("file", store.device):
        assert read_events(tmp_path / f"{name}.jsonl").events == (event,)
    assert isinstance(store.publish(tmp_path / "nowhere"), FileNotFoundError)


def test_what_outlasts_the_window_has_nothing_left_after_a_purge(store, event):
    store.append(lambda _: event)
    assert store.purge() is store.is_persistent


def test_only_what_lasts_has_a_cache(store):
    store.write_cache({TIP: "worked out"})
    assert store.read_cache() == ({TIP: "worked out"} if store.is_persistent else {})


def test_closed_it_opens_again_for_the_next_event(store, event):
    store.close()
    assert store.read_cache() == {}
    store.catch_up()
    store.append(lambda _: event)
    assert [*store.snapshot.events()] == [event]


def test_where_nothing_can_be_saved_the_store_is_in_memory(folder, clock):
    folder.parent.mkdir(parents=True)
    folder.write_text("a file in the place of the folder")
    store = open_store(folder, clock, Drafts(folder))
    assert not store.is_persistent
    assert str(folder) in store.notice
    with pytest.raises(NotSaved):
        open_disk_store(folder, clock, Drafts(folder))


def test_an_export_that_is_whole_counts_although_no_note_of_it_can_be_taken_back(
    open_log, tmp_path, monkeypatch
):
    log: Log = open_log()
    log.record(Kind.REVIEWED, TIP, value=True)

    def fail(*_):
        raise OSError("out of reach")

    monkeypatch.setattr(LogDatabase, "note_file_finished", fail)
    assert log.export(tmp_path / "file.jsonl") == 1
    assert len(read_events(tmp_path / "file.jsonl").events) == 1
