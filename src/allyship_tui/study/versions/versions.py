"""Versions of a text: where two devices or two windows changed the same one, both are kept.

An event that changes a text names those that it takes the place of, under `after`. What no other
event takes the place of is a version. That follows from the events alone, in whatever order they
came, and so it is the same on every device.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from allyship_tui.learner import Event, predecessors_in

_AFTER = "after"


class Words(Protocol):
    """What someone wrote."""

    @property
    def said(self) -> tuple[str, ...]:
        """What is the same in another version that says the same."""


W = TypeVar("W", bound=Words)


class Version(Struct, Generic[W], frozen=True):
    """What someone wrote, as one of the devices or windows left it."""

    words: W
    day: date
    """When it was left so."""
    ids: tuple[str, ...]
    """The events that hold it: two may have come to the very same words."""


def versions_of(thread: Sequence[Event], read: Callable[[object], W | None]) -> list[Version[W]]:
    """Return the versions that there are of a text, the earliest first; the last one stands.

    Args:
        thread: all events that hold the text, the earliest first.
        read: returns the words that a value holds; None where it holds none: such an event takes
            the place of nothing.
    """
    readable = [(event, words) for event in thread if (words := read(event.value)) is not None]
    if len(readable) == 1:  # as of most: written once, and never changed
        ((event, words),) = readable
        return [Version(words, event.local_date, (event.id,))]
    heads = _heads([event for event, _ in readable])
    found: dict[tuple[str, ...], Version[W]] = {}
    for event, words in readable:
        if event.id in heads:
            # Where two say the very same, the later one says what stands beside the words.
            earlier = found.pop(words.said, None)
            ids = (*earlier.ids, event.id) if earlier else (event.id,)
            found[words.said] = Version(words, event.local_date, ids)
    return list(found.values())


def replaced_ids(*versions: Version[W]) -> list[str]:
    """Return how an event names that it takes the place of these versions."""
    return sorted(name for version in versions for name in version.ids)


def _heads(events: Sequence[Event]) -> set[str]:
    """Return the ids of the events in whose place no other stands."""
    replaced = _replaced(events)
    named = {name for one, names in replaced.items() for name in names if name != one}
    first = [name for name in replaced if name not in named]
    heads: set[str] = set()
    seen: set[str] = set()
    # What is left after those goes round in a circle. No program writes that, but words of
    # which nothing would stand are worse than words too many: the last of a circle stands.
    for head in (*first, *reversed(replaced)):
        if head not in seen:
            heads.add(head)
        waiting = [head]
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                waiting += replaced[name]
    return heads


def _replaced(events: Sequence[Event]) -> dict[str, list[str]]:
    """Return of each event the ids of those here that it takes the place of.

    Earlier versions of the program named none. What they wrote takes the place of what is earlier
    on its own device, and not of what another one wrote: nothing says that it had come there.
    """
    known = {event.id for event in events}
    replaced: dict[str, list[str]] = {}
    own: dict[str, list[str]] = {}
    for event in events:
        says = _AFTER in event.body
        names = predecessors_in(event.body) if says else own.pop(event.device, [])
        own.setdefault(event.device, []).append(event.id)
        replaced[event.id] = [name for name in names if name in known]
    return replaced
