"""What holds now: events folded, put in order, and queried."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.learner.snapshot.snapshot import (
        Snapshot as Snapshot,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        snapshot="Snapshot",
    )
