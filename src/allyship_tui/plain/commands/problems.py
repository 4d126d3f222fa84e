"""`problems`: names what was left out of the lessons and settings, and why."""

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Document
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.actions import Action


def problems(repl: ReplSession, _: str) -> Answer:
    """Name what was left out, and why."""
    found = (*repl.settings.problems, *repl.learning.course.problems)
    if not found:
        return repl.why_not(Action.PROBLEMS)
    return Document((say("problems.heading"), *map(str, found)))
