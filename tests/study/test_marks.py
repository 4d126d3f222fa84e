"""Marking and taking back, and what is done when nothing can be saved."""

from collections.abc import Callable

import pytest

from allyship_tui.course import Course
from allyship_tui.learner import Event, Kind, Log, NotSaved, Snapshot
from allyship_tui.study.items import Item, item_at, marked_at
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.places import Place, Section
from allyship_tui.study.progress import progress
from allyship_tui.study.session import next_step
from allyship_tui.study.text import definition_steps
from study.conftest import Clock

DEFINITION = "definition/allyship"
TIP = "tip/listen-and-learn"


class FullDisk:
    """A log that holds what it was given and can record nothing more."""

    def __init__(self, snapshot: Snapshot, device: str) -> None:
        self.snapshot = snapshot
        self.device = device

    def record(self, *_: str, **__: object) -> Event:
        """Fail as a full disk does."""
        raise NotSaved("This was not saved: the disk is full.")

    def undo(self, _: Event) -> Event:
        """Fail as a full disk does."""
        raise NotSaved("This was not saved: the disk is full.")


# Marks


def test_items_are_named_by_kind_and_id() -> None:
    assert [item.of("x") for item in Item] == [
        "definition/x",
        "tip/x",
        "term/x",
        "reading/x",
        "situation/x",
        "path/x",
        "plan/x",
        "reflection/x",
        "recall/x",
        "category/x",
        "part/x",
    ]


def test_a_step_of_the_definition_is_marked_and_the_last_marks_all_of_it(
    learning: Learning, clock: Clock
) -> None:
    assert learning.course.definition
    steps = [step for step, _ in definition_steps(learning.course.definition)]
    places = [Place(Section.DEFINITION, step) for step in steps]
    items = [marked_at(learning.course, place) for place in places]
    assert items == [*(f"{DEFINITION}/{step}" for step in steps[:-1]), DEFINITION]
    assert marked_at(learning.course, Place(Section.DEFINITION)) == DEFINITION
    assert {item_at(learning.course, place) for place in places} == {DEFINITION}

    def reviewed() -> list[bool]:
        return [learning.is_reviewed(item) for item in items]

    for item in items[:-1]:
        learning.mark(item)
    # Each of them does not make all of it: one says so oneself.
    assert reviewed() == [True] * (len(items) - 1) + [False]
    assert not progress(learning.course, learning.snapshot).definition_reviewed
    assert next_step(learning).section is Section.DEFINITION
    learning.mark(items[0])
    # A clock that was fast and is right again freezes no mark.
    clock.move(days=1)
    learning.mark(DEFINITION)
    clock.move(days=-1)
    assert reviewed() == [True] * len(items)
    assert progress(learning.course, learning.snapshot).definition_reviewed
    # One step taken back leaves the rest as it is.
    assert learning.mark(items[1]).words == "outcome.not-reviewed"
    assert reviewed() == [True, False] + [True] * (len(items) - 2)
    learning.undo()
    assert reviewed() == [True] * len(items)
    # Without the whole, each is as it was marked by itself.
    learning.undo()
    assert reviewed() == [False] + [True] * (len(items) - 2) + [False]


@pytest.mark.parametrize(
    ("item", "title"),
    [
        (DEFINITION, "What allyship is"),
        (f"{DEFINITION}/in-short", "In short"),
        (f"{DEFINITION}/gone", "gone"),
        (TIP, "Listen and Learn"),
        ("definition/a/b/c", "a/b/c"),
    ],
)
def test_marking_twice_goes_there_and_back(learning: Learning, item: str, title: str) -> None:
    assert not learning.is_reviewed(item)
    assert learning.mark(item) == Outcome("outcome.reviewed", title)
    assert learning.is_reviewed(item)
    assert learning.mark(item) == Outcome("outcome.not-reviewed", title)
    assert not learning.is_reviewed(item)


def test_marking_one_marks_no_other(learning: Learning, course: Course) -> None:
    learning.mark(TIP)
    reviewed = [tip.id for tip in course.tips if learning.is_reviewed(Item.TIP.of(tip.id))]
    assert reviewed == ["listen-and-learn"]


def test_marking_a_work_reads_it_and_back(learning: Learning) -> None:
    outcomes = [learning.mark("reading/a-hard-report").words for _ in range(3)]
    assert outcomes == ["outcome.read", "outcome.unread", "outcome.read"]
    assert learning.reading_state("a-hard-report") is ReadingState.READ


@pytest.mark.parametrize("state", list(ReadingState))
def test_each_reading_state_can_be_set(learning: Learning, state: ReadingState) -> None:
    outcome = learning.set_state("a-hard-report", state)
    assert outcome == Outcome(f"outcome.{state.value}", "A Hard Report for the Tests")
    assert learning.reading_state("a-hard-report") is state
    assert learning.reading_state("a-first-article") is ReadingState.UNREAD


@pytest.mark.parametrize("state", [ReadingState.READING, ReadingState.SET_ASIDE])
def test_marking_a_work_that_was_begun_reads_it(learning: Learning, state: ReadingState) -> None:
    learning.set_state("a-hard-report", state)
    learning.mark("reading/a-hard-report")
    assert learning.reading_state("a-hard-report") is ReadingState.READ


