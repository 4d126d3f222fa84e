"""Reading changed files anew: how the course is opened, what came of it, and when files changed."""

from allyship_tui.lazy import lazy_names

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from allyship_tui.study.anew.lessons import Lessons as Lessons
    from allyship_tui.study.anew.news import News as News
    from allyship_tui.study.anew.opening import (
        Opening as Opening,
        opening_for as opening_for,
    )
    from allyship_tui.study.anew.watch import Watch as Watch
else:
    __getattr__ = lazy_names(
        __name__,
        lessons="Lessons",
        news="News",
        opening="Opening opening_for",
        watch="Watch",
    )
