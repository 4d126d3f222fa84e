"""Commands that move: forwards, back, to what was searched for, and through a list's views."""

from collections.abc import Callable
from datetime import date
from functools import partial

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Choice, Reading, echo
from allyship_tui.plain.match import match_choice
from allyship_tui.plain.readings.sections import ids_of, near_terms, state_of
from allyship_tui.plain.visit import Location, Visit
from allyship_tui.study.daily import leaf, term_for
from allyship_tui.study.find import TermView, WorkView, find_term
from allyship_tui.study.places import TODAYS_CARDS, Section, neighbour
from allyship_tui.study.session import next_step
from allyship_tui.study.text import as_paragraph, definition_steps, sentence, title_sentence

_LONGEST_TITLE = 80
"""Up to so many characters of a title are said with where one is: a plan may be long."""


def term(visit: Visit, name: str) -> Answer:
    """Go to a term by its name; without one, to the term of the day."""
    if name:
        return term_named(visit, name)
    item = term_for(visit.learning, visit.learning.today)
    if item is None:
        return say("today.no-term")
    return visit.go(Location(Section.TERMS, item, visit.learning.today))


def term_named(visit: Visit, name: str) -> Answer:
    """Go to the term of this name, or name those spelled most like it."""
    found = find_term(visit.learning.course, name)
    if found:
        return visit.go(Location(Section.TERMS, str(found.id)))
    nothing = say("plain.no-such-term", name=echo(name))
    return near_terms(visit, name, nothing) or nothing


def section(visit: Visit, words: str, which: Section) -> Answer | list[str]:
    """Go to a section; with a number, to that entry of its list; with words, to what holds them."""
    if words.isdecimal():
        visit.reader.say(visit.go(Location(which)))
        return visit.reader.pick(int(words[:9]))
    if words and which in visit.words:
        visit.words[which] = words
        return visit.go(Location(which))
    if words:
        return say("plain.unused", words=echo(words), word=which)
    return visit.go(Location(which))


def step(visit: Visit, _: str, by: int) -> Answer:
    """Go to the entry after the open one, or before it."""
    location = visit.location
    if location.found is not None:
        return say("plain.no-steps")
    if location.section in (Section.TODAY, Section.PROGRESS):
        return visit.follow(next_step(visit.learning))
    if location.section is Section.TERMS and (location.day or _in_days(visit)):
        return _leaf(visit, location.day, by)
    if location.item is None:
        item = visit.learning.resume(location.section, ids_of(visit, location.group))
    else:
        item = neighbour(ids_of(visit), location.item, by)
    if item is None:
        return say("outcome.last" if by > 0 else "outcome.first")
    return visit.go(Location(location.section, item))


def _in_days(visit: Visit) -> bool:
    """Say whether the days are listed and none of them is open."""
    listed = visit.term_view is TermView.DAYS and not visit.words[Section.TERMS]
    return visit.location.item is None and listed


def _leaf(visit: Visit, day: date | None, by: int) -> Answer:
    leafed = leaf(visit.learning, day or visit.learning.today, by if day else 0)
    if leafed is None:
        return say("terms.last-day" if by > 0 else "terms.first-day")
    return visit.go(Location(Section.TERMS, leafed[1], leafed[0]))


def back(visit: Visit, _: str) -> Answer | list[str]:
    """Go back to where one came from, as far as one had read there."""
    came_from = visit.go_back()
    if came_from is None:
        return say("plain.no-back")
    answer, at = came_from
    if not at:
        return answer
    visit.reader.say(answer)
    visit.reader.go_to(at)
    words = "plain.back-at" if visit.reader.has_more else "plain.back-at-end"
    # Not told to the reader: what it would repeat is the part.
    return [as_paragraph(say("plain.back"), where(visit, ""), say(words))]


def where(visit: Visit, _: str) -> str:
    """Say where one is."""
    location = visit.location
    if location.found is not None:
        searching = sentence(say("plain.searching", words=echo(location.found)))
        return as_paragraph(searching, visit.reader.where)
    said = [sentence(say(f"tui.section-{location.section}"))]
    views = {Section.TERMS: visit.term_view, Section.READING: visit.work_view}
    if location.item is None and location.section in views:
        said.append(say(f"{location.section}.view-{views[location.section]}-sentence"))
    if location.item is None and (words := visit.words.get(location.section)):
        said.append(sentence(say("plain.narrowed-to", words=echo(words))))
    ids = ids_of(visit)
    if location.item in ids and location.section in (Section.DEFINITION, Section.TIPS):
        words = "tips.step" if location.section is Section.TIPS else "definition.step"
        said.append(say(f"{words}-sentence", number=ids.index(location.item) + 1, total=len(ids)))
    said += map(title_sentence, filter(None, [location.group, _title(visit)]))
    return as_paragraph(*said, state_of(visit), visit.reader.where)


def _title(visit: Visit) -> str:
    section, item = visit.location.section, visit.location.item
    if item is None:
        return ""
    if section is Section.DEFINITION:
        definition = visit.learning.course.definition
        return dict(definition_steps(definition)).get(item, "") if definition else ""
    if item == TODAYS_CARDS:
        return say("practice.today")
    title = echo(visit.learning.title_of(visit.entry), _LONGEST_TITLE)
    is_prompt = visit.entry != visit.item
    return say("spoken.named", name=say("recall.title"), text=title) if is_prompt else title


def search(visit: Visit, words: str) -> Answer:
    """Search everything."""
    if not words:
        return visit.ask(say("plain.search-what"), partial(search, visit))
    return visit.go(Location(visit.location.section, found=words))


def narrow(visit: Visit, words: str) -> Answer:
    """Narrow the list of terms, works or texts; without words, show all of it again."""
    section = visit.location.section
    if section not in visit.words:
        return say("plain.filter-where")
    visit.words[section] = words
    return visit.go(Location(section))


def view(visit: Visit, name: str) -> Answer:
    """Change what the list of terms or works shows."""
    section = visit.location.section
    show: Callable[[str], Answer]
    if section is Section.TERMS:
        labels = {str(one): say(f"terms.view-{one}") for one in TermView}
        show = partial(_show_terms, visit)
    elif section is Section.READING:
        labels = {str(one): say(f"reading.view-{one}") for one in WorkView}
        show = partial(_show_works, visit)
    else:
        return say("plain.view-where")
    wanted = match_choice(name, labels)
    if wanted:
        return show(wanted)
    first = say("plain.no-view", name=echo(name)) if name else say("plain.views")
    return Reading(
        (first,), choices=[Choice(label, partial(show, one)) for one, label in labels.items()]
    )


def _show_terms(visit: Visit, name: str) -> Answer:
    visit.term_view = TermView(name)
    return visit.go(Location(Section.TERMS))


def _show_works(visit: Visit, name: str) -> Answer:
    visit.work_view = WorkView(name)
    return visit.go(Location(Section.READING))
