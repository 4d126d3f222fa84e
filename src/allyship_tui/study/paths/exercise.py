"""The page of a path: where it leads, how far one is, and whether Today brings its stops."""

from allyship_tui.course import LessonPath
from allyship_tui.messages import say
from allyship_tui.study.exercise import Option, Page
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import is_followed
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.paths.stops import PathStop, how_far, stops_of
from allyship_tui.study.text import Lesson, Passage, Words, lesson_fact

_BEGIN, _LEAVE = "begin", "leave"


class PathExercise:
    """A path that is begun, gone along or left."""

    def __init__(self, learning: Learning, path: LessonPath) -> None:
        """Open a path.

        Args:
            learning: the learner.
            path: which.
        """
        self.item = Item.PATH.of(path.id)
        self._learning = learning
        self._path = path

    @property
    def next(self) -> PathStop | None:
        """The first stop at which the learner has not been; None where there is none left."""
        return next((stop for stop in self._stops if not stop.is_done), None)

    def page(self) -> Page:
        """Return where the path leads, with its stops."""
        stops, following = self._stops, self.next
        passages = [Passage("", (self._path.about,))]
        if following is None:
            passages.append(Passage("", (say("paths.all-done"),)))
        all_stops = tuple((stop.place, _label(stop)) for stop in stops)
        words = [Words(say("paths.stops"), all_stops, in_order=True)]
        if following:
            words.insert(0, Words(say("paths.next"), ((following.place, _label(following)),)))
        lesson = Lesson(
            self._path.title,
            facts=(lesson_fact(how_far(stops)),),
            passages=tuple(passages),
            words=tuple(words),
        )
        return Page(lesson, (self._option,) if following else (), ends=following is None)

    def pick(self, name: str, _text: str = "") -> Outcome | None:
        """Begin the path, or leave it: what was read on it stays read.

        Args:
            name: the name of an option of the page.
            _text: nothing is asked for.

        Raises:
            NotSaved: it could not be recorded.
        """
        # The page offers one of the two: of two keys in haste, the second takes nothing back.
        return self._learning.follow(self.item) if name == self._option.name else None

    @property
    def _option(self) -> Option:
        if is_followed(self._learning.snapshot, self.item):
            return Option(_LEAVE, say("paths.leave"), say("paths.leave-then"))
        return Option(_BEGIN, say("paths.begin"), say("paths.begin-then"))

    @property
    def _stops(self) -> tuple[PathStop, ...]:
        return stops_of(self._learning, self._path)


def _label(stop: PathStop) -> str:
    kind = stop.item.partition("/")[0]
    label = say(f"paths.stop-{kind}", title=stop.title)
    return say("paths.stop-done", stop=label) if stop.is_done else label
