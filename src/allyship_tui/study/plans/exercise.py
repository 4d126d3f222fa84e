"""A plan as a page to practise on: rehearse it, check in on it, let it rest."""

from allyship_tui.learner import Event
from allyship_tui.messages import say, say_date
from allyship_tui.study.exercise import Option, Page
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.plans.plan import Plan, PlanState, WentHow
from allyship_tui.study.plans.plans import Plans
from allyship_tui.study.text import Lesson, Passage, as_paragraph, fact, sentence
from allyship_tui.study.titles import words_about
from allyship_tui.study.versions import (
    other_versions,
    versions_facts,
    versions_note,
)

_REHEARSE = "rehearse"


class PlanExercise:
    """The page of one plan."""

    def __init__(self, plans: Plans, item: str) -> None:
        """Open a plan.

        Args:
            plans: the learner's plans.
            item: how the log names it.
        """
        self.item = item
        self._plans = plans

    def page(self) -> Page:
        """Return the plan, how it went so far, and what can be done with it."""
        plan = self._plans.get(self.item)
        if plan is None:
            lesson = Lesson(say("plan.title"), passages=(Passage("", (say("plan.gone"),)),))
            return Page(lesson, ends=True)
        return Page(self._lesson(plan), tuple(_options(plan)))

    def pick(self, name: str, text: str = "") -> Outcome | None:
        """Rehearse the plan, say how it went, or change whether it is asked about.

        Args:
            name: the name of an option of the page.
            text: a line about how it went, or the plan as it was said.

        Raises:
            NotSaved: it could not be recorded.
        """
        plan = self._plans.get(self.item)
        if plan is None:
            return None
        if name == _REHEARSE:
            return self._plans.rehearse(plan)
        if name in tuple(WentHow):
            return self._plans.check_in(plan, WentHow(name), text)
        return self._plans.set_state(plan, PlanState(name))

    def _lesson(self, plan: Plan) -> Lesson:
        learning = self._plans.learning
        state = "plan.state-rests" if plan.rests else f"plan.state-{plan.state}"
        facts = [fact(state), fact("plan.made", date=say_date(plan.made, "day"))]
        if plan.source:
            source = learning.title_of(plan.source)
            facts.append(fact("plan.from", title=source))
        facts += versions_facts(plan.versions)
        asked = []
        if not plan.rehearsed:
            asked.append(say("plan.rehearse-why"))
        if plan.state is PlanState.ACTIVE:
            is_asked = self._plans.is_asked(plan)
            asked.append(say("plan.question") if is_asked else plan.next_question_line)
        looks = tuple(map(_look, reversed(plan.check_ins)))
        passages = (
            Passage("", (sentence(plan.title),)),
            Passage("", tuple(asked)),
            *versions_note(plan.versions),
            *other_versions(plan.versions),
            Passage(say("plan.looks"), looks, is_list=True),
        )
        return Lesson(
            title=say("plan.title"),
            facts=tuple(facts),
            passages=tuple(passage for passage in passages if passage.texts),
            words=words_about(learning.course, learning.snapshot, plan.source),
        )


def _options(plan: Plan) -> list[Option]:
    options = []
    if plan.state is PlanState.ACTIVE:
        options = [Option(how.value, say(f"plan.{how}"), asks=say("plan.note")) for how in WentHow]
    if plan.state is not PlanState.ENDED:
        options.append(Option(_REHEARSE, say("plan.rehearse"), asks=say("plan.rehearse-how")))
    states = [state for state in PlanState if state is not plan.state]
    return options + [Option(state.value, say(f"plan.set-{state}")) for state in states]


def _look(event: Event) -> str:
    went = event.value if event.value in tuple(WentHow) else WentHow.DID_NOT_COME_UP
    note = event.body.get("note")
    said = say(f"plan.look-{went}", date=say_date(event.local_date, "day"))
    return as_paragraph(said, sentence(note)) if isinstance(note, str) and note else said
