"""What the learner did: an append-only log of events, and the snapshot folded from it.

It holds ids and knows nothing of what is taught.
"""

from allyship_tui.lazy import lazy_names

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from allyship_tui.learner.drafts import Drafts as Drafts
    from allyship_tui.learner.errors import NotSaved as NotSaved
    from allyship_tui.learner.events import (
        Event as Event,
        new_id as new_id,
        predecessors_in as predecessors_in,
    )
    from allyship_tui.learner.files import (
        NOWHERE as NOWHERE,
        fsync_path as fsync_path,
    )
    from allyship_tui.learner.glance import holds_none_of as holds_none_of
    from allyship_tui.learner.kinds import Kind as Kind
    from allyship_tui.learner.layout import DATABASE as DATABASE
    from allyship_tui.learner.log import Log as Log
    from allyship_tui.learner.morning import morning_of as morning_of
    from allyship_tui.learner.read_only import LogView as LogView, read_log as read_log
    from allyship_tui.learner.snapshot import Snapshot as Snapshot
    from allyship_tui.learner.sync import SyncResult as SyncResult, sync_folder as sync_folder
    from allyship_tui.learner.timestamps import parse_timestamp as parse_timestamp
    from allyship_tui.learner.transfer import (
        NotAnEventFile as NotAnEventFile,
        read_events as read_events,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        drafts="Drafts",
        errors="NotSaved",
        events="Event new_id predecessors_in",
        files="NOWHERE fsync_path",
        glance="holds_none_of",
        kinds="Kind",
        layout="DATABASE",
        log="Log",
        morning="morning_of",
        read_only="LogView read_log",
        snapshot="Snapshot",
        sync="SyncResult sync_folder",
        timestamps="parse_timestamp",
        transfer="NotAnEventFile read_events",
    )
