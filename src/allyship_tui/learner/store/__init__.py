"""Where events are kept: on disk, or in memory where nothing can be saved."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.learner.store.disk import (
        DiskStore as DiskStore,
    )
    from allyship_tui.learner.store.event_store import (
        EventStore as EventStore,
    )
    from allyship_tui.learner.store.memory import (
        MemoryStore as MemoryStore,
    )
    from allyship_tui.learner.store.opening import (
        read_damaged as read_damaged,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        disk="DiskStore",
        event_store="EventStore",
        memory="MemoryStore",
        opening="read_damaged",
    )
