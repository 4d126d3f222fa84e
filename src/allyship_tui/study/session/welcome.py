"""What is said to someone who is new, and to someone who comes back after a pause."""

from allyship_tui.messages import say
from allyship_tui.study.parts import Part
from allyship_tui.study.session.day import Day
from allyship_tui.study.session.session import PartStatus, Today
from allyship_tui.study.text import Lesson, Passage


def about_lesson(day: Day, *, was_done: bool) -> Lesson:
    """Return what this program is, to be read once, after the first situation.

    Args:
        day: the first day.
        was_done: whether the situation was done, and not left out.
    """
    minutes = day.pace.minutes
    first = "today.about-1" if was_done else "today.about-left-out"
    texts = (say(first), say("today.about-2", count=minutes), say("today.about-3"))
    return Lesson(say("today.about"), passages=(Passage("", texts),))


def greeting(today: Today) -> str:
    """Return what to say over a day: to someone new, or who was away; else no text."""
    day, has_begun = today.day, PartStatus.DONE in today.status.values()
    if day.is_first:
        begins_so = today.next is Part.SITUATION and not has_begun
        return say("today.first") if begins_so else ""
    return say("today.back", count=day.pace.minutes) if day.is_back else ""
