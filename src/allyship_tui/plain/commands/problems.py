"""`problems`: names what is wrong with lessons and settings, by what became of it."""

from collections.abc import Iterable, Iterator

from allyship_tui.course import Problem, by_weight
from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Document
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.actions import Action
from allyship_tui.study.text import block


def problems(repl: ReplSession, _: str) -> Answer:
    """Name what is wrong, and what became of it."""
    found = (*repl.settings.problems, *repl.learning.course.problems)
    if not found:
        return repl.why_not(Action.PROBLEMS)
    return Document((say("problems.heading"), *named(found)))


def named(found: Iterable[Problem]) -> Iterator[str]:
    """Go through the paragraphs that name problems, by what became of what they are about."""
    return (block(heading, map(str, of_it)) for heading, of_it in by_weight(found))
