"""The days practised add up, and nothing that is done takes one away."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from allyship_tui.learner import Event, Kind, Log, Snapshot, new_id
from allyship_tui.study.learning import Learning
from allyship_tui.study.progress import days_practised
from allyship_tui.study.progress.days import practised_by_month
from study.conftest import Clock

TODAY = date(2026, 3, 2)
NO_PRACTICE = {
    Kind.PLACE,
    Kind.THEME,
    Kind.PLAIN,
    Kind.WIDTH,
    Kind.MUTED,
    Kind.BOOKMARKED,
    Kind.FOLLOWED,
    Kind.CARDS,
    Kind.PLAN_STATE,
    Kind.ASKED,
    Kind.SKIPPED,
    Kind.DAILY,
    Kind.MINUTES,
    Kind.READING_SPEED,
    Kind.WHOLE,
    Kind.UNDONE,
    Kind.FORGOTTEN,
}


def done(day: str, kind: str = Kind.MET, item: str = "term/ally", **body: object) -> Event:
    return Event(new_id(), f"{TODAY}T08:00:00.000000Z", day, "d", str(kind), item, body)


def of(*events: Event) -> Snapshot:
    snapshot = Snapshot()
    for event in events:
        snapshot.add(event)
    return snapshot


@pytest.mark.parametrize("kind", list(Kind))
def test_what_counts_as_practice(kind: Kind) -> None:
    found = days_practised(of(done("2026-03-01", kind)))
    assert found == (frozenset() if kind in NO_PRACTICE else {date(2026, 3, 1)})


KINDS = st.sampled_from([kind for kind in Kind if kind not in (Kind.UNDONE, Kind.FORGOTTEN)])
DAYS = st.dates(TODAY - timedelta(days=500), TODAY).map(str)


@given(st.lists(st.builds(done, DAYS, KINDS, st.sampled_from(["term/ally", "tip/x"])), max_size=20))
def test_they_never_go_down_when_more_is_done(events: list[Event]) -> None:
    snapshot, before = Snapshot(), frozenset[date]()
    for event in events:
        snapshot.add(event)
        after = days_practised(snapshot)
        assert after >= before
        before = after
    assert before == {
        date.fromisoformat(event.day) for event in events if event.kind not in NO_PRACTICE
    }


def test_unmarking_and_absence_take_no_day_away(learning: Learning, clock: Clock) -> None:
    learning.mark("tip/listen-and-learn")
    clock.move(days=40)
    learning.mark("tip/listen-and-learn")
    clock.move(days=400)

    assert days_practised(learning.snapshot) == {TODAY, TODAY + timedelta(days=40)}


def test_days_that_nobody_can_read_are_left_out(log: Log) -> None:
    for day in ("", "someday", "2026-02-30", "9999-99-99", "\x00"):
        log.merge([done(day)])
    log.merge([done("2026-03-01")])
    assert log._store
    log._store.database.connection.execute("UPDATE event SET day = x'ff' WHERE day = 'someday'")
    log.snapshot.replace(log._store.database.read_all())

    assert days_practised(log.snapshot) == {date(2026, 3, 1)}


def test_the_last_year_by_month_the_latest_first() -> None:
    days = ["2026-03-02", "2026-03-01", "2026-01-31", "2025-03-31", "2025-03-03", "2025-03-02"]
    snapshot = of(*map(done, days), done("2026-03-01", Kind.WRITTEN, "reflection/x"))
    snapshot.add(done("2026-03-03"))  # by a clock that was ahead

    assert practised_by_month(snapshot, TODAY) == [
        ("March 2026", [1, 2]),
        ("January 2026", [31]),
        ("March 2025", [3, 31]),
    ]
    assert practised_by_month(Snapshot(), TODAY) == []
