"""An answer and the mark that goes with it: both are kept, or neither."""

from typing import Any

import pytest

from allyship_tui.learner import Event, Kind, Log, NotSaved
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.recall import Cards, Rating
from allyship_tui.study.recall.card import Card

TIP = "tip/get-educated"


@pytest.fixture
def cards(learning: Learning) -> Cards:
    learning.opened(Place(Section.TIPS, "get-educated"))
    return Cards(learning)


@pytest.fixture
def card(cards: Cards) -> Card:
    found = cards.of_entry(TIP)
    assert found
    return found


@pytest.fixture
def no_marks(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Let the log keep everything but marks."""
    record = Log.record

    def keep_no_mark(log: Log, kind: Kind, item: str, **body: Any) -> Event:
        if kind is Kind.REVIEWED:
            raise NotSaved("The disk is full.")
        return record(log, kind, item, **body)

    monkeypatch.setattr(Log, "record", keep_no_mark)
    return monkeypatch


def test_an_answer_is_taken_back_when_the_mark_after_it_is_not_kept(
    cards: Cards, card: Card, no_marks: pytest.MonkeyPatch
) -> None:
    offered = cards.offer()
    with pytest.raises(NotSaved, match="The disk is full"):
        cards.answer(card, Rating.GOOD, then_mark=True)
    assert cards.times(card) == 0
    assert not cards.answered_today
    assert cards.states() == {}
    assert not cards.learning.is_reviewed(TIP)
    assert cards.offer() == offered
    assert not cards.learning.can_undo

    no_marks.undo()
    cards.answer(card, Rating.GOOD, then_mark=True)
    assert cards.times(card) == 1
    assert cards.learning.is_reviewed(TIP)


def test_what_was_done_before_the_answer_is_not_taken_back_with_it(
    cards: Cards, card: Card, no_marks: pytest.MonkeyPatch
) -> None:
    other = cards.of_entry("term/ally")
    assert other
    cards.answer(other, Rating.HARD)
    with pytest.raises(NotSaved):
        cards.answer(card, Rating.GOOD, then_mark=True)
    assert cards.times(other) == 1
    assert cards.learning.can_undo


def test_where_it_cannot_be_taken_back_either_the_first_reason_is_given(
    cards: Cards, card: Card, no_marks: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Event:
        raise NotSaved("Nor this.")

    no_marks.setattr(Log, "undo", fail)
    with pytest.raises(NotSaved, match="The disk is full"):
        cards.answer(card, Rating.GOOD, then_mark=True)
    assert cards.times(card) == 1
    assert not cards.learning.is_reviewed(TIP)
