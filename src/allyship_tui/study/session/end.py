"""The end of a day: what was kept, tomorrow's term, and once a week what the last one brought."""

from collections.abc import Iterator
from datetime import timedelta

from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.study.daily import term_for
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.parts import Part
from allyship_tui.study.session.day import Day
from allyship_tui.study.session.recap import recap
from allyship_tui.study.session.session import Session, Today
from allyship_tui.study.steps import step_title
from allyship_tui.study.text import Lesson, Passage, as_paragraph, joined

_KINDS = {Part.SITUATION: Kind.CHOSEN, Part.PLAN: Kind.CHECKED_IN}


def end_lesson(session: Session, today: Today) -> Lesson:
    """Return the page at the end of a day.

    Args:
        session: the learner's day.
        today: what there was, and how it stands with it.
    """
    kept = tuple(line for part in Part for line in _kept(session, today, part))
    passages = (
        Passage(say("end.kept"), kept or (say("end.nothing"),), is_list=bool(kept)),
        Passage(say("end.tomorrow"), _tomorrow(session, today)),
        # Its sentences are one paragraph: apart, they would not fit beside all that was kept.
        Passage(
            say("end.last-week"), tuple(filter(None, [as_paragraph(*recap(session.learning))]))
        ),
    )
    return Lesson(say("end.title"), passages=tuple(each for each in passages if each.texts))


def _kept(session: Session, today: Today, part: Part) -> Iterator[str]:
    """Go through what was done of a part, from Today or elsewhere, a line each."""
    learning, day = session.learning, today.day
    if part is Part.CARDS:
        if count := len(session.cards.answered_today):
            yield say("end.cards", count=count)
    elif part in _KINDS:
        latest = learning.snapshot.latest_by_item(_KINDS[part]).items()
        for item, event in latest:
            if event.day == day.date.isoformat():
                yield say(f"end.{part}", title=learning.title_of(item))
    elif part is Part.STEP:
        left = {step.id for step in session.steps_left()}
        # A title may hold commas: each has a line of its own.
        read = (step for step in day.steps if step.id not in left)
        yield from (say("end.step", title=step_title(day.step, step)) for step in read)
    elif day.term and _was_met(learning, day):
        yield say("end.term", title=day.term.title)


def _was_met(learning: Learning, day: Day) -> bool:
    """Say whether the day's term was met on it, read to its end or not."""
    met = day.term and learning.snapshot.latest(Item.TERM.of(day.term.id), Kind.MET)
    return bool(met and met.day == day.date.isoformat())


def _tomorrow(session: Session, today: Today) -> tuple[str, ...]:
    learning, day = session.learning, today.day
    identity = term_for(learning, day.date + timedelta(days=1))
    term = learning.course.term(identity) if identity else None
    texts = [say("end.term-tomorrow", title=term.title)] if term else []
    if left := today.left:
        parts = joined(say(f"end.left-{part}") for part in left)
        texts.append(say("end.left", parts=parts))
    if day.waiting:
        texts.append(say("recall.waiting", count=day.waiting))
    return tuple(texts)
