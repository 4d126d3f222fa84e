"""`search`, `filter` and `view`: what is searched for, and what lists show."""

from collections.abc import Callable
from functools import partial

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Choice, Document
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.actions import Action
from allyship_tui.study.find import TermView, WorkView
from allyship_tui.study.places import Section
from allyship_tui.study.text import match_choice, quote_input


def search(repl: ReplSession, words: str) -> Answer:
    """Search everything."""
    if not words:
        return repl.ask(say("plain.search-what"), partial(search, repl))
    return repl.go(Location(repl.location.section, query=words))


def narrow(repl: ReplSession, words: str) -> Answer:
    """Narrow the list of terms, works or texts; without words, show all of it again."""
    section = repl.location.section
    if section not in repl.filters:
        return repl.why_not(Action.FILTER)
    repl.filters[section] = words
    return repl.go(Location(section))


def view(repl: ReplSession, name: str) -> Answer:
    """Change what the list of terms or works shows."""
    section = repl.location.section
    show: Callable[[str], Answer]
    if section is Section.TERMS:
        labels = {str(one): say(f"terms.view-{one}") for one in TermView}
        show = partial(_show_terms, repl)
    elif section is Section.READING:
        labels = {str(one): say(f"reading.view-{one}") for one in WorkView}
        show = partial(_show_works, repl)
    else:
        return repl.why_not(Action.VIEW)
    wanted = match_choice(name, labels)
    if wanted:
        return show(wanted)
    first = say("plain.no-view", name=quote_input(name)) if name else say("plain.views")
    return Document(
        (first,), choices=[Choice(label, partial(show, one)) for one, label in labels.items()]
    )


def _show_terms(repl: ReplSession, name: str) -> Answer:
    repl.term_view = TermView(name)
    return repl.go(Location(Section.TERMS))


def _show_works(repl: ReplSession, name: str) -> Answer:
    repl.work_view = WorkView(name)
    return repl.go(Location(Section.READING))
