"""Which work of the reading list is offered as the next step, and which are left to be chosen."""

from allyship_tui.course import Reading
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.places import Place, Section
from allyship_tui.study.steps import is_read, steps_at


def next_work(learning: Learning) -> Reading | None:
    """Return the work to go on with; None where none is to be offered.

    One that was begun comes first, whichever it is. Then comes the first of the list that can be
    opened from here and says how many minutes it takes, since it is offered on a day that has few.
    One that does not come unasked comes only to someone who has taken up its section. All others
    are chosen from the list itself. What was shown on another day gives way to what was not.
    """
    begun = _in_state(learning, ReadingState.READING)
    if begun:
        return begun[0]
    taken_up = _sections_taken_up(learning)
    offered = [
        work
        for work in _in_state(learning, ReadingState.UNREAD)
        if (work.unasked or work.section in taken_up) and work.url and work.minutes
    ]
    new = (work for work in offered if not _was_shown(learning, work))
    return next(new, next(iter(offered), None))


def has_unread(learning: Learning) -> bool:
    """Say whether there are works that were never begun, nor set aside."""
    return bool(_in_state(learning, ReadingState.UNREAD))


def _in_state(learning: Learning, state: ReadingState) -> list[Reading]:
    return [w for w in learning.course.reading if learning.reading_state(w.id) is state]


def _was_shown(learning: Learning, work: Reading) -> bool:
    item = Item.READING.of(work.id)
    return any(
        is_read(learning.snapshot, item, step.id)
        for step in steps_at(learning.course, Place(Section.READING, work.id))
    )


def _sections_taken_up(learning: Learning) -> set[str]:
    """Return the sections in which the learner has marked how far they are with a work.

    That a page was open is no sign: the list opens at its first work by itself, and whoever
    walks through it passes all others.
    """
    return {
        work.section
        for work in learning.course.reading
        if learning.reading_state(work.id) is not ReadingState.UNREAD
    }
