"""What a learner keeps at hand: the lessons they bookmarked, the latest first."""

from datetime import date

from msgspec import Struct

from allyship_tui.course import Course
from allyship_tui.learner import Kind, Snapshot
from allyship_tui.messages import say
from allyship_tui.study.items import place_of
from allyship_tui.study.marks import bookmarked_items
from allyship_tui.study.places import Place
from allyship_tui.study.text import holds_all
from allyship_tui.study.titles import title_of


class Bookmark(Struct, frozen=True):
    """A lesson that is bookmarked."""

    item: str
    """How the log names it."""
    title: str
    place: Place
    """Where it is read."""
    day: date
    """When it was bookmarked."""

    @property
    def section_name(self) -> str:
        """The name of the section that it is read in."""
        return say(f"tui.section-{self.place.section}")


def bookmarks(course: Course, snapshot: Snapshot, words: str = "") -> list[Bookmark]:
    """Return what is bookmarked and still in the course, what was bookmarked last first.

    Args:
        course: all that is taught.
        snapshot: what the learner has done.
        words: what a title must hold all of.
    """
    found = []
    for item in bookmarked_items(snapshot):
        place, event = place_of(course, item), snapshot.latest(item, Kind.BOOKMARKED)
        if place and event:
            title = title_of(course, snapshot, item)
            found.append(Bookmark(item, title, place, event.local_date))
    return [each for each in found if holds_all(words, each.title)]
