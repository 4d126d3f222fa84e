"""`aside`: keeps a category of terms out of what comes unasked, or takes it up again."""

from functools import partial

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Choice, Document
from allyship_tui.plain.carry_out import carry_out
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.daily import category_title, muted_categories


def mute(repl: ReplSession, _: str) -> Answer:
    """Name the categories, to set one aside or take it up again."""
    muted = muted_categories(repl.learning.snapshot)
    term = repl.learning.course.term(repl.location.item or "")
    # That of the open term comes first.
    headings = sorted(
        (heading for heading, _ in repl.learning.course.by_category()),
        key=lambda heading: term is None or heading.id != term.category,
    )
    choices = [
        Choice(category_title(heading, muted), partial(_mute, repl, heading.id))
        for heading in headings
    ]
    return Document((say("plain.categories"),), choices=choices) if choices else say("empty.terms")


def _mute(repl: ReplSession, identity: str) -> str:
    return carry_out(repl, lambda: repl.learning.mute(identity))
