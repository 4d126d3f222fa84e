"""Categories set aside, and what stands in for their terms."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from allyship_tui.course import Course
from allyship_tui.learner import Kind, Log
from allyship_tui.study.daily import (
    Lack,
    NoTerm,
    category_line,
    category_title,
    muted_categories,
    muted_terms,
    term_for,
    term_of_the_day,
)
from allyship_tui.study.learning import Learning
from allyship_tui.study.outcomes import Outcome

EPOCH = date(2026, 1, 1)
Entry = tuple[str, date, date | None]


def shown(calendar: list[Entry], day: int, aside: frozenset[str] = frozenset()) -> str | None:
    try:
        return term_of_the_day(calendar, EPOCH + timedelta(day), aside)
    except NoTerm:
        return None


@st.composite
def calendars(draw: st.DrawFn, *, changing: bool = True) -> list[Entry]:
    """Draw up to twelve terms, added and retired within two months where they may change."""
    size = draw(st.integers(1, 12))
    entries: list[Entry] = []
    for number in range(size):
        added = EPOCH + timedelta(draw(st.integers(0, 60)) if changing and number else 0)
        gone = draw(st.none() | st.integers(1, 60)) if changing else None
        entries.append((f"term-{number}", added, added + timedelta(gone) if gone else None))
    return entries


@pytest.mark.parametrize(
    ("calendar", "day", "muted", "why"),
    [
        ([], 0, (), Lack.NO_TERMS),
        ([("a", EPOCH, None)], -1, (), Lack.BEFORE_EPOCH),
        ([("a", EPOCH, EPOCH + timedelta(1))], 9, (), Lack.NONE_IN_USE),
        ([("a", EPOCH, EPOCH + timedelta(1))], 9, ("a",), Lack.NONE_IN_USE),
        ([("a", EPOCH, None), ("b", EPOCH, None)], 9, ("a", "b"), Lack.ALL_MUTED),
    ],
)
def test_why_there_is_no_term_is_told(
    calendar: list[Entry], day: int, muted: tuple[str, ...], why: Lack
) -> None:
    with pytest.raises(NoTerm) as lacking:
        term_of_the_day(calendar, EPOCH + timedelta(day), muted)
    assert lacking.value.why is why


asides = st.frozensets(st.integers(0, 11).map("term-{}".format), min_size=1)


@given(calendar=calendars(), aside=asides)
def test_all_other_days_are_everyones_and_what_stands_in_is_not_aside(
    calendar: list[Entry], aside: frozenset[str]
) -> None:
    for day in range(90):
        everyones, own = shown(calendar, day), shown(calendar, day, aside)
        if everyones not in aside:
            assert own == everyones
        elif own is not None:
            assert own not in aside
            added, retired = next(entry[1:] for entry in calendar if entry[0] == own)
            assert added <= EPOCH + timedelta(day)
            assert retired is None or retired > added


@given(calendar=calendars(changing=False), aside=asides, day=st.integers(0, 10_000))
def test_there_is_no_term_only_where_all_are_aside(
    calendar: list[Entry], aside: frozenset[str], day: int
) -> None:
    others = {identity for identity, *_ in calendar} - aside
    assert (shown(calendar, day, aside) is None) == (not others)


@given(calendar=calendars(changing=False), aside=asides, start=st.integers(0, 1000))
def test_days_in_a_row_that_are_stood_in_for_differ(
    calendar: list[Entry], aside: frozenset[str], start: int
) -> None:
    others = {identity for identity, *_ in calendar} - aside
    # Twice through, so that the turn of a cycle lies between two days as well.
    days = range(start, start + 2 * len(calendar) + 1)
    terms = [shown(calendar, day, aside) for day in days]
    stood_in = [shown(calendar, day) in aside for day in days]
    if len(others) >= 2:
        for day in range(len(terms) - 1):
            assert not (stood_in[day] and stood_in[day + 1] and terms[day] == terms[day + 1])


@pytest.mark.parametrize("size", [6, 9, 60])
@pytest.mark.parametrize("every", [2, 3, 5])
def test_what_stands_in_comes_half_a_cycle_away_from_its_own_day(size: int, every: int) -> None:
    calendar: list[Entry] = [(f"term-{number}", EPOCH, None) for number in range(size)]
    order = [shown(calendar, day) for day in range(size)]
    aside = frozenset(filter(None, order[::every]))
    for day in range(size, 2 * size):
        own = shown(calendar, day, aside)
        if order[day % size] in aside:
            away = abs(day % size - order.index(own))
            assert min(away, size - away) >= (size - len(aside)) // 2 - 1


def test_a_day_is_stood_in_for_the_same_way_each_time() -> None:
    calendar: list[Entry] = [(f"term-{number}", EPOCH, None) for number in range(5)]
    aside = frozenset({"term-1", "term-4"})
    first = [shown(calendar, day, aside) for day in range(5)]
    assert [shown(calendar, day, aside) for day in range(5, 10)] == first
    assert [shown(calendar[::-1], day, aside) for day in range(5)] == first


# In the log


def test_nothing_is_aside_at_first(learning: Learning) -> None:
    assert muted_categories(learning.snapshot) == frozenset()
    assert muted_terms(learning.course, learning.snapshot) == frozenset()


def test_a_category_goes_aside_and_comes_back(learning: Learning, course: Course) -> None:
    roles = frozenset(str(term.id) for term in course.terms if term.category == "roles")
    before = term_for(learning, learning.today)
    assert before in roles
    assert learning.mute("roles") == Outcome("outcome.category-aside", "Roles")
    assert muted_categories(learning.snapshot) == {"roles"}
    assert muted_terms(course, learning.snapshot) == roles
    assert term_for(learning, learning.today) not in {*roles, None}
    assert learning.mute("roles") == Outcome("outcome.category-back", "Roles")
    assert term_for(learning, learning.today) == before
    assert learning.undo() == Outcome("outcome.category-aside", "Roles", undone=True)
    assert muted_categories(learning.snapshot) == {"roles"}


def test_with_all_aside_there_is_no_term(learning: Learning, course: Course) -> None:
    for category in course.categories:
        learning.mute(category.id)
    assert term_for(learning, learning.today) is None


def test_a_category_is_named_with_its_state(learning: Learning, course: Course) -> None:
    term = course.term("ally")
    assert term
    assert category_line(course, learning.snapshot, term) == "Category: Roles"
    learning.mute("roles")
    assert category_line(course, learning.snapshot, term) == "Category: Roles, set aside"
    assert category_title(course.categories[0], ()) == "Roles"


@pytest.mark.parametrize("value", ["yes", 1, None, [], {}, False])
def test_what_another_version_set_aside_counts_as_nothing(
    learning: Learning, log: Log, value: object
) -> None:
    log.record(Kind.MUTED, "category/roles", value=value)
    assert muted_categories(learning.snapshot) == frozenset()


def test_a_category_that_is_not_taught_sets_nothing_aside(learning: Learning) -> None:
    learning.mute("no-such-category")
    assert muted_terms(learning.course, learning.snapshot) == frozenset()
    assert term_for(learning, learning.today) == "ally"
