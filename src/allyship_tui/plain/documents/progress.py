"""What has been kept: in figures, entry by entry, and the days of the last year."""

from functools import partial

from allyship_tui.messages import say
from allyship_tui.plain.answer import Choice, Document
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.places import Section
from allyship_tui.study.progress import (
    days_line,
    days_practised,
    done_line,
    progress,
    progress_sentences,
    recall_lines,
)
from allyship_tui.study.text import block


def progress_document(repl: ReplSession) -> Document:
    """Return what has been kept so far."""
    course, snapshot = repl.learning.course, repl.learning.snapshot
    kept, days = progress(course, snapshot), len(days_practised(snapshot))
    lines = [*progress_sentences(course, kept), *recall_lines(repl.session.cards.retention())]
    if days:
        lines.append(days_line(days))
    choices = []
    for done in kept.done:
        # The definition is one entry of the log, and has steps here.
        item = None if done.section is Section.DEFINITION else done.identity
        location = Location(done.section, item)
        choices.append(Choice(done_line(done), partial(repl.go, location), say("account.kept")))
    paragraphs = [block("", lines), *([say("account.nothing")] if kept.is_empty else [])]
    return Document(paragraphs, choices=choices)
