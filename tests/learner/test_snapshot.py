"""What holds is the same in whatever order the events come."""

import json
import time
from datetime import UTC, datetime, timedelta

from hypothesis import given, strategies as st

from allyship_tui.learner import Event, Kind, Snapshot, new_id
from allyship_tui.learner.events import decode, encode
from allyship_tui.learner.timestamps import timestamp

START = datetime(2026, 5, 1, tzinfo=UTC)
ITEMS = ("tip/listen-and-learn", "reading/sister-outsider", "preference/theme")
KINDS = ("reviewed", "reading-state", "met", "theme", "place", "from-2030")


def event(kind="reviewed", item=ITEMS[0], seconds=0.0, name="", device="d", **body):
    at = timestamp(START + timedelta(seconds=seconds))
    return Event(name or new_id(), at, at[:10], device, kind, item, body)


def folded(events):
    snapshot = Snapshot()
    for one in events:
        snapshot.add(one)
    return snapshot


def state(snapshot):
    """All that a snapshot can be asked."""
    return (
        [(i, k, snapshot.latest(i, k), snapshot.first(i, k)) for i in ITEMS for k in KINDS],
        [snapshot.value(i, k, "none") for i in ITEMS for k in KINDS],
        [list(snapshot.latest_by_item(k).items()) for k in KINDS],
        [snapshot.preference(k, d) for k in KINDS for d in ("a", "b")],
        [snapshot.last_at(i) for i in ITEMS],
        snapshot.is_empty,
    )


@st.composite
def histories(draw):
    plain = st.builds(
        event,
        kind=st.sampled_from(KINDS),
        item=st.sampled_from(ITEMS),
        seconds=st.integers(0, 3),
        name=st.uuids(version=4).map(str),
        device=st.sampled_from("ab"),
        value=st.one_of(st.booleans(), st.text(max_size=3), st.none()),
    )
    done = draw(st.lists(plain, max_size=12, unique_by=lambda one: one.id))
    names = [one.id for one in done] or ["nothing"]
    undone = draw(st.lists(st.sampled_from(names), max_size=5))
    return [*done, *(event(kind=Kind.UNDONE, event=name, seconds=5) for name in undone)]


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_of_events_makes_no_difference(history, random):
    shuffled = random.sample(history, len(history))

    assert state(folded(shuffled)) == state(folded(history))


@given(histories(), st.integers(0, 12))
def test_asking_between_events_makes_no_difference(history, cut):
    snapshot = folded(history[:cut])
    state(snapshot)
    for one in history[cut:]:
        snapshot.add(one)

    assert state(snapshot) == state(folded(history))


@given(histories())
def test_rows_give_what_events_give(history):
    snapshot = Snapshot()
    snapshot.add_rows(encode(one) for one in history)

    assert state(snapshot) == state(folded(history))


@given(histories())
def test_the_latest_is_the_last_that_nothing_undid(history):
    undone = {one.body["event"] for one in history if one.kind == "undone"}
    snapshot = folded(history)
    for item in ITEMS:
        for kind in KINDS:
            standing = [
                one
                for one in history
                if (one.item, one.kind) == (item, kind) and one.id not in undone
            ]
            standing.sort(key=lambda one: (one.at, one.id))
            assert snapshot.latest(item, kind) == (standing[-1] if standing else None)
            assert snapshot.first(item, kind) == (standing[0] if standing else None)


def test_aspects_of_an_item_do_not_touch_each_other():
    marked, met = event(value=True), event(kind="met", seconds=9)

    assert folded([marked, met]).latest(ITEMS[0], Kind.REVIEWED) == marked


def test_undoing_shows_what_held_before():
    first, second = event(value="reading"), event(value="read", seconds=1)
    undo = event(kind="undone", event=second.id, seconds=2)

    assert folded([undo, second, first]).value(ITEMS[0], "reviewed") == "reading"
    assert folded([undo, second]).latest(ITEMS[0], "reviewed") is None
    assert folded([undo, second]).latest_by_item("reviewed") == {}


def test_an_undoing_is_not_undone_by_another():
    marked = event(value=True)
    undo = event(kind="undone", event=marked.id)
    again = event(kind="undone", event=undo.id)

    assert folded([marked, undo, again]).latest(ITEMS[0], "reviewed") is None


def test_items_come_longest_ago_first():
    late, early = event(item=ITEMS[0], seconds=2), event(item=ITEMS[1], seconds=1)

    assert list(folded([late, early]).latest_by_item("reviewed").values()) == [early, late]


def test_a_preference_belongs_to_its_device():
    here = event(kind="theme", item="preference/theme", device="here", value="dark")
    there = event(kind="theme", item="preference/theme", device="there", value="light", seconds=9)
    snapshot = folded([here, there])

    assert snapshot.preference(Kind.THEME, "here") == "dark"
    assert snapshot.preference(Kind.THEME, "elsewhere", "auto") == "auto"


