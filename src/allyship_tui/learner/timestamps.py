"""Timestamps of events: in UTC, written so that the order of texts is that of time."""

from datetime import UTC, datetime, timedelta


def timestamp(moment: datetime) -> str:
    """Return an aware moment as an event's `at` holds it."""
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="microseconds") + "Z"


def parse_timestamp(at: object) -> datetime | None:
    """Return the moment that an `at` names, or None if `timestamp` would not write it so."""
    if not isinstance(at, str) or len(at) != 27 or at[26] != "Z":
        return None
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    # Nothing could come after the last year there is; a comma is ISO 8601 too, but not ours.
    return moment if moment.year < 9999 and at[10] == "T" and at[19] == "." else None


def timestamp_after(moment: datetime, last: str) -> str:
    """Return the `at` of an event now that comes after another, whatever the clock says.

    Args:
        moment: the time now, aware.
        last: the `at` to come after, or no text.
    """
    before = parse_timestamp(last)
    return timestamp(max(moment, before + timedelta(microseconds=1)) if before else moment)
