"""The schedule is what fsrs makes of the answers, however it came about."""

import json
import random
from datetime import UTC, date, datetime, timedelta, timezone

import fsrs
import pytest

from allyship_tui.learner import Event, Kind, Log, new_id
from allyship_tui.learner.timestamps import timestamp
from allyship_tui.study.recall import Rating
from allyship_tui.study.recall.schedule import LONGEST, Schedule, State, fold
from study.conftest import Clock

CARD = "recall/term/ally/what"
START = datetime(2026, 3, 2, 8, tzinfo=UTC)


def answered(moment: datetime, value: object, name: str = "") -> Event:
    day = moment.date().isoformat()
    return Event(name or new_id(), timestamp(moment), day, "d", "recalled", CARD, {"value": value})


def of_fsrs(answers: list[tuple[datetime, str]]) -> fsrs.Card:
    scheduler = fsrs.Scheduler(
        learning_steps=(), relearning_steps=(), enable_fuzzing=False, maximum_interval=365
    )
    card = fsrs.Card(card_id=0, due=answers[0][0])
    for moment, rating in answers:
        card, _ = scheduler.review_card(card, fsrs.Rating[rating.capitalize()], moment)
    return card


def full(log: Log) -> dict[str, State]:
    """Return the states worked out from every answer, with no cache."""
    snapshot = log.snapshot
    folds = {
        item: fold(snapshot.history(item, Kind.RECALLED))
        for item in snapshot.items_with("recalled")
    }
    return {item: state for item, state in folds.items() if state}


def put(log: Log, value: str) -> None:
    """Put something in place of what the cache holds."""
    assert log._store
    log._store.database.connection.execute("UPDATE cache SET value = ?", (value,))


def fresh(log: Log) -> dict[str, State]:
    """Return the states as a new window has them."""
    return Schedule(log).states()


def test_it_is_what_fsrs_makes_of_the_same_answers() -> None:
    chance = random.Random(20260302)
    for _ in range(1000):
        moment = START + timedelta(microseconds=chance.randrange(10**12))
        history = []
        for _ in range(chance.randrange(1, 12)):
            history.append((moment, chance.choice(list(Rating)).value))
            # Twice on a day, on the day, early, late, years later.
            moment += timedelta(seconds=chance.choice([0, 1, 60, 9e4, 5e5, 4e6, 1e8]))
        state = fold(answered(*each) for each in history)
        card = of_fsrs(history)

        assert state is not None
        assert state.due == card.due
        assert state.card == card.to_dict()


def test_good_each_time_comes_back_after_these_days() -> None:
    history: list[Event] = []
    moment, waits = START, []
    for _ in range(6):
        history.append(answered(moment, "good"))
        state = fold(history)
        assert state
        waits.append((state.due - moment).days)
        moment = state.due

    assert waits == [2, 11, 46, 163, 365, 365]
    assert max(waits) == LONGEST


@pytest.mark.parametrize(
    "value", ["Good", "", None, 3, True, ["good"], {"value": "good"}, "perfect"]
)
def test_what_is_no_rating_is_left_out(value: object) -> None:
    known = answered(START, "hard")

    assert fold([answered(START, value)]) is None
    assert fold([known, answered(START + timedelta(days=1), value)]) == fold([known])


def test_what_has_no_time_is_left_out() -> None:
    known = answered(START, "hard")
    for at in ("", "tomorrow", "2026-03-02", "9999-01-01T00:00:00.000000Z"):
        bad = Event(new_id(), at, "2026-03-02", "d", "recalled", CARD, {"value": "again"})
        assert fold([bad]) is None
        assert fold([bad, known]) == fold([known])


def test_the_end_of_the_calendar_is_no_end() -> None:
    state = fold([answered(datetime(9998, 12, 31, 23, tzinfo=UTC), "easy")])
    assert state
    late = State(datetime(9999, 12, 31, 23, tzinfo=UTC), state.card)

    assert late.due_on(timezone(timedelta(hours=5))) == date.max


def test_the_day_is_that_of_the_learners_zone() -> None:
    state = State(datetime(2026, 3, 4, 23, 30, tzinfo=UTC), {})

    assert state.due_on(UTC) == date(2026, 3, 4)
    assert state.due_on(timezone(timedelta(hours=1))) == date(2026, 3, 5)
    assert state.due_on(timezone(timedelta(hours=-5))) == date(2026, 3, 4)


