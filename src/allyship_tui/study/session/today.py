"""Today as a learner meets it: about five minutes in a few parts, the same on every surface."""

from msgspec import Struct
from msgspec.structs import replace

from allyship_tui.messages import say
from allyship_tui.study.daily import no_term_line
from allyship_tui.study.items import Item
from allyship_tui.study.parts import Part
from allyship_tui.study.places import TODAYS_CARDS, Place, Section
from allyship_tui.study.session.session import PartStatus, Session, Today
from allyship_tui.study.text import definition_steps, term_teaser


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
    leads_on: str = ""
    """All of where to continue in one line; of a part that is no step, no text."""


def part_views(session: Session, today: Today) -> list[PartView]:
    """Return the parts of today in their order; those of which there is nothing are left out.

    Args:
        session: the learner's day.
        today: what there is today.
    """
    return [
        _VIEWS[part](session, today)
        for part, standing in today.status.items()
        if part is Part.TERM or standing is not PartStatus.NOTHING
    ]


def _term(session: Session, today: Today) -> PartView:
    term, learning = today.term, session.learning
    if term:
        place = Place(Section.TERMS, term.id)
        texts = term_teaser(term)
        return _view(today, Part.TERM, place, term.title, *texts, fact=term.part_of_speech)
    return _view(today, Part.TERM, Place(Section.TERMS), "", no_term_line(learning))


def _cards(_: Session, today: Today) -> PartView:
    count = len(today.offer.cards)
    text = say("today.cards", count=count)
    return _view(today, Part.CARDS, Place(Section.PRACTICE, TODAYS_CARDS), text)


def _situation(_: Session, today: Today) -> PartView:
    situation = today.situation
    if situation is None:
        return _view(today, Part.SITUATION, Place(Section.PRACTICE), "")
    note = situation.content_note
    notes = (say("lesson.note", note=note),) if note else ()
    place = Place(Section.PRACTICE, Item.SITUATION.of(situation.id))
    return _view(today, Part.SITUATION, place, situation.title, *notes, fact=situation.place)


def _plan(_: Session, today: Today) -> PartView:
    plan = today.plan
    if plan is None:
        return _view(today, Part.PLAN, Place(Section.PRACTICE), "")
    place = Place(Section.PRACTICE, plan.item)
    question = say("today.plan-question")
    return _view(today, Part.PLAN, place, plan.title, question)


def _step(session: Session, today: Today) -> PartView:
    course, place = session.learning.course, today.step
    tip = course.tip(place.item or "") if place.section is Section.TIPS else None
    work = course.work(place.item or "") if place.section is Section.READING else None
    if place.section is Section.DEFINITION and course.definition:
        steps = [step for step, _ in definition_steps(course.definition)]
        number = steps.index(place.item or steps[0]) + 1
        return _step_view(today, "definition", course.definition.title, number, len(steps))
    if tip:
        return _step_view(today, "tip", tip.title, course.tips.index(tip) + 1, len(course.tips))
    if work:
        view = _step_view(today, "work", work.title)
        minutes = say("today.work-minutes", count=work.minutes) if work.minutes else view.fact
        return replace(view, fact=minutes)
    words = "today.yours-to-choose" if place.section is Section.READING else "today.all-read"
    return _view(today, Part.STEP, place, say(words), say(f"{words}-text"))


def _step_view(today: Today, kind: str, title: str, number: int = 0, total: int = 0) -> PartView:
    view = _view(
        today,
        Part.STEP,
        today.step,
        title,
        fact=say(f"today.{kind}", number=number, total=total),
    )
    leads_on = say(f"today.continue-{kind}", number=number, total=total, title=title)
    return replace(view, leads_on=leads_on)


def _view(
    today: Today, part: Part, place: Place, title: str, *texts: str, fact: str = ""
) -> PartView:
    heading = say("today.start" if today.is_first and part is Part.STEP else f"today.part-{part}")
    return PartView(part, heading, title, fact, texts, today.status[part], place)


_VIEWS = {
    Part.TERM: _term,
    Part.CARDS: _cards,
    Part.SITUATION: _situation,
    Part.PLAN: _plan,
    Part.STEP: _step,
}
