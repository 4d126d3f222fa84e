"""The log as it stood when a day began."""

from collections.abc import Container
from datetime import datetime

from allyship_tui.learner.log import Log
from allyship_tui.learner.store import MemoryStore


def morning_of(log: Log, now: datetime, kinds: Container[str]) -> Log:
    """Return the log as the day began, to be read: this one itself, where nothing came since.

    Args:
        log: the log as it is now.
        now: the learner's local time.
        kinds: what of today counts all the same.
    """
    snapshot = log.snapshot.before(now.date().isoformat(), kinds)
    if snapshot is log.snapshot:
        return log
    store = MemoryStore(snapshot, "", log.device, lambda: log.cache)
    return Log(store, log.drafts, lambda: now)
