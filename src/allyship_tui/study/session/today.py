"""Today as a learner meets it: about five minutes in a few parts, the same on every surface."""

from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from allyship_tui.messages import say
from allyship_tui.study.daily import no_term_line
from allyship_tui.study.items import Item, item_at
from allyship_tui.study.parts import Part
from allyship_tui.study.places import TODAYS_CARDS, Place, Section
from allyship_tui.study.session.session import PartStatus, Session, Today
from allyship_tui.study.session.welcome import greeting
from allyship_tui.study.steps import steps_at
from allyship_tui.study.text import joined, term_teaser

_MINUTE = 60
_HALF_A_MINUTE = 30


class PartView(Struct, frozen=True):
    """What is shown of one part of today."""

    part: Part
    heading: str
    title: str
    fact: str
    """What stands beside the title; may be no text."""
    texts: tuple[str, ...]
    status: PartStatus
    place: Place
    """Where it leads."""
    time: str
    """How long the rest of it takes, in as few words as a narrow column has room for."""
    leads_on: str = ""
    """All of where to continue in one line; of a part that is no step, no text."""
    on_path: str = ""
    """Which stop of a path it is, where it is one."""


def time_line(seconds: float) -> str:
    """Return about how long something takes, as in "about 3 minutes"."""
    if seconds < _HALF_A_MINUTE:
        return say("today.under-a-minute")
    return say("today.minutes", count=max(1, round(seconds / _MINUTE)))


def _short_time(seconds: float) -> str:
    if seconds < _HALF_A_MINUTE:
        return say("today.short-under")
    return say("today.short-minutes", count=max(1, round(seconds / _MINUTE)))


def position_line(number: int, total: int, seconds: float) -> str:
    """Return where one is in a day, as in "2 of 4, about 3 minutes".

    Args:
        number: the number of the part that is open, from 1.
        total: how many parts the day has.
        seconds: how long the rest of the day takes.
    """
    return say("today.position", number=number, total=total, time=time_line(seconds))


def notes_on(session: Session, today: Today) -> tuple[str, ...]:
    """Return what there is to say of a day beside its parts, a sentence each.

    Args:
        session: the learner's day.
        today: what there is today.
    """
    notes = [greeting(today)]
    if today.day.term is None:
        notes.append(no_term_line(session.learning))
    if left := today.left:
        parts = joined(say(f"end.left-{part}") for part in left)
        notes.append(say("end.left", parts=parts))
    return tuple(filter(None, notes))


def part_views(session: Session, today: Today) -> list[PartView]:
    """Return the parts of today in their order.

    Args:
        session: the learner's day.
        today: what there is today.
    """
    views = (_VIEWS[part](session, today) for part in today.status)
    return [_on_path(view, today) for view in views]


def _term(_: Session, today: Today) -> PartView:
    term = today.day.term
    if term is None:
        return _view(today, Part.TERM, Place(Section.TERMS), "")
    place = Place(Section.TERMS, term.id)
    return _view(today, Part.TERM, place, term.title, *term_teaser(term), fact=term.part_of_speech)


def _cards(_: Session, today: Today) -> PartView:
    is_done = today.status[Part.CARDS] is PartStatus.DONE
    count = len(today.day.cards if is_done else today.cards)
    text = say("today.cards", count=count)
    return _view(today, Part.CARDS, Place(Section.PRACTICE, TODAYS_CARDS), text)


def _situation(_: Session, today: Today) -> PartView:
    situation = today.day.situation
    if situation is None:
        return _view(today, Part.SITUATION, Place(Section.PRACTICE), "")
    note = situation.content_note
    notes = (say("lesson.note", note=note),) if note else ()
    place = Place(Section.PRACTICE, Item.SITUATION.of(situation.id))
    return _view(today, Part.SITUATION, place, situation.title, *notes, fact=situation.place)


def _plan(_: Session, today: Today) -> PartView:
    plan = today.day.plan
    if plan is None:
        return _view(today, Part.PLAN, Place(Section.PRACTICE), "")
    return _view(
        today, Part.PLAN, Place(Section.PRACTICE, plan.item), plan.title, say("today.plan-question")
    )


def _on_path(view: PartView, today: Today) -> PartView:
    """Return a part with the path that it is on, if it is the stop of today."""
    stop = today.day.stop
    if stop is None or stop.stop.place != view.place:
        return view
    along = partial(say, path=stop.path.title, number=stop.number, total=len(stop.path.stops))
    view = replace(view, on_path=along("today.path"))
    if view.part is not Part.STEP:
        return view
    return replace(view, fact=view.on_path, leads_on=along("today.continue-path", title=view.title))


def _step(session: Session, today: Today) -> PartView:
    """Return the part in which a lesson is gone on with, by what kind of lesson that is."""
    learning, place = session.learning, today.day.step
    steps = session.steps_left() or today.day.steps
    if place.section is Section.READING or not steps:
        title = learning.title_of(item_at(learning.course, place))
        view, work = _step_view(today, "work", title), learning.course.work(place.item or "")
        count = work.minutes if work else None
        return replace(view, fact=say("today.work-minutes", count=count)) if count else view
    kind = "definition" if place.section is Section.DEFINITION else "tip"
    ids = [step.id for step in steps_at(learning.course, place)]
    number = ids.index(steps[0].id) + 1
    title = steps[0].lesson.title
    view = _step_view(today, kind, title, number, len(ids))
    return replace(view, place=Place(place.section, steps[0].id)) if kind == "definition" else view


def _step_view(today: Today, kind: str, title: str, number: int = 0, total: int = 0) -> PartView:
    view = _view(
        today,
        Part.STEP,
        today.day.step,
        title,
        fact=say(f"today.{kind}", number=number, total=total),
    )
    leads_on = say(f"today.continue-{kind}", number=number, total=total, title=title)
    return replace(view, leads_on=leads_on)


def _view(
    today: Today, part: Part, place: Place, title: str, *texts: str, fact: str = ""
) -> PartView:
    is_start = today.day.is_first and part is Part.STEP
    heading = say("today.start" if is_start else f"today.part-{part}")
    time = _short_time(today.seconds[part])
    return PartView(part, heading, title, fact, texts, today.status[part], place, time)


_VIEWS = {
    Part.TERM: _term,
    Part.CARDS: _cards,
    Part.SITUATION: _situation,
    Part.PLAN: _plan,
    Part.STEP: _step,
}
