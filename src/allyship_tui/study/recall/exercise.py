"""Answering from memory: the prompts of today, one after the other, or one of an entry."""

from collections.abc import Callable, Iterator

from allyship_tui.messages import say
from allyship_tui.study import haste
from allyship_tui.study.exercise import Option, Page
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.places import TODAYS_CARDS, Section
from allyship_tui.study.recall.card import Card, is_taught, recall_of
from allyship_tui.study.recall.cards import Cards, Offer
from allyship_tui.study.recall.schedule import Rating
from allyship_tui.study.text import Lesson, Passage, Words, fact, one_line

_TURN, _TYPE = "turn", "type"


class RecallExercise:
    """A prompt at a time: think or type, turn it, say how well it went."""

    def __init__(self, cards: Cards, entry: str = "", offer: Callable[[], Offer] = Offer) -> None:
        """Begin.

        Args:
            cards: the learner's prompts.
            entry: how the log names the entry that a prompt is asked of, and that is marked as
                reviewed afterwards; without one, the prompts of today are asked.
            offer: returns those of today that are still to be answered.
        """
        self.item = f"{TODAYS_CARDS}/{entry}" if entry else TODAYS_CARDS
        self._cards = cards
        self._offer = offer
        self._of_entry = cards.of_entry(entry) if entry else None
        self._entry = entry
        self._answered: list[tuple[Card, int]] = []
        """The prompts answered here, and how often each had been answered before."""
        self._turned = ""
        self._typed = ""

    def page(self) -> Page:
        """Return the prompt, or with it its answer once it was turned."""
        card, left = self._current()
        if card is None:
            return self._end()
        is_turned = self._turned == card.item
        lesson = self._lesson(card, left, is_turned)
        if is_turned:
            return Page(lesson, tuple(self._ratings(card)), begins_at=1, least_seconds=haste.GLANCE)
        return Page(lesson, _turns())

    def pick(self, name: str, text: str = "") -> Outcome | None:
        """Turn the prompt, or say how well it went.

        Args:
            name: the name of an option of the page.
            text: what was typed as an answer; it is kept nowhere.

        Raises:
            NotSaved: the answer could not be recorded.
        """
        card, _ = self._current()
        if card is None:
            return None
        is_turned = self._turned == card.item
        if name not in (tuple(Rating) if is_turned else (_TURN, _TYPE)):
            return None
        if not is_turned:
            self._turned, self._typed = card.item, text.strip()
            return None
        before = self._cards.times(card)
        outcome = self._cards.answer(card, Rating(name), then_mark=bool(self._entry))
        self._answered.append((card, before))
        self._turned = self._typed = ""
        return outcome

    def _current(self) -> tuple[Card | None, int]:
        """Return the prompt to ask, and how many there are with it."""
        course = self._cards.learning.course
        # What was taken back is asked again, before anything else.
        again = [
            card
            for card, before in self._answered
            if self._cards.times(card) == before and is_taught(course, card)
        ]
        if self._entry:
            if self._of_entry and not is_taught(course, self._of_entry):
                self._of_entry = self._cards.of_entry(self._entry)
            is_done = self._answered and not again
            return (None, 0) if is_done or not self._of_entry else (self._of_entry, 1)
        offered = self._offer().cards
        asked = again[:1] or offered[:1]
        return (asked[0] if asked else None), len(offered)

    def _lesson(self, card: Card, left: int, is_turned: bool) -> Lesson:
        is_term = card.place.section is Section.TERMS
        term = self._cards.learning.course.term(card.place.item or "") if is_term else None
        recall = recall_of(self._cards.learning.course, card)
        prompt = Passage("", (one_line(recall.prompt),))
        turned = (
            prompt,
            Passage(say("recall.typed"), (self._typed,) if self._typed else ()),
            Passage(say("recall.answer"), (one_line(recall.answer),)),
            Passage(say("recall.why"), (one_line(recall.why),)),
        )
        passages = [passage for passage in turned if passage.texts] if is_turned else [prompt]
        words = (Words(say("recall.from"), ((card.place, card.title),)),)
        return Lesson(
            title=say("recall.title"),
            facts=() if self._entry else (fact("recall.left", count=left),),
            note=term.content_note if term else None,
            passages=tuple(passages),
            words=words if is_turned else (),
        )

    def _ratings(self, card: Card) -> Iterator[Option]:
        for rating, back in self._cards.ahead(card).items():
            yield Option(rating.value, say(f"recall.{rating}"), then=back.label)

    def _end(self) -> Page:
        if self._entry:
            words = "recall.entry-done" if self._answered else "recall.entry-none"
            title = self._cards.learning.title_of(self._entry)
            return _over(say(words, title=title))
        texts = [say("recall.done" if self._cards.answered_today else "recall.none")]
        if waiting := self._offer().waiting:
            texts.append(say("recall.waiting", count=waiting))
        return _over(*texts)


def _turns() -> tuple[Option, ...]:
    return (
        Option(_TURN, say("recall.turn"), turns=True),
        Option(_TYPE, say("recall.type"), turns=True, asks=say("recall.type-what")),
    )


def _over(*texts: str) -> Page:
    return Page(Lesson(say("recall.title"), passages=(Passage("", texts),)), ends=True)
