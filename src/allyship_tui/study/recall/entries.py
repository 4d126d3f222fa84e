"""Which entries are recalled, and which are held: by the answers to any of their prompts."""

from collections.abc import Mapping

from msgspec import Struct

from allyship_tui.learner import Snapshot
from allyship_tui.study.recall.card import entry_of
from allyship_tui.study.recall.retention import is_held
from allyship_tui.study.recall.schedule import Rating, State, last_rating


class EntriesRecalled(Struct, frozen=True):
    """How the log names the entries; those that are held are among those recalled."""

    recalled: frozenset[str]
    """With a prompt that was answered with anything but "again" when it was last asked."""
    held: frozenset[str]
    """With such a prompt that comes back only after 30 days or more."""


def entries_recalled(snapshot: Snapshot, states: Mapping[str, State]) -> EntriesRecalled:
    """Work out which entries a learner recalls.

    Prompts that are no longer taught count too, so that no figure goes down with an edition.

    Args:
        snapshot: what the learner has done.
        states: what the answers to each prompt add up to, by its item.
    """
    known = [item for item in states if last_rating(snapshot, item) is not Rating.AGAIN]
    return EntriesRecalled(
        recalled=frozenset(map(entry_of, known)),
        held=frozenset(entry_of(item) for item in known if is_held(states[item])),
    )
