"""`mark`, `undo`, `cards`, `bookmark` and `state`: what can be done with what is open."""

from functools import partial

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Choice, Document, prepend
from allyship_tui.plain.carry_out import carry_out
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.actions import Action
from allyship_tui.study.items import Item
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.places import Section
from allyship_tui.study.text import match_choice, quote_input


def mark(repl: ReplSession, _: str) -> Answer:
    """Mark what is open as done, or as not done."""
    item = repl.marked
    if item.partition("/")[0] not in (Item.DEFINITION, Item.TIP, Item.READING):
        return repl.why_not(Action.MARK)
    return carry_out(repl, lambda: repl.learning.mark(item))


def undo(repl: ReplSession, _: str) -> Answer:
    """Take back the last mark or answer; where that was made here, say how it is here now."""
    is_practised = repl.location.section is Section.PRACTICE and repl.location.item
    before = repl.read() if is_practised else None
    said = carry_out(repl, repl.learning.undo)
    if not said:
        return repl.why_not(Action.UNDO)
    if before is None:
        return said
    now = repl.read()
    return said if now.paragraphs == before.paragraphs else prepend(said, now)


def cards(repl: ReplSession, _: str) -> Answer:
    """Have the prompts of what is open asked from now on, or no more."""
    entry = repl.entry
    if not repl.session.cards.are_of(entry):
        return repl.why_not(Action.CARDS)
    return carry_out(repl, lambda: repl.session.cards.toggle_in_deck(entry))


def bookmark(repl: ReplSession, _: str) -> Answer:
    """Bookmark what is open, or take the bookmark away."""
    if repl.learning.course.lesson(repl.item) is None:
        return repl.why_not(Action.BOOKMARK)
    return carry_out(repl, lambda: repl.learning.bookmark(repl.item))


def state(repl: ReplSession, name: str) -> Answer:
    """Set how far one is with the open work."""
    location = repl.location
    if location.section is not Section.READING or location.item is None:
        return repl.why_not(Action.STATE)
    wanted = match_choice(name, {one.value: say(f"state.{one}") for one in ReadingState})
    if wanted:
        return _set_state(repl, location.item, ReadingState(wanted))
    choices = [
        Choice(say(f"state.{one}"), partial(_set_state, repl, location.item, one))
        for one in ReadingState
    ]
    first = say("plain.no-state", name=quote_input(name)) if name else say("plain.states")
    return Document((first,), choices=choices)


def _set_state(repl: ReplSession, identity: str, wanted: ReadingState) -> str:
    return carry_out(repl, lambda: repl.learning.set_state(identity, wanted))
