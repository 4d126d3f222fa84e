"""The log in SQLite: its schema, its rows, and reading it without changing a byte."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.learner.database.connection import (
        PATIENCE as PATIENCE,
        connect as connect,
        pragma_value as pragma_value,
        transaction as transaction,
    )
    from allyship_tui.learner.database.event_table import (
        insert_rows as insert_rows,
        rows_after as rows_after,
    )
    from allyship_tui.learner.database.log_database import LogDatabase as LogDatabase
    from allyship_tui.learner.database.meta import (
        add_shared_folder as add_shared_folder,
        device_of as device_of,
        finish_purge as finish_purge,
        folder_from_key as folder_from_key,
        is_recoverable as is_recoverable,
        mark_folder_clean as mark_folder_clean,
        note_file_finished as note_file_finished,
        pending_purge as pending_purge,
        recoverable_meta as recoverable_meta,
        shared_folders as shared_folders,
        stale_folder_keys as stale_folder_keys,
        unfinished_files as unfinished_files,
    )
    from allyship_tui.learner.database.probe import (
        DatabaseState as DatabaseState,
        probe_database as probe_database,
    )
    from allyship_tui.learner.database.query import query_read_only as query_read_only
    from allyship_tui.learner.database.schema import (
        create_schema as create_schema,
        has_event_table as has_event_table,
    )
    from allyship_tui.learner.database.wal import logged_pages as logged_pages
else:
    __getattr__ = lazy_names(
        __name__,
        connection="PATIENCE connect pragma_value transaction",
        event_table="insert_rows rows_after",
        log_database="LogDatabase",
        meta=(
            "add_shared_folder device_of finish_purge folder_from_key is_recoverable"
            " mark_folder_clean note_file_finished pending_purge recoverable_meta"
            " shared_folders stale_folder_keys unfinished_files"
        ),
        probe="DatabaseState probe_database",
        query="query_read_only",
        schema="create_schema has_event_table",
        wal="logged_pages",
    )
