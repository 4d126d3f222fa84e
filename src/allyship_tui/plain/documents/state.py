"""The state of what is open, in words: reviewed or not, how far read, paused."""

from allyship_tui.messages import say
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.items import Item
from allyship_tui.study.marks import is_bookmarked
from allyship_tui.study.places import Section


def state_of(repl: ReplSession) -> str:
    """Return as a sentence what was done with what is open; no text where nothing can be."""
    learning, location = repl.learning, repl.location
    definition = learning.course.definition
    if location.section is Section.DEFINITION and definition:
        return _definition_state(repl)
    if location.section is Section.TIPS and location.item:
        return reviewed_state(repl, Item.TIP.of(location.item), "-sentence")
    if location.section is Section.READING and location.item:
        return say(f"state.{learning.reading_state(location.item)}-sentence")
    if repl.item.startswith(f"{Item.PLAN}/"):
        found = repl.session.plans.get(repl.item)
        if found and found.rests:
            return say("plan.state-rests-sentence")
        return say(f"plan.state-{found.state}-sentence") if found else ""
    return ""


def bookmarked_state(repl: ReplSession) -> str:
    """Return as a sentence that what is open is bookmarked; no text where it is not."""
    is_so = is_bookmarked(repl.learning.snapshot, repl.item)
    return say("state.bookmarked-sentence") if is_so else ""


def bookmarked_label(repl: ReplSession, item: str) -> str:
    """Return that an item is bookmarked, beside its title in a list; no text where it is not."""
    return say("state.bookmarked") if is_bookmarked(repl.learning.snapshot, item) else ""


def _definition_state(repl: ReplSession) -> str:
    """Return how it is with the open step; at the last one, and without one, with all of it."""
    item = repl.marked
    if item != repl.item:
        return reviewed_state(repl, item, "-sentence")
    if repl.learning.is_reviewed(item):
        return say("plain.whole-reviewed")
    return say("plain.whole-last" if repl.location.item else "plain.whole-not-reviewed")


def reviewed_state(repl: ReplSession, item: str, form: str = "") -> str:
    """Return whether an item is marked as reviewed, in words."""
    state = "reviewed" if repl.learning.is_reviewed(item) else "not-reviewed"
    return say(f"state.{state}{form}")
