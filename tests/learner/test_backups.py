"""A copy a day, three of them, and never in the way of a mark."""

import sqlite3
from contextlib import closing

import pytest

from allyship_tui.learner import Kind, Log, backups

TIP = "tip/listen-and-learn"


def names(folder):
    return sorted(path.name for path in (folder / "backups").iterdir())


def values(path):
    with closing(sqlite3.connect(f"file:{path}?immutable=1", uri=True)) as copy:
        return [row[0] for row in copy.execute("SELECT body FROM event ORDER BY seq")]


@pytest.fixture
def days(folder, clock):
    """Record a number on each of some days."""

    def pass_by(*numbers):
        for number in numbers:
            with Log.open(folder, clock) as log:
                log.record(Kind.REVIEWED, TIP, value=number)
            clock.move(days=1)

    return pass_by


def test_an_empty_log_is_not_backed_up(open_log, folder):
    open_log().record(Kind.REVIEWED, TIP, value=True)

    assert not (folder / "backups").exists()


def test_a_backup_holds_what_there_was_before_the_days_first_mark(days, folder):
    days(1, 2)

    assert names(folder) == ["learner-2026-05-02.db"]
    assert values(folder / "backups" / "learner-2026-05-02.db") == ['{"value": 1}']


def test_one_backup_a_day_whoever_records(days, open_log, folder):
    days(1)
    for number in (2, 3):
        open_log().record(Kind.REVIEWED, TIP, value=number)

    assert values(folder / "backups" / "learner-2026-05-02.db") == ['{"value": 1}']


def test_a_window_left_open_makes_the_next_days_backup(open_log, clock, folder):
    log = open_log()
    for number in (1, 2, 3):
        log.record(Kind.REVIEWED, TIP, value=number)
        clock.move(days=1)

    assert names(folder) == ["learner-2026-05-02.db", "learner-2026-05-03.db"]


def test_the_day_is_the_learners_own(open_log, clock, folder):
    log = open_log()
    clock.move(hours=13, minutes=30)  # 23:30 there, 21:30 UTC
    log.record(Kind.REVIEWED, TIP, value=1)
    clock.move(hours=1)  # half past midnight there, the same day in UTC
    log.record(Kind.REVIEWED, TIP, value=2)

    assert names(folder) == ["learner-2026-05-02.db"]


def test_three_backups_are_kept(days, folder):
    days(1, 2, 3, 4, 5, 6)

    assert names(folder) == [f"learner-2026-05-0{day}.db" for day in (4, 5, 6)]


def test_a_backup_from_the_future_goes_first_and_counts_last(days, folder, clock):
    days(1)
    clock.move(days=4000)
    days(2)
    clock.move(days=-4001)
    days(3, 4)
    assert backups.list_backups(folder, "2026-05-09")[0].name == "learner-2026-05-03.db"
    days(5)

    assert names(folder) == [f"learner-2026-05-0{day}.db" for day in (2, 3, 4)]


def test_a_backup_is_one_file_that_opens_alone(days, folder):
    days(1, 2)
    with closing(sqlite3.connect(folder / "backups" / "learner-2026-05-02.db")) as copy:
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_file_in_the_way_of_backups_does_not_stop_a_mark(days, open_log, folder):
    days(1)
    (folder / "backups").write_text("in the way")
    open_log().record(Kind.REVIEWED, TIP, value=2)

    assert open_log().snapshot.value(TIP, Kind.REVIEWED) == 2


@pytest.mark.parametrize("error", [OSError("full"), sqlite3.OperationalError("full")])
def test_a_backup_that_fails_does_not_stop_a_mark(days, open_log, folder, monkeypatch, error):
    def fail(*_):
        raise error

    days(1)
    monkeypatch.setattr(backups, "fsync_path", fail)
    open_log().record(Kind.REVIEWED, TIP, value=2)

    assert open_log().snapshot.value(TIP, Kind.REVIEWED) == 2
    assert names(folder) == []


def test_a_draft_left_by_a_killed_window_is_cleared_away(days, folder):
    days(1, 2)
    (folder / "backups" / "learner-2026-05-02.db.some-id.tmp").touch()
    (folder / "backups" / "learner-2026-05-03.db.some-id.tmp").touch()
    days(3)

    assert names(folder) == [
        "learner-2026-05-02.db",
        "learner-2026-05-03.db",
        "learner-2026-05-03.db.some-id.tmp",
    ]


def test_foreign_files_among_the_backups_are_left_alone(days, folder):
    days(1, 2)
    (folder / "backups" / "learner-before-the-move.db").touch()
    days(3, 4, 5, 6)

    assert "learner-before-the-move.db" in names(folder)
