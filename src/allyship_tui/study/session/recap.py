"""A week in three sentences: its days, its terms, what was planned and what came of it."""

from datetime import timedelta

from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.study.learning import Learning
from allyship_tui.study.plans import WentHow
from allyship_tui.study.progress import days_practised, two_weeks

_WEEK = 7


def recap(learning: Learning) -> tuple[str, ...]:
    """Return what the last week brought: on the first day of practice in a week, else nothing.

    Args:
        learning: the learner.
    """
    snapshot, today = learning.snapshot, learning.today
    this_week, last_week = two_weeks(snapshot, today)
    is_later = any(this_week.first <= day < today for day in days_practised(snapshot))
    if is_later or not last_week.days:
        return ()
    days = {(last_week.first + timedelta(days=number)).isoformat() for number in range(_WEEK)}
    firsts = [snapshot.first(item, Kind.PLAN) for item in snapshot.items_with(Kind.PLAN)]
    looks = list(snapshot.on_days(Kind.CHECKED_IN, frozenset(days)))
    return (
        say("recap.days", count=last_week.days),
        say("recap.terms", count=last_week.terms),
        say(
            "recap.plans",
            made=sum(event is not None and event.day in days for event in firsts),
            looked=len(looks),
            done=sum(event.value == WentHow.DID for event in looks),
        ),
    )
