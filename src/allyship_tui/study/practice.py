"""What there is to practise: the cards of today, the plans, the situations."""

from msgspec import Struct

from allyship_tui.messages import say
from allyship_tui.study.exercise import Exercise
from allyship_tui.study.items import Item
from allyship_tui.study.paths import PathExercise
from allyship_tui.study.places import TODAYS_CARDS
from allyship_tui.study.plans import Plan, PlanExercise, PlanState
from allyship_tui.study.recall import RecallExercise
from allyship_tui.study.session import Session
from allyship_tui.study.situations import SituationExercise
from allyship_tui.study.text import joined
from allyship_tui.study.versions import versions_state


class Entry(Struct, frozen=True):
    """One thing to practise."""

    item: str
    """Names it where it is opened."""
    title: str
    state: str
    """How it stands with it, in a few words; may be no text."""
    done: bool = False


def practice_groups(session: Session) -> list[tuple[str, list[Entry]]]:
    """Return all that there is to practise, under the titles of its groups.

    Args:
        session: the learner's day.
    """
    groups = [
        (say("practice.recall"), [_cards(session)]),
        (say("practice.plans"), _plans(session)),
        *_situations(session),
    ]
    return [(title, entries) for title, entries in groups if entries]


def exercise_of(session: Session, item: str) -> Exercise | None:
    """Return what is to be practised under a name, at its beginning; None where there is nothing.

    Args:
        session: the learner's day.
        item: `recall`, `recall/tip/...`, `plan/...`, `situation/...` or `path/...`.
    """
    kind, _, identity = item.partition("/")
    if kind == TODAYS_CARDS:
        return RecallExercise(session.cards, identity, session.offer)
    if kind == Item.PLAN:
        return PlanExercise(session.plans, item)
    if kind == Item.PATH:
        path = session.learning.course.path(identity)
        return PathExercise(session.learning, path) if path else None
    situation = session.learning.course.situation(identity) if kind == Item.SITUATION else None
    return SituationExercise(session.situations, situation) if situation else None


def _cards(session: Session) -> Entry:
    count = len(session.offer().cards)
    answered = session.cards.answered_today
    words = (
        "practice.cards" if count else "practice.cards-done" if answered else "practice.no-cards"
    )
    return Entry(
        TODAYS_CARDS, say("practice.today"), say(words, count=count), not count and bool(answered)
    )


def _plans(session: Session) -> list[Entry]:
    question = session.plans.question()
    asked = question.item if question else ""
    # Those that are asked about come first, those that are at an end last.
    order = list(PlanState)
    plans = sorted(session.plans.all(), key=lambda plan: order.index(plan.state))
    return [
        Entry(
            plan.item,
            plan.title,
            _state(plan, asked),
            plan.state is PlanState.ENDED,
        )
        for plan in plans
    ]


def _state(plan: Plan, asked: str) -> str:
    state = ""
    if plan.state is not PlanState.ACTIVE:
        state = say(f"plan.state-{plan.state}")
    elif plan.item == asked:
        state = say("plan.state-asked")
    return joined(filter(None, [state, versions_state(plan.versions)]))


def _situations(session: Session) -> list[tuple[str, list[Entry]]]:
    course = session.learning.course
    tips = [str(tip.id) for tip in course.tips]
    groups: dict[str, list[Entry]] = {}
    for situation in sorted(course.situations, key=lambda each: _place(tips, each.tip)):
        taken = bool(session.situations.choices_of(situation))
        state = say("practice.taken") if taken else ""
        item = Item.SITUATION.of(situation.id)
        tip = course.tip(situation.tip)
        name = say("practice.of-tip", title=tip.title) if tip else say("practice.situations")
        groups.setdefault(name, []).append(Entry(item, situation.title, state, taken))
    return list(groups.items())


def _place(ids: list[str], identity: str) -> int:
    return ids.index(identity) if identity in ids else len(ids)
