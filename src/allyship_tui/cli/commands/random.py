"""`allyship random`: a term by chance."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.commands.define import answer_with
from allyship_tui.cli.context import Context
from allyship_tui.messages import say
from allyship_tui.study.daily import random_term


def answer(context: Context) -> Answer:
    """Show a term that chance chooses, of the categories that are not set aside.

    Raises:
        Refused: there is none.
    """
    head = random_term(context.course, context.muted)
    term = context.course.term(head.id) if head else None
    if term is None:
        raise Refused(say("outcome.no-random"))
    return answer_with(context, term)
