"""Of a damaged log only what can be an event comes back."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from allyship_tui.learner import Kind

ID = "0b7c1d52-5a0e-4f0b-9a3e-6d2c1f0e9b8a"


@pytest.mark.parametrize(
    ("said", "is_one"),
    [
        ((ID, "", "reviewed", "tip/two", "{}"), True),
        (("abc", "", "reviewed", "tip/two", "{}"), False),
        (("z" * 36, "", "reviewed", "tip/two", "{}"), False),
        ((ID, "yesterday", "reviewed", "tip/two", "{}"), False),
        ((ID, "", "", "tip/two", "{}"), False),
        ((ID, "", "reviewed", "", "{}"), False),
        ((ID, "", "reviewed", "tip/two", "[]"), False),
        ((ID, "", "reviewed", "tip/two", "{"), False),
    ],
)
def test_what_cannot_be_an_event_does_not_come_back(folder, open_log, said, is_one):
    name, at, kind, item, body = said
    log = open_log()
    first = log.record(Kind.REVIEWED, "tip/first", value=True)
    log.close()
    with closing(sqlite3.connect(folder / "learner.db")) as database, database:
        at = at or first.at
        row = (name, at, first.day, first.device, kind, item, body)
        database.execute("INSERT INTO event VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", row)
    shutil.rmtree(folder / "backups", ignore_errors=True)
    with (folder / "learner.db").open("r+b") as file:
        file.write(bytes(4096))
    held = {event.id for event in open_log().snapshot.events()}
    assert held == ({first.id, name} if is_one else {first.id})
