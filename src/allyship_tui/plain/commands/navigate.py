"""`next`, `previous`, `back`, `term`, `random`, the names of sections: from place to place."""

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer
from allyship_tui.plain.commands.where import where
from allyship_tui.plain.documents.search import near_terms
from allyship_tui.plain.documents.sections import ids_of
from allyship_tui.plain.documents.today import next_location, open_locations
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.actions import Action
from allyship_tui.study.daily import leaf, no_term_line, term_for
from allyship_tui.study.find import TermView, find_term, term_view_shown
from allyship_tui.study.places import Section, neighbour
from allyship_tui.study.session import next_step
from allyship_tui.study.text import as_paragraph, quote_input


def term(repl: ReplSession, name: str) -> Answer:
    """Go to a term by its name; without one, to the term of the day."""
    if name:
        return term_named(repl, name)
    item = term_for(repl.learning, repl.learning.today)
    if item is None:
        return no_term_line(repl.learning)
    return repl.go(Location(Section.TERMS, item, repl.learning.today))


def random_term(repl: ReplSession, _: str) -> Answer:
    """Go to a term by chance, another than the one that is open."""
    location = repl.location
    item = repl.random_terms.next(location.item if location.section is Section.TERMS else None)
    return repl.go(Location(Section.TERMS, item)) if item else say("outcome.no-random")


def term_named(repl: ReplSession, name: str) -> Answer:
    """Go to the term of this name, or name those spelled most like it."""
    found = find_term(repl.learning.course, name)
    if found:
        return repl.go(Location(Section.TERMS, str(found.id)))
    nothing = say("plain.no-such-term", name=quote_input(name))
    return near_terms(repl, name, nothing) or nothing


def section(repl: ReplSession, words: str, which: Section) -> Answer | list[str]:
    """Go to a section; with a number, to that entry of its list; with words, to what holds them."""
    if words.isdecimal():
        repl.pager.present(repl.go(Location(which)))
        return repl.pager.pick(int(words[:9]))
    if words and which in repl.filters:
        repl.filters[which] = words
        return repl.go(Location(which))
    if words:
        return say("plain.unused", words=quote_input(words), word=which)
    return repl.go(Location(which))


def step(repl: ReplSession, _: str, by: int) -> Answer | list[str]:
    """Go to the entry after the open one, or before it."""
    location = repl.location
    if location.query is not None:
        return say("plain.no-steps")
    if by > 0 and (answer := _on_way(repl)):
        return answer
    if beside := _beside(repl, by):
        return repl.go(beside)
    if _is_leafed(repl):
        return say("terms.last-day" if by > 0 else "terms.first-day")
    return say("outcome.last" if by > 0 else "outcome.first")


def leads_on(repl: ReplSession) -> bool:
    """Say whether `next` leads anywhere from here."""
    if repl.is_led and (repl.following or repl.location in open_locations(repl)):
        return repl.location.section is not Section.PRACTICE or repl.following is not None
    return repl.location.query is None and _beside(repl, 1) is not None


def _beside(repl: ReplSession, by: int) -> Location | None:
    """Return what comes after the open entry, or before it; None beyond either end."""
    location = repl.location
    if location.section in (Section.TODAY, Section.PROGRESS):
        place = next_step(repl.learning)
        return next_location(repl) or Location(place.section, place.item)
    if _is_leafed(repl):
        leafed = leaf(repl.learning, location.day or repl.learning.today, by if location.day else 0)
        return Location(Section.TERMS, leafed[1], leafed[0]) if leafed else None
    if location.item is None:
        item = repl.learning.resume(location.section, ids_of(repl, location.group))
    else:
        item = neighbour(ids_of(repl), location.item, by)
    return Location(location.section, item) if item is not None else None


def _on_way(repl: ReplSession) -> Answer | list[str] | None:
    """Go on with today from a part of it; None where one is not on the way through it."""
    if not repl.is_led:
        return None
    # Not what was said to be next: the day may be another by now, or an answer taken back.
    open_part = next_location(repl)
    if repl.following and open_part:
        return repl.go(open_part)
    if repl.location.section is Section.PRACTICE:
        return say("plain.answer-first") if repl.location == open_part else None
    if repl.location not in open_locations(repl):
        return None
    # Not read yet: the rest of it is said; what was leapt over, from its beginning.
    return repl.pager.more() if repl.has_more else repl.go(repl.location)


def _is_leafed(repl: ReplSession) -> bool:
    """Say whether one goes from day to day: one of the terms of days is open, or their list."""
    if repl.location.section is not Section.TERMS:
        return False
    view = term_view_shown(repl.term_view, repl.filters[Section.TERMS])
    is_list = repl.location.item is None and view is TermView.DAYS
    return repl.location.day is not None or is_list


def back(repl: ReplSession, _: str) -> Answer | list[str]:
    """Go back to where one came from, as far as one had read there."""
    came_from = repl.go_back()
    if came_from is None:
        return repl.why_not(Action.BACK)
    answer, at = came_from
    if not at:
        return answer
    repl.pager.present(answer)
    repl.pager.go_to(at)
    words = "plain.back-at" if repl.pager.has_more else "plain.back-at-end"
    # Not told to the reader: what it would repeat is the part.
    return [as_paragraph(say("plain.back"), where(repl, ""), say(words))]