def test_the_cache_is_used_and_says_what_a_full_fold_says(
    log: Log, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    schedule = Schedule(log)
    for number, rating in enumerate([*Rating, *Rating]):
        log.record(Kind.RECALLED, f"recall/term/ally/{number % 3}", value=rating.value)
        clock.move(days=number)
        assert schedule.states() == full(log) == fresh(log)
    expected = full(log)
    assert len(log.cache) == 3

    def refuse(_answers: object) -> State:
        raise AssertionError("folded again")

    monkeypatch.setattr("allyship_tui.study.recall.schedule.fold", refuse)
    assert fresh(log) == expected


def test_it_follows_whatever_changes_the_answers(log: Log, clock: Clock) -> None:
    schedule = Schedule(log)
    first = log.record(Kind.RECALLED, CARD, value="good")
    clock.move(days=3)
    second = log.record(Kind.RECALLED, CARD, value="hard")
    before = schedule.states()
    # Undone.
    log.undo(second)
    assert schedule.states() == full(log) == fresh(log) != before
    # One from another device that lies in between, and one before all.
    for day in (1, -5):
        before = schedule.states()
        log.merge([answered(START + timedelta(days=day), "again")])
        assert schedule.states() == full(log) == fresh(log) != before
    # Forgotten.
    before = schedule.states()
    log.forget("recall", {first.id})
    assert log.cache == {}
    assert schedule.states() == full(log) == fresh(log) != before
    log.forget("recall", log.snapshot.ids_of({CARD}))
    assert schedule.states() == full(log) == fresh(log) == {}
    # What is unknown counts for nothing, and is no answer.
    log.record(Kind.RECALLED, CARD, value="perfect")
    assert schedule.states() == fresh(log) == {}


def test_a_cache_that_is_broken_or_hostile_is_worked_out_again(log: Log) -> None:
    log.record(Kind.RECALLED, CARD, value="good")
    expected = fresh(log)
    (good,) = log.cache.values()
    mark, _, card = good.partition(" ")
    wrong = json.dumps({**json.loads(card), "due": "2030-01-01T00:00:00+00:00"})
    bad: list[str] = [
        "",
        " ",
        "nonsense",
        mark,
        card,
        f"{mark} ",
        f"{mark} {wrong}",
        f"{mark} {card}x",
        f"{mark} null",
        f"{mark} []",
        f"{mark} 7",
        f"{mark} " + "[" * 100_000,
        "\x00",
        good[:-1],
        good.upper(),
    ]
    for value in bad:
        put(log, value)
        assert fresh(log) == expected, value
        # And put right for the next time.
        assert list(log.cache.values()) == [good]
    assert log._store
    log._store.database.connection.execute("UPDATE cache SET value = x'ff00ff'")
    assert fresh(log) == expected


@pytest.mark.parametrize(
    "held",
    [
        "null",
        "[]",
        "7",
        '"due"',
        "{}",
        '{"due": "2026-03-04T09:00:00+00:00"}',
        '{"card": null, "back": {}}',
        '{"card": {"due": null}, "back": {}}',
        '{"card": {"due": 5}, "back": {}}',
        '{"card": {"due": "soon"}, "back": {}}',
        '{"card": {"due": "2026-03-04T09:00:00"}, "back": {}}',
        '{"card": {"due": "2026-03-04T09:00:00+00:00"}}',
        '{"card": {"due": "2026-03-04T09:00:00+00:00"}, "back": []}',
        '{"card": {"due": "2026-03-04T09:00:00+00:00"}, "back": {"2026-03": 1}}',
        '{"card": {"due": "2026-03-04T09:00:00+00:00"}, "back": {"2026-03": [1]}}',
        '{"card": {"due": "2026-03-04T09:00:00+00:00"}, "back": {"2026-03": [1e999, 0]}}',
        "[" * 100_000,
    ],
    ids=range(17),
)
def test_even_one_with_the_right_mark_need_not_be_one_of_ours(log: Log, held: str) -> None:
    from allyship_tui.study.recall.schedule import _mark

    log.record(Kind.RECALLED, CARD, value="good")
    expected = fresh(log)
    ids = sorted(log.snapshot.active_ids(CARD, Kind.RECALLED))
    put(log, f"{_mark([_mark(ids), held])} {held}")

    assert fresh(log) == expected


def test_the_mark_of_another_prompt_does_not_fit(log: Log, clock: Clock) -> None:
    log.record(Kind.RECALLED, CARD, value="good")
    log.record(Kind.RECALLED, "recall/term/ally/why", value="again")
    expected = fresh(log)
    for value in list(log.cache.values()):
        put(log, value)
        assert fresh(log) == expected == full(log)


def test_a_log_without_a_cache_has_a_schedule(log: Log) -> None:
    log.record(Kind.RECALLED, CARD, value="good")
    expected = full(log)
    assert log._store
    log._store.database.connection.execute("DROP TABLE cache")

    assert fresh(log) == expected
    log.close()
    assert fresh(log) == expected
