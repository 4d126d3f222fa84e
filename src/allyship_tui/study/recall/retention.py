"""How well what was learned comes to mind again after a while: of the prompts that came back."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from msgspec import Struct

from allyship_tui.study.recall.schedule import State

LONG = timedelta(days=30)
"""A prompt that comes back no sooner than this is held for long."""


class Month(Struct, frozen=True):
    """The prompts that came back in one month."""

    first: date
    """The first day of the month."""
    back: int
    recalled: int


class Retention(Struct, frozen=True):
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


def retention_of(states: Mapping[str, State]) -> Retention:
    """Work out how well a learner's prompts are held.

    Prompts that are no longer taught count too, so that no figure goes down with an edition.

    Args:
        states: what the answers to each prompt add up to, by its item.
    """
    back, recalled = Counter[str](), Counter[str]()
    for state in states.values():
        for month, (came, held) in state.back.items():
            back[month] += came
            recalled[month] += held
    months = sorted(filter(None, back), reverse=True)
    return Retention(
        back=back.total(),
        recalled=recalled.total(),
        months=tuple(Month(date.fromisoformat(f"{m}-01"), back[m], recalled[m]) for m in months),
        held=sum(map(is_held, states.values())),
    )


def is_held(state: State) -> bool:
    """Say whether a prompt comes back after 30 days or more, by what was answered last."""
    try:
        last = datetime.fromisoformat(state.card["last_review"])
    except (KeyError, TypeError, ValueError):
        return False
    return bool(last.tzinfo) and state.due - last >= LONG
