"""Search, filters of lists, and finding a term by what someone calls it."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.find.filters import (
        TermView as TermView,
        WorkView as WorkView,
        matching_paths as matching_paths,
        matching_terms as matching_terms,
        term_groups as term_groups,
        term_view_shown as term_view_shown,
        work_groups as work_groups,
    )
    from allyship_tui.study.find.index import fill_index as fill_index
    from allyship_tui.study.find.lookup import (
        find_term as find_term,
        near_places as near_places,
        suggestions as suggestions,
    )
    from allyship_tui.study.find.search import (
        Match as Match,
        Search as Search,
        index_of as index_of,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        filters="TermView WorkView matching_paths matching_terms term_groups term_view_shown "
        "work_groups",
        index="fill_index",
        lookup="find_term near_places suggestions",
        search="Match Search index_of",
    )
