"""Several devices, one shared folder: all end with the same, whatever comes when."""

import json
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta, timezone
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from msgspec.structs import replace

from allyship_tui.learner import Event, Kind, Log, NotSaved, new_id, read_events, sync_folder
from allyship_tui.learner.events import encode
from allyship_tui.learner.transfer.event_file import write_events
from allyship_tui.study.recall import Rating
from allyship_tui.study.recall.schedule import Schedule, fold

TIP = "tip/listen-and-learn"
CARDS = ("recall/term/ally/what", "recall/term/ally/why", "recall/tip/get-educated/a-second-voice")
TEXTS = ("reflection/one", "reflection/two")
START = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Device:
    """A machine with a folder, a clock and a time zone of its own."""

    def __init__(self, folder, off, zone):
        self.off = timedelta(hours=off)
        self.zone = timezone(timedelta(hours=zone))
        self.at = START
        self.log = Log.open(folder, lambda: (self.at + self.off).astimezone(self.zone))
        self.export = folder / "export.jsonl"


def folded(log):
    """All that a log adds up to."""
    snapshot = log.snapshot
    kinds = sorted({event.kind for event in snapshot.events()})
    threads = {
        (kind, item): snapshot.history(item, kind)
        for kind in kinds
        for item in sorted(snapshot.items_with(kind))
    }
    latest = [list(snapshot.latest_by_item(kind).items()) for kind in kinds]
    return threads, latest, [sorted(snapshot.days(kind)) for kind in kinds], snapshot.is_empty


def ids(log):
    return {event.id for event in log.snapshot.events()}


DOING = st.one_of(
    st.tuples(st.just("recall"), st.sampled_from(CARDS), st.sampled_from(list(Rating))),
    st.tuples(st.just("write"), st.sampled_from(TEXTS), st.text("ab ", min_size=1, max_size=4)),
    st.tuples(st.just("undo"), st.integers(0, 50), st.none()),
    st.tuples(st.just("forget"), st.integers(0, 50), st.integers(1, 3)),
    st.tuples(st.just("forget-item"), st.sampled_from(TEXTS), st.none()),
    st.tuples(st.just("export"), st.none(), st.none()),
    st.tuples(st.just("import"), st.integers(0, 2), st.none()),
    st.tuples(st.just("sync"), st.none(), st.none()),
    st.tuples(st.just("reopen"), st.none(), st.none()),
)
STEPS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 60), DOING), max_size=25)


def step(devices, device, doing, shared):
    what, one, two = doing
    log = device.log
    own = sorted(log.snapshot.events(), key=lambda event: event.id)
    if what == "recall":
        log.record(Kind.RECALLED, one, value=two.value)
    elif what == "write":
        log.record(Kind.WRITTEN, one, value={"text": two, "prompt": "", "source": ""})
    elif what == "undo" and own:
        log.undo(own[one % len(own)])
    elif what == "forget" and own:
        log.forget("some", {own[(one + more) % len(own)].id for more in range(two)})
    elif what == "forget-item":
        log.forget(one, log.snapshot.ids_of({one}))
    elif what == "export":
        write_events(device.export, log.snapshot.events())
    elif what == "import" and devices[one].export.exists():
        log.merge(read_events(devices[one].export).events)
    elif what == "sync":
        sync_folder(log, shared)


def meet_often(devices, order, shared):
    """Have all sync until nothing is new; older exports come in last, and twice."""
    for number_of_times in range(3):
        for number in order:
            for other in devices:
                if other.export.exists() and number_of_times:
                    devices[number].log.merge(read_events(other.export).events)
            sync_folder(devices[number].log, shared)


