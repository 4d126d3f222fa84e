"""How far one is with the terms: three figures, each a part of the one before."""

from datetime import date, timedelta

from allyship_tui.learner import Kind
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.progress import (
    TermsKept,
    forecast_line,
    progress,
    terms_kept,
)
from allyship_tui.study.recall import Cards, DayAhead, Rating
from study.conftest import Clock

TODAY = date(2026, 3, 2)  # a Monday


def kept(cards: Cards) -> TermsKept:
    learning = cards.learning
    done = progress(learning.course, learning.snapshot)
    return terms_kept(done, learning.snapshot, cards.states())


def test_met_then_recalled_then_held(learning: Learning, clock: Clock) -> None:
    cards = Cards(learning)
    total = kept(cards).total
    assert kept(cards) == TermsKept(0, 0, 0, total)
    learning.opened(Place(Section.TERMS, "ally"))
    learning.opened(Place(Section.TERMS, "solidarity"))
    assert kept(cards) == TermsKept(2, 0, 0, total)
    card = cards.of_entry("term/ally")
    assert card
    cards.answer(card, Rating.AGAIN)
    assert kept(cards) == TermsKept(2, 0, 0, total)
    clock.move(days=1)
    cards.answer(card, Rating.GOOD)
    assert kept(cards) == TermsKept(2, 1, 0, total)
    for _ in range(5):
        clock.move(days=60)
        cards.answer(card, Rating.EASY)
    assert kept(cards) == TermsKept(2, 1, 1, total)


def test_a_term_that_was_never_opened_is_not_recalled_before_it_is_met(learning: Learning) -> None:
    learning.log.record(Kind.RECALLED, "recall/term/ally/what", value="easy")
    learning.log.record(Kind.RECALLED, "recall/tip/get-educated/why", value="easy")
    cards = Cards(learning)
    assert kept(cards).recalled == 0
    learning.opened(Place(Section.TERMS, "ally"))
    assert kept(cards).recalled == 1


def ahead(*counts: int) -> list[DayAhead]:
    return [DayAhead(TODAY + timedelta(days=n), count) for n, count in enumerate(counts)]


def test_the_forecast_is_one_sentence() -> None:
    assert forecast_line(ahead(3, 2, 0, 1, *[0] * 3, 4, 1)) == (
        "Cards come back: 3 today, 2 on Tuesday, 1 on Thursday, 4 on 9 Mar and 1 on 10 Mar."
    )
    assert forecast_line(ahead(0, 1)) == "Cards come back: 1 on Tuesday."
    assert forecast_line(ahead(0, 0, 0)) == ""
    assert forecast_line([]) == ""
