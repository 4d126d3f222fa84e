"""The log in a file: what it looks like, and what is left of a bad one."""

import json
import os
import stat

import pytest
from hypothesis import given, strategies as st

from allyship_tui.learner import Event, Kind, NotAnEventFile, new_id, read_events
from allyship_tui.learner.events import encode
from allyship_tui.learner.transfer import event_file as transfer
from allyship_tui.learner.transfer.event_file import Contents, write_events

AT = "2026-03-02T08:00:00.000000Z"
HEAD = '{"format": "allyship events", "version": 1}\n'


def event(at=AT, name="", kind="written", item="reflection/one", **body):
    return Event(name or new_id(), at, at[:10], "d", kind, item, body)


def line(**changes):
    fields = {"id": "an-id", "at": AT, "day": "2026-03-02", "device": "d", "kind": "met"}
    return json.dumps({**fields, "item": "term/ally", "body": {}, **changes})


@pytest.fixture
def file(tmp_path):
    return tmp_path / "events.jsonl"


def read(file, *lines, head=HEAD):
    file.write_text(head + "".join(f"{each}\n" for each in lines), "utf-8", "surrogatepass")
    return read_events(file)


def test_the_first_line_says_what_it_is_and_what_the_fields_are(file):
    assert write_events(file, []) == 0
    head = json.loads(file.read_text())

    assert list(head) == ["format", "version", "fields"]
    assert (head["format"], head["version"]) == ("allyship events", 1)
    assert list(head["fields"]) == ["id", "at", "day", "device", "kind", "item", "body"]
    assert all(head["fields"].values())
    assert read_events(file) == Contents((), ())


def test_events_come_back_as_they_were(file):
    one = event(value={"text": "  two\n\tlines é 🌱 ", "prompt": "", "n": [1, 2.5, None, True]})
    two = event(at="2026-03-01T08:00:00.000000Z", kind="from-2030", value=None)

    assert write_events(file, [one, two]) == 2
    assert read_events(file) == Contents((two, one), ())
    assert file.read_bytes().isascii()


def test_the_same_events_give_the_same_bytes(file, tmp_path, log):
    log.record(Kind.WRITTEN, "reflection/x", value={"text": "b", "prompt": "a", "source": "c"})
    log.record(Kind.MET, "term/ally")
    write_events(file, log.snapshot.events())
    before = file.read_bytes()
    log._store.reopen()  # now from the database, where a body's names are in order
    write_events(file, reversed(list(log.snapshot.events())))

    assert file.read_bytes() == before
    write_events(tmp_path / "again", read_events(file).events)
    assert (tmp_path / "again").read_bytes() == before


def test_it_is_for_this_user_alone_whatever_was_there(file):
    file.write_text("someone's")
    file.chmod(0o644)
    old = os.umask(0)
    try:
        write_events(file, [event()])
    finally:
        os.umask(old)

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir() if path.name.startswith(".")] == []


def test_what_was_there_stays_if_it_cannot_be_written(file, monkeypatch):
    write_events(file, [event()])
    before = file.read_bytes()

    def full(_path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(transfer, "fsync_path", full)
    with pytest.raises(OSError, match="No space left"):
        write_events(file, [event(), event()])

    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()].count(file.name) == 1
    assert not list(file.parent.glob(".*.tmp"))


@pytest.mark.parametrize("place", ["", "missing/file", "/", "."])
def test_a_place_that_is_no_file_is_an_error(tmp_path, place, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / place if place not in (".",) else type(tmp_path)(".")
    with pytest.raises(OSError):
        write_events(path, [event()])
    assert not list(tmp_path.glob(".*"))


def test_a_half_written_last_line_is_left_out_and_named(file):
    write_events(file, [event(name="a"), event(name="b")])
    file.write_bytes(file.read_bytes()[:-20])
    contents = read_events(file)

    assert [one.id for one in contents.events] == ["a"]
    assert contents.skipped == (3,)


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "nonsense",
        "[]",
        "null",
        "7",
        line(id=""),
        line(id=7),
        line(id="\x1b\u202e"),
        line(at="yesterday"),
        line(at="9999-01-01T00:00:00.000000Z"),
        line(kind=None),
        line(kind=""),
        line(item=""),
        line(item="i" * 201),
        line(device=["d"]),
        line(body=[]),
        line(body="text"),
        line(body=None),
        '{"id": "only"}',
        "[" * 100_000,
        line().replace("{}", '{"value":' + "[" * 25 + "]" * 25 + "}"),
        line().replace("{}", '{"value":' + "[" * 400 + "]" * 400 + "}"),
        line().replace("{}", '{"value":' + "9" * 5000 + "}"),
    ],
    ids=range(23),
)
def test_a_line_that_is_no_event_is_left_out_and_named(file, bad):
    contents = read(file, line(id="before"), bad, line(id="after"))

    assert [one.id for one in contents.events] == ["before", "after"]
    assert contents.skipped == ((3,) if bad else ())


