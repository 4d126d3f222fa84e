"""`reload`: reads lessons anew whose files changed, and says what came of it."""

from allyship_tui.messages import say
from allyship_tui.plain.answer import Document, Output
from allyship_tui.plain.commands.problems import named
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.actions import Action
from allyship_tui.study.anew import News
from allyship_tui.study.items import is_there
from allyship_tui.study.places import Place

_MOST_NAMED = 10
"""So many problems are named at once; of more it is said how to hear them."""


def reload(repl: ReplSession, _: str) -> Output:
    """Read the lessons anew; what is open is said again where it is other now."""
    before = _here(repl)
    news = _read(repl)
    said = [news.sentence(str(Action.PROBLEMS))]
    if len(news.problems) <= _MOST_NAMED:
        said += named(news.problems)
    if not news.is_other:
        return said
    here = repl.location
    if not is_there(repl.learning.course, Place(here.section, here.item)):
        listed = repl.go(Location(here.section), remember=False)
        return [*said, say("anew.gone"), *repl.pager.present(listed)]
    return said if _here(repl) == before else [*said, *_said_again(repl)]


def look_again(repl: ReplSession) -> list[str]:
    """Read the lessons anew where their files changed and that was asked for.

    What someone heard stays what they pick from: a number is for what was said last.

    Returns:
        What to say of it, before what is typed is answered.
    """
    watch = repl.lessons.watch
    # What is asked or written comes first; then it is looked again.
    if watch is None or repl.question or not watch.has_changed():
        return []
    news = _read(repl)
    return [news.sentence(str(Action.PROBLEMS))] if news.is_other else []


def _read(repl: ReplSession) -> News:
    learning = repl.learning
    news = repl.lessons.read(learning.course, learning.today)
    if news.is_other:
        learning.course = news.course
        repl.settings = news.settings(repl.settings)
        repl.search.turn_to(news.course)
    return news


def _here(repl: ReplSession) -> tuple[object, ...]:
    """Return what there is to read where someone is, to compare it."""
    document = repl.read()
    return tuple(document.paragraphs), [(each.group, each.label) for each in document.choices]


def _said_again(repl: ReplSession) -> list[str]:
    """Say what is open, from where someone was in it."""
    at = repl.pager.position if repl.is_said else 0
    document = repl.go(repl.location)
    said = repl.pager.present(document)
    if not at or not isinstance(document, Document):
        return said
    repl.pager.go_to(min(at, len(document.paragraphs) - 1))
    return repl.pager.repeat()
