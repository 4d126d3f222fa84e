"""Salvage: which events are brought together from backups and from what is left of the files."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from allyship_tui.learner import backups
from allyship_tui.learner.database import (
    is_recoverable,
    query_read_only,
    recoverable_meta,
    rows_after,
)
from allyship_tui.learner.events import Row
from allyship_tui.learner.files import MIN_DATABASE_SIZE, database_path, file_size, sidecar
from allyship_tui.learner.recovery import carve
from allyship_tui.learner.timestamps import parse_timestamp

_RESTORED = "learner-restored.db"


def restored_path(folder: Path) -> Path:
    """Return where a recovery puts its result together before it takes the database's place."""
    return database_path(folder).with_name(_RESTORED)


def salvage_rows(folder: Path, today: str) -> tuple[dict[str, Row], dict[str, str]]:
    """Return every event that can be read of a damaged log and its backup.

    And what is kept beside them: the device's id, and the folders it syncs with.

    Args:
        folder: the learner's folder.
        today: the learner's local date.
    """
    listed, known = backups.read_newest(folder, today)
    rows = {row[0]: row for row in listed}
    for path in (restored_path(folder), database_path(folder)):
        more, beside_them = salvage_file(path)
        known = {**beside_them, **known}
        for row in more.values():
            rows.setdefault(row[0], row)
    return rows, known


def salvage_file(path: Path) -> tuple[dict[str, Row], dict[str, str]]:
    """Return every event that can be read of one database, by id, and what is kept beside them.

    Args:
        path: the database, damaged or not; it need not exist.
    """
    rows: dict[str, Row] = {}
    known: dict[str, str] = {}
    # SQLite would delete the -wal beside a file of no bytes.
    if file_size(path) >= MIN_DATABASE_SIZE and path.is_file():
        with suppress(OSError, sqlite3.Error):
            whole, known = query_read_only(
                path, lambda log: (rows_after(log, 0), recoverable_meta(log))
            )
            rows = {row[0]: row for row in whole}
    for texts in _carve_file(path):
        if len(texts) == 2 and is_recoverable(texts[0]):
            known.setdefault(*texts)
        elif len(texts) == 7 and _is_plausible(texts):
            rows.setdefault(texts[0], texts)
    return rows, known


def _carve_file(path: Path) -> Iterator[tuple[str, ...]]:
    raw = []
    for part in (path, sidecar(path, "-wal")):
        try:
            raw.append(part.read_bytes())
        except OSError:
            raw.append(b"")
    return carve.carve_texts(*raw)


def _is_plausible(row: Row) -> bool:
    name, at, _, _, kind, item, body = row
    try:
        int(name.replace("-", ""), 16)
        readable = isinstance(json.loads(body), dict)
    except (ValueError, RecursionError):
        return False
    return readable and len(name) == 36 and bool(parse_timestamp(at) and kind and item)
