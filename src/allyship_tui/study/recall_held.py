"""How well what was learned comes to mind again after a while: of the prompts that came back."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from allyship_tui.learner.events import Event, Kind
from allyship_tui.learner.snapshot import Snapshot
from allyship_tui.study.remembered import Remembered
from allyship_tui.study.schedule import Rating, State, rated

LONG = timedelta(days=30)
"""A prompt that comes back no sooner than this is held for long."""


@dataclass(frozen=True, slots=True)
class Month:
    """The prompts that came back in one month."""

    first: date
    """The first day of the month."""
    back: int
    recalled: int


@dataclass(frozen=True, slots=True)
class RecallHeld:
    """Of the prompts that came back, how many were recalled.

    A prompt comes back with every answer but its first, and is recalled with every one but
    "again". One that came back three times is counted three times.
    """

    back: int
    recalled: int
    months: tuple[Month, ...]
    """The months in which something came back, the latest first. An answer whose day cannot be
    read is of no month."""
    held: int
    """How many prompts come back after 30 days or more, by what was answered last."""


CameBack = Counter[tuple[date | None, bool]]
"""How often a prompt came back in a month, or on days that cannot be read, recalled or not."""


def came_back(answers: list[Event]) -> CameBack:
    """Return how often one prompt came back: with every answer but the first."""
    back = rated(answers)[1:]
    return Counter((_month_of(event.day), event.value != Rating.AGAIN) for event in back)


def recall_held(
    snapshot: Snapshot,
    states: Mapping[str, State],
    remembered: Remembered[CameBack] | None = None,
) -> RecallHeld:
    """Work out how well a learner's prompts are held.

    Prompts that are no longer taught count too, so that no figure goes down with an edition.

    Args:
        snapshot: what the learner has done.
        states: what the answers to each prompt add up to, by its item.
        remembered: how often each came back, by `came_back`, for whoever asks again and again.
    """
    back: CameBack = Counter()
    for counted in (remembered or Remembered(Kind.RECALLED, came_back)).of(snapshot):
        back.update(counted)
    months = sorted({month for month, _ in back if month}, reverse=True)
    return RecallHeld(
        back=back.total(),
        recalled=sum(count for (_, recalled), count in back.items() if recalled),
        months=tuple(Month(m, back[m, True] + back[m, False], back[m, True]) for m in months),
        held=sum(map(_is_held, states.values())),
    )


def _month_of(day: str) -> date | None:
    try:
        return date.fromisoformat(day).replace(day=1)
    except ValueError:
        return None


def _is_held(state: State) -> bool:
    try:
        last = datetime.fromisoformat(state.card["last_review"])
    except (KeyError, TypeError, ValueError):
        return False
    return bool(last.tzinfo) and state.due - last >= LONG
