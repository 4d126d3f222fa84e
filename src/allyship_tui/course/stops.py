"""The stops of paths: each leads to a lesson that is there, or is named and left out."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from allyship_tui.course.models import LessonPath
from allyship_tui.course.problems import Problem, Weight, closest, kind_of_entry
from allyship_tui.messages import say
from allyship_tui.sanitise import LessonName

STOPS = ("term", "tip", "reading", "situation")
"""The kinds of lesson that a path can lead to."""
_FILE = "paths.toml"


def with_known_stops(
    paths: Iterable[LessonPath], lessons: Iterable[str], problems: list[Problem]
) -> Iterator[LessonPath]:
    """Go through paths, each with those of its stops that are there.

    Args:
        paths: the paths of all packs.
        lessons: the kind and id of each lesson that is taught, as in `term/ally`.
        problems: what is wrong with the paths is added to them.
    """
    known = {each for each in lessons if each.partition("/")[0] in STOPS}
    for path in paths:
        stops = tuple(dict.fromkeys(stop for stop in path.stops if stop in known))
        problems.extend(_missing(path, stop, known) for stop in path.stops if stop not in known)
        if stops:
            yield replace(path, stops=stops)
        else:
            problems.append(Problem(_FILE, _place(path), say("course.no-stops")))


def _missing(path: LessonPath, stop: LessonName, known: Iterable[str]) -> Problem:
    spelling = closest(stop, known)
    words = "course.no-stop-near" if spelling else "course.no-stop"
    what = say(words, entry=stop, suggestion=spelling)
    return Problem(_FILE, _place(path), what, Weight.CHANGED)


def _place(path: LessonPath) -> str:
    kind = kind_of_entry("path")
    return say("course.where", kind=kind, entry_id=path.id, key="stops")
