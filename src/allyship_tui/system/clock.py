"""The time here and now."""

from datetime import UTC, datetime


def local_now() -> datetime:
    """Return the time now, in the learner's own time zone."""
    return datetime.now(UTC).astimezone()
