"""One thing the learner did, and how it is written down."""

import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

Row = tuple[str, str, str, str, str, str, str]
"""An event as the database holds it: the fields of `Event` in their order, the body as JSON."""

COLUMNS = "id, at, day, device, kind, item, body"
"""The columns of a `Row`, in its order."""


class Kind(StrEnum):
    """The aspect of an item that an event is about; the latest event holds per item and kind."""

    REVIEWED = "reviewed"
    """A tip or the definition was marked, or unmarked; the value is true or false."""
    READING_STATE = "reading-state"
    """How far a work is read: unread, reading, read or set-aside."""
    MET = "met"
    """A term, a tip or the definition was opened."""
    PLACE = "place"
    """Where the learner left off in a section; the value is the entry's id."""
    THEME = "theme"
    """The theme chosen in the app; the value is its name."""
    PLAIN = "plain"
    """Whether the linear edition opens on this device; the value is true or false."""
    WIDTH = "width"
    """How wide the linear edition is on this device, in characters; 0 wraps nothing."""
    MUTED = "aside"
    """A category was set aside, or taken up again; the value is true or false."""
    CARDS = "cards"
    """The prompts of a term or tip were added or set aside by hand; the value says which."""
    RECALLED = "recalled"
    """A prompt was answered; the value says how well: again, hard, good or easy."""
    CHOSEN = "chosen"
    """A situation was finished; the value is the id of what was chosen."""
    PLAN = "plan"
    """A plan was made or changed; the value holds its cue, its action and where it comes from."""
    PLAN_STATE = "plan-state"
    """A plan was paused, taken up again or ended; the value is its state."""
    REHEARSED = "rehearsed"
    """A plan was rehearsed."""
    ASKED = "asked"
    """The learner was asked how a plan went."""
    CHECKED_IN = "looked-back"
    """The learner looked back on a plan; the value says how it went, the body holds a note."""
    WRITTEN = "written"
    """A reflection was written or changed; the value holds its text and what it answers."""
    SKIPPED = "skipped"
    """A part of today was skipped."""
    DAILY = "daily"
    """How many cards are offered a day on this device."""
    UNDONE = "undone"
    """Another event no longer counts; the body names it."""
    FORGOTTEN = "forgotten"
    """Other events are to be wiped out wherever they are; the body names them."""


WORDS = (Kind.PLAN, Kind.WRITTEN)
"""What holds someone's own words. No `undone` takes them away: they go by forgetting alone."""
SETTINGS = (Kind.THEME, Kind.PLAIN, Kind.WIDTH, Kind.DAILY)
"""What is chosen on a device and for it. No other machine has a say in it."""

_TWIN = "~"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing the learner did; never changed once it is recorded."""

    id: str
    """A random uuid4 as text, so that two logs merge as two sets; of a twin more (`twins`)."""
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
    def value(self) -> Any:
        """What the body holds as its value, or None."""
        return self.body.get("value") if isinstance(self.body, dict) else None


def new_id() -> str:
    """Return a random uuid4 as text (without the cost of importing uuid)."""
    raw = bytearray(os.urandom(16))
    raw[6] = raw[6] & 0x0F | 0x40
    raw[8] = raw[8] & 0x3F | 0x80
    text = raw.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def stamp(moment: datetime) -> str:
    """Return an aware moment as an event's `at` holds it."""
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="microseconds") + "Z"


def moment_of(at: object) -> datetime | None:
    """Return the moment that an `at` names, or None if it is not written as `stamp` writes it."""
    if not isinstance(at, str) or len(at) != 27 or at[26] != "Z":
        return None
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    # Nothing could come after the last year there is; a comma is ISO 8601 too, but not ours.
    return moment if moment.year < 9999 and at[10] == "T" and at[19] == "." else None


def stamp_after(moment: datetime, last: str) -> str:
    """Return the `at` of an event now that comes after another, whatever the clock says.

    Args:
        moment: the time now, aware.
        last: the `at` to come after, or no text.
    """
    before = moment_of(last)
    return stamp(max(moment, before + timedelta(microseconds=1)) if before else moment)


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
    return [single(name) for name in _texts(body, "events") if name.isprintable()]


def followed_in(body: object) -> list[str]:
    """Return the ids of the events that an event comes after, whatever the clocks said.

    They are what whoever recorded it had in sight: the text that was changed, or a mark whose
    time was still to come. Nothing in the body raises.
    """
    return _texts(body, "after")


def twin_of(name: str, mark: str) -> str:
    """Return the id of an event that came under an id that another one has."""
    return f"{single(name)}{_TWIN}{mark}"


def single(name: str) -> str:
    """Return the id that an event had before it was found to be a twin.

    What undoes or forgets names this one, and means both.
    """
    return name.partition(_TWIN)[0]


def _texts(body: object, name: str) -> list[str]:
    listed = body.get(name) if isinstance(body, dict) else None
    return [each for each in listed if isinstance(each, str)] if isinstance(listed, list) else []
