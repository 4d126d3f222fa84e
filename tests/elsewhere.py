"""What another device did, as it comes here by a sync."""

from allyship_tui.learner import Event, Kind, new_id
from allyship_tui.learner.timestamps import timestamp_after
from allyship_tui.study.learning import Learning


def change_elsewhere(learning: Learning, kind: Kind, **value: str) -> None:
    """Take in what another device made of the plan or the text, as it was first made here.

    Args:
        learning: the learner, with one plan or one text.
        kind: `Kind.PLAN` or `Kind.WRITTEN`.
        **value: what the other device made of it.
    """
    snapshot = learning.snapshot
    [item] = snapshot.items_with(kind)
    made = snapshot.history(item, kind)[0]
    at = timestamp_after(learning.clock(), snapshot.last_at(item))
    body = {"value": {**made.value, **value}, "after": [made.id]}
    learning.log.merge([Event(new_id(), at, made.day, "another", kind.value, item, body)])
