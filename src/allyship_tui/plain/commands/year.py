"""`year`: says on which days of the last year something was practised."""

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Document
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.progress import (
    recall_month_lines,
    year_lines,
)
from allyship_tui.study.text import block


def year(repl: ReplSession, _: str) -> Answer:
    """Say on which days of the last year something was practised, and what was recalled."""
    lists = {
        "account.year": year_lines(repl.learning.snapshot, repl.learning.today),
        "account.recall-months": recall_month_lines(repl.session.cards.retention()),
    }
    paragraphs = [block(say(heading), lines) for heading, lines in lists.items() if lines]
    return Document(paragraphs) if paragraphs else say("account.nothing")
