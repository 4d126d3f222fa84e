"""Changing what is open."""

from allyship_tui.tui.flows.journal import change_text
from allyship_tui.tui.flows.plans import change_plan
from allyship_tui.tui.host import SectionHost


def change(section: SectionHost) -> None:
    """Put the open plan or reflection in other words; of several versions, come to one."""
    item = section.item
    if found := section.session.reflections.get(item):
        change_text(section, found)
    elif now := section.session.plans.get(item):
        change_plan(section, now)
