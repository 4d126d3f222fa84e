"""The course as it is opened: compiled once into one file; of that, what is read is fetched."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.library.library import (
        compile_shipped as compile_shipped,
        open_course as open_course,
    )
    from allyship_tui.study.library.seen import seen_files as seen_files
else:
    __getattr__ = lazy_names(
        __name__,
        library="compile_shipped open_course",
        seen="seen_files",
    )
