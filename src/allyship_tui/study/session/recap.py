"""A week in three sentences: its days, its terms, what was planned and what came of it."""

from datetime import timedelta

from allyship_tui.learner import Kind, Snapshot
from allyship_tui.messages import say
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.plans import WentHow
from allyship_tui.study.progress import days_practised

_WEEK = timedelta(days=7)


def recap(learning: Learning) -> tuple[str, ...]:
    """Return what the last week brought: on the first day of practice in a week, else nothing.

    Args:
        learning: the learner.
    """
    snapshot, today = learning.snapshot, learning.today
    monday = today - timedelta(days=today.weekday())
    days = days_practised(snapshot)
    last_week = [day for day in days if monday - _WEEK <= day < monday]
    if not last_week or any(monday <= day < today for day in days):
        return ()
    since, until = (monday - _WEEK).isoformat(), monday.isoformat()
    looks = _values(snapshot, Kind.CHECKED_IN, since, until)
    return (
        say("recap.days", count=len(last_week)),
        say("recap.terms", count=_terms_met(snapshot, since, until)),
        say(
            "recap.plans",
            made=len(_first(snapshot, Kind.PLAN, since, until)),
            looked=len(looks),
            done=looks.count(WentHow.DID),
        ),
    )


def _terms_met(snapshot: Snapshot, since: str, until: str) -> int:
    met = _first(snapshot, Kind.MET, since, until)
    return sum(item.startswith(f"{Item.TERM}/") for item in met)


def _first(snapshot: Snapshot, kind: Kind, since: str, until: str) -> list[str]:
    """Return the items with whose first event of a kind lies in a week."""
    firsts = {item: snapshot.first(item, kind) for item in snapshot.items_with(kind)}
    return [item for item, event in firsts.items() if event and since <= event.day < until]


def _values(snapshot: Snapshot, kind: Kind, since: str, until: str) -> list[object]:
    return [
        event.value
        for item in snapshot.items_with(kind)
        for event in snapshot.history(item, kind)
        if since <= event.day < until
    ]
