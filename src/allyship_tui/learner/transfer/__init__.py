"""Files of events for export and for other devices, and purging them of what was forgotten."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.learner.transfer.device_file import (
        copies_with_forgotten as copies_with_forgotten,
        device_file_path as device_file_path,
        device_files as device_files,
        is_conflicted_copy as is_conflicted_copy,
        publish as publish,
        publish_events as publish_events,
    )
    from allyship_tui.learner.transfer.event_file import (
        NotAnEventFile as NotAnEventFile,
        read_events as read_events,
        write_events as write_events,
    )
    from allyship_tui.learner.transfer.purge import purge_files as purge_files
else:
    __getattr__ = lazy_names(
        __name__,
        device_file=(
            "copies_with_forgotten device_file_path device_files is_conflicted_copy publish"
            " publish_events"
        ),
        event_file="NotAnEventFile read_events write_events",
        purge="purge_files",
    )
