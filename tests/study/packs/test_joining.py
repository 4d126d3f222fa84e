"""Terms of packs in the term of the day: the same for all who have them, and no day changes."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from msgspec.structs import replace

from allyship_tui.course import Calendar, Course, Era, PackCalendar, load_course
from allyship_tui.sanitise import Id
from allyship_tui.study.daily import NoTerm, first_day_of, term_on
from allyship_tui.study.packs import (
    InUse,
    Origin,
    PackInUse,
    add_pack,
    course_in_use,
    remove_pack,
)
from allyship_tui.study.packs.joining import eras_now, joined_terms, with_change
from allyship_tui.study.settings import Config

from ..daily.test_calendar import cycles
from .conftest import TERM, choir, lay

EPOCH = date(2026, 1, 1)
YEAR = 366


def after(days: int) -> date:
    return EPOCH + timedelta(days)


def terms(name: str, count: int, added: int = 0) -> Calendar:
    return tuple((f"{name}-{number}", after(added), None) for number in range(count))


# Which packs join, from which day on.
PACKS = {"low": terms("low", 4), "high": terms("high", 7, 20), "new": terms("new", 3, 150)}
BASE = terms("base", 9)
Joining = frozenset[str]
joinings = st.frozensets(st.sampled_from(sorted(PACKS)))
changes = st.dictionaries(st.integers(0, YEAR), joinings, max_size=6)


def joined(names: Joining) -> Calendar:
    return tuple(sorted(entry for name in names for entry in PACKS[name]))


@pytest.fixture(scope="module")
def taught(course: Course) -> Course:
    """Return a course that teaches every term of all packs."""
    one = course.terms[0]
    ids = [entry[0] for entry in (*BASE, *joined(frozenset(PACKS)))]
    return Course(terms=tuple(replace(one, id=Id(each)) for each in ids), calendar=BASE)


def shown(course: Course, eras: Sequence[Era], day: int) -> str | None:
    try:
        return str(term_on(replace(course, eras=tuple(eras)), after(day), ()).id)
    except NoTerm:
        return None


def live(course: Course, changed: Mapping[int, Joining], until: int) -> tuple[Era, ...]:
    """Look at each day until one, and then let packs come and go; return the eras in the end.

    On each day it shows what all later ones show of that day.
    """
    eras: tuple[Era, ...] = ()
    names: Joining = frozenset()
    first = []
    for day in range(until):
        first.append(shown(course, eras, day))
        names = changed.get(day, names)
        eras = with_change(eras, joined(names), after(day))
    assert [shown(course, eras, day) for day in range(until)] == first
    return eras


@settings(max_examples=25)
@given(changed=changes)
def test_no_day_gone_by_changes_whatever_packs_come_and_go(
    taught: Course, changed: dict[int, Joining]
) -> None:
    live(taught, changed, YEAR)


@settings(max_examples=25)
@given(one=changes, other=changes, same=joinings)
def test_whoever_has_the_same_packs_meets_the_same_terms_from_the_next_day_on(
    taught: Course, one: dict[int, Joining], other: dict[int, Joining], same: Joining
) -> None:
    first, second = (live(taught, {**each, 99: same}, 100) for each in (one, other))
    for day in range(100, 300):
        assert shown(taught, first, day) == shown(taught, second, day)


@given(changed=changes)
def test_no_term_repeats_within_a_cycle_of_an_era(
    taught: Course, changed: dict[int, Joining]
) -> None:
    eras = live(taught, changed, 200)
    calendar = [*BASE, *(eras[-1].terms if eras else ())]
    since = eras[-1].since if eras else EPOCH
    for start, length in cycles(calendar, after(600)):
        days = [(start - EPOCH).days + number for number in range(length)]
        of_era = [shown(taught, eras, day) for day in days if after(day) >= since]
        assert len(set(of_era)) == len(of_era)


@given(changed=changes, names=joinings)
def test_every_term_that_joins_is_shown_in_the_end_and_no_other(
    taught: Course, changed: dict[int, Joining], names: Joining
) -> None:
    eras = live(taught, {**changed, 250: names}, 251)
    pool = {entry[0] for entry in (*BASE, *joined(names))}
    days = range(251 + 2 * len(pool), 251 + 4 * len(pool))
    assert {shown(taught, eras, day) for day in days} == pool


def test_a_day_begun_stays_as_it_is_and_the_next_is_another() -> None:
    eras = with_change((), PACKS["low"], after(5))
    assert eras == (Era(after(6), PACKS["low"]),)
    assert with_change(eras, PACKS["low"], after(6)) == eras
    assert with_change(eras, PACKS["low"], after(90)) == eras
    # What changes back before it came was never there.
    assert with_change(eras, (), after(5)) == ()
    assert with_change(eras, (), after(6)) == (*eras, Era(after(7)))


def test_a_clock_that_was_wrong_for_a_while_puts_nothing_off() -> None:
    eras = with_change((), PACKS["low"], date(2099, 1, 1))
    assert with_change(eras, PACKS["low"], after(5)) == (Era(after(6), PACKS["low"]),)
    assert with_change((), PACKS["low"], date.max) == ()


def test_a_term_that_is_gone_is_stood_in_for_and_all_other_days_stay(taught: Course) -> None:
    eras = with_change((), PACKS["high"], after(40))
    eras = with_change(eras, (), after(80))
    less = replace(taught, terms=tuple(t for t in taught.terms if not t.id.startswith("high")))
    for day in range(120):
        before, now = shown(taught, eras, day), shown(less, eras, day)
        assert now is not None
        assert now == before or (before or "").startswith("high")


def test_the_first_day_is_that_of_the_first_pack_unless_it_has_none(taught: Course) -> None:
    eras = with_change((), PACKS["new"], after(10))
    assert first_day_of(replace(taught, eras=eras)) == EPOCH
    assert first_day_of(replace(taught, calendar=(), eras=eras)) == after(150)
    assert first_day_of(Course()) is None
    early = with_change((), terms("old", 2, -900), after(10))
    assert first_day_of(replace(taught, calendar=(), eras=early)) == after(11)


def test_the_first_packs_own_terms_go_before_those_of_the_same_id(taught: Course) -> None:
    eras = (Era(EPOCH, (("base-0", after(-500), after(3)), *PACKS["low"])),)
    assert first_day_of(replace(taught, eras=eras)) == EPOCH
    days = {shown(taught, eras, day) for day in range(40, 80)}
    assert "base-0" in days


# Who asks for it


def calendars(folder: Path, *, daily: bool) -> list[PackCalendar]:
    return [PackCalendar("choir", str(folder), daily, PACKS["low"])]


@pytest.mark.parametrize("origin", [Origin.PACKS_FOLDER, Origin.SETTINGS, Origin.COMMAND_LINE])
@pytest.mark.parametrize(("daily", "chosen"), [(True, ()), (False, ("choir",)), (False, ())])
def test_the_pack_or_the_settings_ask_and_what_is_there_for_once_never_joins(
    tmp_path: Path, origin: Origin, daily: bool, chosen: tuple[str, ...]
) -> None:
    used = InUse((PackInUse(tmp_path, origin),))
    joins = (daily or chosen) and origin is not Origin.COMMAND_LINE
    found = joined_terms(calendars(tmp_path, daily=daily), chosen, used)
    assert found == (PACKS["low"] if joins else ())


# On the disk


def test_what_joins_is_remembered_and_read_again(data: Path) -> None:
    root = data / "packs"
    assert eras_now(root, (), after(5)) == ((), True)
    assert not root.exists()
    eras = (Era(after(6), PACKS["low"]),)
    assert eras_now(root, PACKS["low"], after(5)) == (eras, True)
    assert eras_now(root, PACKS["low"], after(50)) == (eras, True)
    assert eras_now(root, (), after(50)) == ((*eras, Era(after(51))), True)


@pytest.mark.parametrize(
    "text",
    ["", "[", "{}", "[7]", '[{"since": "x", "terms": []}]', "[" * 9999],
    ids=["empty", "torn", "table", "number", "no date", "deep"],
)
def test_what_is_damaged_counts_as_nothing_and_is_written_anew(data: Path, text: str) -> None:
    lay(data, {"packs/.daily.json": text})
    eras = (Era(after(6), PACKS["low"]),)
    assert eras_now(data / "packs", PACKS["low"], after(5)) == (eras, True)
    assert eras_now(data / "packs", PACKS["low"], after(9)) == (eras, True)


def test_where_it_cannot_be_remembered_no_day_changes_and_that_is_said(
    tmp_path: Path, data: Path
) -> None:
    lay(data, {"packs": "a file"})
    content = (lay(tmp_path / "choir", choir(more="daily = true\n")),)
    course, _ = course_in_use(data, Config(content=content), (), after(100), load_course)
    assert course.eras == ()
    assert "the term of the day stays as it was" in str(course.problems[0])


def test_a_pack_joins_from_tomorrow_on_and_an_update_changes_no_day_either(
    tmp_path: Path, data: Path, pack_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("allyship_tui.course.load.base_folder", lambda: pack_folder)
    more = choir(more="daily = true\n")
    add_pack(lay(tmp_path / "one", more), data)

    def days(today: int, until: int) -> list[str | None]:
        course, _ = course_in_use(data, Config(), (), after(today), load_course)
        return [shown(course, course.eras, day) for day in range(until)]

    start = days(100, 101)
    assert "alto" not in start
    month = days(130, 131)
    assert month[:101] == start
    assert "alto" in month
    # One that breaks the rules, and says that it was always there.
    bass = {"terms/bass.toml": TERM.format(title="bass", added="2020-01-01")}
    add_pack(lay(tmp_path / "two", {**more, **bass}), data)
    assert days(130, 131) == month
    later = days(160, 161)
    assert later[:131] == month
    assert "bass" in later
    remove_pack("choir", data)
    end = days(160, 161)
    assert [one for one, other in zip(end, later, strict=True) if one == other] == [
        one for one in later if one not in ("alto", "bass")
    ]
