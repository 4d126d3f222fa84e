"""Whoever can write in the shared folder can write anything: it rules nobody's log."""

import json
import os
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from msgspec.structs import replace
from test_sync import CARDS, START, TEXTS, TIP, Device, folded, ids

from allyship_tui.learner import Event, Kind, Log, new_id, read_events, sync_folder
from allyship_tui.learner.events import base_id
from allyship_tui.learner.kinds import SETTINGS
from allyship_tui.learner.timestamps import timestamp
from allyship_tui.learner.transfer import write_events
from allyship_tui.study.recall import Rating
from allyship_tui.study.recall.schedule import Schedule
from allyship_tui.study.transfer import sync_log
from allyship_tui.study.versions import replaced_ids, texts_of

FAR = "9998-12-31T23:59:59.999999Z"
COPIES = (
    "{} (Ada's conflicted copy 2026-03-01).jsonl",
    "{}.sync-conflict-20260301-101112-ABCDEFG.jsonl",
    "{} (conflicted copy 2026-03-01 101112).jsonl",
    "{} (1).jsonl",
)


@pytest.fixture
def pair(tmp_path):
    """Two devices that know of each other, and the folder that they share."""
    devices = Device(tmp_path / "one", 0, 1), Device(tmp_path / "two", 0, -5)
    one, two = (device.log for device in devices)
    shared = tmp_path / "shared"
    one.record(Kind.MET, "term/ally")
    for log in (one, two, one):
        sync_folder(log, shared)
    yield one, two, shared
    for device in devices:
        device.log.close()


def file_of(shared, device):
    return shared / f"{device}.jsonl"


def put_in(file, *events):
    """Write more into a device's file, as anybody can."""
    write_events(file, [*read_events(file).events, *events])


def mark(device, value, **others):
    at = timestamp(START)
    event = Event(new_id(), at, at[:10], device, Kind.REVIEWED, TIP, {"value": value})
    return replace(event, **others)


def test_nobody_speaks_in_this_devices_name_and_it_is_named(pair):
    one, two, shared = pair
    forged = [mark(one.device, True), mark(one.device, True)]
    put_in(file_of(shared, two.device), *forged)
    done = sync_folder(one, shared)

    assert done.forged == ((f"{two.device}.jsonl", 2),)
    assert done.taken == 0
    assert one.snapshot.value(TIP, Kind.REVIEWED) is None
    # What is true is not called forged, nor what was forgotten here.
    one.forget("all", ids(one))
    assert sync_folder(two, shared).forged == ()
    assert sync_folder(one, shared).forged == ()


def test_another_body_under_an_id_of_this_device_is_forged_as_well(pair):
    one, two, shared = pair
    (true,) = one.snapshot.history("term/ally", Kind.MET)
    write_events(file_of(shared, two.device), [replace(true, kind=Kind.REVIEWED)])
    assert sync_folder(one, shared).forged == ((f"{two.device}.jsonl", 1),)
    assert list(one.snapshot.events()) == [true]


def test_a_third_device_is_heard_from_its_own_file_where_it_has_one(pair, tmp_path):
    one, two, shared = pair
    with Log.open(tmp_path / "three", one._clock) as three:
        forged = mark(three.device, True)
        put_in(file_of(shared, two.device), forged)
        three.record(Kind.MET, "term/solidarity")
        sync_folder(three, shared)
        for log in (one, two, one, three):
            sync_folder(log, shared)
        assert folded(one) == folded(two) == folded(three)
        assert forged.id not in ids(one)


def test_what_a_device_brought_that_is_not_here_is_heard_from_others(pair, tmp_path):
    # As of an old laptop, whose log was imported and that is no more.
    one, two, shared = pair
    with Log.open(tmp_path / "old", one._clock) as old:
        old.record(Kind.WRITTEN, TEXTS[0], value={"text": "long ago"})
        two.merge(old.snapshot.events())
    sync_folder(two, shared)
    assert sync_folder(one, shared).taken == 1
    assert folded(one) == folded(two)


@pytest.mark.parametrize("pattern", COPIES)
def test_a_conflicted_copy_is_taken_in_is_no_device_and_is_named(pair, pattern):
    one, two, shared = pair
    copy = shared / pattern.format(two.device)
    event = mark(two.device, True)
    write_events(copy, [event])
    done = sync_folder(one, shared)

    assert (done.taken, done.devices, done.copies) == (1, 1, (copy.name,))
    assert event.id in ids(one)
    # One of this device's own brings back what its log has lost.
    own = shared / pattern.format(one.device)
    write_events(own, [mark(one.device, False)])
    done = sync_folder(one, shared)
    assert (done.taken, done.devices, done.forged) == (1, 1, ())


