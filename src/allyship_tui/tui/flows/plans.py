"""Making a plan, and putting one in other words."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from allyship_tui.messages import say
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans import Plan, source_of
from allyship_tui.study.versions import other_versions, ways_to_one
from allyship_tui.tui.flows.failures import reporting_failures
from allyship_tui.tui.flows.versions import choose_version
from allyship_tui.tui.host import SectionHost
from allyship_tui.tui.messages import Go

if TYPE_CHECKING:
    from allyship_tui.tui.modals.planning import Halves


def plan(section: SectionHost) -> None:
    """Make a plan from what is open, and go to it."""
    from allyship_tui.tui.modals.planning import PlanningScreen

    plans, source = section.session.plans, source_of(section.item)

    def make(halves: "Halves | None") -> None:
        if halves:
            # Until it is kept.
            plans.unfinished[source] = halves
            made = plans.make(*halves, source)
            del plans.unfinished[source]
            go = Go(Place(Section.PRACTICE, made.item), str(plans.made(made)))
            section.post_message(go)

    def leave(halves: "Halves") -> None:
        plans.unfinished[source] = halves
        if any(halves):
            section.show_status(say("plan.unfinished"))

    begun = plans.unfinished.get(source, ("", ""))
    screen = PlanningScreen(plans.examples(source), begun, leave)
    section.app.push_screen(screen, reporting_failures(section, make))


def change_plan(section: SectionHost, now: Plan) -> None:
    """Put a plan in other words; of several versions, come to one."""
    plans = section.session.plans
    if len(now.versions) == 1:
        _put(section, now, plans.change)
        return
    choose_version(
        section,
        ways_to_one(now.versions),
        lambda at: plans.take(now, now.versions[at]),
        partial(_put, section, now, plans.join),
    )


def _put(section: SectionHost, now: Plan, keep: Callable[[Plan, str, str], Outcome]) -> None:
    from allyship_tui.tui.modals.planning import PlanningScreen

    def put(halves: "Halves | None") -> None:
        if halves:
            section.call_later(section.carry_out, lambda: keep(now, *halves))

    examples = section.session.plans.examples(now.source)
    beside = other_versions(now.versions)
    section.app.push_screen(PlanningScreen(examples, (now.cue, now.action), beside=beside), put)
