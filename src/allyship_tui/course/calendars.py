"""Calendars: of which terms the term of the day is chosen, for everyone and on one device."""

from datetime import date

from msgspec import Struct

Calendar = tuple[tuple[str, date, date | None], ...]
"""Of each term: its id, the day it was added and, once it is retired, that day."""


class PackCalendar(Struct, frozen=True):
    """The terms of a pack that was added; whether they join is for it and the settings to say."""

    pack: str
    """The pack's id."""
    folder: str
    daily: bool
    """Whether the pack asks that its terms join the term of the day."""
    terms: Calendar


class Era(Struct, frozen=True):
    """From a day on, which terms join those of the first pack; it ends where the next begins."""

    since: date
    terms: Calendar = ()
