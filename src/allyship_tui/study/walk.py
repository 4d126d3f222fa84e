"""A lesson as one walks through it: step by step, or all of it at once."""

from allyship_tui.study.items import item_at
from allyship_tui.study.learning import Learning
from allyship_tui.study.lesson_end import LessonEnd, can_be_marked
from allyship_tui.study.lesson_form import is_whole
from allyship_tui.study.places import Place, Section
from allyship_tui.study.recall import Cards
from allyship_tui.study.steps import is_read, least_seconds, step_line, steps_at
from allyship_tui.study.text import Lesson, Step, whole

GLIMPSE = 5.0
"""So many seconds a step has to stand to count as read without a word: less flashed by."""


class Walk:
    """Where one is in the lesson at a place."""

    def __init__(self, cards: Cards, place: Place) -> None:
        """Begin; of the definition, at the step that the place names, else at the first.

        Args:
            cards: the learner's prompts: one is asked before a lesson is marked.
            place: where the lesson is.
        """
        self.place = place
        self._cards = cards
        self._course = self._learning.course
        self.steps = steps_at(self._course, place)
        """The steps of the lesson; none where there is no lesson."""
        ids = [step.id for step in self.steps]
        step = place.item or ""
        self.at = ids.index(step) if place.section is Section.DEFINITION and step in ids else 0
        """The number of the step that is open, from 0."""
        self.is_whole = is_whole(self._learning)
        self.end: LessonEnd | None = None
        """What stands after the last step, once one has come there."""

    def take_anew(self) -> None:
        """Go on in the lesson as it was read anew: at the same step, where that is left."""
        if self._course is self._learning.course:
            return
        self._course = self._learning.course
        step = self.steps[self.at].id if self.steps else ""
        self.steps = steps_at(self._course, self.place)
        ids = [each.id for each in self.steps]
        self.at = ids.index(step) if step in ids else max(min(self.at, len(ids) - 1), 0)

    @property
    def lesson(self) -> Lesson:
        """What is read now."""
        return whole(self.steps) if self.is_whole else self.steps[self.at].lesson

    @property
    def line(self) -> str:
        """Which step it is; no text where all of it is read at once."""
        total = len(self.steps)
        if self.is_whole or total < 2:
            return ""
        return step_line(self.at + 1, total, self.steps[self.at].title)

    @property
    def marks(self) -> list[tuple[str, bool, bool]]:
        """Of each step its title, whether it was read, and whether it is open."""
        snapshot, item = self._learning.snapshot, item_at(self._learning.course, self.place)
        return [
            (step.title, is_read(snapshot, item, step.id), self.is_whole or number == self.at)
            for number, step in enumerate(self.steps)
        ]

    @property
    def least_seconds(self) -> float:
        """How long what stands there has to stand before one goes on from it."""
        snapshot, item = self._learning.snapshot, item_at(self._learning.course, self.place)
        return least_seconds(snapshot, item, self._shown)

    def note_read(self) -> None:
        """Record that what stands there was read.

        Raises:
            NotSaved: it could not be recorded.
        """
        for step in self._shown:
            self._learning.read(self.place, step.id)

    def go_on(self) -> bool:
        """Go on to the next step: what stood there was read. After the last, to the offer to mark.

        Returns:
            Whether there was something to go on to.

        Raises:
            NotSaved: what was read could not be recorded; one is still there.
        """
        if self.end or not self.steps:
            return False
        self.note_read()
        if not self.is_whole and self.at + 1 < len(self.steps):
            self.at += 1
            return True
        learning = self._learning
        if can_be_marked(learning.course, learning.snapshot, self.place):
            self.end = LessonEnd(self._cards, item_at(learning.course, self.place))
        return self.end is not None

    def go_back(self) -> bool:
        """Go back a step, and say whether there was one."""
        if self.end:
            self.end = None
            return True
        if self.is_whole or self.at == 0:
            return False
        self.at -= 1
        return True

    def return_to(self, at: int, *, is_whole: bool) -> bool:
        """Stand where one was before, and say whether that is elsewhere than one is."""
        if (at, is_whole) == (self.at, self.is_whole) or at >= len(self.steps):
            return False
        self.at, self.is_whole = at, is_whole
        return True

    def toggle_whole(self) -> None:
        """Show all of the lesson at once, or its steps again."""
        self.is_whole, self.end = not self.is_whole, None

    @property
    def _shown(self) -> tuple[Step, ...]:
        return self.steps if self.is_whole else self.steps[self.at : self.at + 1]

    @property
    def _learning(self) -> Learning:
        return self._cards.learning
