"""Which prompts are offered on a day."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from allyship_tui.course import Course, Recall
from allyship_tui.learner import Kind, Log
from allyship_tui.sanitise import Id, Line, Text
from allyship_tui.study.daily import term_for
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.recall import Cards, Rating, daily_limit
from allyship_tui.study.recall.card import Card, cards_of
from allyship_tui.study.recall.limit import DAILY, NEW_A_DAY
from allyship_tui.study.session import Session
from study.conftest import Clock

TERMS = 40


@pytest.fixture
def many(course: Course) -> Course:
    """Return a course of many terms, each with two prompts."""
    ally = next(term for term in course.terms if term.id == "ally")
    prompts = tuple(
        Recall(id=Id(name), prompt=Text(name), answer=Text(name), why=Text(name))
        for name in ("what", "why")
    )
    terms = tuple(
        msgspec.structs.replace(
            ally, id=Id(f"word-{n:02}"), title=Line(f"Word {n:02}"), recall=prompts
        )
        for n in range(TERMS)
    )
    return replace(course, terms=terms)


@pytest.fixture
def cards(many: Course, log: Log, clock: Clock) -> Cards:
    return Cards(Learning(many, log, clock))  # type: ignore[arg-type]


def meet(cards: Cards, count: int) -> None:
    for number in range(count):
        cards.learning.opened(Place(Section.TERMS, f"word-{number:02}"))


def one_each(cards: Cards) -> None:
    """Leave each term with one prompt."""
    course = cards.learning.course
    terms = (msgspec.structs.replace(term, recall=term.recall[:1]) for term in course.terms)
    cards.learning.course = replace(course, terms=tuple(terms))


def items(cards: Cards) -> list[str]:
    return [card.item for card in cards.offer().cards]


def entries(cards: Cards) -> list[str]:
    return [card.entry for card in cards.offer().cards]


def answer_all(cards: Cards, rating: Rating = Rating.GOOD) -> list[Card]:
    """Go through what the day offers, and return it."""
    offered = cards.offer().cards
    for card in offered:
        cards.answer(card, rating)
    return list(offered)


def test_nothing_is_asked_of_what_was_not_opened(cards: Cards, clock: Clock) -> None:
    # The term of the day reaches someone unasked, day for day: that is no reason to ask.
    for _ in range(30):
        assert term_for(cards.learning, cards.learning.today)
        assert cards.offer().cards == ()
        assert cards.offer().waiting == 0
        clock.move(days=1)
    assert cards.learning.snapshot.is_empty


def test_what_was_opened_reviewed_or_added_is_asked(learning: Learning) -> None:
    cards = Cards(learning)
    learning.opened(Place(Section.TERMS, "ally"))
    learning.opened(Place(Section.TIPS, "get-educated"))
    assert {card.entry for card in cards.deck()} == {"term/ally", "tip/get-educated"}
    learning.opened(Place(Section.READING, "a-book-on-voices"))  # has none
    learning.mark("definition/allyship")
    learning.mark("tip/be-accountable")
    cards.toggle_in_deck("term/solidarity")

    assert {card.entry for card in cards.deck()} == {
        "definition/allyship",
        "tip/get-educated",
        "tip/be-accountable",
        "term/ally",
        "term/solidarity",
    }
    learning.mark("tip/be-accountable")
    assert not cards.is_in_deck("tip/be-accountable")


def test_five_new_ones_a_day_at_most(cards: Cards, clock: Clock) -> None:
    meet(cards, 12)
    first = cards.offer()
    assert (len(first.cards), first.waiting) == (NEW_A_DAY, 7)
    assert answer_all(cards) == list(first.cards)
    clock.move(days=1)
    assert len(answer_all(cards)) == NEW_A_DAY


def test_the_others_are_as_many_as_chosen_at_most_and_the_oldest_first(
    cards: Cards, clock: Clock
) -> None:
    one_each(cards)
    meet(cards, TERMS)
    order: list[Card] = []
    for _ in range(4):
        order += answer_all(cards)
        clock.move(hours=1)
        cards.learning.choose(Kind.DAILY, 0)
        clock.move(hours=23)
    assert len(order) == 4 * NEW_A_DAY
    cards.learning.choose(Kind.DAILY, DAILY)
    clock.move(days=90)  # an absence
    offer = cards.offer()
    old, new = offer.cards[:DAILY], offer.cards[DAILY:]

    assert list(old) == order[:DAILY]
    assert len(new) == NEW_A_DAY
    assert offer.waiting == TERMS - DAILY - NEW_A_DAY
    assert len(answer_all(cards)) == DAILY + NEW_A_DAY
    clock.move(days=1)
    assert [card for card in cards.offer().cards if card in order][:DAILY] == order[DAILY:]
    cards.learning.choose(Kind.DAILY, 3)
    assert [card for card in cards.offer().cards if card in order] == order[DAILY : DAILY + 3]


@pytest.mark.parametrize("chosen", [-1, True, "many", None, 2.5])
def test_a_number_that_is_none_is_not_taken(cards: Cards, log: Log, chosen: object) -> None:
    log.record(Kind.DAILY, "preference/daily", value=chosen)
    assert daily_limit(cards.learning) == DAILY


def test_two_prompts_of_an_entry_never_come_on_one_day(cards: Cards, clock: Clock) -> None:
    meet(cards, 3)
    for _ in range(12):
        assert len(set(entries(cards))) == len(entries(cards))
        done = answer_all(cards)
        assert len({card.entry for card in done}) == len(done)
        clock.move(days=1)
    assert {item.rpartition("/")[2] for item in cards.states()} == {"what", "why"}


def test_one_that_comes_back_goes_before_a_new_one_of_its_entry(cards: Cards, clock: Clock) -> None:
    meet(cards, 1)
    (first,) = answer_all(cards, Rating.AGAIN)
    clock.move(days=5)

    assert items(cards) == [first.item]


def test_undoing_an_answer_brings_the_card_back(cards: Cards, clock: Clock) -> None:
    meet(cards, 12)
    before = cards.offer()
    cards.answer(before.cards[0], Rating.EASY)
    assert cards.offer() != before
    outcome = cards.learning.undo()

    assert str(outcome) == "Undone. The answer no longer counts: Word 00"
    assert cards.offer() == before
    # And likewise one that had been answered before.
    cards.answer(before.cards[0], Rating.GOOD)
    clock.move(days=3)
    again = cards.offer()
    assert again.cards[0] == before.cards[0]
    cards.answer(again.cards[0], Rating.AGAIN)
    cards.learning.undo()
    assert cards.offer() == again


def test_a_card_just_answered_badly_waits_for_another_day(cards: Cards, clock: Clock) -> None:
    meet(cards, 1)
    clock.move(days=1)
    session = Session(cards.learning)
    (card,) = session.offer().cards
    session.cards.answer(card, Rating.AGAIN)
    assert session.offer().cards == ()
    clock.move(days=1)
    assert session.offer().cards == (card,)


def test_set_aside_by_hand_or_with_its_category_is_out(cards: Cards) -> None:
    meet(cards, 3)
    assert str(cards.toggle_in_deck("term/word-01")) == "Its prompts are asked no more: Word 01"
    assert entries(cards) == ["term/word-00", "term/word-02"]
    assert (
        str(cards.toggle_in_deck("term/word-01"))
        == "Its prompts are asked from tomorrow on: Word 01"
    )
    assert len(entries(cards)) == 3
    cards.learning.mute("roles")
    assert (entries(cards), cards.offer().waiting) == ([], 0)
    cards.learning.mute("roles")
    assert len(entries(cards)) == 3


def test_retired_terms_are_out(learning: Learning) -> None:
    retired = next(term for term in learning.course.terms if term.retired)
    learning.opened(Place(Section.TERMS, retired.id))
    cards = Cards(learning)

    assert retired.recall
    assert cards.offer().cards == ()
    assert cards.of_entry(Item.TERM.of(retired.id)) is None


def test_the_day_is_the_learners_own(many: Course, log: Log) -> None:
    now = datetime(2026, 3, 2, 23, 30, tzinfo=timezone(timedelta(hours=13)))
    cards = Cards(Learning(many, log, lambda: now))
    one_each(cards)
    meet(cards, 6)
    assert len(answer_all(cards)) == NEW_A_DAY
    # Half an hour later it is another day there, though not in UTC.
    now += timedelta(hours=1)
    assert len(cards.offer().cards) == 1
    # They come back two days on, from the first minute of that day there.
    now = datetime(2026, 3, 4, 0, 1, tzinfo=now.tzinfo)
    assert len(cards.offer().cards) == 6
    # Whoever has flown to the west meanwhile has the second once more, and then the third.
    now = datetime(2026, 3, 3, 10, 30, tzinfo=UTC).astimezone(timezone(timedelta(hours=-11)))
    assert (now.day, len(cards.offer().cards)) == (2, 1)
    now += timedelta(hours=1)
    assert (now.day, len(cards.offer().cards)) == (3, 6)


def test_of_an_entry_it_is_what_was_not_answered_yet_then_what_is_due(
    cards: Cards, clock: Clock
) -> None:
    asked = []
    for _ in range(3):
        card = cards.of_entry("term/word-00")
        assert card
        cards.answer(card, Rating.GOOD)
        asked.append(card.prompt)
        clock.move(minutes=1)

    assert asked == ["what", "why", "what"]
    assert cards.of_entry("term/unknown") is None


def test_every_prompt_of_the_course_has_a_name_of_its_own(course: Course) -> None:
    found = list(cards_of(course))
    total = [
        *(course.definition.recall if course.definition else ()),
        *(recall for tip in course.tips for recall in tip.recall),
        *(recall for term in course.glossary for recall in term.recall),
    ]

    assert len({card.item for card in found}) == len(found) == len(total)
    assert all(card.item == f"recall/{card.entry}/{card.prompt}" for card in found)


def test_names_nobody_knows_are_no_matter(cards: Cards, log: Log) -> None:
    for item in ("recall", "", "recall/term", "recall/term/gone/x", "a/b/c/d/e"):
        log.record(Kind.RECALLED, item, value="good")
    meet(cards, 6)

    assert len(cards.offer().cards) == NEW_A_DAY


def test_the_schedule_outlasts_the_window(cards: Cards, tmp_path: Path, clock: Clock) -> None:
    meet(cards, 7)
    answer_all(cards)
    clock.move(days=2)
    with Log.open(tmp_path / "learner", clock) as log:  # type: ignore[arg-type]
        again = Cards(Learning(cards.learning.course, log, clock))  # type: ignore[arg-type]
        assert again.offer() == cards.offer()
        assert again.states() == cards.states()