@pytest.mark.parametrize("pattern", COPIES)
def test_copies_that_hold_what_is_forgotten_are_named(pair, pattern):
    one, _, shared = pair
    words = one.record(Kind.WRITTEN, TEXTS[0], value={"text": "words"})
    copy = shared / pattern.format(one.device)
    sync_folder(one, shared)
    copy.write_bytes(file_of(shared, one.device).read_bytes())
    assert one.copies_with_forgotten == []
    assert one.forget(TEXTS[0], {words.id})

    assert one.copies_with_forgotten == [copy]
    assert "still holds what was forgotten. Delete it." in " ".join(sync_log(one, shared).texts)
    copy.unlink()
    assert one.copies_with_forgotten == []


@pytest.mark.parametrize("kind", ["folder", "pipe", "link to nothing", "link to itself"])
def test_what_is_no_plain_file_is_named_and_passed_over(pair, kind):
    one, two, shared = pair
    place = shared / f"{new_id()}.jsonl"
    match kind:
        case "folder":
            place.mkdir()
        case "pipe":
            os.mkfifo(place)
        case "link to nothing":
            place.symlink_to(shared / "nothing")
        case _:
            place.symlink_to(place)
    two.record(Kind.MET, "term/solidarity")
    sync_folder(two, shared)
    done = sync_folder(one, shared)

    assert (done.taken, done.unread, done.failure) == (1, (place.name,), None)


def test_what_is_hidden_is_not_read(pair):
    one, _, shared = pair
    write_events(shared / f".{new_id()}.jsonl", [mark(new_id(), True)])
    done = sync_folder(one, shared)
    assert (done.taken, done.devices, done.unread) == (0, 1, ())


def test_a_folder_in_the_place_of_its_own_file_is_told_of_and_the_rest_is_taken_in(pair):
    one, two, shared = pair
    file = file_of(shared, one.device)
    file.unlink()
    (file / "within").mkdir(parents=True)
    two.record(Kind.MET, "term/solidarity")
    sync_folder(two, shared)
    done = sync_folder(one, shared)

    assert done.taken == 1
    assert isinstance(done.failure, IsADirectoryError)
    assert folded(one) == folded(two)


def test_a_folder_in_the_place_of_a_half_written_file_hinders_nothing(pair):
    one, _, shared = pair
    words = one.record(Kind.WRITTEN, TEXTS[0], value={"text": "Zwetschgenmus"})
    (shared / f".{one.device}.jsonl.{new_id()}.tmp").mkdir()
    assert sync_folder(one, shared).failure is None
    half = shared / f".{one.device}.jsonl.{new_id()}.tmp"
    half.write_text("Zwetschgenmus")

    assert one.forget(TEXTS[0], {words.id})
    assert b"Zwetschgenmus" not in file_of(shared, one.device).read_bytes()
    assert not half.exists()


FORGING = st.one_of(
    st.tuples(st.just("mark"), st.booleans(), st.sampled_from([timestamp(START), FAR])),
    st.tuples(
        st.just("setting"), st.sampled_from(SETTINGS), st.sampled_from([timestamp(START), FAR])
    ),
    st.tuples(st.just("conflict"), st.integers(0, 50), st.text("ab", max_size=2)),
    st.tuples(st.just("answer"), st.sampled_from(CARDS), st.sampled_from([timestamp(START), FAR])),
    st.tuples(st.just("text"), st.sampled_from(TEXTS), st.sampled_from([timestamp(START), FAR])),
)
STEPS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.integers(0, 30),
        st.one_of(
            st.tuples(st.just("mark"), st.booleans()),
            st.tuples(st.just("recall"), st.sampled_from(CARDS)),
            st.tuples(st.just("write"), st.sampled_from(TEXTS)),
            st.tuples(st.just("undo"), st.integers(0, 50)),
            st.tuples(st.just("forge"), st.tuples(st.integers(0, 2), FORGING)),
            st.tuples(st.just("copy"), st.sampled_from(COPIES)),
            st.tuples(st.just("sync"), st.none()),
        ),
    ),
    min_size=5,
    max_size=30,
)


