"""An event within a snapshot: kept as the row it was read as, decoded when it is asked for."""

from allyship_tui.learner.events import Event, Row, decode

Held = Row | Event


def id_of(held: Held) -> str:
    """Return an event's id."""
    return str(held[0]) if isinstance(held, tuple) else held.id


def time_of(held: Held) -> str:
    """Return an event's `at`, as it stands there."""
    # A row is a tuple, and thousands are put in order at every start.
    return held[1] if isinstance(held, tuple) else held.at


def day_of(held: Held) -> str:
    """Return an event's local date."""
    return str(held[2]) if isinstance(held, tuple) else held.day


def decoded(held: Held) -> Event:
    """Return the event."""
    return held if isinstance(held, Event) else decode(held)
