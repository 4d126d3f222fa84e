"""A learner's deck of prompts: which are in it, which are offered today, and answering one."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from allyship_tui.learner import Kind, NotSaved
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.places import Section
from allyship_tui.study.recall.card import Card, cards_of, entry_of
from allyship_tui.study.recall.deck import ADDED, REMOVED, deck_of
from allyship_tui.study.recall.limit import NEW_A_DAY, daily_limit
from allyship_tui.study.recall.retention import Retention, retention_of
from allyship_tui.study.recall.schedule import Rating, Schedule, State, ahead, answers_to
from allyship_tui.study.text import Fact, fact

if TYPE_CHECKING:
    from allyship_tui.study.recall.forecast import DayAhead


class Offer(Struct, frozen=True):
    """What is offered today."""

    cards: tuple[Card, ...] = ()
    waiting: int = 0
    """How many more are ready on another day."""


class Cards:
    """A learner's prompts."""

    def __init__(self, learning: Learning) -> None:
        self.learning = learning
        self._schedule = Schedule(learning.log)

    def offer(self) -> Offer:
        """Return the cards of a day, by the log as it is: what comes back, then what is new.

        Of each entry there is one at most. What does not fit into a day waits for another.
        """
        learning = self.learning
        states = self._schedule.states()
        zone = learning.clock().tzinfo
        today = learning.today
        back: list[tuple[date, Card]] = []
        new: list[Card] = []
        for card in self.deck():
            state = states.get(card.item)
            if state is None:
                new.append(card)
            elif state.due_on(zone) <= today:
                back.append((state.due_on(zone), card))
        back.sort(key=lambda due: due[0])
        old, fresh = _one_each([card for _, card in back], new)
        chosen = (*old[: daily_limit(learning)], *fresh[:NEW_A_DAY])
        return Offer(chosen, len(old) + len(fresh) - len(chosen))

    def deck(self) -> Iterator[Card]:
        """Go through the prompts of all that the learner opened or added, and did not set aside."""
        return deck_of(self.learning.course, self.learning.snapshot)

    def of_entry(self, entry: str) -> Card | None:
        """Return a prompt of one entry, opened or not: one not answered yet, else the next due."""
        states = self._schedule.states()
        cards = cards_of(self.learning.course, {entry})
        return min(cards, key=lambda card: _when(states.get(card.item)), default=None)

    def are_of(self, entry: str) -> bool:
        """Say whether an entry has prompts: the definition, a tip, a term in use."""
        kind = entry.partition("/")[0]
        can_have = kind in (Item.DEFINITION, Item.TIP, Item.TERM)
        return can_have and any(cards_of(self.learning.course, {entry}))

    def is_in_deck(self, entry: str) -> bool:
        """Say whether the prompts of an entry are asked."""
        return any(card.entry == entry for card in self.deck())

    def answer(self, card: Card, rating: Rating, *, then_mark: bool = False) -> Outcome:
        """Record how well a prompt was answered.

        Args:
            card: the prompt.
            rating: how well, by the learner's own account.
            then_mark: whether the definition or the tip that it is of is marked as reviewed too.
        """
        learning = self.learning
        learning.do(Kind.RECALLED, card.item, value=rating.value)
        can_be_marked = card.place.section in (Section.DEFINITION, Section.TIPS)
        if then_mark and can_be_marked and not learning.is_reviewed(card.entry):
            try:
                return replace(learning.mark(card.entry, recalled=True), then=self._again(card))
            except NotSaved:
                # Both or none; where even that cannot be kept, the answer is all there is.
                with suppress(NotSaved):
                    learning.undo()
                raise
        return replace(
            learning.outcome(f"outcome.recalled-{rating}", card.title), then=self._again(card)
        )

    def ahead(self, card: Card) -> dict[Rating, Fact]:
        """Return when a prompt comes back, for each answer that can be given to it now."""
        learning = self.learning
        states = ahead(answers_to(learning.snapshot, card.item), learning.clock())
        return {rating: self._comes_back(state) for rating, state in states.items()}

    def times(self, card: Card) -> int:
        """Return how often a prompt was answered."""
        return len(self.learning.snapshot.active_ids(card.item, Kind.RECALLED))

    @property
    def answered_today(self) -> frozenset[str]:
        """The entries of which a prompt was answered today, as the log names them."""
        items = self.learning.snapshot.latest_by_item(Kind.RECALLED)
        today = self.learning.today.isoformat()
        return frozenset(entry_of(item) for item, event in items.items() if event.day == today)

    def toggle_in_deck(self, entry: str) -> Outcome:
        """Have the prompts of an entry asked, or no more."""
        value = REMOVED if self.is_in_deck(entry) else ADDED
        self.learning.do(Kind.CARDS, entry, value=value)
        return self.learning.outcome(f"outcome.cards-{value}", self.learning.title_of(entry))

    def states(self) -> dict[str, State]:
        """Return what the answers to each prompt add up to, by its item."""
        return self._schedule.states()

    def retention(self) -> Retention:
        """Return how well prompts are held."""
        return retention_of(self.states())

    def forecast(self) -> "tuple[DayAhead, ...]":
        """Return how many prompts come back on each of the next days."""
        from allyship_tui.study.recall.forecast import forecast_of

        learning = self.learning
        zone = learning.clock().tzinfo
        return forecast_of(learning.course, learning.snapshot, self.states(), learning.today, zone)

    def _again(self, card: Card) -> str:
        """Return when a prompt that was just answered comes back, as a sentence."""
        state = self._schedule.states().get(card.item)
        return self._comes_back(state).sentence if state else ""

    def _comes_back(self, state: State) -> Fact:
        learning = self.learning
        days = (state.due_on(learning.clock().tzinfo) - learning.today).days
        return fact("recall.back-in", count=days) if days > 1 else fact("recall.back-tomorrow")


def _when(state: State | None) -> str:
    return state.due.isoformat() if state else ""


def _one_each(back: list[Card], new: list[Card]) -> tuple[list[Card], list[Card]]:
    """Leave one card of each entry; one that comes back goes before a new one."""
    seen: set[str] = set()
    left: tuple[list[Card], list[Card]] = ([], [])
    for cards, kept in zip((back, new), left, strict=True):
        for card in cards:
            if card.entry not in seen:
                seen.add(card.entry)
                kept.append(card)
    return left
