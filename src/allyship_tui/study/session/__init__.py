"""Today: decided when it begins, led through part by part, with what is left of it."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.session.day import Day as Day
    from allyship_tui.study.session.end import end_lesson as end_lesson
    from allyship_tui.study.session.guide import Guide as Guide, Stop as Stop
    from allyship_tui.study.session.pace import (
        MINUTES as MINUTES,
        choose_minutes as choose_minutes,
        choose_reading_speed as choose_reading_speed,
        pace_line as pace_line,
        pace_of as pace_of,
    )
    from allyship_tui.study.session.session import (
        PartStatus as PartStatus,
        Session as Session,
        Today as Today,
    )
    from allyship_tui.study.session.steps import next_step as next_step
    from allyship_tui.study.session.today import (
        PartView as PartView,
        notes_on as notes_on,
        part_views as part_views,
        position_line as position_line,
        time_line as time_line,
    )
    from allyship_tui.study.session.welcome import about_lesson as about_lesson
else:
    __getattr__ = lazy_names(
        __name__,
        day="Day",
        end="end_lesson",
        guide="Guide Stop",
        pace="MINUTES choose_minutes choose_reading_speed pace_line pace_of",
        session="PartStatus Session Today",
        steps="next_step",
        today="PartView notes_on part_views position_line time_line",
        welcome="about_lesson",
    )
