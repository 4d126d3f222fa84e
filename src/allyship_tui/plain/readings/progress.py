"""What has been kept: in figures, entry by entry, and the days of the last year."""

from functools import partial

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Choice, Reading
from allyship_tui.plain.visit import Location, Visit
from allyship_tui.study.places import Section
from allyship_tui.study.progress import (
    days_line,
    days_practised,
    done_line,
    progress,
    progress_sentences,
    recall_lines,
    recall_month_lines,
    year_lines,
)
from allyship_tui.study.text import block


def progress_reading(visit: Visit) -> Reading:
    """Return what has been kept so far."""
    course, snapshot = visit.learning.course, visit.learning.snapshot
    kept, days = progress(course, snapshot), len(days_practised(snapshot))
    lines = [*progress_sentences(course, kept), *recall_lines(visit.session.cards.retention())]
    if days:
        lines.append(days_line(days))
    choices = []
    for done in kept.done:
        # The definition is one entry of the log, and has steps here.
        item = None if done.section is Section.DEFINITION else done.identity
        location = Location(done.section, item)
        choices.append(Choice(done_line(done), partial(visit.go, location), say("account.kept")))
    paragraphs = [block("", lines), *([say("account.nothing")] if kept.is_empty else [])]
    return Reading(paragraphs, choices=choices)


def year(visit: Visit, _: str) -> Answer:
    """Say on which days of the last year something was practised, and what was recalled."""
    lists = {
        "account.year": year_lines(visit.learning.snapshot, visit.learning.today),
        "account.recall-months": recall_month_lines(visit.session.cards.retention()),
    }
    paragraphs = [block(say(heading), lines) for heading, lines in lists.items() if lines]
    return Reading(paragraphs) if paragraphs else say("account.nothing")
