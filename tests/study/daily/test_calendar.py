"""The term of the day: the same for everyone, once a cycle, and never changed afterwards."""

import random
import time
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings, strategies as st

from allyship_tui.course import Course
from allyship_tui.study.daily import NoTerm, epoch, term_of_the_day

EPOCH = date(2026, 1, 1)
TEN_YEARS = 3653
Entry = tuple[str, date, date | None]


def after(days: int) -> date:
    return EPOCH + timedelta(days)


def shown(calendar: list[Entry], day: date) -> str | None:
    try:
        return term_of_the_day(calendar, day)
    except NoTerm:
        return None


def cycles(calendar: list[Entry], until: date) -> Iterator[tuple[date, int]]:
    """Cut time into cycles as the design says, one by one: yield each one's start and length.

    A day on which there is nothing to show is a cycle of its own.
    """
    start = frozen = epoch(calendar)
    while start <= until:
        pool = [
            identity
            for identity, added, retired in calendar
            if added <= frozen and not (retired and retired <= frozen)
        ]
        yield start, len(pool)
        start += timedelta(len(pool) or 1)
        frozen = start - timedelta(1)


@pytest.mark.parametrize(
    ("aside", "day", "place"),
    [
        ([3], 3, 8),
        # Days in a row: each has another, and they come one after the other as well.
        ([3, 4, 5], 3, 9),
        ([3, 4, 5], 4, 0),
        ([3, 4, 5], 5, 1),
        # And so it is through the turn of the cycle.
        ([9, 0], 9, 5),
        ([9, 0], 10, 6),
    ],
)
def test_what_stands_in_for_a_term_is_half_a_cycle_away(
    aside: list[int], day: int, place: int
) -> None:
    calendar: list[Entry] = [(f"term-{number}", EPOCH, None) for number in range(10)]
    order = [term_of_the_day(calendar, after(number)) for number in range(1, 11)]
    set_aside = {order[number] for number in aside}
    assert term_of_the_day(calendar, after(day + 1), set_aside) == order[place]


days = st.integers(0, TEN_YEARS)


@st.composite
def calendars(draw: st.DrawFn, most: int = 366) -> list[Entry]:
    """Draw from 5 to 366 terms, added and retired at any time in ten years."""
    size = draw(st.integers(5, most))
    dice = random.Random(draw(st.integers(0, 2**32)))
    span = draw(st.sampled_from([1, 40, 400, TEN_YEARS]))
    share = draw(st.sampled_from([0.0, 0.2, 0.9]))
    calendar: list[Entry] = []
    for number in range(size):
        added = after(dice.randrange(span) if number else 0)
        retired = added + timedelta(dice.randrange(-2, span)) if dice.random() < share else None
        calendar.append((f"term-{number}", added, retired))
    return calendar


GOLDEN: list[Entry] = [
    ("ally", date(2026, 1, 1), None),
    ("solidarity", date(2026, 1, 1), None),
    ("privilege", date(2026, 1, 1), None),
    ("empathy", date(2026, 1, 1), date(2026, 1, 3)),
    ("active-listening", date(2026, 1, 1), None),
    ("repair", date(2026, 1, 2), None),
]


def test_the_order_never_changes() -> None:
    first_ten = [term_of_the_day(GOLDEN, after(number)) for number in range(10)]
    assert first_ten == [
        *("empathy", "solidarity", "ally", "active-listening", "privilege"),
        *("solidarity", "ally", "active-listening", "repair", "privilege"),
    ]


def test_the_term_of_one_day_far_from_here() -> None:
    assert term_of_the_day(GOLDEN, date(2100, 7, 1)) == "privilege"


def test_the_small_course_shows_ally_on_its_day(course: Course) -> None:
    around = [term_of_the_day(course.calendar, date(2026, 3, 2) + timedelta(n)) for n in (-1, 0, 1)]
    assert around == ["solidarity", "ally", "active-listening"]


@given(calendar=calendars(), day=days, dice=st.randoms(use_true_random=False))
def test_the_order_of_the_calendar_does_not_matter(
    calendar: list[Entry], day: int, dice: random.Random
) -> None:
    shuffled = calendar.copy()
    dice.shuffle(shuffled)
    assert shown(calendar, after(day)) == shown(shuffled, after(day))


def assert_no_repeat(calendar: list[Entry]) -> None:
    for start, length in cycles(calendar, after(TEN_YEARS)):
        cycle = [shown(calendar, start + timedelta(number)) for number in range(length or 1)]
        assert len(set(cycle)) == len(cycle)
        assert (None in cycle) == (length == 0)


@settings(max_examples=5)
@given(calendar=calendars(most=50))
def test_no_term_repeats_within_a_cycle_over_ten_years(calendar: list[Entry]) -> None:
    assert_no_repeat(calendar)


def test_no_term_repeats_within_a_cycle_of_a_large_glossary() -> None:
    early: list[Entry] = [(f"early-{number}", EPOCH, None) for number in range(200)]
    gone: list[Entry] = [(f"gone-{n}", EPOCH, after(9 * n)) for n in range(100)]
    late: list[Entry] = [(f"late-{n}", after(50 * n), None) for n in range(66)]
    assert_no_repeat([*early, *gone, *late])


@given(calendar=calendars(), day=days)
def test_only_a_term_in_use_is_shown(calendar: list[Entry], day: int) -> None:
    entries = {identity: (added, retired) for identity, added, retired in calendar}
    identity = shown(calendar, after(day))
    if identity is not None:
        added, retired = entries[identity]
        assert added <= after(day)
        assert retired is None or added < retired


