"""Someone in the linear edition: where they are, what their lists show, the way back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from allyship_tui.learner.errors import NotSaved
from allyship_tui.plain.answer import Answer, Reading
from allyship_tui.plain.reader import Reader
from allyship_tui.study.learning import Learning
from allyship_tui.study.narrow import TermView, WorkView
from allyship_tui.study.places import Place, Section
from allyship_tui.study.search import Search
from allyship_tui.study.settings import Settings
from allyship_tui.study.trail import Trail


@dataclass(frozen=True, slots=True)
class Spot:
    """Where someone is: a section's list, a group of it, or an entry."""

    section: Section
    item: str | None = None
    day: date | None = None
    """The day whose term the entry is, where days are leafed through."""
    group: str | None = None
    """The title of the group whose entries are listed."""
    found: str | None = None
    """The words that were searched for, where what was found is listed."""


class Visit:
    """All that a command can look at and change."""

    def __init__(
        self, learning: Learning, settings: Settings, read: Callable[["Visit"], Reading]
    ) -> None:
        """Begin on Today.

        Args:
            learning: the learner.
            settings: what they set.
            read: says what is to be read where the visit is.
        """
        self.learning = learning
        self._read = read
        self.settings = settings
        self.width = settings.width
        """The width to wrap to; 0 wraps nothing, None fits the terminal."""
        self.reader = Reader()
        self.search = Search(learning.course)
        self.spot = Spot(Section.TODAY)
        self.trail: Trail[tuple[Spot, int]] = Trail()
        """Where one came from, and how far one had read there."""
        self.term_view = TermView.DAYS
        self.work_view = WorkView.ALL
        self.words = {Section.TERMS: "", Section.READING: ""}
        """What the lists are narrowed to."""
        self.asking: Callable[[str], Answer] | None = None
        """What takes the next line, where something was asked."""
        self.over = False
        """Whether the visit has come to its end."""

    def go(self, spot: Spot, *, remember: bool = True) -> Answer:
        """Go somewhere, and return what is to be read there."""
        if remember and spot != self.spot:
            self.trail.note((self.spot, self.reader.at), None)
        self.spot = spot
        reading = self._read(self)
        try:
            self.learning.opened(Place(spot.section, spot.item))
        except NotSaved as error:
            headings = [(title, at + 1) for title, at in reading.headings]
            paragraphs = (str(error), *reading.paragraphs)
            return Reading(paragraphs, headings, reading.choices, reading.after)
        return reading

    def follow(self, place: Place) -> Answer:
        """Go to a place that another part of the program names."""
        return self.go(Spot(place.section, place.item))

    def ask(self, question: str, then: Callable[[str], Answer]) -> Answer:
        """Ask something: the next line answers it."""
        self.asking = then
        return question
