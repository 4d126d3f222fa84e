"""The stops of a path: which of them a learner has been at, and which one comes next."""

from msgspec import Struct

from allyship_tui.course import LessonPath
from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.study.daily import term_for
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState, followed_items
from allyship_tui.study.places import Place, place_of_lesson
from allyship_tui.study.steps import unread_steps


class PathStop(Struct, frozen=True):
    """One lesson on a path."""

    item: str
    """How the log names it."""
    title: str
    place: Place
    """Where it is read, or practised."""
    is_done: bool
    """Whether the learner has been at it: met, read or set aside, read to its end, practised."""

    @property
    def is_practised(self) -> bool:
        """Whether it is a situation: the one of its day, where all others are read."""
        return self.item.startswith(f"{Item.SITUATION}/")


class NextStop(Struct, frozen=True):
    """The stop that a learner comes to next."""

    path: LessonPath
    stop: PathStop
    number: int
    """Which stop of the path it is, from 1."""


def stops_of(learning: Learning, path: LessonPath) -> tuple[PathStop, ...]:
    """Return the stops of a path, in their order."""
    return tuple(
        PathStop(
            item,
            learning.title_of(item),
            place_of_lesson(item),
            _is_done(learning, item),
        )
        for item in path.stops
    )


def how_far(stops: tuple[PathStop, ...]) -> str:
    """Return how far someone is along a path, as in "3 of 9 stops"."""
    done = sum(stop.is_done for stop in stops)
    return say("paths.how-far", done=done, count=len(stops))


def next_stop(learning: Learning) -> NextStop | None:
    """Return the next stop of the path that was begun last and is not at its end.

    What comes today anyway, the term of the day, is passed over.
    """
    followed = [item.partition("/")[2] for item in followed_items(learning.snapshot)]
    if not followed:
        return None
    todays = Item.TERM.of(term_for(learning, learning.today) or "")
    for path in filter(None, map(learning.course.path, followed)):
        for number, stop in enumerate(stops_of(learning, path), 1):
            if not stop.is_done and stop.item != todays:
                return NextStop(path, stop, number)
    return None


def _is_done(learning: Learning, item: str) -> bool:
    kind, _, identity = item.partition("/")
    if kind == Item.TERM:
        return learning.has_met(identity)
    if kind == Item.READING:
        return learning.reading_state(identity) in (ReadingState.READ, ReadingState.SET_ASIDE)
    if kind == Item.SITUATION:
        return learning.snapshot.latest(item, Kind.CHOSEN) is not None
    return not unread_steps(learning.course, learning.snapshot, place_of_lesson(item))