@settings(max_examples=20)  # each opens three logs and writes to the disk many times
@given(
    STEPS,
    st.lists(st.integers(-24, 24), min_size=3, max_size=3),
    st.lists(st.sampled_from([-11, -5, 0, 5.5, 13]), min_size=3, max_size=3),
    st.permutations(range(3)),
)
def test_all_devices_end_with_the_same(steps, clocks, zones, order):
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        home, shared = Path(name), Path(name) / "shared"
        devices = [Device(home / str(number), clocks[number], zones[number]) for number in range(3)]
        for device in devices:
            stack.callback(device.log.close)
        forgotten = set()
        for number, hours, doing in steps:
            for device in devices:
                device.at += timedelta(hours=hours)
            device = devices[number]
            if doing[0] == "reopen":
                before = folded(device.log)
                device.log.close()
                device.log = Log.open(home / str(number), device.log._clock)
                stack.callback(device.log.close)
                assert folded(device.log) == before
            else:
                step(devices, device, doing, shared)
            for log in (each.log for each in devices):
                for event in log.snapshot.events():
                    if event.kind == Kind.FORGOTTEN:
                        forgotten.update(event.body["events"])
        # To a clock that is two days behind another's, its marks are still to come until then.
        for device in devices:
            device.at += timedelta(days=2)
        meet_often(devices, order, shared)
        first, *others = [device.log for device in devices]
        schedule = Schedule(first).states()
        for log in others:
            assert folded(log) == folded(first)
            assert Schedule(log).states() == schedule
        left = {event.id for event in first.snapshot.events() if event.kind != Kind.FORGOTTEN}
        assert left.isdisjoint(forgotten)
        folds = {item: fold(first.snapshot.history(item, Kind.RECALLED)) for item in CARDS}
        assert schedule == {item: state for item, state in folds.items() if state}


@pytest.fixture
def pair(tmp_path):
    """Two devices, and a folder that they share."""
    devices = Device(tmp_path / "one", 0, 1), Device(tmp_path / "two", 0, -5)
    yield *(device.log for device in devices), tmp_path / "shared"
    for device in devices:
        device.log.close()


def test_each_device_writes_its_own_file_alone(pair):
    one, two, shared = pair
    one.record(Kind.MET, "term/ally")
    assert sync_folder(one, shared).devices == 0
    before = (shared / f"{one.device}.jsonl").read_bytes()
    done = sync_folder(two, shared)

    assert (done.taken, done.devices, done.unread, done.skipped) == (1, 1, (), ())
    assert (shared / f"{one.device}.jsonl").read_bytes() == before
    assert {path.name for path in shared.iterdir()} == {
        f"{one.device}.jsonl",
        f"{two.device}.jsonl",
    }
    assert {path.stat().st_mode & 0o777 for path in shared.iterdir()} == {0o600}
    assert sync_folder(one, shared).taken == 0
    assert ids(one) == ids(two)


def test_two_windows_of_one_device_share_its_file(tmp_path, pair):
    one, _, shared = pair
    with Log.open(tmp_path / "one", one._clock) as window:
        made = window.record(Kind.MET, "term/ally")
        sync_folder(one, shared)

        assert made.id in (shared / f"{one.device}.jsonl").read_text()
        # What came along is still news for the screen.
        assert one.refresh()


def test_a_file_that_is_half_there_is_named_and_the_others_are_read(pair):
    one, two, shared = pair
    one.record(Kind.MET, "term/ally")
    sync_folder(one, shared)
    whole = (shared / f"{one.device}.jsonl").read_bytes()
    (shared / "aaa.jsonl").write_bytes(whole[:20])
    (shared / "bbb.jsonl").write_bytes(b"")
    (shared / "ccc.jsonl").write_bytes(whole[:-9])
    (shared / "ddd.jsonl").mkdir()
    (shared / "eee.jsonl").write_bytes(bytes(range(256)) * 9)
    done = sync_folder(two, shared)

    assert done.taken == 1
    assert done.unread == ("aaa.jsonl", "bbb.jsonl", "ddd.jsonl", "eee.jsonl")
    assert done.skipped == (("ccc.jsonl", 2),)
    assert done.devices == 2
    assert ids(two) == ids(one)


def test_what_a_log_lost_comes_back_from_its_own_file(tmp_path, pair):
    one, _, shared = pair
    made = one.record(Kind.MET, "term/ally")
    sync_folder(one, shared)
    one.close()
    for path in (tmp_path / "one").rglob("learner*.db*"):
        path.unlink()
    with Log.open(tmp_path / "one", one._clock) as again:
        again._store.database.connection.execute("UPDATE meta SET value = ?", (one.device,))
    with Log.open(tmp_path / "one", one._clock) as again:
        assert again.device == one.device
        assert sync_folder(again, shared).taken == 1
        assert ids(again) == {made.id}


def test_a_file_left_half_written_by_a_killed_window_goes(pair):
    one, _, shared = pair
    sync_folder(one, shared)
    left = shared / f".{one.device}.jsonl.0.tmp"
    left.write_text("words that were forgotten")
    other = shared / ".other.jsonl.0.tmp"
    other.write_text("another device is at it")
    sync_folder(one, shared)

    assert not left.exists()
    assert other.exists()


