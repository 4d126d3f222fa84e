"""Of the prompts that came back: how many were recalled, and how many are held for long."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from allyship_tui.learner import Event, Kind, Log, Snapshot, new_id
from allyship_tui.learner.timestamps import timestamp
from allyship_tui.study.recall import Retention, retention_of, states_of
from allyship_tui.study.recall.retention import Month
from allyship_tui.study.recall.schedule import Schedule, State, _mark
from study.conftest import Clock

CARD, OTHER = "recall/term/ally/what", "recall/tip/of-old/why"
DUE = datetime(2026, 6, 1, 8, tzinfo=UTC)


def answered(when: str, value: object = "good", item: str = CARD) -> Event:
    """Return an answer at eight o'clock of a day."""
    moment = datetime.fromisoformat(when).replace(hour=8, tzinfo=UTC)
    return Event(new_id(), timestamp(moment), when, "d", "recalled", item, {"value": value})


def of(*events: Event) -> Retention:
    snapshot = Snapshot()
    for event in events:
        snapshot.add(event)
    return retention_of(states_of(snapshot))


def test_where_nothing_was_answered_there_is_nothing() -> None:
    assert of() == Retention(back=0, recalled=0, months=(), held=0)


def test_a_first_answer_has_not_come_back() -> None:
    found = of(answered("2026-03-02", "again"), answered("2026-03-02", "easy", OTHER))
    assert (found.back, found.recalled, found.months) == (0, 0, ())


@pytest.mark.parametrize(
    ("value", "recalled"), [("again", 0), ("hard", 1), ("good", 1), ("easy", 1)]
)
def test_all_but_again_is_recalled(value: str, recalled: int) -> None:
    found = of(answered("2026-03-02"), answered("2026-03-04", value))
    assert (found.back, found.recalled) == (1, recalled)


def test_by_month_the_latest_first_and_none_without_any() -> None:
    found = of(
        answered("2025-12-31"),
        answered("2026-03-04", "again"),
        answered("2026-01-01"),
        answered("2026-03-31", "hard"),
        answered("2025-12-30", "good", OTHER),
        answered("2026-01-31", "again", OTHER),
        answered("2024-03-01", "easy", OTHER),
    )
    assert found.months == (
        Month(date(2026, 3, 1), back=2, recalled=1),
        Month(date(2026, 1, 1), back=2, recalled=1),
        Month(date(2025, 12, 1), back=1, recalled=1),
    )
    assert (found.back, found.recalled) == (5, 3)


def test_the_order_of_answers_is_that_of_time_not_of_arrival() -> None:
    first, second = answered("2026-03-02", "again"), answered("2026-03-09")
    assert of(second, first) == of(first, second)
    assert of(second, first).recalled == 1


def test_what_was_taken_back_has_not_come_back(log: Log, clock: Clock) -> None:
    log.record(Kind.RECALLED, CARD, value="good")
    clock.move(days=3)
    log.undo(log.record(Kind.RECALLED, CARD, value="again"))
    assert retention_of(states_of(log.snapshot)).back == 0


@pytest.mark.parametrize("value", [None, "perfect", 3, ["good"], {"value": "good"}])
def test_what_is_no_rating_counts_for_nothing(value: object) -> None:
    found = of(answered("2026-03-01", value), answered("2026-03-02"), answered("2026-03-03", value))
    assert found.back == 0


@pytest.mark.parametrize("day", ["", "someday", "2026-02-30"])
def test_a_day_that_cannot_be_read_is_of_no_month(day: str) -> None:
    odd = answered("2026-03-03")
    odd = Event(odd.id, odd.at, day, odd.device, odd.kind, odd.item, odd.body)
    found = of(answered("2026-03-02"), odd)
    assert (found.back, found.recalled, found.months) == (1, 1, ())


def test_a_cache_that_names_no_months_counts_for_none(log: Log) -> None:
    log.record(Kind.RECALLED, CARD, value="good")
    (state,) = Schedule(log).states().values()
    ids = sorted(log.snapshot.active_ids(CARD, Kind.RECALLED))
    back = {"soon": [1, 1], "2026-13": [1, 0], "2026-03": [2, 1]}
    held = json.dumps({"card": state.card, "back": back})
    log.keep_in_cache({CARD: f"{_mark([_mark(ids), held])} {held}"})
    found = retention_of(Schedule(log).states())
    assert (found.back, found.recalled) == (2, 1)
    assert [month.first for month in found.months] == [date(2026, 3, 1)]


def held_for(days: float, **card: object) -> State:
    last = DUE - timedelta(days=days)
    return State(DUE, {"last_review": last.isoformat(), **card})


@pytest.mark.parametrize(("days", "held"), [(29.9, 0), (30, 1), (365, 1)])
def test_a_prompt_is_held_from_thirty_days_on(days: float, held: int) -> None:
    states = {CARD: held_for(days), OTHER: held_for(1)}
    assert retention_of(states).held == held


@pytest.mark.parametrize("last", [None, "", "soon", 5, "2026-01-01T08:00:00"])
def test_a_state_that_cannot_be_read_is_not_held(last: object) -> None:
    assert retention_of({CARD: held_for(99, last_review=last)}).held == 0
    assert retention_of({CARD: State(DUE, {})}).held == 0


def test_what_is_recalled_again_and_again_comes_to_be_held(log: Log, clock: Clock) -> None:
    held = []
    for _ in range(4):
        log.record(Kind.RECALLED, CARD, value="good")
        states = Schedule(log).states()
        assert states_of(log.snapshot) == states
        held.append(retention_of(states).held)
        clock.move(days=states[CARD].due.day + 40)
    log.record(Kind.RECALLED, CARD, value="again")
    held.append(retention_of(states_of(log.snapshot)).held)

    assert held[0] == 0
    assert held[3] == 1
    assert held[4] == 0
    assert retention_of(states_of(log.snapshot)).recalled == 3
