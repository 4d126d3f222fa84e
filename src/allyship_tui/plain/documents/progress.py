"""Progress to read: figures, and what was done entry by entry."""

from allyship_tui.messages import say
from allyship_tui.plain.answer import Document
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.progress import (
    days_line,
    days_practised,
    done_line,
    forecast_line,
    progress,
    progress_sentences,
    recall_lines,
    terms_kept,
    two_weeks,
    weeks_lines,
)
from allyship_tui.study.text import block


def progress_document(repl: ReplSession) -> Document:
    """Return what has been kept so far."""
    course, snapshot = repl.learning.course, repl.learning.snapshot
    kept, days = progress(course, snapshot), len(days_practised(snapshot))
    cards = repl.session.cards
    terms = terms_kept(kept, snapshot, cards.states())
    lines = [*progress_sentences(course, kept, terms), *recall_lines(cards.retention())]
    if days:
        lines.append(days_line(days))
    lines += weeks_lines(two_weeks(snapshot, repl.learning.today))
    if ahead := forecast_line(cards.forecast()):
        lines.append(ahead)
    choices = [repl.link(done_line(done), done.place, say("account.kept")) for done in kept.done]
    paragraphs = [block("", lines), *([say("account.nothing")] if kept.is_empty else [])]
    return Document(paragraphs, choices=choices)
