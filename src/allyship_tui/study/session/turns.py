"""Whose turn it is: on which day something of a part of today was done last."""

from allyship_tui.learner import Kind, Snapshot
from allyship_tui.study.items import Item
from allyship_tui.study.parts import Part


def last_done(snapshot: Snapshot, part: Part, before: str) -> str:
    """Return the last day, before another, on which a part was done or left out; else no text.

    Args:
        snapshot: what the learner has done.
        part: the cards, the situation or the step.
        before: the day, as in 2026-03-02.
    """
    if part is Part.STEP:
        kinds = (Kind.READ, Kind.REVIEWED, Kind.READING_STATE)
        days = {
            event.day
            for kind in kinds
            for item, event in snapshot.latest_by_item(kind).items()
            if not item.startswith(f"{Item.TERM}/")
        }
    else:
        days = set(snapshot.days(Kind.RECALLED if part is Part.CARDS else Kind.CHOSEN))
    # What someone leaves out each day is not to stand before all others each day.
    days |= {event.day for event in snapshot.history(Item.PART.of(part), Kind.SKIPPED)}
    return max((day for day in days if day < before), default="")
