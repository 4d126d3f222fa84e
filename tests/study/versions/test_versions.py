"""Which versions there are of a text follows from its events alone, whatever these say."""

import tempfile
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from allyship_tui.course import Course
from allyship_tui.learner import Event, Kind, Log, Snapshot
from allyship_tui.study.journal import Reflection, Reflections, Writing
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.versions import Text, Version, texts_of
from allyship_tui.study.versions.versions import versions_of

ITEM = "reflection/one"
NAMES = ("a", "b", "c", "d", "e", "f")


def event(
    name: str,
    second: int,
    value: object = None,
    device: str = "here",
    **body: Any,
) -> Event:
    """Return an event of a text that reads as it is called, unless told otherwise."""
    at = f"2026-03-02T08:00:{second:02}.000000Z"
    if value is None:
        value = {"text": name}
    return Event(name, at, "2026-03-02", device, Kind.WRITTEN, ITEM, {"value": value, **body})


def words(*thread: Event) -> list[str]:
    """Return the texts of the versions that these events come to, the one that stands last."""
    snapshot = Snapshot()
    for each in thread:
        snapshot.add(each)
    return [each.words.text for each in texts_of(snapshot.history(ITEM, Kind.WRITTEN))]


def test_a_change_takes_the_place_of_what_it_names() -> None:
    first = event("a", 1, after=[])
    assert words(first) == ["a"]
    assert words(first, event("b", 2, after=["a"])) == ["b"]
    # Whatever comes between them, and whichever is taken in first.
    assert words(event("c", 3, after=["b"]), first, event("b", 2, after=["a"])) == ["c"]


def test_two_changes_of_the_same_are_two_versions_until_one_names_both() -> None:
    both = event("a", 1, after=[]), event("b", 3, after=["a"]), event("c", 2, after=["a"])
    assert words(*both) == ["c", "b"]
    assert words(*both, event("d", 4, after=["b"])) == ["c", "d"]
    assert words(*both, event("d", 4, after=["b", "c"])) == ["d"]


def test_the_very_same_words_are_one_version() -> None:
    same = {"text": "x", "prompt": "Why?", "source": "tip/here"}
    elsewhere = {**same, "source": "tip/there"}
    thread = [
        event("a", 1, after=[]),
        event("b", 2, same, after=["a"]),
        event("c", 3, after=["a"]),
        event("d", 4, elsewhere, after=["a"]),
    ]
    found = texts_of(thread)
    # Of what stands beside the words, that of the later one holds.
    assert found == [
        Version(Text("c", "", ""), date(2026, 3, 2), ("c",)),
        Version(Text("x", "Why?", "tip/there"), date(2026, 3, 2), ("b", "d")),
    ]
    # An edit of that version takes the place of both.
    assert words(*thread, event("e", 5, after=["b", "d"])) == ["c", "e"]


def test_what_an_earlier_version_of_the_program_wrote_takes_the_place_of_what_it_wrote() -> None:
    assert words(event("a", 1), event("b", 2), event("c", 3)) == ["c"]
    # Of its own device it knew; whether it knew what another one wrote, nothing says.
    assert words(event("a", 1), event("b", 2, device="there"), event("c", 3)) == ["b", "c"]
    assert words(event("a", 1), event("b", 2, after=["a"], device="there"), event("c", 3)) == [
        "b",
        "c",
    ]
    assert words(event("a", 1), event("b", 2, after=["a"]), event("c", 3)) == ["c"]


def test_a_first_text_that_comes_to_stand_later_is_no_change() -> None:
    # As where a clock that was fast is not believed.
    assert words(event("b", 1, after=["a"]), event("a", 2, after=[])) == ["b"]


@pytest.mark.parametrize("value", [7, [], {}, {"text": None}, {"text": " \n"}, "text"])
def test_what_cannot_be_read_takes_the_place_of_nothing(value: object) -> None:
    assert words(event("a", 1, after=[]), event("b", 2, value, after=["a"])) == ["a"]
    assert words(event("b", 2, value, after=["a"])) == []


@pytest.mark.parametrize(
    "after", [None, "a", {"a": 1}, [["a"]], [{}], [None, 1], ["b"], ["unknown"], 3.5]
)
def test_what_names_nothing_that_is_there_stands_beside(after: object) -> None:
    assert words(event("a", 1, after=[]), event("b", 2, after=after)) == ["a", "b"]


def test_of_a_circle_the_last_one_stands() -> None:
    circle = event("a", 1, after=["b"]), event("b", 2, after=["a"])
    assert words(*circle) == ["b"]
    assert words(*circle, event("c", 3, after=[])) == ["b", "c"]
    assert words(*circle, event("c", 3, after=["b"])) == ["c"]
    # Its own name says nothing.
    assert words(event("a", 1, after=["a"])) == ["a"]
    assert words(event("a", 1, after=["a", "b"]), event("b", 2, after=[])) == ["a"]


