"""The time here and now, and the local date. A greeting asks: nothing dear is imported for it."""

import time

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from datetime import datetime


def local_now() -> "datetime":
    """Return the time where the learner is, aware of its zone."""
    from datetime import UTC, datetime

    return datetime.now(UTC).astimezone()


def local_day() -> str:
    """Return the local date in the form 2027-03-01."""
    return time.strftime("%Y-%m-%d")
