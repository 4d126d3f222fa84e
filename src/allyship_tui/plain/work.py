"""Commands that do something with what is open: mark it, set its state, follow its address."""

from collections.abc import Callable
from functools import partial

from allyship_tui.plain.answer import Answer, Choice, Reading, echo
from allyship_tui.plain.named import named
from allyship_tui.plain.visit import Visit
from allyship_tui.study.account import tips_line, works_line
from allyship_tui.study.aside import categories_aside, category_title
from allyship_tui.study.browser import open_address
from allyship_tui.study.learning import Item, Outcome, ReadingState
from allyship_tui.study.places import Section
from allyship_tui.study.progress import progress
from allyship_tui.study.spoken import sentence
from allyship_tui.wording import say


def mark(visit: Visit, _: str) -> Answer:
    """Mark what is open as done, or as not done."""
    learning, spot = visit.learning, visit.spot
    definition = learning.course.definition
    kind = {Section.TIPS: Item.TIP, Section.READING: Item.READING}.get(spot.section)
    if spot.section is Section.DEFINITION and definition:
        item = Item.DEFINITION.of(definition.id)
    elif kind and spot.item:
        item = kind.of(spot.item)
    else:
        return say("plain.nothing-to-mark")
    return _done(visit, lambda: learning.mark(item, learning.title_of(item)))


def undo(visit: Visit, _: str) -> Answer:
    """Take back the last mark."""
    return _done(visit, visit.learning.undo)


def state(visit: Visit, name: str) -> Answer:
    """Set how far one is with the open work."""
    spot = visit.spot
    if spot.section is not Section.READING or spot.item is None:
        return say("plain.state-where")
    wanted = named(name, {one.value: say(f"state.{one}") for one in ReadingState})
    if wanted:
        return _set_state(visit, spot.item, ReadingState(wanted))
    choices = [
        Choice(say(f"state.{one}"), partial(_set_state, visit, spot.item, one))
        for one in ReadingState
    ]
    first = say("plain.no-state", name=echo(name)) if name else say("plain.states")
    return Reading((first,), choices=choices)


def _set_state(visit: Visit, identity: str, wanted: ReadingState) -> str:
    title = visit.learning.title_of(Item.READING.of(identity))
    return _done(visit, lambda: visit.learning.set_state(identity, title, wanted))


def aside(visit: Visit, _: str) -> Answer:
    """Name the categories, to set one aside or take it up again."""
    set_aside = categories_aside(visit.learning.snapshot)
    term = visit.learning.course.term(visit.spot.item or "")
    # That of the open term comes first.
    headings = sorted(
        (heading for heading, _ in visit.learning.course.by_category()),
        key=lambda heading: term is None or heading.id != term.category,
    )
    choices = [
        Choice(
            category_title(heading, set_aside),
            partial(_set_aside, visit, heading.id, heading.title),
        )
        for heading in headings
    ]
    return Reading((say("plain.categories"),), choices=choices) if choices else say("empty.terms")


def _set_aside(visit: Visit, identity: str, title: str) -> str:
    return _done(visit, lambda: visit.learning.set_aside(identity, title))


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


def _done(visit: Visit, act: Callable[[], Outcome | None]) -> str:
    """Do something, and say what was done and what the count is now, where it has changed."""
    before = _counts(visit)
    outcome = act()
    if outcome is None:
        return say("plain.nothing-to-undo")
    changed = [now for now, then in zip(_counts(visit), before, strict=True) if now != then]
    return " ".join([sentence(str(outcome)), *changed])


def _counts(visit: Visit) -> tuple[str, str]:
    kept = progress(visit.learning.course, visit.learning.snapshot)
    return tips_line(kept), works_line(kept)


def _address(visit: Visit) -> str | None:
    spot = visit.spot
    work = visit.learning.course.work(spot.item or "") if spot.section is Section.READING else None
    return work.url if work else None


def _no_address(visit: Visit) -> str:
    is_work = visit.spot.section is Section.READING and visit.spot.item
    return say("outcome.no-address" if is_work else "plain.address-where")
