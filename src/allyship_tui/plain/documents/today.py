"""Today to read: its parts, how long they take, what is next, and the end of the day."""

from allyship_tui.learner import NotSaved
from allyship_tui.messages import say, say_date
from allyship_tui.plain.answer import Document
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import (
    PartStatus,
    PartView,
    Today,
    end_lesson,
    notes_on,
    part_views,
    position_line,
    time_line,
)
from allyship_tui.study.text import as_paragraph, joined, lesson_paragraphs, sentence


def today_document(repl: ReplSession) -> Document:
    """Return what there is today, and note that it was said."""
    today = repl.session.today()
    shown = part_views(repl.session, today)
    paragraphs = [sentence(say_date(repl.learning.today))]
    if today.next:
        paragraphs.append(_how_long(today))
    paragraphs += notes_on(repl.session, today)
    for portion in shown:
        if portion.status is PartStatus.OPEN and portion.part is Part.TERM:
            paragraphs += [sentence(_named(portion)), *portion.texts]
    for standing in (PartStatus.DONE, PartStatus.SKIPPED):
        parts = [say(f"plain.part-{each.part}") for each in shown if each.status is standing]
        if parts:
            paragraphs.append(say(f"plain.today-{standing}", parts=joined(parts)))
    if today.next is None:
        paragraphs += _end(repl, today)
    try:
        repl.session.note_shown(today)
    except NotSaved as error:
        paragraphs.insert(0, str(error))
    choices = [
        repl.link(_label(portion, today), _place_of(repl, portion))
        for portion in shown
        if portion.status is PartStatus.OPEN
    ]
    return Document(paragraphs, choices=choices)


def what_is_next(repl: ReplSession, before: Today) -> str:
    """Return what today goes on with, once a part of it is done; else no text.

    Args:
        repl: where someone is.
        before: how it stood with today before what they did last.
    """
    now = repl.session.today()
    finished = [part for part, held in now.status.items() if held is PartStatus.DONE]
    if all(before.status.get(part) is PartStatus.DONE for part in finished):
        return ""
    following = next((p for p in part_views(repl.session, now) if p.part is now.next), None)
    if following is None:
        return "\n\n".join(_end(repl, now))
    number, total = [*now.status].index(following.part) + 1, len(now.status)
    position = position_line(number, total, now.seconds_left)
    return say("plain.today-next", title=_named(following), position=position)


def _how_long(today: Today) -> str:
    """Return how many parts are left, and how long they take."""
    left = sum(held is PartStatus.OPEN for held in today.status.values())
    time = time_line(today.seconds_left)
    return say("plain.today-left", count=left, time=time)


def _end(repl: ReplSession, today: Today) -> list[str]:
    return [*lesson_paragraphs(end_lesson(repl.session, today))]


def _place_of(repl: ReplSession, portion: PartView) -> Place | Location:
    """Return where a part leads; the term is that of a day, from which days are leafed through."""
    if portion.part is Part.TERM:
        return Location(Section.TERMS, portion.place.item, repl.learning.today)
    return portion.place


def _label(portion: PartView, today: Today) -> str:
    """Return a part of today as something to pick."""
    if portion.part is Part.TERM:
        return say("plain.read-term", title=portion.title)
    if portion.part is Part.STEP:
        if today.day.is_first:
            return say("plain.start", title=portion.title)
        return portion.leads_on
    more = [*filter(None, [portion.fact]), *portion.texts]
    return as_paragraph(*map(sentence, (_named(portion), *more))) if more else _named(portion)


def _named(portion: PartView) -> str:
    """Return a part of today under its name."""
    return say("spoken.named", name=portion.heading, text=portion.title)
