"""Today to read: its parts, and what is next when one of them is done."""

from allyship_tui.learner import NotSaved
from allyship_tui.messages import say, say_date
from allyship_tui.plain.answer import Document
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import PartStatus, PartView, Today, part_views
from allyship_tui.study.text import as_paragraph, joined, sentence


def today_document(repl: ReplSession) -> Document:
    """Return what there is today, and note that it was said."""
    today = repl.session.today()
    shown = part_views(repl.session, today)
    paragraphs = [sentence(say_date(repl.learning.today))]
    if today.next is None:
        paragraphs.append(say("today.over"))
    for portion in shown:
        if portion.status is PartStatus.NOTHING:
            paragraphs += portion.texts
        elif portion.status is PartStatus.OPEN and portion.part is Part.TERM:
            paragraphs += [sentence(_named(portion)), *portion.texts]
    for standing in (PartStatus.DONE, PartStatus.SKIPPED):
        parts = [say(f"plain.part-{each.part}") for each in shown if each.status is standing]
        if parts:
            paragraphs.append(say(f"plain.today-{standing}", parts=joined(parts)))
    try:
        repl.session.note_shown(today)
    except NotSaved as error:
        paragraphs.insert(0, str(error))
    choices = [
        repl.link(_label(portion, today), _place_of(repl, portion))
        for portion in shown
        if portion.status is PartStatus.OPEN or _leads_on(portion)
    ]
    return Document(paragraphs, choices=choices)


def what_is_next(repl: ReplSession, before: Today) -> str:
    """Return what today goes on with, once a part of it is done; else no text.

    Args:
        repl: where someone is.
        before: how it stood with today before what they did last.
    """
    now = repl.session.today()
    finished = {part for part in Part if now.status[part] is PartStatus.DONE}
    if all(before.status[part] is PartStatus.DONE for part in finished):
        return ""
    following = next((p for p in part_views(repl.session, now) if p.part is now.next), None)
    if following is None:
        return say("today.over")
    return say("plain.today-next", title=_named(following))


def _place_of(repl: ReplSession, portion: PartView) -> Place | Location:
    """Return where a part leads; the term is that of a day, from which days are leafed through."""
    if portion.part is Part.TERM:
        return Location(Section.TERMS, portion.place.item, repl.learning.today)
    return portion.place


def _leads_on(portion: PartView) -> bool:
    """Say whether a part that is done is offered all the same: there is more to read."""
    is_done = portion.status is PartStatus.DONE
    return is_done and portion.part is Part.STEP and portion.place.item is not None


def _label(portion: PartView, today: Today) -> str:
    """Return a part of today as something to pick."""
    if portion.part is Part.TERM:
        return say("plain.read-term", title=portion.title)
    if portion.part is Part.STEP:
        if today.is_first:
            return say("plain.start", title=portion.title)
        return portion.leads_on
    more = [*filter(None, [portion.fact]), *portion.texts]
    return as_paragraph(*map(sentence, (_named(portion), *more))) if more else _named(portion)


def _named(portion: PartView) -> str:
    """Return a part of today under its name."""
    return say("spoken.named", name=portion.heading, text=portion.title)
