"""What can be read of a damaged log comes back."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.learner.recovery.recovery import (
        exclusive_lock as exclusive_lock,
        gather as gather,
        needs_recovery as needs_recovery,
        recover as recover,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        recovery="exclusive_lock gather needs_recovery recover",
    )
