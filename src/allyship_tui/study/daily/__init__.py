"""The term of the day: its calendar, muted categories, days gone by; and a term by chance."""

from allyship_tui.lazy import lazy_names

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from allyship_tui.study.daily.by_chance import (
        RandomTerms as RandomTerms,
        random_term as random_term,
    )
    from allyship_tui.study.daily.calendar import (
        Lack as Lack,
        NoTerm as NoTerm,
        changes_of as changes_of,
        epoch as epoch,
        in_order as in_order,
        term_in_order as term_in_order,
        term_of_the_day as term_of_the_day,
    )
    from allyship_tui.study.daily.eras import first_day_of as first_day_of, term_on as term_on
    from allyship_tui.study.daily.glimpse import Glimpse as Glimpse, glimpse_of as glimpse_of
    from allyship_tui.study.daily.muted import (
        category_line as category_line,
        category_title as category_title,
        muted_categories as muted_categories,
        muted_terms as muted_terms,
    )
    from allyship_tui.study.daily.past_days import days_back as days_back, leaf as leaf
    from allyship_tui.study.daily.term import (
        no_term_line as no_term_line,
        term_for as term_for,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        by_chance="RandomTerms random_term",
        calendar="Lack NoTerm changes_of epoch in_order term_in_order term_of_the_day",
        eras="first_day_of term_on",
        glimpse="Glimpse glimpse_of",
        muted="category_line category_title muted_categories muted_terms",
        past_days="days_back leaf",
        term="no_term_line term_for",
    )
