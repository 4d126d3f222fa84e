"""Plans: if this happens, then I will do that; and the check-ins on them."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.plans.exercise import PlanExercise as PlanExercise
    from allyship_tui.study.plans.halves import (
        bare_action as bare_action,
        bare_cue as bare_cue,
        plan_title as plan_title,
    )
    from allyship_tui.study.plans.plan import (
        Plan as Plan,
        PlanState as PlanState,
        WentHow as WentHow,
        all_plans as all_plans,
    )
    from allyship_tui.study.plans.plans import Plans as Plans, source_of as source_of
else:
    __getattr__ = lazy_names(
        __name__,
        exercise="PlanExercise",
        halves="bare_action bare_cue plan_title",
        plan="Plan PlanState WentHow all_plans",
        plans="Plans source_of",
    )
