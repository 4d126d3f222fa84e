"""The end of a day: what was kept, tomorrow's term, and once a week what the last one brought."""

from datetime import timedelta

from allyship_tui.messages import say
from allyship_tui.study.daily import term_for
from allyship_tui.study.parts import Part
from allyship_tui.study.session.recap import recap
from allyship_tui.study.session.session import PartStatus, Session, Today
from allyship_tui.study.text import Lesson, Passage, joined


def end_lesson(session: Session, today: Today) -> Lesson:
    """Return the page at the end of a day.

    Args:
        session: the learner's day.
        today: what there was, and how it stands with it.
    """
    kept = tuple(
        _kept(today, part) for part, held in today.status.items() if held is PartStatus.DONE
    )
    passages = (
        Passage(say("end.kept"), kept or (say("end.nothing"),), is_list=bool(kept)),
        Passage(say("end.tomorrow"), _tomorrow(session, today)),
        Passage(say("end.last-week"), recap(session.learning)),
    )
    return Lesson(say("end.title"), passages=tuple(each for each in passages if each.texts))


def _kept(today: Today, part: Part) -> str:
    day = today.day
    if part is Part.CARDS:
        return say("end.cards", count=len(day.cards) - len(today.cards))
    titles = {
        Part.TERM: day.term and day.term.title,
        Part.SITUATION: day.situation and day.situation.title,
        Part.PLAN: day.plan and day.plan.title,
        Part.STEP: joined(step.title for step in day.steps),
    }
    return say(f"end.{part}", title=titles[part])


def _tomorrow(session: Session, today: Today) -> tuple[str, ...]:
    learning, day = session.learning, today.day
    identity = term_for(learning, day.date + timedelta(days=1))
    term = learning.course.term(identity) if identity else None
    texts = [say("end.term-tomorrow", title=term.title)] if term else []
    if day.left:
        parts = joined(say(f"end.left-{part}") for part in day.left)
        texts.append(say("end.left", parts=parts))
    if day.waiting:
        texts.append(say("recall.waiting", count=day.waiting))
    return tuple(texts)
