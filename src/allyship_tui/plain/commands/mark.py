"""Commands that do something with what is open: mark it, set its state, follow its address."""

from functools import partial

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Choice, Reading, echo, preceded
from allyship_tui.plain.carry_out import carry_out
from allyship_tui.plain.match import match_choice
from allyship_tui.plain.visit import Visit
from allyship_tui.study.daily import category_title, muted_categories
from allyship_tui.study.items import Item
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.places import Section
from allyship_tui.system.browser import open_address


def mark(visit: Visit, _: str) -> Answer:
    """Mark what is open as done, or as not done."""
    item = visit.marked
    if item.partition("/")[0] not in (Item.DEFINITION, Item.TIP, Item.READING):
        return say("plain.nothing-to-mark")
    return carry_out(visit, lambda: visit.learning.mark(item))


def undo(visit: Visit, _: str) -> Answer:
    """Take back the last mark or answer; where that was made here, say how it is here now."""
    is_practised = visit.location.section is Section.PRACTICE and visit.location.item
    before = visit.read() if is_practised else None
    said = carry_out(visit, visit.learning.undo)
    if not said:
        return say("plain.nothing-to-undo")
    if before is None:
        return said
    now = visit.read()
    return said if now.paragraphs == before.paragraphs else preceded(said, now)


def cards(visit: Visit, _: str) -> Answer:
    """Have the prompts of what is open asked from now on, or no more."""
    entry = visit.entry
    if not visit.session.cards.are_of(entry):
        return say("plain.cards-where")
    return carry_out(visit, lambda: visit.session.cards.toggle_in_deck(entry))


def state(visit: Visit, name: str) -> Answer:
    """Set how far one is with the open work."""
    location = visit.location
    if location.section is not Section.READING or location.item is None:
        return say("plain.state-where")
    wanted = match_choice(name, {one.value: say(f"state.{one}") for one in ReadingState})
    if wanted:
        return _set_state(visit, location.item, ReadingState(wanted))
    choices = [
        Choice(say(f"state.{one}"), partial(_set_state, visit, location.item, one))
        for one in ReadingState
    ]
    first = say("plain.no-state", name=echo(name)) if name else say("plain.states")
    return Reading((first,), choices=choices)


def _set_state(visit: Visit, identity: str, wanted: ReadingState) -> str:
    return carry_out(visit, lambda: visit.learning.set_state(identity, wanted))


def mute(visit: Visit, _: str) -> Answer:
    """Name the categories, to set one aside or take it up again."""
    muted = muted_categories(visit.learning.snapshot)
    term = visit.learning.course.term(visit.location.item or "")
    # That of the open term comes first.
    headings = sorted(
        (heading for heading, _ in visit.learning.course.by_category()),
        key=lambda heading: term is None or heading.id != term.category,
    )
    choices = [
        Choice(category_title(heading, muted), partial(_mute, visit, heading.id))
        for heading in headings
    ]
    return Reading((say("plain.categories"),), choices=choices) if choices else say("empty.terms")


def _mute(visit: Visit, identity: str) -> str:
    return carry_out(visit, lambda: visit.learning.mute(identity))


def copy(visit: Visit, _: str) -> Answer:
    """Say the address alone, to be copied."""
    return _address(visit) or _no_address(visit)


def open_in_browser(visit: Visit, _: str) -> Answer:
    """Open the address in a browser."""
    address = _address(visit)
    if not address:
        return _no_address(visit)
    words = "outcome.opening" if open_address(address) else "outcome.cannot-open"
    return say(words, address=address)


def problems(visit: Visit, _: str) -> Answer:
    """Name what was left out, and why."""
    found = (*visit.settings.problems, *visit.learning.course.problems)
    if not found:
        return say("problems.none")
    return Reading((say("problems.heading"), *map(str, found)))


def _address(visit: Visit) -> str | None:
    location = visit.location
    work = (
        visit.learning.course.work(location.item or "")
        if location.section is Section.READING
        else None
    )
    return work.url if work else None


def _no_address(visit: Visit) -> str:
    is_work = visit.location.section is Section.READING and visit.location.item
    return say("outcome.no-address" if is_work else "plain.address-where")