def test_importing_twice_is_importing_once(pair, tmp_path):
    one, two, _ = pair
    for value in (True, False):
        one.record(Kind.REVIEWED, TIP, value=value)
    write_events(tmp_path / "file", one.snapshot.events())
    events = read_events(tmp_path / "file").events

    assert two.merge([*events, *events]) == 2
    before = folded(two)
    assert two.merge(events) == 0
    assert folded(two) == before == folded(one)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_one_id_has_one_body_and_no_words_are_lost(pair, tmp_path, order):
    one, two, _ = pair
    mine = one.record(Kind.WRITTEN, TEXTS[0], value={"text": "mine"})
    bodies = [mine, *(replace(mine, body={"value": {"text": text}}) for text in ("a", "z"))]
    one.merge(bodies[1:])
    for number in order:
        two.merge([bodies[number]])

    assert folded(one) == folded(two)
    texts = [event.value["text"] for event in one.snapshot.history(TEXTS[0], Kind.WRITTEN)]
    assert sorted(texts) == ["a", "mine", "z"]
    assert len(ids(one)) == 3
    assert one.merge(bodies) == two.merge(one.snapshot.events()) == 0
    with Log.open(tmp_path / "one", one._clock) as again:
        assert folded(again) == folded(one)
    # Whoever forgets the one forgets all that came under its id.
    two.forget("some", {mine.id})
    one.merge(two.snapshot.events())
    assert one.snapshot.items_with(Kind.WRITTEN) == two.snapshot.items_with(Kind.WRITTEN) == []
    assert one.merge(bodies) == two.merge(bodies) == 0


def test_what_is_cleaned_on_the_way_is_no_other_body(pair, tmp_path):
    one, _, _ = pair
    one.record("from-2030", "thing/x", value={"deep": ["a\x1b[2Jb", 0.1]})
    write_events(tmp_path / "file", one.snapshot.events())

    assert one.merge(read_events(tmp_path / "file").events) == 0
    assert len(ids(one)) == 1


def test_another_window_sees_what_was_put_under_another_id(tmp_path, pair):
    one, _, _ = pair
    mine = one.record(Kind.WRITTEN, TEXTS[0], value={"text": "mine"})
    with Log.open(tmp_path / "one", one._clock) as window:
        one.merge([replace(mine, body={"value": {"text": "a"}})])
        assert window.refresh()
        assert folded(window) == folded(one)
        made = window.record(Kind.MET, "term/ally")
        one.refresh()
        assert made.id in ids(one)
        assert folded(window) == folded(one)


def test_a_time_that_is_still_to_come_orders_nothing(pair):
    one, two, shared = pair
    for device in pair[:2]:
        device.record(Kind.MET, "term/ally")
        sync_folder(device, shared)
    sync_folder(one, shared)
    old = one.record(Kind.REVIEWED, TIP, value=False)
    ahead = replace(old, id=new_id(), at="9998-12-31T23:59:59.999999Z", body={"value": True})
    # As if the other had a clock of its own.
    two.merge([replace(ahead, device=two.device)])
    sync_folder(two, shared)
    sync_folder(one, shared)
    assert one.snapshot.value(TIP, Kind.REVIEWED) is False

    mark = one.record(Kind.REVIEWED, TIP, value=True)
    assert one.snapshot.latest(TIP, Kind.REVIEWED) == mark
    assert mark.at < "2027"
    # The year may come: what was done in sight of it stands.
    assert mark.body["after"] == [ahead.id]
    sync_folder(one, shared)
    sync_folder(two, shared)
    for log in (one, two):
        log.snapshot.set_now(datetime(9998, 12, 31, 23, 59, tzinfo=UTC))
        assert log.snapshot.latest(TIP, Kind.REVIEWED) == mark


@pytest.mark.parametrize("way", ["own file", "other file", "import"])
def test_what_is_set_on_a_device_neither_leaves_it_nor_comes_from_elsewhere(pair, way, tmp_path):
    one, two, shared = pair
    one.record(Kind.THEME, "preference/theme", value="light-paper")
    for log in (one, two, one):
        sync_folder(log, shared)
    forged = [
        Event(new_id(), "2026-03-01T13:00:00.000000Z", "2026-03-01", one.device, kind, "x/y", body)
        for kind, body in (
            (Kind.PLAIN, {"value": True}),
            (Kind.THEME, {"value": "evil"}),
            (Kind.DAILY, {"value": 0}),
        )
    ]
    if way == "import":
        write_events(tmp_path / "file", forged)
        assert one.merge(read_events(tmp_path / "file").events) == 0
    else:
        device = one.device if way == "own file" else two.device
        write_events(shared / f"{device}.jsonl", forged)
        sync_folder(one, shared)

    assert one.snapshot.preference(Kind.THEME, one.device) == "light-paper"
    assert one.snapshot.items_with(Kind.PLAIN) == one.snapshot.items_with(Kind.DAILY) == []
    sync_folder(two, shared)
    assert ids(two) == set()


