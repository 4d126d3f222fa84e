"""A learner's plans: making one, changing it, which one is asked about today.

A plan in this form is carried out more often than an intention (Gollwitzer and Sheeran 2006);
to be asked for months keeps it up (Madera and others 2013).
"""

from collections.abc import Sequence
from datetime import date

from allyship_tui.learner import Kind, new_id
from allyship_tui.sanitise import clean_line
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.plans.halves import bare_action, bare_cue
from allyship_tui.study.plans.plan import Plan, PlanState, WentHow, all_plans, plan_of
from allyship_tui.study.versions import Halves, Version, replaced_ids

_SOURCES = (Item.DEFINITION, Item.TIP, Item.TERM, Item.READING, Item.SITUATION)
"""What a plan can be made from: lessons, whichever kind they are of."""


class Plans:
    """A learner's plans."""

    def __init__(self, learning: Learning) -> None:
        self.learning = learning
        self.unfinished: dict[str, tuple[str, str]] = {}
        """Halves that were typed and not made a plan of, by what they come from or change."""
        self._tried: dict[str, str] = {}
        """How the log would have named a plan that could not be kept, by what it comes from."""

    def all(self) -> list[Plan]:
        """Return every plan, the earliest first."""
        return all_plans(self.learning.snapshot, self.learning.today)

    def get(self, item: str) -> Plan | None:
        """Return the plan that the log names so."""
        return plan_of(self.learning.snapshot, item, self.learning.today)

    def question(self) -> Plan | None:
        """Return the plan to ask about today: the one that has waited longest, one a day."""
        today = self.learning.today
        asked = {
            item
            for kind in (Kind.ASKED, Kind.CHECKED_IN)
            for item, event in self.learning.snapshot.latest_by_item(kind).items()
            if event.day == today.isoformat()
        }
        if asked:
            # The one that was asked about today, until it is answered.
            waiting = [plan for plan in self.all() if plan.item in asked and _waits(plan, today)]
            return waiting[0] if waiting else None
        ready = [
            plan
            for plan in self.all()
            if plan.state is PlanState.ACTIVE and plan.next_question <= today
        ]
        return min(ready, key=lambda plan: plan.next_question, default=None)

    def is_asked(self, plan: Plan) -> bool:
        """Say whether this is the plan that is asked about today."""
        question = self.question()
        return question is not None and question.item == plan.item

    def examples(self, source: str) -> tuple[list[str], list[str]]:
        """Return cues and actions to start from, without the words that begin them.

        Args:
            source: how the log names a tip or a situation; others have no examples.
        """
        kind, _, identity = source.partition("/")
        situation = self.learning.course.situation(identity) if kind == Item.SITUATION else None
        named = situation.tip if situation else identity if kind == Item.TIP else ""
        tip = self.learning.course.tip(named)
        if tip is None:
            return [], []
        return (
            [bare_cue(example.text) for example in tip.cue_examples],
            [bare_action(example.text) for example in tip.action_examples],
        )

    def make(self, cue: str, action: str, source: str = "") -> Plan:
        """Make a plan.

        Args:
            cue: what comes first, without the "If".
            action: what is done then, without the "then I will".
            source: how the log names the entry that it comes from.

        Raises:
            ValueError: the cue or the action is empty.
            NotSaved: it could not be kept.
        """
        # What was typed is gone on with: in other words it is the same plan.
        tried = self._tried.get(source) if source in self.unfinished else None
        item = self._tried[source] = tried or Item.PLAN.of(new_id())
        self._write(item, Halves(cue, action, source), [])
        del self._tried[source]
        plan = self.get(item)
        if plan is None:
            raise AssertionError
        return plan

    def made(self, plan: Plan) -> Outcome:
        """Return what to say of a plan that was just made."""
        return self.learning.outcome("outcome.plan-made", plan.title)

    def change(self, plan: Plan, cue: str, action: str) -> Outcome:
        """Put a plan in other words; one that was forgotten meanwhile stays forgotten.

        What it was changed to elsewhere since `plan` was looked at is kept beside it.

        Raises:
            ValueError: the cue or the action is empty.
        """
        words = Halves(cue, action, plan.source)
        return self._replace(plan, words, plan.versions[:1], "outcome.plan-changed")

    def join(self, plan: Plan, cue: str, action: str) -> Outcome:
        """Put into words what takes the place of all versions that `plan` has.

        Raises:
            ValueError: the cue or the action is empty.
        """
        words = Halves(cue, action, plan.source)
        return self._replace(plan, words, plan.versions, "outcome.plan-joined")

    def take(self, plan: Plan, version: Version[Halves]) -> Outcome:
        """Let one version of a plan stand alone."""
        return self._replace(plan, version.words, plan.versions, "outcome.version-taken")

    def _replace(
        self, plan: Plan, words: Halves, replaced: Sequence[Version[Halves]], outcome: str
    ) -> Outcome:
        self.learning.log.catch_up()
        if self.get(plan.item) is None:
            return self.learning.outcome("outcome.gone", plan.title)
        self._write(plan.item, words, replaced_ids(*replaced))
        now = self.get(plan.item) or plan
        key = "outcome.plan-kept-beside" if len(now.versions) > 1 else outcome
        return self.learning.outcome(key, now.title)

    def rehearse(self, plan: Plan) -> Outcome:
        """Record that a plan was said or typed once."""
        self.learning.do(Kind.REHEARSED, plan.item)
        return self.learning.outcome("outcome.rehearsed", plan.title)

    def ask(self, plan: Plan) -> None:
        """Record that the learner is asked about a plan, once a day."""
        latest = self.learning.snapshot.latest(plan.item, Kind.ASKED)
        if latest is None or latest.day != self.learning.today.isoformat():
            self.learning.log.record(Kind.ASKED, plan.item)

    def check_in(self, plan: Plan, how: WentHow, note: str = "") -> Outcome:
        """Record how a plan went, with a line about it or none."""
        body = {"value": how.value, **({"note": clean_line(note)} if note.strip() else {})}
        self.learning.do(Kind.CHECKED_IN, plan.item, **body)
        return self.learning.outcome(f"outcome.{how}", plan.title)

    def set_state(self, plan: Plan, state: PlanState) -> Outcome:
        """Pause a plan, take it up again, or end it."""
        self.learning.do(Kind.PLAN_STATE, plan.item, value=state.value)
        return self.learning.outcome(f"outcome.plan-{state}", plan.title)

    def _write(self, item: str, words: Halves, replaced: list[str]) -> None:
        cue, action = bare_cue(words.cue), bare_action(words.action)
        if not cue or not action:
            raise ValueError("a plan needs a cue and an action")
        value = {"cue": cue, "action": action, "source": words.source}
        # Recorded, not done: a key that takes back a mark must not take away what was worded.
        self.learning.log.record(Kind.PLAN, item, value=value, after=replaced)


def source_of(item: str) -> str:
    """Return what a plan comes from that is made where something is open; it may be nothing.

    Args:
        item: how the log names what is open: a lesson, or a prompt of one.
    """
    kind, _, identity = item.partition("/")
    if kind == Item.RECALL:
        return source_of(identity)
    return item if kind in _SOURCES else ""


def _waits(plan: Plan, today: date) -> bool:
    answered = any(event.day == today.isoformat() for event in plan.check_ins)
    return not answered and plan.state is PlanState.ACTIVE
