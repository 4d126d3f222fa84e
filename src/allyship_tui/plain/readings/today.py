"""Today: its parts in a few lines, and what is next when one of them is done."""

from functools import partial

from allyship_tui.learner import NotSaved
from allyship_tui.messages import say, say_date
from allyship_tui.plain.answer import Answer, Choice, Menu, Reading, echo
from allyship_tui.plain.carry_out import carry_out
from allyship_tui.plain.match import match_choice
from allyship_tui.plain.readings.lists import with_state
from allyship_tui.plain.visit import Location, Visit
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Section
from allyship_tui.study.session import PartStatus, PartView, Today, part_views
from allyship_tui.study.text import as_paragraph, joined, sentence


def today_reading(visit: Visit) -> Reading:
    """Return what there is today, and note that it was said."""
    today = visit.session.today()
    shown = part_views(visit.session, today)
    paragraphs = [sentence(say_date(visit.learning.today))]
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
        visit.session.note_shown(today)
    except NotSaved as error:
        paragraphs.insert(0, str(error))
    choices = [
        Choice(_label(portion, today), partial(_open, visit, portion))
        for portion in shown
        if portion.status is PartStatus.OPEN or _leads_on(portion)
    ]
    return Reading(paragraphs, choices=choices)


def what_is_next(visit: Visit, before: Today) -> str:
    """Return what today goes on with, once a part of it is done; else no text.

    Args:
        visit: where someone is.
        before: how it stood with today before what they did last.
    """
    now = visit.session.today()
    finished = {part for part in Part if now.status[part] is PartStatus.DONE}
    if all(before.status[part] is PartStatus.DONE for part in finished):
        return ""
    following = next((p for p in part_views(visit.session, now) if p.part is now.next), None)
    if following is None:
        return say("today.over")
    return say("plain.today-next", title=_named(following))


def skip(visit: Visit, name: str) -> Answer:
    """Leave out a part of today, or take it up again."""
    standing = visit.session.today().status
    parts = {
        str(part): say(f"plain.part-{part}")
        for part in Part
        if standing[part] in (PartStatus.OPEN, PartStatus.SKIPPED)
    }
    if not parts:
        return say("today.over")
    wanted = match_choice(name, parts)
    if wanted:
        return _skip(visit, Part(wanted))
    skipped = say("today.standing-skipped")
    choices = [
        Choice(
            with_state(label, skipped if standing[Part(part)] is PartStatus.SKIPPED else ""),
            partial(_skip, visit, Part(part)),
        )
        for part, label in parts.items()
    ]
    first = say("plain.no-part", name=echo(name)) if name else say("plain.skip-which")
    return Menu(first, choices)


def _skip(visit: Visit, part: Part) -> str:
    outcome = carry_out(visit, lambda: visit.session.skip(part))
    over = "" if visit.session.today().next else say("today.over")
    return as_paragraph(outcome, over)


def _open(visit: Visit, portion: PartView) -> Answer:
    if portion.part is Part.TERM:
        # Of a day: from there, the days are leafed through.
        return visit.go(Location(Section.TERMS, portion.place.item, visit.learning.today))
    return visit.follow(portion.place)


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
