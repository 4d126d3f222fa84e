"""The end of a tip or of the definition: an offer to mark it, from memory first."""

from allyship_tui.course import Course
from allyship_tui.learner import Snapshot
from allyship_tui.messages import say
from allyship_tui.study.exercise import Option, Page
from allyship_tui.study.items import Item, item_at
from allyship_tui.study.marks import is_reviewed
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.places import Place
from allyship_tui.study.recall import Cards, RecallExercise
from allyship_tui.study.steps import unread_steps
from allyship_tui.study.text import Lesson, Passage

_RECALL, _MARK = "recall", "mark"


def can_be_marked(course: Course, snapshot: Snapshot, place: Place) -> bool:
    """Say whether a lesson was read to its end, and is one to be marked that is not yet.

    Args:
        course: all that is taught.
        snapshot: what the learner has done.
        place: where the lesson is.
    """
    item = item_at(course, place)
    is_kind = item.partition("/")[0] in (Item.DEFINITION, Item.TIP)
    return is_kind and not is_reviewed(snapshot, item) and not unread_steps(course, snapshot, place)


class LessonEnd:
    """The page after the last step of a lesson."""

    def __init__(self, cards: Cards, item: str) -> None:
        """Begin.

        Args:
            cards: the learner's prompts.
            item: how the log names the lesson.
        """
        self.item = item
        self._cards = cards
        self._recall: RecallExercise | None = None

    def page(self) -> Page:
        """Return the offer; once it was taken, the prompt, and then that it is marked."""
        if self._recall:
            return self._recall.page()
        learning = self._cards.learning
        is_marked = learning.is_reviewed(self.item)
        words = say("lesson.marked" if is_marked else "lesson.read-whole")
        page = Lesson(learning.title_of(self.item), passages=(Passage("", (words,)),))
        return Page(page, () if is_marked else self._options(), ends=is_marked)

    def pick(self, name: str, text: str = "") -> Outcome | None:
        """Ask a prompt first, or mark the lesson.

        Args:
            name: the name of an option of the page.
            text: what was typed as an answer to the prompt.

        Raises:
            NotSaved: it could not be recorded.
        """
        if self._recall:
            return self._recall.pick(name, text)
        if self._cards.learning.is_reviewed(self.item):
            return None
        if name == _RECALL:
            self._recall = RecallExercise(self._cards, self.item)
            return None
        return self._cards.learning.mark(self.item) if name == _MARK else None

    def _options(self) -> tuple[Option, ...]:
        recall = (Option(_RECALL, say("lesson.recall-first")),)
        has_prompt = self._cards.of_entry(self.item) is not None
        return (*(recall if has_prompt else ()), Option(_MARK, say("lesson.mark-it")))
