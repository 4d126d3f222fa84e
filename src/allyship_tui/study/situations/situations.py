"""Situations to practise: which one is next, and what was chosen before."""

from allyship_tui.course import Choice, Situation, SituationHead
from allyship_tui.learner import Event, Kind
from allyship_tui.study.daily import muted_terms
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.paths import next_stop


class Situations:
    """A learner's practice in situations. Nothing is counted as right or wrong."""

    def __init__(self, learning: Learning) -> None:
        self.learning = learning

    def next(self) -> Situation | None:
        """Return the one for today: the first not taken yet, else the one taken longest ago.

        Where one is the next stop of a path that was begun, it is that one. Otherwise, one that
        speaks of a category set aside does not come unasked.
        """
        following = next_stop(self.learning)
        if following and following.stop.is_practised:
            return self.learning.course.situation(following.stop.item.partition("/")[2])
        aside = muted_terms(self.learning.course, self.learning.snapshot)
        course = self.learning.course
        fitting = [each for each in course.situations if aside.isdisjoint(each.terms)]
        # Those never taken come first, in the order of the course.
        first = min(fitting, key=lambda each: self._taken(each) or "", default=None)
        return course.situation(first.id) if first else None

    def earlier(self, situation: Situation) -> Choice | None:
        """Return what was chosen the last time: to be shown after a new choice, not before."""
        value = self.learning.snapshot.value(Item.SITUATION.of(situation.id), Kind.CHOSEN)
        return next((choice for choice in situation.choices if choice.id == value), None)

    def choices_of(self, situation: SituationHead) -> frozenset[str]:
        """Return the ids of the events that record a choice in a situation."""
        item = Item.SITUATION.of(situation.id)
        return frozenset(self.learning.snapshot.active_ids(item, Kind.CHOSEN))

    def choose(self, situation: Situation, choice: Choice) -> Outcome:
        """Record what was chosen."""
        item = Item.SITUATION.of(situation.id)
        self.learning.do(Kind.CHOSEN, item, value=str(choice.id))
        return self.learning.outcome("outcome.situation", situation.title)

    def _taken(self, situation: SituationHead) -> str | None:
        event = self._latest(situation)
        return event.at if event else None

    def _latest(self, situation: SituationHead) -> Event | None:
        return self.learning.snapshot.latest(Item.SITUATION.of(situation.id), Kind.CHOSEN)
