"""Plans: if this happens, then I will do that; and the check-ins on them."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.plans.exercise import PlanExercise as PlanExercise
    from allyship_tui.study.plans.plans import (
        Plan as Plan,
        Plans as Plans,
        PlanState as PlanState,
        all_plans as all_plans,
        bare_action as bare_action,
        bare_cue as bare_cue,
        source_of as source_of,
        title as title,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        exercise="PlanExercise",
        plans="Plan PlanState Plans all_plans bare_action bare_cue source_of title",
    )
