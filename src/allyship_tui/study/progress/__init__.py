"""What has been kept: in figures, in sentences, as a calendar; and what comes back."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.progress.ahead import forecast_line as forecast_line
    from allyship_tui.study.progress.calendar import Year as Year, year as year
    from allyship_tui.study.progress.days import (
        days_line as days_line,
        days_practised as days_practised,
        is_new as is_new,
    )
    from allyship_tui.study.progress.figures import Progress as Progress, progress as progress
    from allyship_tui.study.progress.sentences import (
        done_line as done_line,
        progress_sentences as progress_sentences,
        recall_lines as recall_lines,
        recall_month_lines as recall_month_lines,
        tips_line as tips_line,
        works_line as works_line,
        year_lines as year_lines,
    )
    from allyship_tui.study.progress.steps_read import StepsRead as StepsRead
    from allyship_tui.study.progress.terms import (
        TermsKept as TermsKept,
        terms_kept as terms_kept,
    )
    from allyship_tui.study.progress.weeks import (
        FIGURES as FIGURES,
        Week as Week,
        two_weeks as two_weeks,
        weeks_lines as weeks_lines,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        ahead="forecast_line",
        calendar="Year year",
        days="days_line days_practised is_new",
        figures="Progress progress",
        sentences=(
            "done_line progress_sentences recall_lines recall_month_lines tips_line"
            " works_line year_lines"
        ),
        steps_read="StepsRead",
        terms="TermsKept terms_kept",
        weeks="FIGURES Week two_weeks weeks_lines",
    )
