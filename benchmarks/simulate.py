"""A year of daily use, written into a log: `python simulate.py FOLDER`.

It is done by the program's own actions, on a clock that moves, in memory; and then taken into
the log in the folder at once, since thousands of marks that each reach the disk would take
minutes. The last day is yesterday, so that all of today is still open. What is done is drawn
from a fixed seed. The number of events is printed.
"""

import random
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from allyship_tui.course import load_course
from allyship_tui.learner import Event, Log
from allyship_tui.study.daily import term_for
from allyship_tui.study.items import Item
from allyship_tui.study.journal import Reflections
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans import Plans
from allyship_tui.study.plans.plan import WentHow
from allyship_tui.study.recall import Cards, Rating
from allyship_tui.study.situations import Situations
from allyship_tui.study.text import definition_steps

DAYS = 365
A_DAY = 15
"""How many events there are a day."""
RECALLED = 6
"""How many prompts are answered a day, at most."""
NOTE = (
    "I noticed it only afterwards, and said so the next morning. That was easier than I thought. "
)


class Clock:
    """A clock on which a little time passes whenever someone looks."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Say what time it is."""
        self.now += timedelta(seconds=5)
        return self.now


class Counted(Log):
    """A log that counts what is recorded."""

    count = 0

    def record(self, kind: str, item: str, **body: Any) -> Event:
        """Record that something was done, and count it."""
        self.count += 1
        return super().record(kind, item, **body)


class Person:
    """Someone who uses the program every evening."""

    def __init__(self, log: Counted, clock: Clock) -> None:
        """Begin.

        Args:
            log: an empty log.
            clock: the clock that it goes by.
        """
        self.log = log
        self.learning = Learning(load_course(), log, clock)
        self.cards = Cards(self.learning)
        self.plans = Plans(self.learning)
        self.situations = Situations(self.learning)
        self.reflections = Reflections(self.learning)
        self.chance = random.Random(1)

    def spend_a_day(self, number: int) -> None:
        """Do what there is to do, until there are as many events as on any day.

        Args:
            number: which day it is, from 0 on.
        """
        full = (number + 1) * A_DAY
        today = term_for(self.learning, self.learning.today)
        if today:
            self.learning.opened(Place(Section.TERMS, today))
        self.keep_plans(number)
        if number % 2 and (situation := self.situations.next()):
            self.situations.choose(situation, self.chance.choice(situation.choices))
        if number % 7 == 5:
            self.reflections.write(NOTE * self.chance.randint(1, 8), "What went well?")
        self.go_on(number)
        for card in self.cards.offer().cards[:RECALLED]:
            rating = self.chance.choices(list(Rating), weights=(12, 15, 60, 13))[0]
            if self.log.count < full:
                self.cards.answer(card, rating)
        while self.log.count < full:
            self.look_around()

    def keep_plans(self, number: int) -> None:
        """Make a plan every other week, and look back on those that are asked about."""
        if number % 14 == 3:
            tip = self.chance.choice(self.learning.course.tips)
            cues, actions = self.plans.examples(Item.TIP.of(tip.id))
            plan = self.plans.make(cues[0], actions[0], Item.TIP.of(tip.id))
            self.plans.rehearse(plan)
        asked = self.plans.question()
        if asked:
            self.plans.ask(asked)
            if self.chance.random() < 0.8:
                self.plans.check_in(asked, self.chance.choice(list(WentHow)), NOTE)

    def go_on(self, number: int) -> None:
        """Leaf through the lessons, mark a tip now and then, and get on with a work."""
        course = self.learning.course
        if course.definition:
            steps = [step for step, _ in definition_steps(course.definition)]
            self.learning.leave_at(Section.DEFINITION, steps[number % len(steps)])
        tip = course.tips[number % len(course.tips)]
        self.learning.leave_at(Section.TIPS, tip.id)
        if number % 9 == 4:
            self.learning.mark(Item.TIP.of(tip.id), recalled=False)
        work = course.reading[number // 6 % len(course.reading)]
        if number % 6 == 0:
            self.learning.leave_at(Section.READING, work.id)
            self.learning.set_state(work.id, ReadingState.READING)
        elif number % 6 == 5:
            self.learning.set_state(work.id, ReadingState.READ)

    def look_around(self) -> None:
        """Open a term, a tip or a work."""
        course = self.learning.course
        if self.chance.random() < 0.6:
            self.learning.opened(Place(Section.TERMS, self.chance.choice(course.glossary).id))
        elif self.chance.random() < 0.5:
            self.learning.leave_at(Section.TIPS, self.chance.choice(course.tips).id)
        else:
            self.learning.leave_at(Section.READING, self.chance.choice(course.reading).id)


def main() -> None:
    """Live through the year, and keep it."""
    today = datetime.now().astimezone().replace(hour=19, minute=0, second=0, microsecond=0)
    clock = Clock(today)
    # With a file in the place of its folder a log stays in memory.
    with tempfile.NamedTemporaryFile() as file:
        log = Counted.open(Path(file.name), clock)
        person = Person(log, clock)
        for number in range(DAYS):
            clock.now = today - timedelta(days=DAYS - number)
            person.spend_a_day(number)
    with Log.open(Path(sys.argv[1]), lambda: datetime.now().astimezone()) as kept:
        print(kept.merge(log.snapshot.events()))


if __name__ == "__main__":
    main()
