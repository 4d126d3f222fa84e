"""A learner's day: what there is, how it stands with each part, and how long the rest takes."""

from enum import StrEnum

from msgspec import Struct

from allyship_tui.course import Course
from allyship_tui.learner import Kind, morning_of
from allyship_tui.study.items import Item, item_at, step_item
from allyship_tui.study.journal import Reflections
from allyship_tui.study.learning import Learning
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans import Plans, PlanState
from allyship_tui.study.recall import Card, Cards, Offer
from allyship_tui.study.session.day import AT_ONCE, Day, decide_day
from allyship_tui.study.session.length import card_seconds, lesson_seconds
from allyship_tui.study.session.pace import pace_of
from allyship_tui.study.situations import Situations
from allyship_tui.study.steps import is_read, steps_at
from allyship_tui.study.text import IN_SHORT, Step


class PartStatus(StrEnum):
    """How it stands with a part of today."""

    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"


class Today(Struct, frozen=True):
    """What there is today, as far as it was done."""

    day: Day
    status: dict[Part, PartStatus]
    """How it stands with each part of the day, in the order in which one is led through them."""
    cards: tuple[Card, ...]
    """The cards that are still to be answered."""
    seconds: dict[Part, float]
    """How long the rest of each part takes, in seconds."""

    @property
    def next(self) -> Part | None:
        """The first part that is still open; None where nothing is left for today."""
        open_parts = (part for part, held in self.status.items() if held is PartStatus.OPEN)
        return next(open_parts, None)

    @property
    def left(self) -> list[Part]:
        """The parts that wait for another day: but for those done before the day was shorter."""
        return [part for part in self.day.left if part not in self.status]

    @property
    def seconds_left(self) -> float:
        """How long all that is still open takes, in seconds."""
        return sum(self.seconds[part] for part, held in self.status.items() if held == "open")


class Session:
    """A learner's day."""

    def __init__(self, learning: Learning) -> None:
        self.learning = learning
        self.cards = Cards(learning)
        self.reflections = Reflections(learning)
        self.situations = Situations(learning)
        self.plans = Plans(learning)
        self._decided: tuple[Course, tuple[object, ...], Day] | None = None

    def day(self) -> Day:
        """Return what there is today, as it was decided when the day began."""
        learning, course = self.learning, self.learning.course
        # Nothing else of today changes what the day holds.
        key = (learning.today, pace_of(learning), *map(learning.snapshot.revision, AT_ONCE))
        held = self._decided
        if held is None or held[0] is not course or held[1] != key:
            log = morning_of(learning.log, learning.clock(), AT_ONCE)
            morning = learning if log is learning.log else Learning(course, log, learning.clock)
            held = self._decided = course, key, decide_day(morning)
        return held[2]

    def today(self) -> Today:
        """Return what there is today, and how it stands with each part."""
        day = self.day()
        cards = self._cards_left(day)
        parts = [part for part in Part if part in day.order or self._was_done(day, part)]
        order = day.order if len(parts) == len(day.order) else tuple(parts)
        gone = {Part.CARDS: not cards, Part.PLAN: not self._is_plan_there(day)}
        done = {part for part in order if self._is_done(day, part)}
        status = {
            part: PartStatus.DONE
            if part in done
            else PartStatus.SKIPPED
            if self.is_skipped(part)
            else PartStatus.OPEN
            for part in order
            if part in done or not gone.get(part)
        }
        seconds = {part: self._seconds(day, part, cards) for part in status}
        return Today(day, status, cards, seconds)

    def offer(self) -> Offer:
        """Return the cards that are still to be answered today."""
        day = self.day()
        return Offer(self._cards_left(day), day.waiting)

    def steps_left(self) -> tuple[Step, ...]:
        """Return those steps of today's lesson that are still to be read."""
        return self._unread(self.day())

    def term_in_short(self, day: Day) -> tuple[Step, ...]:
        """Return the steps of a day's term that the day asks for."""
        place = Place(Section.TERMS, day.term.id if day.term else None)
        return steps_at(self.learning.course, place)[:IN_SHORT]

    def term_left(self) -> tuple[Step, ...]:
        """Return those steps of today's term that are still to be read: a term comes anew."""
        day = self.day()
        item = Item.TERM.of(day.term.id) if day.term else ""
        return tuple(s for s in self.term_in_short(day) if not self._was_read(item, s))

    def note_shown(self, today: Today) -> None:
        """Record that today was shown: its plan is asked about.

        Raises:
            NotSaved: it could not be recorded.
        """
        if today.day.plan and today.status.get(Part.PLAN) is PartStatus.OPEN:
            self.plans.ask(today.day.plan)

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
        return event is not None and event.value is True and event.day == self._date

    def _was_done(self, day: Day, part: Part) -> bool:
        """Say whether a part was done before the day was made shorter, and left out of it."""
        left = part in day.left and part is not Part.STEP
        return left and self._is_done(day, part)

    def _is_done(self, day: Day, part: Part) -> bool:
        if part is Part.TERM:
            return day.term is not None and not self.term_left()
        if part is Part.CARDS:
            return self._any_today(Kind.RECALLED) and not self._cards_left(day)
        if part is Part.STEP:
            return not self._unread(day)
        return self._any_today(Kind.CHOSEN if part is Part.SITUATION else Kind.CHECKED_IN)

    def _cards_left(self, day: Day) -> tuple[Card, ...]:
        if not day.cards:
            return ()
        answered, deck = self.cards.answered_today, {card.item for card in self.cards.deck()}
        return tuple(c for c in day.cards if c.entry not in answered and c.item in deck)

    def _unread(self, day: Day) -> tuple[Step, ...]:
        snapshot, item = self.learning.snapshot, item_at(self.learning.course, day.step)
        if day.step.section is Section.READING:
            state = snapshot.latest(item, Kind.READING_STATE)
            was_marked = state is not None and state.day == self._date
            is_done = was_marked or any(self._was_read(item, step) for step in day.steps)
            return () if is_done else day.steps
        return tuple(step for step in day.steps if not is_read(snapshot, item, step.id))

    def _was_read(self, item: str, step: Step) -> bool:
        """Say whether a step was read today."""
        event = self.learning.snapshot.latest(step_item(item, step.id), Kind.READ)
        return event is not None and event.day == self._date

    def _is_plan_there(self, day: Day) -> bool:
        plan = day.plan and self.plans.get(day.plan.item)
        return plan is not None and plan.state is PlanState.ACTIVE

    def _seconds(self, day: Day, part: Part, cards: tuple[Card, ...]) -> float:
        if part is Part.CARDS:
            course = self.learning.course
            return sum(card_seconds(course, card, day.pace) for card in cards)
        if part is Part.STEP:
            return sum(lesson_seconds(step.lesson, day.pace) for step in self._unread(day))
        if part is Part.TERM:
            return sum(lesson_seconds(step.lesson, day.pace) for step in self.term_left())
        return day.seconds[part]

    def _any_today(self, kind: Kind) -> bool:
        return self._date in self.learning.snapshot.days(kind)

    @property
    def _date(self) -> str:
        return self.learning.today.isoformat()