def test_ten_thousand_changes_are_read_at_once() -> None:
    thread = [event(str(number), 0, after=[str(number - 1)]) for number in range(10_000)]
    assert [each.words.text for each in texts_of(thread)] == ["9999"]
    old = [event(str(number), 0, device=str(number % 7)) for number in range(10_000)]
    assert len(texts_of(old)) == 7


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=2) | st.sampled_from(NAMES),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner),
    max_leaves=5,
)
BODY = st.one_of(
    st.fixed_dictionaries({"after": st.lists(st.sampled_from(NAMES), max_size=4)}),
    st.fixed_dictionaries({"after": ANYTHING}),
    st.just({}),
)
VALUE = st.one_of(
    st.sampled_from("xyz").map(lambda text: {"text": text}),
    ANYTHING,
)


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    """Draw events of one text, of which no two have one id."""
    return [
        event(name, draw(st.integers(0, 9)), draw(VALUE), draw(st.sampled_from("pqr")), **body)
        for name in draw(st.lists(st.sampled_from(NAMES), unique=True))
        for body in [draw(BODY)]
    ]


@settings(max_examples=500)
@given(events(), st.randoms(use_true_random=False))
def test_any_order_comes_to_the_same_and_loses_nothing(drawn: list[Event], random: Any) -> None:
    def read(value: object) -> Text | None:
        text = value.get("text") if isinstance(value, dict) else None
        return Text(text, "", "") if isinstance(text, str) and text else None

    def versions(some: list[Event]) -> list[Version[Text]]:
        snapshot = Snapshot()
        for each in some:
            snapshot.add(each)
        return versions_of(snapshot.history(ITEM, Kind.WRITTEN), read)

    found = versions(drawn)
    mixed = list(drawn)
    random.shuffle(mixed)
    assert versions(mixed) == found
    readable = {each.id: each for each in drawn if read(each.value)}
    assert bool(found) == bool(readable)
    assert len({each.words for each in found}) == len(found)
    # What is no version gave way to one, by what events say or, where they say nothing, by age.
    standing = {name for each in found for name in each.ids}
    assert standing <= set(readable)
    reached, waiting = set(standing), list(standing)
    while waiting:
        after = readable[waiting.pop()].body.get("after", list(readable))
        listed = after if isinstance(after, list) else []
        for name in [one for one in listed if isinstance(one, str) and one in readable]:
            if name not in reached:
                reached.add(name)
                waiting.append(name)
    assert reached == set(readable)


DOING = st.one_of(
    st.tuples(st.just("change"), st.text("ab", min_size=1, max_size=3)),
    st.tuples(st.just("take"), st.integers(0, 3)),
    st.tuples(st.just("join"), st.none()),
    st.tuples(st.just("meet"), st.integers(0, 2)),
)


@settings(max_examples=25)  # each opens three logs and writes to the disk many times
@given(st.lists(st.tuples(st.integers(0, 2), DOING), max_size=20), st.permutations(range(3)))
def test_what_three_devices_write_stands_until_one_who_saw_it_lets_it_go(
    course: Course, ticking: Clock, steps: list[tuple[int, Any]], order: list[int]
) -> None:
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        logs = [stack.enter_context(Log.open(Path(name) / str(n), ticking)) for n in range(3)]
        journals = [Reflections(Learning(course, log, ticking)) for log in logs]
        item = journals[0].write("begun").item
        for log in logs[1:]:
            log.merge(logs[0].snapshot.events())
        let_go: set[tuple[str, ...]] = set()
        for number, (what, how) in steps:
            journal = journals[number]
            found = journal.get(item)
            assert found
            versions = found.versions
            if what == "change":
                let_go.add(versions[0].ids)
                Writing(journal, found=found).finish(how)
            elif what == "take":
                let_go |= {each.ids for each in versions}
                journal.take(found, versions[how % len(versions)])
            elif what == "join":
                let_go |= {each.ids for each in versions}
                writing = Writing(journal, found=found, joins=True)
                writing.finish(writing.text)
            else:
                logs[number].merge(logs[how].snapshot.events())
        for number in (*order, *order):
            for log in logs:
                logs[number].merge(log.snapshot.events())
        first, *others = [_got(journal, item) for journal in journals]
        assert all(each.versions == first.versions for each in others)
        gone = {one for ids in let_go for one in ids}
        written = journals[0].learning.snapshot.history(item, Kind.WRITTEN)
        kept = {one for each in first.versions for one in each.ids}
        assert kept == {each.id for each in written} - gone
        # The one that was written last stands.
        assert max(written, key=lambda each: each.at).id in first.versions[0].ids
        # One device settles it for all.
        journals[0].take(first, first.versions[-1])
        for log in logs[1:]:
            log.merge(logs[0].snapshot.events())
        settled = [_got(journal, item) for journal in journals]
        assert {(each.text, len(each.versions)) for each in settled} == {
            (first.versions[-1].words.text, 1)
        }


def _got(journal: Reflections, item: str) -> Reflection:
    found = journal.get(item)
    assert found
    return found
