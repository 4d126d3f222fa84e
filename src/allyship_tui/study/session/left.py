"""How much of a day is left where one stands on the way through it: in time, and as a share."""

from allyship_tui.course import Course
from allyship_tui.study.exercise import Page
from allyship_tui.study.parts import Part
from allyship_tui.study.session.day import Day
from allyship_tui.study.session.length import card_seconds, lesson_seconds
from allyship_tui.study.session.session import PartStatus, Today
from allyship_tui.study.text import Lesson


def seconds_from(today: Today, part: Part, page: Page, *, is_practised: bool) -> float:
    """Return how long the rest of a day takes from a page on, without what was read of its part.

    Args:
        today: what there is today, and how it stands with it.
        part: the part that is open.
        page: what stands there.
        is_practised: whether that is an exercise, and not a lesson that is read.
    """
    pace, is_open = today.day.pace, today.status[part] is PartStatus.OPEN
    others = today.seconds_left - (today.seconds[part] if is_open else 0)
    if not is_practised:
        return today.seconds_left
    if not is_open:
        # It was answered, and what comes of it stands there.
        return others + lesson_seconds(page.lesson, pace)
    read = Lesson("", passages=page.lesson.passages[: page.begins_at])
    return others + max(0.0, today.seconds[part] - lesson_seconds(read, pace))


def share_gone(course: Course, today: Today, left: float) -> float:
    """Return how much of a day is behind one, from 0 to 1.

    Args:
        course: all that is taught.
        today: what there is today.
        left: how long the rest of it takes, in seconds.
    """
    all_of_it = sum(_whole(course, today.day, part) for part in today.status)
    return min(1.0, max(0.0, 1 - left / all_of_it)) if all_of_it else 0.0


def _whole(course: Course, day: Day, part: Part) -> float:
    """Return how long all of a part takes, read or not."""
    if part is Part.CARDS:
        return sum(card_seconds(course, card, day.pace) for card in day.cards)
    if part is Part.STEP:
        return sum(lesson_seconds(step.lesson, day.pace) for step in day.steps)
    return day.seconds[part]
