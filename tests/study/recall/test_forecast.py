"""How many cards come back on each of the next days, and which entries are recalled and held."""

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

import pytest

from allyship_tui.course import Course
from allyship_tui.learner import Event, Kind, Snapshot, new_id
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.recall import Cards, Rating, entries_recalled, forecast_of, states_of
from allyship_tui.study.recall.card import Card, cards_of
from allyship_tui.study.recall.schedule import State
from study.conftest import Clock

TODAY = date(2026, 3, 2)  # a Monday
EAST, WEST = timezone(timedelta(hours=14)), timezone(timedelta(hours=-11))


@pytest.fixture
def cards(learning: Learning) -> Cards:
    return Cards(learning)


def due(moment: datetime, **card: object) -> State:
    return State(moment, dict(card))


def opened(*entries: str) -> Snapshot:
    """Return a log in which entries were opened, and so have their prompts asked."""
    snapshot = Snapshot()
    for entry in entries:
        at = "2026-03-01T08:00:00.000000Z"
        snapshot.add(Event(new_id(), at, "2026-03-01", "d", Kind.MET, entry, {}))
    return snapshot


def foretold(
    course: Course,
    *moments: datetime,
    today: date = TODAY,
    zone: tzinfo | None = UTC,
) -> list[int]:
    cards = [card for card in cards_of(course) if card.entry.startswith("term/")][: len(moments)]
    states = {card.item: due(moment) for card, moment in zip(cards, moments, strict=True)}
    snapshot = opened(*(card.entry for card in cards))
    return [ahead.cards for ahead in forecast_of(course, snapshot, states, today, zone)]


def at(days: int, hour: int = 12) -> datetime:
    return datetime(2026, 3, 2, hour, tzinfo=UTC) + timedelta(days=days)


def test_each_card_comes_back_on_its_day_and_what_waited_today(course: Course) -> None:
    found = foretold(course, at(-40), at(0), at(1), at(1), at(13), at(14))
    assert found == [2, 2, *[0] * 11, 1]


def test_the_days_are_those_of_the_learners_zone(course: Course) -> None:
    late, early = at(3, hour=23), at(3, hour=1)
    assert foretold(course, late, early)[2:5] == [0, 2, 0]
    assert foretold(course, late, early, zone=EAST)[2:5] == [0, 1, 1]
    assert foretold(course, late, early, zone=WEST)[2:5] == [1, 1, 0]


def test_where_nothing_was_answered_nothing_is_foretold(course: Course) -> None:
    found = forecast_of(course, Snapshot(), {}, TODAY, UTC)
    assert [ahead.day for ahead in found] == [TODAY + timedelta(days=n) for n in range(14)]
    assert not any(ahead.cards for ahead in found)


def test_new_cards_and_those_set_aside_are_not_foretold(cards: Cards, clock: Clock) -> None:
    learning = cards.learning
    learning.opened(Place(Section.TERMS, "ally"))
    learning.opened(Place(Section.TERMS, "solidarity"))
    assert sum(ahead.cards for ahead in cards.forecast()) == 0
    for card in cards.offer().cards:
        cards.answer(card, Rating.GOOD)
    assert cards.forecast()[0].cards == 0
    assert sum(ahead.cards for ahead in cards.forecast()) == 2
    cards.toggle_in_deck("term/ally")
    assert sum(ahead.cards for ahead in cards.forecast()) == 1
    clock.move(days=100)
    assert [ahead.cards for ahead in cards.forecast()] == [1, *[0] * 13]


@pytest.mark.parametrize(("today", "days"), [(date.min, 14), (date.max, 1)])
def test_a_clock_at_an_end_of_the_calendar(course: Course, today: date, days: int) -> None:
    last = datetime.max.replace(tzinfo=UTC)
    assert len(foretold(course, last, today=today, zone=EAST)) == days


def test_a_term_is_recalled_by_the_last_answer_to_any_of_its_prompts(
    cards: Cards, clock: Clock
) -> None:
    card = card_of(cards, "term/ally")
    entries = []
    for rating in (Rating.AGAIN, Rating.HARD, Rating.AGAIN):
        cards.answer(card, rating)
        clock.move(days=3)
        entries.append(recalled(cards))
    assert entries == [set(), {"term/ally"}, set()]


def test_a_term_is_held_when_it_comes_back_after_a_month(cards: Cards, clock: Clock) -> None:
    card = card_of(cards, "term/ally")
    held = []
    for _ in range(4):
        cards.answer(card, Rating.EASY)
        entries = entries_recalled(cards.learning.snapshot, cards.states())
        assert entries.held <= entries.recalled == {"term/ally"}
        held.append(bool(entries.held))
        clock.move(days=60)
    assert held == sorted(held)
    assert held[-1]


def test_an_answer_of_the_future_counts_for_nothing(cards: Cards) -> None:
    card = card_of(cards, "term/ally")
    cards.answer(card, Rating.AGAIN)
    snapshot = cards.learning.snapshot
    body = {"value": "easy"}
    for when in ("2027-01-01T08:00:00.000000Z", "9999-12-31T08:00:00.000000Z", "someday"):
        snapshot.add(Event(new_id(), when, when[:10], "d", Kind.RECALLED, card.item, body))
    found = entries_recalled(snapshot, states_of(snapshot))
    assert (found.recalled, found.held) == (frozenset(), frozenset())


def recalled(cards: Cards) -> set[str]:
    return set(entries_recalled(cards.learning.snapshot, cards.states()).recalled)


def card_of(cards: Cards, entry: str) -> Card:
    card = cards.of_entry(entry)
    assert card
    return card
