"""What is said to someone who is new, and to someone who comes back after a pause."""

from allyship_tui.messages import say
from allyship_tui.study.session.day import Day
from allyship_tui.study.text import Lesson, Passage


def about_lesson(day: Day) -> Lesson:
    """Return what this program is, to be read once, after the first situation."""
    minutes = day.pace.minutes
    texts = (say("today.about-1"), say("today.about-2", count=minutes), say("today.about-3"))
    return Lesson(say("today.about"), passages=(Passage("", texts),))


def greeting(day: Day) -> str:
    """Return what to say over a day: to someone new, or who was away; else no text."""
    if day.is_first:
        return say("today.first")
    return say("today.back", count=day.pace.minutes) if day.is_back else ""
