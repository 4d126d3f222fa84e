"""Events in files that other devices read, and wiping out what was forgotten in each."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.learner.transfer.device_file import (
        copies_with_forgotten as copies_with_forgotten,
        files_in as files_in,
        is_copy as is_copy,
        own_file as own_file,
        publish as publish,
        publish_events as publish_events,
    )
    from allyship_tui.learner.transfer.event_file import (
        NotEvents as NotEvents,
        read_events as read_events,
        write_events as write_events,
    )
    from allyship_tui.learner.transfer.purge import purge_files as purge_files
else:
    __getattr__ = lazy_names(
        __name__,
        device_file="files_in copies_with_forgotten is_copy own_file publish publish_events",
        event_file="NotEvents read_events write_events",
        purge="purge_files",
    )
