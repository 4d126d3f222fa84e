"""This week and the last: by the days in the log, from Monday on, and nothing of days to come."""

from datetime import date, timedelta

import pytest

from allyship_tui.learner import Event, Kind, Snapshot, new_id
from allyship_tui.study.progress import Week, two_weeks, weeks_lines

WEDNESDAY = date(2026, 3, 4)
MONDAY = date(2026, 3, 2)
NOW = f"{WEDNESDAY}T20:00:00.000000Z"


def done(
    day: date | str, kind: Kind, item: str = "term/ally", value: object = None, at: str = ""
) -> Event:
    body = {} if value is None else {"value": value}
    return Event(new_id(), at or f"{day}T08:00:00.000000Z", str(day), "d", kind, item, body)


def of(*events: Event, today: date = WEDNESDAY) -> tuple[Week, Week]:
    from datetime import UTC, datetime, time

    snapshot = Snapshot()
    for event in events:
        snapshot.add(event)
    if today < date.max:
        snapshot.set_now(datetime.combine(today, time(20), UTC))
    return two_weeks(snapshot, today)


NOTHING = (0, 0, 0, 0, 0, 0, 0)


def test_an_empty_log_has_two_weeks_without_anything() -> None:
    this, last = of()
    assert (this.first, last.first) == (MONDAY, MONDAY - timedelta(days=7))
    assert this.figures() == last.figures() == NOTHING
    assert weeks_lines((this, last)) == []


def test_a_week_begins_on_monday() -> None:
    events = [done(MONDAY - timedelta(days=back), Kind.CHOSEN) for back in (0, 1, 7, 8)]
    this, last = of(*events)
    assert (this.days, last.days) == (1, 2)
    sunday = MONDAY + timedelta(days=6)
    assert [week.days for week in of(*events, today=sunday)] == [1, 2]
    assert [week.days for week in of(*events, today=sunday + timedelta(days=1))] == [0, 1]


def test_what_is_told_of_a_week() -> None:
    this, last = of(
        done(MONDAY, Kind.MET, "term/ally"),
        done(WEDNESDAY, Kind.MET, "term/ally"),  # once more, and met before
        done(MONDAY, Kind.MET, "tip/get-educated"),  # no term
        done(MONDAY, Kind.RECALLED, "recall/term/ally/what", "again"),
        done(WEDNESDAY, Kind.RECALLED, "recall/term/ally/what", "good"),
        done(WEDNESDAY, Kind.RECALLED, "recall/term/ally/what", "no rating"),
        done(MONDAY, Kind.CHOSEN, "situation/lift", "a"),
        done(MONDAY, Kind.CHOSEN, "situation/lift", "b"),
        done(MONDAY, Kind.CHECKED_IN, "plan/x", "did"),
        done(MONDAY, Kind.READING_STATE, "reading/a", "read"),
        done(MONDAY, Kind.READING_STATE, "reading/b", "reading"),
        done(MONDAY, Kind.REVIEWED, "tip/a", value=True),
        done(MONDAY, Kind.REVIEWED, "tip/b", value=True),
        done(WEDNESDAY, Kind.REVIEWED, "tip/b", value=False),
        done(MONDAY, Kind.READ, "term/ally/in-short"),
        done(WEDNESDAY, Kind.READ, "term/ally/in-short"),  # once more, in the same week
        done(MONDAY, Kind.READ, "definition/allyship/in-short"),
        done(WEDNESDAY, Kind.READ, "tip/a/what"),
        done(WEDNESDAY, Kind.READ, "reading/a/page"),  # the page about a work is no step
    )
    assert this.figures() == (2, 1, 3, 2, 1, 1, 2)
    assert last.figures() == NOTHING


def test_a_term_is_met_in_the_week_of_its_first_time_alone() -> None:
    this, last = of(
        done(MONDAY - timedelta(days=1), Kind.MET),
        done(MONDAY, Kind.MET),
        done(WEDNESDAY, Kind.MET),
    )
    assert (this.terms, last.terms) == (0, 1)


def test_the_day_is_the_learners_own_and_not_that_of_the_time() -> None:
    # Late on Sunday in the west it is Monday by UTC.
    sunday = done(MONDAY - timedelta(days=1), Kind.CHOSEN, at=f"{MONDAY}T05:00:00.000000Z")
    this, last = of(sunday)
    assert (this.situations, last.situations) == (0, 1)


@pytest.mark.parametrize("day", ["9999", "", "someday", "2026-02-30", "9999-12-31", "2026-3-2"])
def test_a_day_that_cannot_be_read_is_of_no_week(day: str) -> None:
    at = f"{MONDAY}T08:00:00.000000Z"
    events = [
        done(day, Kind.MET, at=at),
        done(day, Kind.RECALLED, "recall/term/ally/what", "good", at=at),
        done(day, Kind.REVIEWED, "tip/a", value=True, at=at),
        done(day, Kind.CHOSEN, "situation/lift", at=at),
    ]
    assert [week.figures() for week in of(*events)] == [NOTHING, NOTHING]


def test_what_is_still_to_come_is_not_told() -> None:
    tomorrow = WEDNESDAY + timedelta(days=1)
    ahead = "2026-06-01T08:00:00.000000Z"
    this, _ = of(
        done(tomorrow, Kind.CHOSEN, "situation/lift"),
        done(WEDNESDAY, Kind.MET, at=ahead),
        done(WEDNESDAY, Kind.READING_STATE, "reading/a", "read", at=ahead),
        done(WEDNESDAY, Kind.CHECKED_IN, "plan/x", "did", at=ahead),
        done(WEDNESDAY, Kind.READ, "tip/a/what", at=ahead),
    )
    assert (this.situations, this.terms, this.steps, this.read, this.plans) == (0, 0, 0, 0, 0)


@pytest.mark.parametrize("today", [date.min, date.min + timedelta(days=3), date.max])
def test_a_clock_at_an_end_of_the_calendar_is_no_trouble(today: date) -> None:
    this, last = of(done(MONDAY, Kind.MET), today=today)
    assert this.first <= today
    assert last.figures() == NOTHING


def test_the_weeks_in_sentences() -> None:
    this = Week(MONDAY, days=2, terms=3, steps=7, cards=12, situations=1, plans=1, read=2)
    last = Week(MONDAY, days=1, terms=0, steps=0, cards=0, situations=0, plans=0, read=0)
    assert weeks_lines((this, last)) == [
        "This week: 2 days of practice, 3 terms met, 7 steps read, 12 cards answered, "
        "1 situation practised, 1 plan looked back on and 2 lessons or works marked as done.",
        "Last week: 1 day of practice.",
    ]
