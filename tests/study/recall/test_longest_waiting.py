"""Of the prompts that come back, those that wait longest come first."""

from allyship_tui.study.items import item_at
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.recall import Cards, Rating
from study.conftest import Clock


def test_what_waits_longest_comes_first_wherever_it_stands_in_the_course(
    learning: Learning, clock: Clock
) -> None:
    cards = Cards(learning)
    # Each day the one that the course has before those of the days before.
    answered: list[str] = []
    for section, item in (
        (Section.TERMS, "ally"),
        (Section.TIPS, "get-educated"),
        (Section.DEFINITION, None),
    ):
        place = Place(section, item or "in-short")
        learning.opened(place)
        card = next(c for c in cards.offer().cards if c.entry == item_at(learning.course, place))
        cards.answer(card, Rating.GOOD)
        answered.append(card.item)
        clock.move(days=1)
    clock.move(days=90)

    order = [card.item for card in cards.deck() if card.item in answered]
    assert order == answered[::-1]
    assert [card.item for card in cards.offer().cards if card.item in answered] == answered
