"""Export, import, sync, forgetting; and what of a window is kept nowhere."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.transfer.forgettable import (
        REFLECTION as REFLECTION,
        Forgettable as Forgettable,
    )
    from allyship_tui.study.transfer.forgetting import (
        WORD as WORD,
        forget_named as forget_named,
        forgettable_items as forgettable_items,
    )
    from allyship_tui.study.transfer.transfer import (
        NotTransferred as NotTransferred,
        export_log as export_log,
        import_log as import_log,
        run_transfer as run_transfer,
        sync_log as sync_log,
    )
    from allyship_tui.study.transfer.unsaved import unsaved_work as unsaved_work
else:
    __getattr__ = lazy_names(
        __name__,
        forgettable="Forgettable REFLECTION",
        forgetting="WORD forget_named forgettable_items",
        transfer="NotTransferred export_log import_log run_transfer sync_log",
        unsaved="unsaved_work",
    )
