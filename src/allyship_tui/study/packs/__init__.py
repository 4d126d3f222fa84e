"""Packs in use: which, in which order; adding and removing them; and whose terms are daily."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.packs.in_use import (
        InUse as InUse,
        Origin as Origin,
        PackInUse as PackInUse,
        packs_in_use as packs_in_use,
    )
    from allyship_tui.study.packs.opening import open_course as open_course
else:
    __getattr__ = lazy_names(
        __name__,
        in_use="InUse Origin PackInUse packs_in_use",
        opening="open_course",
    )