def forge(devices, file, name, forging):
    """Put something into a device's file in the name of this or another device."""
    what, one, two = forging
    device = devices[name].log.device
    day = "2026-03-01"
    match what:
        case "mark":
            event = Event(new_id(), two, day, device, Kind.REVIEWED, TIP, {"value": one})
        case "setting":
            event = Event(new_id(), two, day, device, one, f"preference/{one}", {"value": "evil"})
        case "answer":
            event = Event(new_id(), two, day, device, Kind.RECALLED, one, {"value": "easy"})
        case "text":
            value = {"text": "forged", "prompt": "", "source": ""}
            event = Event(new_id(), two, day, device, Kind.WRITTEN, one, {"value": value})
        case _:
            held = sorted(read_events(file).events, key=lambda event: event.id)
            if not held:
                return
            event = replace(held[one % len(held)], body={"value": {"text": two}}, device=device)
    put_in(file, event)


def step(devices, shared, number, doing, written):
    """Have a device do something; note the texts that someone wrote there."""
    what, how = doing
    log = devices[number].log
    own = [e for e in log.snapshot.events() if e.device == log.device and e.kind not in SETTINGS]
    file = file_of(shared, log.device)
    match what:
        case "mark":
            made = log.record(Kind.REVIEWED, TIP, value=how)
            assert log.snapshot.latest(TIP, Kind.REVIEWED) == made
        case "recall":
            log.record(Kind.RECALLED, how, value=Rating.GOOD.value)
        case "write":
            text = f"{log.device} {len(written)}"
            value = {"text": text, "prompt": "", "source": ""}
            replaced = replaced_ids(*texts_of(log.snapshot.history(how, Kind.WRITTEN))[-1:])
            written[text] = log.record(Kind.WRITTEN, how, value=value, after=replaced)
        case "undo" if own:
            log.undo(sorted(own, key=lambda event: event.id)[how % len(own)])
        case "forge":
            forge(devices, file, *how)
        case "copy":
            (shared / how.format(log.device)).write_bytes(file.read_bytes())
        case "sync":
            sync_folder(log, shared)


@settings(max_examples=40)
@given(
    STEPS,
    st.lists(st.integers(-24, 24), min_size=3, max_size=3),
    st.permutations(range(3)),
)
def test_all_end_with_the_same_and_nobody_is_ruled_by_another(steps, clocks, order):
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        home, shared = Path(name), Path(name) / "shared"
        devices = [Device(home / str(number), clocks[number], number) for number in range(3)]
        logs = [device.log for device in devices]
        written = {}
        for log in logs:
            stack.callback(log.close)
            log.record(Kind.THEME, "preference/theme", value=log.device)
            sync_folder(log, shared)
        for number, hours, doing in steps:
            for device in devices:
                device.at += timedelta(hours=hours)
            step(devices, shared, number, doing, written)
        # A clock that is two days behind another's sees its marks as still to come until then.
        for device in devices:
            device.at += timedelta(days=3)
        for number in [*order, *order, *order]:
            sync_folder(logs[number], shared)
        for log in logs:
            log.refresh()

        def travelling(log):
            return [each for each in log.snapshot.events() if each.kind not in SETTINGS]

        first, *others = logs
        known = {event.id: event for event in travelling(first)}
        for log in others:
            assert {event.id: event for event in travelling(log)} == known
            for kind, item in {(event.kind, event.item) for event in known.values()}:
                assert log.snapshot.history(item, kind) == first.snapshot.history(item, kind)
            assert Schedule(log).states() == Schedule(first).states()
        # Of each conflict both texts are there; only what someone changed has made room.
        standing = {
            version.words.text
            for item in TEXTS
            for version in texts_of(first.snapshot.history(item, Kind.WRITTEN))
        }
        changed = {name for event in written.values() for name in event.body["after"]}
        assert {text for text, event in written.items() if event.id not in changed} <= standing
        assert {event.id for event in written.values()} <= {base_id(name) for name in ids(first)}
        for log in logs:
            assert log.snapshot.preference(Kind.THEME, log.device) == log.device
            assert log.snapshot.preference(Kind.PLAIN, log.device) is None
            made = log.record(Kind.REVIEWED, TIP, value=True)
            assert log.snapshot.latest(TIP, Kind.REVIEWED) == made


def test_settings_are_in_no_file_that_is_shared(pair):
    one, _, shared = pair
    one.record(Kind.THEME, "preference/theme", value="light-paper")
    sync_folder(one, shared)
    lines = file_of(shared, one.device).read_text().splitlines()[1:]
    assert [json.loads(line)["kind"] for line in lines] == ["met"]


def test_a_clock_at_the_end_of_the_calendar_stops_nothing(tmp_path):
    with Log.open(tmp_path, lambda: datetime(9999, 12, 31, 23, 59, tzinfo=UTC)) as log:
        log.record(Kind.REVIEWED, TIP, value=True)
        assert log.snapshot.value(TIP, Kind.REVIEWED) is True
