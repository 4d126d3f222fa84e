"""About five minutes: what there is to do today, each part of which can be skipped."""

from enum import StrEnum

from msgspec import Struct

from allyship_tui.course import Situation, Term
from allyship_tui.learner import Kind
from allyship_tui.study.daily import term_for
from allyship_tui.study.items import Item
from allyship_tui.study.journal import Reflections
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place
from allyship_tui.study.plans import Plan, Plans
from allyship_tui.study.progress import is_new
from allyship_tui.study.recall import Cards, Offer
from allyship_tui.study.session.steps import next_step
from allyship_tui.study.situations import Situations

_FOR_A_START = (Part.TERM, Part.STEP, Part.SITUATION, Part.CARDS, Part.PLAN)


class PartStatus(StrEnum):
    """How it stands with a part of today."""

    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"
    NOTHING = "nothing"
    """There is nothing of it today."""


class Today(Struct, frozen=True):
    """What there is today."""

    term: Term | None
    offer: Offer
    situation: Situation | None
    plan: Plan | None
    step: Place
    is_first: bool
    """Whether nothing has been learned or practised yet."""
    status: dict[Part, PartStatus]
    """How it stands with each part, in the order in which they are offered."""

    @property
    def next(self) -> Part | None:
        """The first part that is still open; None where nothing is left for today."""
        open_parts = (part for part, held in self.status.items() if held is PartStatus.OPEN)
        return next(open_parts, None)


class Session:
    """A learner's day."""

    def __init__(self, learning: Learning) -> None:
        self.learning = learning
        self.cards = Cards(learning)
        self.reflections = Reflections(learning)
        self.situations = Situations(learning)
        self.plans = Plans(learning)

    def today(self) -> Today:
        """Return what there is today, and how it stands with each part."""
        learning = self.learning
        identity = term_for(learning, learning.today)
        term = learning.course.term(identity) if identity else None
        offer, situation = self.cards.offer(), self.situations.next()
        plan, step = self.plans.question(), next_step(learning)
        there = {
            Part.TERM: term is not None,
            Part.CARDS: bool(offer.cards),
            Part.SITUATION: situation is not None,
            Part.PLAN: plan is not None,
            Part.STEP: step.item is not None,
        }
        done = {
            Part.TERM: self._met_today(term),
            Part.CARDS: not offer.cards and self._any_today(Kind.RECALLED),
            Part.SITUATION: self._any_today(Kind.CHOSEN),
            Part.PLAN: self._any_today(Kind.CHECKED_IN),
            Part.STEP: self._stepped_today(),
        }
        standing = {
            part: PartStatus.DONE
            if done[part]
            else PartStatus.SKIPPED
            if self.is_skipped(part)
            else PartStatus.OPEN
            if there[part]
            else PartStatus.NOTHING
            for part in self.order
        }
        return Today(term, offer, situation, plan, step, is_new(learning.snapshot), standing)

    @property
    def order(self) -> tuple[Part, ...]:
        """The parts in the order in which they are offered; someone new begins with a lesson."""
        return _FOR_A_START if is_new(self.learning.snapshot) else tuple(Part)

    def note_shown(self, today: Today) -> None:
        """Record that today was shown: its plan is asked about.

        Raises:
            NotSaved: it could not be recorded.
        """
        if today.plan and today.status[Part.PLAN] is PartStatus.OPEN:
            self.plans.ask(today.plan)

    def skip(self, part: Part) -> Outcome:
        """Leave out a part for today, or take it up again."""
        skipped = not self.is_skipped(part)
        item = Item.PART.of(part)
        self.learning.do(Kind.SKIPPED, item, value=skipped)
        words = "outcome.skipped" if skipped else "outcome.not-skipped"
        return self.learning.outcome(words, self.learning.title_of(item))

    def is_skipped(self, part: Part) -> bool:
        """Say whether a part was skipped today."""
        event = self.learning.snapshot.latest(Item.PART.of(part), Kind.SKIPPED)
        return event is not None and event.value is True and event.day == self._day

    def _met_today(self, term: Term | None) -> bool:
        if term is None:
            return False
        event = self.learning.snapshot.latest(Item.TERM.of(term.id), Kind.MET)
        return event is not None and event.day == self._day

    def _stepped_today(self) -> bool:
        """Say whether something was reviewed or read today, and not taken back by hand since."""
        snapshot = self.learning.snapshot
        reviewed = [e for e in snapshot.latest_by_item(Kind.REVIEWED).values() if e.value is True]
        read = (ReadingState.READING, ReadingState.READ)
        works = [e for e in snapshot.latest_by_item(Kind.READING_STATE).values() if e.value in read]
        return any(event.day == self._day for event in (*reviewed, *works))

    def _any_today(self, *kinds: Kind) -> bool:
        snapshot = self.learning.snapshot
        return any(self._day in snapshot.days(kind) for kind in kinds)

    @property
    def _day(self) -> str:
        return self.learning.today.isoformat()
