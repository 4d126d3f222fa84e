"""Walking through days as the guide leads: with nothing but going on and one answer a question."""

from collections.abc import Callable

from msgspec import Struct

from allyship_tui.course import Course
from allyship_tui.learner import Log
from allyship_tui.study.exercise import Page
from allyship_tui.study.learning import Learning
from allyship_tui.study.parts import Part
from allyship_tui.study.recall import Rating
from allyship_tui.study.session import Guide, PartStatus, Session, Stop
from allyship_tui.study.session.length import words_in, words_of_lesson
from study.conftest import Clock

Choose = Callable[[Stop], str]
"""Says which option of a page is picked; no text leaves the part out."""
_ENOUGH = 200


class Walked(Struct, frozen=True):
    """What a day was."""

    parts: tuple[Part, ...]
    """The parts as they stood in the morning."""
    seconds: float
    """How long the day was said to take in the morning."""
    words: int
    """How many words were shown, from the first page to the end of the day."""
    stops: tuple[Stop, ...]
    """Each place where one stood."""


def learner(course: Course, clock: Clock) -> Session:
    """Return the day of someone new."""
    return Session(Learning(course, Log.in_memory("", clock), clock))


def answer(stop: Stop) -> str:
    """Pick what leads on: the answer `good`, else the first option."""
    names = [option.name for option in stop.page.options]
    return Rating.GOOD.value if Rating.GOOD in names else names[0]


def walk(session: Session, choose: Choose = answer) -> Walked:
    """Walk through a day to its end; each page's words count once, however often it grows."""
    guide, begun = Guide(session), session.today()
    stops: list[Stop] = []
    words = 0
    for _ in range(_ENOUGH):
        stop = guide.stop()
        words += _new_words(stop.page, stops[-1].page if stops else None)
        stops.append(stop)
        if stop.is_end:
            return Walked(tuple(begun.status), begun.seconds_left, words, tuple(stops))
        name = choose(stop) if stop.waits else ""
        if name:
            guide.pick(name)
        elif stop.waits:
            guide.skip()
        else:
            guide.go_on()
    raise AssertionError("the day has no end")


def statuses(session: Session) -> set[PartStatus]:
    """Return how it stands with the parts of today."""
    return set(session.today().status.values())


def _new_words(page: Page, before: Page | None) -> int:
    """Return how many words of a page were not on the one before it, whose scene goes on."""
    texts = words_of_lesson(page.lesson) + words_in(*(option.label for option in page.options))
    if before and before.lesson.title == page.lesson.title:
        held = [text for each in before.lesson.passages for text in each.texts]
        new = [t for each in page.lesson.passages for t in each.texts if t not in held]
        return words_in(*new) + words_in(*(option.label for option in page.options))
    return texts
