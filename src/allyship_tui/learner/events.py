"""An event, one thing that the learner did; its id, and how a row of the database holds it."""

import json
import uuid
from datetime import date
from typing import Any

from msgspec import Struct

Row = tuple[str, str, str, str, str, str, str]
"""An event as the database holds it: the fields of `Event` in their order, the body as JSON."""

COLUMNS = "id, at, day, device, kind, item, body"
"""The columns of a `Row`, in its order."""

_SEPARATOR = "~"


class Event(Struct, frozen=True):
    """One thing the learner did; never changed once it is recorded."""

    id: str
    """A random uuid4 as text, so that two logs merge as two sets; longer after an id conflict."""
    at: str
    """When, in UTC with microseconds and Z, so that the order of texts is that of time."""
    day: str
    """The learner's own date then, as YYYY-MM-DD."""
    device: str
    """The id of the device it was recorded on."""
    kind: str
    """The aspect it is about: a `Kind`, or one that a newer version knows."""
    item: str
    """What it is about, as in `tip/listen-and-learn`."""
    body: dict[str, Any]
    """What there is to say beyond that, from JSON."""

    @property
    def local_date(self) -> date:
        """The day as a date; where another hand left none there, the first day there is."""
        try:
            return date.fromisoformat(self.day)
        except ValueError:
            return date.min

    @property
    def value(self) -> Any:
        """What the body holds as its value, or None."""
        return self.body.get("value") if isinstance(self.body, dict) else None


def new_id() -> str:
    """Return a random uuid4 as text."""
    return str(uuid.uuid4())


def encode(event: Event) -> Row:
    """Return an event as the database holds it.

    Raises:
        TypeError: the body holds something that JSON has no word for.
    """
    body = json.dumps(event.body, sort_keys=True)
    return event.id, event.at, event.day, event.device, event.kind, event.item, body


def decode(row: Row) -> Event:
    """Return the event that a row holds; a body that cannot be read comes out empty."""
    try:
        # Half of all bodies are empty.
        body = {} if row[6] == "{}" else json.loads(row[6])
    except (ValueError, TypeError, RecursionError):
        body = {}
    # What is no text was put there by another hand, and is taken as it reads.
    name, at, day, device, kind, item = map(str, row[:6])
    return Event(name, at, day, device, kind, item, body if isinstance(body, dict) else {})


def forgotten_in(body: object) -> list[str]:
    """Return the ids of the events that the body of a `forgotten` names; nothing in it raises."""
    # What cannot be printed, a lone surrogate say, is no id, and SQLite would refuse it.
    return [base_id(name) for name in _texts(body, "events") if name.isprintable()]


def predecessors_in(body: object) -> list[str]:
    """Return the ids of the events that an event comes after, whatever the clocks said.

    They are what whoever recorded it had in sight: the text that was changed, or a mark whose
    time was still to come. Nothing in the body raises.
    """
    return _texts(body, "after")


def conflict_id(name: str, digest: str) -> str:
    """Return the id of its own that an event gets, of several that came under one id.

    Args:
        name: the id that they came under.
        digest: stands for what the event holds.
    """
    return f"{base_id(name)}{_SEPARATOR}{digest}"


def base_id(name: str) -> str:
    """Return the id that an event came under before another was found to have it too.

    What undoes or forgets names this one, and means both.
    """
    return name.partition(_SEPARATOR)[0]


def _texts(body: object, name: str) -> list[str]:
    listed = body.get(name) if isinstance(body, dict) else None
    return [each for each in listed if isinstance(each, str)] if isinstance(listed, list) else []