def test_what_is_forgotten_does_not_come_back_with_others_rows():
    kept, gone = event(seconds=1, value="kept"), event(seconds=2, value="gone")
    snapshot = folded([kept, gone, event(kind=Kind.FORGOTTEN, item="all", events=[gone.id])])
    snapshot.add_rows([encode(gone), encode(event(item=ITEMS[1], value="new"))])
    assert snapshot.value(ITEMS[0], "reviewed") == "kept"
    assert snapshot.value(ITEMS[1], "reviewed") == "new"
    assert gone not in list(snapshot.events())


def test_a_time_is_the_same_wherever_the_machine_is(monkeypatch):
    before = timestamp(START)
    monkeypatch.setenv("TZ", "Asia/Kolkata")
    time.tzset()
    try:
        assert timestamp(START) == before
        snapshot = Snapshot()
        snapshot.set_now(START)
        snapshot.add(event(seconds=86400 + 3600, value="early"))
        snapshot.add(event(seconds=1, value="now"))
        assert snapshot.value(ITEMS[0], "reviewed") == "now"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_what_was_still_to_come_counts_once_its_time_is_there():
    snapshot = Snapshot()
    snapshot.set_now(START)
    snapshot.add(event(seconds=3 * 86400, value="early"))
    snapshot.add(event(seconds=1, value="now"))
    assert snapshot.value(ITEMS[0], "reviewed") == "now"
    snapshot.set_now(START + timedelta(days=3))
    assert snapshot.value(ITEMS[0], "reviewed") == "early"


def test_of_several_choices_on_a_device_the_last_one_holds():
    choices = [
        event(kind="theme", item=item, seconds=seconds, value=item)
        for item, seconds in zip(ITEMS, (1, 3, 2), strict=True)
    ]
    assert folded(choices).preference("theme", "d") == ITEMS[1]


def test_an_event_whose_time_cannot_be_read_never_wins():
    good = event(value="good")
    for at in ("", "zzzz", "9999-12-31T23:59:59.999999Z", "2027-99-01T00:00:00.000000Z", "ö" * 27):
        bad = Event(new_id(), at, "", "d", "reviewed", ITEMS[0], {"value": "bad"})
        snapshot = folded([good, bad])
        assert snapshot.value(ITEMS[0], "reviewed") == "good", at
        assert snapshot.last_at(ITEMS[0]) == good.at, at


@given(st.permutations([*range(-3, 3), *("", "zzzz", "2027-99-01T00:00:00.000000Z")]))
def test_rows_stand_in_the_order_of_the_events_that_they_hold(times):
    def at(time):
        return time if isinstance(time, str) else timestamp(START + timedelta(days=time))

    events = [Event(str(n), at(time), "", "d", "met", ITEMS[0], {}) for n, time in enumerate(times)]
    from_events, from_rows = folded(events), Snapshot()
    from_rows.add_rows(map(encode, events))
    readable = [one for one in events if one.at in {at(number) for number in range(-3, 3)}]
    only_readable = Snapshot()
    only_readable.add_rows(map(encode, readable))
    for now in (START - timedelta(days=1), START + timedelta(days=9)):
        for snapshot in (from_events, from_rows, only_readable):
            snapshot.set_now(now)
        thread = from_events.history(ITEMS[0], "met")
        assert from_rows.history(ITEMS[0], "met") == thread
        assert only_readable.history(ITEMS[0], "met") == [one for one in thread if one in readable]


def test_bodies_nobody_can_read_come_out_empty():
    deep = "[" * 100_000
    for body in ("", "nonsense", "[1, 2]", "null", "\x00", deep, None, 7, b"\xff"):
        row = (new_id(), timestamp(START), "2026-05-01", "d", "reviewed", ITEMS[0], body)
        undo = (new_id(), timestamp(START), "2026-05-01", "d", "undone", ITEMS[0], body)
        snapshot = Snapshot()
        snapshot.add_rows([row, undo])
        assert snapshot.latest(ITEMS[0], "reviewed").body == {}
        assert snapshot.value(ITEMS[0], "reviewed", "default") == "default"


def test_values_that_are_no_text_do_not_raise():
    snapshot = Snapshot()
    snapshot.add_rows([("i", None, None, 3, b"\xff", 7, "{}"), ("j", 5, "", "", "met", None, "{}")])
    snapshot.add(Event("k", "", "", "", "undone", ITEMS[0], {"event": ["no", "id"]}))
    snapshot.add(Event("l", "", "", "", "met", ITEMS[0], None))

    assert set(snapshot.latest_by_item("met")) == {"None", ITEMS[0]}
    assert snapshot.value(ITEMS[0], "met") is None


def test_it_is_empty_until_something_is_recorded():
    snapshot = Snapshot()
    assert snapshot.is_empty
    assert snapshot.latest_by_item("met") == {}
    snapshot.add(event())
    assert not snapshot.is_empty


@given(st.dictionaries(st.text(), st.one_of(st.text(), st.integers(), st.booleans(), st.none())))
def test_an_event_survives_being_written_and_read(body):
    one = event(**{"value": 1}) if "value" in body else event()
    one.body.update(body)

    assert decode(encode(one)) == one
    json.loads(encode(one)[6])


def test_ids_are_random_uuids():
    names = {new_id() for _ in range(500)}

    assert len(names) == 500
    assert {(len(name), name[14]) for name in names} == {(36, "4")}
    assert {name[19] for name in names} == set("89ab")
