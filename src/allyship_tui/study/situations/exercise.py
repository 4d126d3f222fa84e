"""Taking a situation: the scene, a choice, what it likely leads to. Nothing is right or wrong."""

from allyship_tui.course import Choice, Situation
from allyship_tui.messages import say
from allyship_tui.study import haste
from allyship_tui.study.exercise import Option, Page
from allyship_tui.study.items import Item
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.situations.situations import Situations
from allyship_tui.study.text import (
    Lesson,
    Passage,
    Words,
    fact,
    lesson_fact,
    one_line,
    situation_ending,
    situation_lesson,
)

_AGAIN, _CHOICES, _OTHERS = "again", "choices", "others"


class SituationExercise:
    """One time through a situation. The first choice is recorded; then others can be looked at."""

    def __init__(self, situations: Situations, situation: Situation) -> None:
        self.item = Item.SITUATION.of(situation.id)
        self._situations = situations
        self._begun = situation
        self._begin()

    def _begin(self) -> None:
        self._has_choices = False
        """Whether the scene was read, and what could be done is shown under it."""
        self._has_others = False
        """Whether the other choices are listed, to be looked at."""
        self._shown = self._chosen = self._earlier = ""
        """The ids of the choices that are shown, were made here and were made before."""
        self._mine: frozenset[str] = frozenset()
        """The event that records the choice made here."""

    def page(self) -> Page:
        """Return the scene, then what could be done; after a choice, what that likely leads to."""
        shown = self._choice(self._shown)
        if not self._is_chosen or shown is None:
            lesson = situation_lesson(self._situations.learning.course, self._situation)
            if not self._has_choices:
                return Page(lesson, (Option(_CHOICES, say("situation.choices"), turns=True),))
            choices, read = self._choices(), len(lesson.passages)
            return Page(lesson, choices, begins_at=read, least_seconds=haste.READING)
        return Page(self._effect(shown), self._others(shown), ends=True)

    def pick(self, name: str, text: str = "") -> Outcome | None:  # noqa: ARG002 - nothing is asked
        """Go on to what could be done, and choose; then look at other choices, or begin again.

        Args:
            name: the id of a choice, or the name of another option of the page.
            text: nothing is asked here.

        Raises:
            NotSaved: the choice could not be recorded.
        """
        if name == _AGAIN:
            self._begin()
        if name == _CHOICES:
            self._has_choices = True
        if name == _OTHERS:
            self._has_others = self._is_chosen
        if not self._has_choices:
            return None
        choice = self._choice(name)
        if choice is None:
            return None
        outcome = None
        if not self._is_chosen:
            earlier = self._situations.earlier(self._situation)
            before = self._situations.choices_of(self._situation)
            outcome = self._situations.choose(self._situation, choice)
            self._mine = self._situations.choices_of(self._situation) - before
            self._earlier, self._chosen = str(earlier.id) if earlier else "", name
        self._shown = name
        return outcome

    @property
    def _situation(self) -> Situation:
        """The situation as it is taught now; where it is gone, as it was when one began."""
        return self._situations.learning.course.situation(self._begun.id) or self._begun

    def _choice(self, identity: str) -> Choice | None:
        return next((each for each in self._situation.choices if each.id == identity), None)

    @property
    def _is_chosen(self) -> bool:
        """Whether a choice stands that was made here: it may have been taken back."""
        return not self._mine.isdisjoint(self._situations.choices_of(self._situation))

    def _choices(self) -> tuple[Option, ...]:
        return tuple(Option(str(each.id), each.text) for each in self._situation.choices)

    def _others(self, shown: Choice) -> tuple[Option, ...]:
        again = Option(_AGAIN, say("situation.again"))
        if not self._has_others:
            return Option(_OTHERS, say("situation.others"), lists=True), again
        # All of them, each in the place that it has in the scene.
        looks = (
            Option(
                str(each.id),
                say("situation.shown" if each.id == shown.id else "situation.look", text=each.text),
            )
            for each in self._situation.choices
        )
        return (*looks, again)

    def _effect(self, choice: Choice) -> Lesson:
        mine = choice.id == self._chosen
        passages = [
            Passage(say("situation.chosen" if mine else "situation.other"), (choice.text,)),
            Passage(say("situation.leads-to"), (one_line(choice.effect),)),
            Passage(say("situation.try-next"), (one_line(choice.next),)),
        ]
        ways: tuple[Words, ...] = ()
        if mine:
            words = say("situation.words", words=self._situation.closing_sentence)
            passages.append(Passage(say("situation.say-aloud"), (words,)))
            if earlier := self._choice(self._earlier):
                passages.append(Passage(say("situation.earlier"), (earlier.text,)))
            ending = situation_ending(self._situations.learning.course, self._situation)
            passages += ending.passages
            ways = ending.words
        return Lesson(
            title=self._situation.title,
            facts=(lesson_fact(self._situation.place), fact("lesson.invented")),
            passages=tuple(passages),
            words=ways,
        )
