"""A day, decided when it begins: its parts, and how much of each fits into the time there is.

What was done since is no part of it, so nothing comes back because one worked, and the parts of
the morning are those of the evening, on every device with the same log.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from allyship_tui.course import Situation, Term
from allyship_tui.learner import Kind
from allyship_tui.study.daily import term_for
from allyship_tui.study.learning import Learning
from allyship_tui.study.parts import Part
from allyship_tui.study.paths import NextStop, next_stop
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans import Plan, Plans
from allyship_tui.study.progress import days_practised, is_new
from allyship_tui.study.recall import Card, Cards
from allyship_tui.study.session.length import (
    AT_THE_END,
    card_seconds,
    lesson_seconds,
    plan_seconds,
    situation_seconds,
)
from allyship_tui.study.session.pace import MINUTES, Pace, pace_of
from allyship_tui.study.session.steps import next_step
from allyship_tui.study.session.turns import last_done
from allyship_tui.study.situations import Situations
from allyship_tui.study.steps import steps_at, unread_steps
from allyship_tui.study.text import IN_SHORT, Step

AT_ONCE = (
    Kind.MUTED,
    Kind.DAILY,
    Kind.MINUTES,
    Kind.READING_SPEED,
    Kind.FOLLOWED,
)
"""What counts on the day on which it was chosen: it says what is wanted from now on."""
PAUSE = timedelta(days=14)
"""After a pause of so long, or longer, the day is short, and what waits is spread."""
_FIRST_DAY = (Part.SITUATION, Part.STEP, Part.TERM)
_AT_ONE_GO = (Part.TERM, Part.SITUATION, Part.PLAN)
_BEFORE = (Part.PLAN, Part.TERM)
"""What is given time before all others: it is short, and of one day."""
_MINUTES_A_STEP = 2
"""A day has no more steps of a lesson than one in so many minutes: more is read, and not kept."""
_FOR_CARDS = 0.4
"""The share of a day that cards may take before what else there is has its turn."""


class Day(Struct, frozen=True):
    """What there is on one day."""

    date: date
    is_first: bool
    """Whether nothing was learned or practised before."""
    is_back: bool
    """Whether it is the first after a pause."""
    pace: Pace
    order: tuple[Part, ...]
    """The parts of the day, in the order in which one is led through them."""
    left: tuple[Part, ...]
    """What there was no time for; it comes first on another day."""
    term: Term | None
    cards: tuple[Card, ...]
    waiting: int
    """How many more cards are ready, and wait for another day."""
    situation: Situation | None
    plan: Plan | None
    step: Place
    """The lesson that is gone on with."""
    stop: NextStop | None
    """The stop of a path that comes today: it is read as that lesson, or is the situation."""
    steps: tuple[Step, ...]
    """Those of its steps that are read today."""
    seconds: dict[Part, float]
    """How long those parts take that are done at once."""


def decide_day(morning: Learning) -> Day:
    """Decide what there is on a day.

    Args:
        morning: the learner as the day began.
    """
    snapshot, today, pace = morning.snapshot, morning.today, pace_of(morning)
    last = max((day for day in days_practised(snapshot) if day < today), default=None)
    is_first, is_back = is_new(snapshot), last is not None and today - last >= PAUSE
    if is_back:
        pace = Pace(min(MINUTES), pace.words_a_minute)
    return _Choice(morning, pace).day(is_first=is_first, is_back=is_back)


class _Choice:
    """The choice of what fits into a day."""

    def __init__(self, morning: Learning, pace: Pace) -> None:
        self._morning = morning
        self._pace = pace
        self._left = pace.minutes * 60.0 - AT_THE_END
        course = morning.course
        identity = term_for(morning, morning.today)
        self._term = course.term(identity) if identity else None
        self._offer = Cards(morning).offer()
        self._situation = Situations(morning).next()
        self._plan = Plans(morning).question()
        self._stop = next_stop(morning)
        self._step = next_step(morning)
        self._unread = unread_steps(course, morning.snapshot, self._step)
        self._cards = 0
        self._steps = 0

    def day(self, *, is_first: bool, is_back: bool) -> Day:
        """Return the day."""
        there = list(self._there())
        order = [part for part in _FIRST_DAY if part in there] if is_first else there
        by_need = self._by_need(order, is_first)
        waits_longest = next((part for part in by_need if part not in _BEFORE), None)
        taken = set()
        for part in by_need:
            if part is waits_longest:
                self._make_room(part)
            if self._take(part):
                taken.add(part)
        self._fill(taken)
        cards = self._offer.cards
        return Day(
            date=self._morning.today,
            is_first=is_first,
            is_back=is_back,
            pace=self._pace,
            order=tuple(part for part in order if part in taken),
            left=tuple(part for part in order if part not in taken),
            term=self._term,
            cards=cards[: self._cards],
            waiting=self._offer.waiting + len(cards) - self._cards,
            situation=self._situation,
            plan=self._plan,
            step=self._step,
            stop=self._stop,
            steps=self._unread[: self._steps],
            seconds={part: self._seconds(part) for part in _AT_ONE_GO},
        )

    def _there(self) -> Iterator[Part]:
        held = {
            Part.TERM: self._term,
            Part.CARDS: self._offer.cards,
            Part.SITUATION: self._situation,
            Part.PLAN: self._plan,
            Part.STEP: self._unread,
        }
        return (part for part in Part if held[part])

    def _by_need(self, order: list[Part], is_first: bool) -> list[Part]:
        """Put parts in the order in which time is given to them: what waits longest comes first."""
        before = [part for part in _BEFORE if part in order]
        others = [part for part in order if part not in before]
        if is_first:
            return [*before, *others]
        snapshot, today = self._morning.snapshot, self._morning.today.isoformat()
        others.sort(key=lambda part: last_done(snapshot, part, today))
        if others and Part.PLAN in before and not self._has_room(Part.TERM, Part.PLAN, others[0]):
            # A plan can be asked about tomorrow; what was left yesterday is not left again.
            before.remove(Part.PLAN)
            others.insert(1, Part.PLAN)
        return [*before, *others]

    def _has_room(self, *parts: Part) -> bool:
        return sum(self._least(part) for part in parts) <= self._left

    def _make_room(self, part: Part) -> None:
        """Let a part take longer than a day if it fits into none at this pace: else it never came.

        That is one beside which a term alone has no room.
        """
        least = self._least(part)
        if least > self._pace.minutes * 60 - AT_THE_END - self._seconds(Part.TERM):
            self._left = max(self._left, least)

    def _least(self, part: Part) -> float:
        """Return how long a part takes at least."""
        if part is Part.CARDS:
            return card_seconds(self._morning.course, self._offer.cards[0], self._pace)
        if part is Part.STEP:
            return lesson_seconds(self._unread[0].lesson, self._pace)
        return self._seconds(part)

    def _take(self, part: Part) -> bool:
        """Take a part into the day if it fits; the term comes on every day."""
        if part is Part.CARDS:
            share = max(self._pace.minutes * 60 * _FOR_CARDS, self._least(part))
            self._take_cards(min(self._left, share))
            return self._cards > 0
        if part is Part.STEP:
            self._take_steps(1)
            return self._steps > 0
        seconds = self._seconds(part)
        if seconds > self._left and part is not Part.TERM:
            return False
        self._left -= seconds
        return True

    def _fill(self, taken: set[Part]) -> None:
        """Give what time is left to more cards, then to more of the lesson."""
        if Part.CARDS in taken:
            self._take_cards(self._left)
        if Part.STEP in taken:
            self._take_steps(self._pace.minutes // _MINUTES_A_STEP)

    def _seconds(self, part: Part) -> float:
        """Return how long a part takes that is done at one go; nothing where it is not there."""
        pace = self._pace
        if part is Part.SITUATION and self._situation:
            return situation_seconds(self._situation, pace)
        if part is Part.PLAN and self._plan:
            return plan_seconds(self._plan.title, pace)
        if part is Part.TERM and self._term:
            steps = steps_at(self._morning.course, Place(Section.TERMS, self._term.id))
            return sum(lesson_seconds(step.lesson, pace) for step in steps[:IN_SHORT])
        return 0.0

    def _take_cards(self, room: float) -> None:
        for card in self._offer.cards[self._cards :]:
            seconds = card_seconds(self._morning.course, card, self._pace)
            if seconds > room:
                break
            room -= seconds
            self._left -= seconds
            self._cards += 1

    def _take_steps(self, most: int) -> None:
        for step in self._unread[self._steps : most]:
            seconds = lesson_seconds(step.lesson, self._pace)
            if seconds > self._left:
                break
            self._left -= seconds
            self._steps += 1
