"""Today: its parts, their order, what was skipped."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.session.session import (
        PartStatus as PartStatus,
        Session as Session,
        Today as Today,
    )
    from allyship_tui.study.session.steps import next_step as next_step
    from allyship_tui.study.session.today import PartView as PartView, part_views as part_views
else:
    __getattr__ = lazy_names(
        __name__,
        session="PartStatus Session Today",
        steps="next_step",
        today="PartView part_views",
    )
