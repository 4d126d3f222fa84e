"""What the learner did: an append-only log of events, and the snapshot folded from it.

It holds ids and knows nothing of what is taught.
"""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.learner.drafts import Drafts as Drafts
    from allyship_tui.learner.errors import NotSaved as NotSaved
    from allyship_tui.learner.events import (
        Event as Event,
        Kind as Kind,
        followed_in as followed_in,
        moment_of as moment_of,
        new_id as new_id,
    )
    from allyship_tui.learner.files import (
        DATABASE as DATABASE,
        NOWHERE as NOWHERE,
        make_file as make_file,
        make_folder as make_folder,
    )
    from allyship_tui.learner.log import Log as Log
    from allyship_tui.learner.read_only import LogView as LogView, read_log as read_log
    from allyship_tui.learner.snapshot import Snapshot as Snapshot
    from allyship_tui.learner.sync import Synced as Synced, sync_folder as sync_folder
    from allyship_tui.learner.transfer import NotEvents as NotEvents, read_events as read_events
else:
    __getattr__ = lazy_names(
        __name__,
        drafts="Drafts",
        errors="NotSaved",
        events="Event Kind followed_in moment_of new_id",
        files="DATABASE NOWHERE make_file make_folder",
        log="Log",
        read_only="LogView read_log",
        snapshot="Snapshot",
        sync="Synced sync_folder",
        transfer="NotEvents read_events",
    )
