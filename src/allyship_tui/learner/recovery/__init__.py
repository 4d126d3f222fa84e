"""Recovery of a damaged or lost log: it is set aside, and what can be read of it comes back."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.learner.recovery.opening import open_or_recover as open_or_recover
    from allyship_tui.learner.recovery.recovery import (
        exclusive_lock as exclusive_lock,
        needs_recovery as needs_recovery,
    )
    from allyship_tui.learner.recovery.salvage import salvage_rows as salvage_rows
else:
    __getattr__ = lazy_names(
        __name__,
        opening="open_or_recover",
        recovery="exclusive_lock needs_recovery",
        salvage="salvage_rows",
    )
