"""Where events are kept: on disk, or in memory where nothing can be saved."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.learner.store.event_store import (
        Compose as Compose,
        EventStore as EventStore,
    )
    from allyship_tui.learner.store.memory import (
        MemoryStore as MemoryStore,
    )
    from allyship_tui.learner.store.opening import (
        open_disk_store as open_disk_store,
        open_store as open_store,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        event_store="Compose EventStore",
        memory="MemoryStore",
        opening="open_disk_store open_store",
    )