@given(calendar=calendars(most=40))
def test_every_term_that_stays_is_shown_again_and_again(calendar: list[Entry]) -> None:
    staying = {identity for identity, _, retired in calendar if retired is None}
    last = max(change for entry in calendar for change in entry[1:] if change)
    # Whatever cycle runs when the last change comes, it is over this many days later.
    settled = last + timedelta(len(calendar) + 1)
    size = len(staying)
    seen = [shown(calendar, settled + timedelta(number)) for number in range(2 * size)]
    assert set(seen) == (staying or set())
    assert seen[:size] == seen[size:]


@settings(max_examples=25)
@given(calendar=calendars(most=60), change=st.integers(1, TEN_YEARS), data=st.data())
def test_a_change_alters_no_past_day_and_nothing_in_the_current_cycle(
    calendar: list[Entry], change: int, data: st.DataObject
) -> None:
    day = after(change)
    new = data.draw(st.lists(st.integers(0, 500), max_size=8))
    gone = data.draw(st.lists(st.sampled_from(calendar), max_size=8, unique=True))
    later = {
        identity: day + timedelta(number)
        for number, (identity, _, retired) in enumerate(gone)
        if retired is None or retired > day
    }
    changed: list[Entry] = [(i, added, later.get(i, retired)) for i, added, retired in calendar]
    changed += [(f"new-{n}", day + timedelta(ahead), None) for n, ahead in enumerate(new)]
    assume(changed != calendar)
    start, length = list(cycles(calendar, day))[-1]
    last = start + timedelta(length or 1)
    for number in range(max(0, (start - EPOCH).days - 200), (last - EPOCH).days):
        assert shown(changed, after(number)) == shown(calendar, after(number))
    for number in range(0, (last - EPOCH).days, 97):
        assert shown(changed, after(number)) == shown(calendar, after(number))


def test_a_term_that_is_added_comes_with_the_next_cycle() -> None:
    calendar: list[Entry] = [(f"term-{number}", EPOCH, None) for number in range(5)]
    added = [*calendar, ("new", after(7), None)]
    weeks = [[shown(added, after(start + number)) for number in range(6)] for start in (5, 10)]
    assert "new" not in weeks[0][:5]
    assert "new" in weeks[1]


def test_what_changes_on_a_cycles_first_day_waits_for_the_next() -> None:
    calendar: list[Entry] = [(f"term-{number}", EPOCH, None) for number in range(5)]
    added = [*calendar, *((f"new-{number}", after(5), None) for number in range(5))]
    retired = [(identity, day, after(5)) for identity, day, _ in calendar[:3]] + calendar[3:]
    for number in range(10):
        assert shown(added, after(number)) == shown(calendar, after(number))
        assert shown(retired, after(number)) == shown(calendar, after(number))
    assert len({shown(added, after(number)) for number in range(10, 20)}) == 10
    assert len({shown(retired, after(number)) for number in range(10, 20)}) == 2


def test_what_changes_on_the_first_day_of_a_changed_cycle_waits_too() -> None:
    calendar: list[Entry] = [(f"term-{number}", EPOCH, None) for number in range(5)]
    calendar.append(("early", after(3), None))  # so a cycle of six begins on day 5
    added = [*calendar, *((f"new-{number}", after(5), None) for number in range(6))]
    for number in range(11):
        assert shown(added, after(number)) == shown(calendar, after(number))
    assert len({shown(added, after(number)) for number in range(11, 23)}) == 12


def test_a_term_that_is_retired_goes_with_the_next_cycle() -> None:
    calendar: list[Entry] = [(f"term-{number}", EPOCH, None) for number in range(5)]
    retired = [("term-0", EPOCH, after(6)), *calendar[1:]]
    assert "term-0" in [shown(retired, after(number)) for number in range(5, 10)]
    assert "term-0" not in [shown(retired, after(number)) for number in range(10, 40)]


def test_a_day_before_the_epoch_has_no_term() -> None:
    with pytest.raises(NoTerm):
        term_of_the_day(GOLDEN, EPOCH - timedelta(1))
    assert term_of_the_day(GOLDEN, EPOCH)


def test_without_terms_there_is_no_term_and_no_epoch() -> None:
    with pytest.raises(NoTerm):
        term_of_the_day([], EPOCH)
    with pytest.raises(NoTerm):
        epoch([])


def test_the_epoch_is_the_first_day_on_which_a_term_was_added() -> None:
    assert epoch([("b", after(3), None), ("a", EPOCH, after(2)), ("c", after(9), None)]) == EPOCH


def test_a_pool_can_become_empty_and_fill_again() -> None:
    calendar: list[Entry] = [("a", EPOCH, after(2)), ("b", after(10), None)]
    assert [shown(calendar, after(number)) for number in range(14)] == [
        *("a", "a", "a"),
        *[None] * 8,
        *("b", "b", "b"),
    ]


def test_a_term_that_was_never_in_use_is_never_shown() -> None:
    assert shown([("a", EPOCH, EPOCH)], EPOCH) is None
    assert shown([("a", EPOCH, EPOCH - timedelta(5))], after(9)) is None


@pytest.mark.parametrize("retired", [None, date.max, EPOCH])
@pytest.mark.parametrize("size", [1, 2, 366])
def test_a_very_late_day_is_answered_at_once(size: int, retired: date | None) -> None:
    calendar: list[Entry] = [(f"term-{number}", EPOCH, retired) for number in range(size)]
    started = time.perf_counter()
    identity = shown(calendar, date.max)
    assert time.perf_counter() - started < 1
    assert (identity is None) == (retired == EPOCH)


def test_the_very_first_and_very_last_days_of_all_are_days_too() -> None:
    calendar: list[Entry] = [("a", date.min, None), ("b", date.max, date.max)]
    assert term_of_the_day(calendar, date.min) == "a"
    assert term_of_the_day(calendar, date.max) == "a"
