"""Today to read: its parts, how long they take, what is next, and the end of the day."""

from datetime import date

from allyship_tui.learner import NotSaved
from allyship_tui.messages import say, say_date
from allyship_tui.plain.answer import Document
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Section
from allyship_tui.study.session import (
    PartStatus,
    PartView,
    Today,
    about_lesson,
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
    repl.told |= _done(today)
    paragraphs = [sentence(say_date(repl.learning.today))]
    if today.next:
        paragraphs.append(_how_long(today))
    paragraphs += notes_on(repl.session, today)
    for portion in shown:
        if portion.part is today.next is Part.TERM:
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


def what_is_next(repl: ReplSession) -> str:
    """Return what today goes on with, once a part of it is done; else no text.

    It is said once, and an empty line leads there; also from a step of the definition to today's
    next, which is named there anyway.
    """
    now = repl.session.today()
    news = _done(now) - repl.told
    repl.told |= news
    following = _next_view(repl, now)
    if following is None:
        return "\n\n".join(_end(repl, now)) if news else ""
    place = _place_of(repl, following)
    if news or repl.location.section is place.section is Section.DEFINITION:
        repl.following = place
    if not news:
        return ""
    number, total = [*now.status].index(following.part) + 1, len(now.status)
    position = position_line(number, total, now.seconds_left)
    words = "plain.today-next-more" if repl.pager.has_more else "plain.today-next"
    said = say(words, title=_what(following), position=position)
    return "\n\n".join([*_about(now, news), said])


def next_location(repl: ReplSession) -> Location | None:
    """Return where the part of today is that is open next; None where none is."""
    following = _next_view(repl, repl.session.today())
    return _place_of(repl, following) if following else None


def open_locations(repl: ReplSession) -> list[Location]:
    """Return where the parts of today are that are still open."""
    views = part_views(repl.session, repl.session.today())
    return [_place_of(repl, each) for each in views if each.status is PartStatus.OPEN]


def _about(today: Today, news: set[tuple[date, Part]]) -> tuple[str, ...]:
    """Return what this program is, once the first situation was done."""
    is_due = today.day.is_first and (today.day.date, Part.SITUATION) in news
    return tuple(lesson_paragraphs(about_lesson(today.day, was_done=True))) if is_due else ()


def _next_view(repl: ReplSession, today: Today) -> PartView | None:
    return next((p for p in part_views(repl.session, today) if p.part is today.next), None)


def _done(today: Today) -> set[tuple[date, Part]]:
    """Return the parts that are done, each with the day that it is of."""
    done = (part for part, held in today.status.items() if held is PartStatus.DONE)
    return {(today.day.date, part) for part in done}


def _how_long(today: Today) -> str:
    """Return how many parts are left, and how long they take."""
    left = sum(held is PartStatus.OPEN for held in today.status.values())
    time = time_line(today.seconds_left)
    return say("plain.today-left", count=left, time=time)


def _end(repl: ReplSession, today: Today) -> list[str]:
    return [*lesson_paragraphs(end_lesson(repl.session, today))]


def _place_of(repl: ReplSession, portion: PartView) -> Location:
    """Return where a part leads; the term is that of a day, from which days are leafed through."""
    if portion.part is Part.TERM:
        return Location(Section.TERMS, portion.place.item, repl.learning.today)
    return Location(portion.place.section, portion.place.item)


def _label(portion: PartView, today: Today) -> str:
    """Return a part of today as something to pick."""
    if portion.part is Part.TERM:
        return say("plain.read-term", title=portion.title)
    if portion.part is Part.STEP:
        if today.day.is_first:
            return say("plain.start", title=_what(portion))
        return portion.leads_on
    more = [*filter(None, [portion.fact, portion.on_path]), *portion.texts]
    return as_paragraph(*map(sentence, (_named(portion), *more))) if more else _named(portion)


def _what(portion: PartView) -> str:
    """Return a part of today under its name; where to continue, under what that is."""
    if portion.part is Part.STEP:
        return say("spoken.named", name=portion.fact, text=portion.title)
    return _named(portion)


def _named(portion: PartView) -> str:
    """Return a part of today under its name."""
    return say("spoken.named", name=portion.heading, text=portion.title)
