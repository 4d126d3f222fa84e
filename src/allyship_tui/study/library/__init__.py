"""The course as it is opened: compiled once into one file; of that, what is read is fetched."""

from allyship_tui.lazy import lazy_names

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from allyship_tui.study.library.days import glimpse_on as glimpse_on
    from allyship_tui.study.library.library import (
        compile_shipped as compile_shipped,
        open_course as open_course,
    )
    from allyship_tui.study.library.seen import seen_files as seen_files
else:
    __getattr__ = lazy_names(
        __name__,
        days="glimpse_on",
        library="compile_shipped open_course",
        seen="seen_files",
    )