def test_the_undo_of_a_forgotten_undo_is_the_same_in_any_order(tmp_path, pair):
    one, two, _ = pair
    mark = one.record(Kind.REVIEWED, TIP, value=True)
    undo = one.undo(mark)
    one.forget("some", {undo.id})
    forgetting = next(e for e in one.snapshot.events() if e.kind == Kind.FORGOTTEN)
    for event in (undo, mark, forgetting):
        two.merge([event])

    assert one.snapshot.value(TIP, Kind.REVIEWED) is True
    assert folded(one) == folded(two)


def test_what_forgets_cannot_be_forgotten(pair, tmp_path):
    one, two, _ = pair
    words = one.record(Kind.WRITTEN, TEXTS[0], value={"text": "words"})
    old = tmp_path / "old"
    write_events(old, one.snapshot.events())
    one.forget(TEXTS[0], {words.id})
    forgetting = next(one.snapshot.events())
    one.forget("again", {forgetting.id})
    two.merge(event for event in one.snapshot.events() if event.id != forgetting.id)
    two.merge([forgetting])
    assert two.merge(read_events(old).events) == 0

    assert forgetting.id in ids(one)
    assert folded(one) == folded(two)


def test_in_memory_it_works_as_well(tmp_path, pair):
    one, two, shared = pair
    one.record(Kind.MET, "term/ally")
    words = one.record(Kind.WRITTEN, TEXTS[0], value={"text": "words"})
    sync_folder(one, shared)
    sync_folder(two, shared)
    (tmp_path / "three").write_text("no folder")
    with Log.open(tmp_path / "three", one._clock) as three:
        assert not three.is_persistent
        assert sync_folder(three, shared).taken == 2
        assert folded(three) == folded(one)
        one.forget(TEXTS[0], {words.id})
        sync_folder(one, shared)
        sync_folder(three, shared)
        assert folded(three) == folded(one)


def test_what_cannot_be_kept_is_not_taken_in(tmp_path, pair, monkeypatch):
    one, two, _ = pair
    made = one.record(Kind.MET, "term/ally")
    monkeypatch.setattr("allyship_tui.learner.database.connection.PATIENCE", 0.05)
    with Log.open(tmp_path / "two", one._clock) as busy:
        two.close()
        busy._store.database.connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotSaved, match="another window keeps the file busy"):
            two.merge([made])
        assert ids(two) == set()
        busy._store.database.connection.execute("ROLLBACK")
        assert two.merge([made]) == 1


def test_after_another_window_brought_the_log_back_it_goes_on_there(tmp_path, pair):
    one, two, _ = pair
    made = one.record(Kind.MET, "term/ally")
    two.record(Kind.MET, "term/solidarity")
    copy = tmp_path / "copy.db"
    two._store.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    copy.write_bytes((tmp_path / "two" / "learner.db").read_bytes())
    copy.replace(tmp_path / "two" / "learner.db")

    assert two.merge([made]) == 1
    assert {event.item for event in two.snapshot.events()} == {"term/ally", "term/solidarity"}


def test_long_forgotten_things_cost_no_backup(tmp_path, pair):
    one, two, shared = pair
    words = one.record(Kind.WRITTEN, TEXTS[0], value={"text": "words"})
    one.forget(TEXTS[0], {words.id})
    sync_folder(one, shared)
    two.record(Kind.MET, "term/ally")
    two.record(Kind.MET, "term/solidarity")
    backups = list((tmp_path / "two" / "backups").iterdir())
    assert len(backups) == 1
    sync_folder(two, shared)
    sync_folder(two, shared)

    assert list((tmp_path / "two" / "backups").iterdir()) == backups


def test_a_device_of_a_newer_version_is_passed_on(pair):
    one, two, shared = pair
    one.record("from-2030", "thing/x", value={"deep": [1, None, "two"]})
    sync_folder(one, shared)
    sync_folder(two, shared)

    lines = (shared / f"{two.device}.jsonl").read_text().splitlines()
    assert [json.loads(line)["kind"] for line in lines[1:]] == ["from-2030"]
    assert [encode(event) for event in two.snapshot.events()] == [
        encode(event) for event in one.snapshot.events()
    ]