@pytest.mark.parametrize("value", ["skimmed", "", 3, None, True, [], ["read"], {"a": 1}])
def test_a_state_of_another_version_counts_as_unread(
    learning: Learning, log: Log, value: object
) -> None:
    log.record(Kind.READING_STATE, "reading/a-hard-report", value=value)
    assert learning.reading_state("a-hard-report") is ReadingState.UNREAD


@pytest.mark.parametrize("value", ["yes", 1, None, [], {}])
def test_a_review_of_another_version_counts_as_none(
    learning: Learning, log: Log, value: object
) -> None:
    log.record(Kind.REVIEWED, TIP, value=value)
    assert not learning.is_reviewed(TIP)


# Undo


def test_undo_takes_back_the_last_first(learning: Learning) -> None:
    learning.mark(DEFINITION)
    learning.mark(TIP)
    learning.set_state("a-hard-report", ReadingState.SET_ASIDE)
    assert learning.undo() == Outcome("outcome.unread", "A Hard Report for the Tests", undone=True)
    assert learning.reading_state("a-hard-report") is ReadingState.UNREAD
    assert learning.undo() == Outcome("outcome.not-reviewed", "Listen and Learn", undone=True)
    assert (learning.is_reviewed(DEFINITION), learning.is_reviewed(TIP)) == (True, False)
    assert learning.undo() == Outcome("outcome.not-reviewed", "What allyship is", undone=True)
    assert not learning.is_reviewed(DEFINITION)


def test_with_nothing_left_undo_does_nothing(learning: Learning) -> None:
    assert not learning.can_undo
    assert learning.undo() is None
    learning.mark(TIP)
    assert learning.can_undo
    learning.undo()
    before = len(list(learning.snapshot.events()))
    assert not learning.can_undo
    assert learning.undo() is None
    assert len(list(learning.snapshot.events())) == before


def test_undoing_an_unmark_marks_again(learning: Learning) -> None:
    learning.mark(TIP)
    learning.mark(TIP)
    learning.undo()
    assert learning.is_reviewed(TIP)


def test_undo_brings_back_the_state_before(learning: Learning) -> None:
    learning.set_state("a-hard-report", ReadingState.READING)
    learning.mark("reading/a-hard-report")
    learning.undo()
    assert learning.reading_state("a-hard-report") is ReadingState.READING


def test_meeting_leaving_and_choosing_are_not_undone(learning: Learning) -> None:
    learning.opened(Place(Section.TERMS, "ally"))
    learning.leave_at(Section.TIPS, "be-accountable")
    learning.choose(Kind.THEME, "dark")
    assert learning.undo() is None


def test_undo_leaves_another_windows_marks(window: Callable[[], Learning]) -> None:
    here, there = window(), window()
    here.mark(TIP)
    there.refresh()
    there.mark(DEFINITION)
    assert here.refresh()
    assert here.is_reviewed(DEFINITION)
    assert here.undo() == Outcome("outcome.not-reviewed", "Listen and Learn", undone=True)
    assert here.undo() is None
    assert there.refresh()
    assert there.is_reviewed(DEFINITION)
    assert not there.is_reviewed(TIP)
    assert not there.refresh()


def test_undo_leaves_a_later_mark_on_the_same_tip(
    window: Callable[[], Learning], clock: Clock
) -> None:
    here, there = window(), window()
    here.mark(TIP)
    clock.move(minutes=1)
    there.refresh()
    there.mark(TIP)
    clock.move(minutes=1)
    there.mark(TIP)
    here.refresh()
    here.undo()
    assert here.is_reviewed(TIP)


def test_a_new_window_has_nothing_to_undo(window: Callable[[], Learning]) -> None:
    window().mark(TIP)
    later = window()
    assert later.is_reviewed(TIP)
    assert later.undo() is None
    assert later.is_reviewed(TIP)


# When nothing can be saved


def test_what_is_not_saved_leaves_everything_as_it_was(learning: Learning, log: Log) -> None:
    learning.mark(TIP)
    learning.log = FullDisk(log.snapshot, log.device)  # type: ignore[assignment]
    acts: list[Callable[[], object]] = [
        lambda: learning.mark(TIP),
        lambda: learning.mark(DEFINITION),
        lambda: learning.mark("reading/a-hard-report"),
        lambda: learning.set_state("a-hard-report", ReadingState.READING),
        learning.undo,
        lambda: learning.opened(Place(Section.TERMS, "ally")),
        lambda: learning.leave_at(Section.TIPS, "be-accountable"),
        lambda: learning.choose(Kind.THEME, "dark"),
    ]
    for act in acts:
        with pytest.raises(NotSaved, match="the disk is full"):
            act()
    assert learning.is_reviewed(TIP)
    assert not learning.is_reviewed(DEFINITION)
    assert not learning.has_met("ally")
    assert learning.chosen(Kind.THEME) is None
    learning.log = log
    assert learning.undo() == Outcome("outcome.not-reviewed", "Listen and Learn", undone=True)
    assert learning.undo() is None
