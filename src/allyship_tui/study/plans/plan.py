"""One plan, as the log holds it: its words, its check-ins, and the day of the next one."""

from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from allyship_tui.learner import Event, Kind, Snapshot
from allyship_tui.messages import say, say_date
from allyship_tui.study.versions import Halves, Version, halves_of

RHYTHM = (3, 7, 14, 30, 60, 90)
"""How many days to wait before each look back; the last number holds from then on."""
_UNANSWERED = 2
"""After so many questions in a row without an answer, a plan pauses."""


class PlanState(StrEnum):
    """Whether a plan is asked about."""

    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


class WentHow(StrEnum):
    """How a plan went."""

    DID = "did"
    NOT_THIS_TIME = "not-this-time"
    DID_NOT_COME_UP = "did-not-come-up"


class Plan(Struct, frozen=True):
    """If the cue comes, then the action."""

    item: str
    """How the log names it."""
    cue: str
    action: str
    source: str
    """How the log names the tip, work or situation that it was made from; may be no text."""
    state: PlanState
    rests: bool
    """Whether it paused by itself, after questions without an answer."""
    made: date
    rehearsed: int
    """How often it was rehearsed."""
    check_ins: tuple[Event, ...]
    """The looks back on it, the earliest first."""
    next_question: date
    """The day from which on it is asked about."""
    versions: tuple[Version[Halves], ...]
    """The one that stands, and those beside it: more than one where it was changed in more than
    one place, on two devices say."""

    @property
    def title(self) -> str:
        """The plan as one sentence without its end."""
        return self.versions[0].words.title

    @property
    def next_question_line(self) -> str:
        """When it is asked about again, as a sentence."""
        return say("plan.next", date=say_date(self.next_question, "day"))


def all_plans(snapshot: Snapshot, today: date) -> list[Plan]:
    """Return every plan of a log, the earliest first.

    Args:
        snapshot: what the learner has done.
        today: the learner's local date.
    """
    found = [plan_of(snapshot, item, today) for item in snapshot.items_with(Kind.PLAN)]
    return sorted((plan for plan in found if plan), key=lambda plan: (plan.made, plan.item))


def plan_of(snapshot: Snapshot, item: str, today: date) -> Plan | None:
    """Return what the log holds of a plan; None where that cannot be read as one.

    Args:
        snapshot: what the learner has done.
        item: how the log names the plan.
        today: the learner's local date: a question of today may still be answered.
    """
    written = snapshot.history(item, Kind.PLAN)
    versions = halves_of(written)
    if not versions:
        return None
    words = versions[-1].words
    made = written[0].local_date
    check_ins = snapshot.history(item, Kind.CHECKED_IN)
    asked = snapshot.history(item, Kind.ASKED)
    # By days: two devices may ask on one. A clock that was fast must not freeze a plan.
    looks = {min(event.local_date, today) for event in check_ins}
    last = max([made, *looks, *(min(event.local_date, today) for event in asked)])
    wait = RHYTHM[min(len(looks), len(RHYTHM) - 1)]
    before_today = [event for event in asked if event.day < today.isoformat()]
    chosen = _chosen_state(snapshot, item)
    rests = chosen is PlanState.ACTIVE and _is_unanswered(snapshot, item, before_today)
    return Plan(
        item=item,
        cue=words.cue,
        action=words.action,
        source=words.source,
        state=PlanState.PAUSED if rests else chosen,
        rests=rests,
        made=made,
        rehearsed=len(snapshot.history(item, Kind.REHEARSED)),
        check_ins=tuple(check_ins),
        next_question=last + min(timedelta(days=wait), date.max - last),
        versions=tuple(reversed(versions)),
    )


def _chosen_state(snapshot: Snapshot, item: str) -> PlanState:
    value = snapshot.value(item, Kind.PLAN_STATE)
    return PlanState(value) if value in tuple(PlanState) else PlanState.ACTIVE


def _is_unanswered(snapshot: Snapshot, item: str, asked: list[Event]) -> bool:
    answers = (snapshot.latest(item, kind) for kind in (Kind.PLAN_STATE, Kind.CHECKED_IN))
    since = max((event.at for event in answers if event), default="")
    # By days: two devices may ask on one.
    return len({event.day for event in asked if event.at > since}) >= _UNANSWERED
