"""The log in SQLite: its layout, the writing, and reading it without changing a byte."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.learner.database.probe import (
        DatabaseState as DatabaseState,
        probe_database as probe_database,
    )
    from allyship_tui.learner.database.query import query_read_only as query_read_only
    from allyship_tui.learner.database.schema import (
        APPLICATION as APPLICATION,
        PATIENCE as PATIENCE,
        SHARED as SHARED,
        VERSION as VERSION,
        connect as connect,
        device_of as device_of,
        half_written as half_written,
        has_log as has_log,
        is_purged as is_purged,
        kept_beside as kept_beside,
        key_of as key_of,
        lay_out as lay_out,
        note_written as note_written,
        number as number,
        path_in as path_in,
        paths_of as paths_of,
        rows_after as rows_after,
        stale_folders as stale_folders,
        to_purge as to_purge,
        transaction as transaction,
        write as write,
    )
    from allyship_tui.learner.database.store import Store as Store
    from allyship_tui.learner.database.wal import logged_pages as logged_pages
else:
    __getattr__ = lazy_names(
        __name__,
        probe="DatabaseState probe_database",
        query="query_read_only",
        schema=(
            "APPLICATION PATIENCE SHARED VERSION connect device_of half_written has_log"
            " is_purged kept_beside key_of lay_out note_written number path_in paths_of"
            " rows_after stale_folders to_purge transaction write"
        ),
        store="Store",
        wal="logged_pages",
    )
