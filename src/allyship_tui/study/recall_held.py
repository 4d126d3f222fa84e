"""How well what was learned comes to mind again after a while: of the prompts that came back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from allyship_tui.learner.events import Event, Kind
from allyship_tui.learner.snapshot import Snapshot
from allyship_tui.study.schedule import Rating, State, answers_to, rated

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


def recall_held(snapshot: Snapshot, states: Mapping[str, State]) -> RecallHeld:
    """Work out how well a learner's prompts are held.

    Prompts that are no longer taught count too, so that no figure goes down with an edition.

    Args:
        snapshot: what the learner has done.
        states: what the answers to each prompt add up to, by its item.
    """
    back = [
        event
        for item in snapshot.named(Kind.RECALLED)
        for event in rated(answers_to(snapshot, item))[1:]
    ]
    return RecallHeld(
        back=len(back),
        recalled=_recalled(back),
        months=tuple(_by_month(back)),
        held=sum(map(_is_held, states.values())),
    )


def _recalled(back: Iterable[Event]) -> int:
    return sum(event.value != Rating.AGAIN for event in back)


def _by_month(back: list[Event]) -> Iterator[Month]:
    dated = [(first, event) for event in back if (first := _month_of(event.day))]
    dated.sort(key=lambda each: each[0], reverse=True)
    for first, group in groupby(dated, key=lambda each: each[0]):
        events = [event for _, event in group]
        yield Month(first, len(events), _recalled(events))


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
