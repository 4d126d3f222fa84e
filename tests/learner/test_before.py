"""The log as a day began: what was done since is no part of it, but for what counts at once."""

from datetime import UTC, datetime, timedelta

from allyship_tui.learner import Kind, Log, morning_of

MORNING = datetime(2026, 3, 2, 9, tzinfo=UTC)
AT_ONCE = (Kind.MUTED, Kind.DAILY)


class Hand:
    """A clock that is set by hand."""

    now = MORNING

    def __call__(self) -> datetime:
        """Say what time it is."""
        return self.now


def on_two_days() -> tuple[Log, Hand]:
    """Return a log with a tip marked yesterday, and the clock of today."""
    clock = Hand()
    log = Log.in_memory("", clock)
    log.record(Kind.REVIEWED, "tip/x", value=True)
    clock.now += timedelta(days=1)
    return log, clock


def test_with_nothing_since_it_is_the_log_itself() -> None:
    log, clock = on_two_days()
    assert morning_of(log, clock.now, AT_ONCE) is log


def test_what_was_done_today_does_not_count_and_yesterday_does() -> None:
    log, clock = on_two_days()
    log.record(Kind.REVIEWED, "tip/x", value=False)
    log.record(Kind.MET, "term/ally")
    morning = morning_of(log, clock.now, AT_ONCE)
    assert morning.snapshot.value("tip/x", Kind.REVIEWED) is True
    assert not morning.snapshot.items_with(Kind.MET)
    # The log itself is as it was.
    assert log.snapshot.value("tip/x", Kind.REVIEWED) is False


def test_what_counts_at_once_counts_as_it_is_now() -> None:
    log, clock = on_two_days()
    event = log.record(Kind.MUTED, "category/roles", value=True)
    day = clock.now
    assert morning_of(log, day, AT_ONCE).snapshot.value("category/roles", Kind.MUTED) is True
    log.undo(event)
    assert morning_of(log, day, AT_ONCE).snapshot.value("category/roles", Kind.MUTED) is None


def test_taking_back_today_what_was_done_before_changes_the_morning_only_where_it_is_at_once() -> (
    None
):
    clock = Hand()
    log = Log.in_memory("", clock)
    marked = log.record(Kind.REVIEWED, "tip/x", value=True)
    muted = log.record(Kind.MUTED, "category/roles", value=True)
    clock.now += timedelta(days=1)
    log.undo(marked)
    log.undo(muted)
    morning = morning_of(log, clock.now, AT_ONCE).snapshot
    assert morning.value("tip/x", Kind.REVIEWED) is True
    assert morning.value("category/roles", Kind.MUTED) is None


def test_what_was_forgotten_is_gone_from_the_morning_too() -> None:
    log, clock = on_two_days()
    ids = {event.id for event in log.snapshot.events()}
    log.forget("tip/x", ids)
    assert morning_of(log, clock.now, AT_ONCE).snapshot.value("tip/x", Kind.REVIEWED) is None


def test_settings_are_those_of_the_same_device() -> None:
    log, clock = on_two_days()
    log.record(Kind.DAILY, "preference/daily", value=3)
    morning = morning_of(log, clock.now, AT_ONCE)
    assert morning.device == log.device
    assert morning.snapshot.preference(Kind.DAILY, morning.device) == 3