def test_hostile_text_is_cleaned_wherever_it_stands(file):
    bad = "a\x1b]52;c;\x07\x9b\x00\u202e\u2066\x85\x7f\ud800b"
    contents = read(
        file,
        line(id=f"i{bad}", day=bad, device=bad, kind=f"met{bad}", item=f"term/{bad}"),
        line(
            id="b", kind="written", body={"value": {"text": f"one\n{bad}", bad: [bad, {bad: bad}]}}
        ),
    )
    first, second = contents.events

    assert (first.id, first.kind, first.item) == ("ia]52;c;b", "meta]52;c;b", "term/a]52;c;b")
    assert (first.day, first.device) == ("a]52;c;b", "a]52;c;b")
    assert second.value == {
        "text": "one\na]52;c;b",
        "a]52;c;b": ["a]52;c;b", {"a]52;c;b": "a]52;c;b"}],
    }
    for one in contents.events:
        assert encode(one)[6].isascii()


def test_line_ends_and_marks_of_other_systems_are_no_matter(file):
    file.write_bytes(
        b"\xef\xbb\xbf" + (HEAD + line(id="a") + "\n\n").replace("\n", "\r\n").encode()
    )

    assert [one.id for one in read_events(file).events] == ["a"]
    assert read_events(file).skipped == ()


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "other"),
        (b"\n", "other"),
        (b"SQLite format 3\x00" + bytes(range(256)) * 40, "other"),
        (b"\xff\xfe\x00", "other"),
        (b'{"format": "something else", "version": 1}\n', "other"),
        (b'["allyship events"]', "other"),
        (b"[" * 100_000, "other"),
        (b'{"format": "allyship events", "version": 2}\n', "newer"),
        (b'{"format": "allyship events", "version": "1"}\n', "newer"),
        (b'{"format": "allyship events"}\n', "newer"),
    ],
    ids=range(10),
)
def test_a_file_that_holds_something_else_says_why(file, raw, why):
    file.write_bytes(raw)
    with pytest.raises(NotAnEventFile, match=f"^{why}$"):
        read_events(file)


def test_what_is_no_file_is_never_read(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(NotAnEventFile, match=r"^not-a-file$"):
            read_events(path)
    with pytest.raises(FileNotFoundError) as missing:
        read_events(tmp_path / "missing")
    assert missing.value.filename == str(tmp_path / "missing")


def test_a_file_that_cannot_be_read_is_an_error(file, monkeypatch):
    write_events(file, [])

    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(file), "read_bytes", refuse)
    with pytest.raises(PermissionError):
        read_events(file)


@given(st.binary(max_size=300), st.booleans())
def test_no_bytes_raise_anything_else(tmp_path_factory, raw, headed):
    file = tmp_path_factory.getbasetemp() / "any.jsonl"
    file.write_bytes(HEAD.encode() * headed + raw)
    try:
        contents = read_events(file)
    except NotAnEventFile:
        assert not headed
    else:
        assert isinstance(contents, Contents)


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["value", "event", "events", "x"]), JSON, max_size=3))
def test_whatever_came_in_can_be_kept_and_passed_on(tmp_path_factory, body):
    folder = tmp_path_factory.getbasetemp()
    (folder / "in").write_text(HEAD + line(kind="forgotten", body=body) + "\n" + line(body=body))
    events = read_events(folder / "in").events
    assert len(events) == 2
    write_events(folder / "out", events)

    assert [encode(one) for one in read_events(folder / "out").events] == [
        encode(one) for one in sorted(events, key=lambda one: (one.at, one.id))
    ]
