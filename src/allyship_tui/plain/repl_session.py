"""The state of the linear edition: where someone is, filters, the way back, the open question."""

from collections.abc import Callable
from datetime import date
from functools import partial

from msgspec import Struct

from allyship_tui.learner import NotSaved
from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Choice, Document, Output, Question, prepend
from allyship_tui.plain.pager import Pager
from allyship_tui.study.actions import Action
from allyship_tui.study.anew import Lessons
from allyship_tui.study.daily import RandomTerms
from allyship_tui.study.exercise import Exercise
from allyship_tui.study.find import Search, TermView, WorkView
from allyship_tui.study.history import History
from allyship_tui.study.items import is_path, item_at, marked_at
from allyship_tui.study.learning import Learning
from allyship_tui.study.lesson_form import is_whole
from allyship_tui.study.parts import Part
from allyship_tui.study.places import TODAYS_CARDS, Place, Section
from allyship_tui.study.practice import exercise_of
from allyship_tui.study.session import Session
from allyship_tui.study.settings import Settings
from allyship_tui.study.steps import steps_at
from allyship_tui.study.text import Step
from allyship_tui.study.why_not import why_not


class Location(Struct, frozen=True):
    """Where someone is: a section's list, a group of it, or an entry."""

    section: Section
    item: str | None = None
    day: date | None = None
    """The day whose term the entry is, where days are leafed through."""
    group: str | None = None
    """The title of the group whose entries are listed."""
    query: str | None = None
    """The words that were searched for, where what was found is listed."""


class HistoryEntry(Struct, frozen=True):
    """A location as it was left."""

    location: Location
    position: int
    """How far one had read there."""
    exercise: Exercise | None
    """What was practised there, as far as it was."""


def unfold(exercise: Exercise) -> None:
    """Go on where there is nothing else to do: here, what is long is said in parts anyway."""
    options = exercise.page().options
    is_only = len(options) == 1
    for option in options:
        if option.lists or (is_only and option.turns):
            exercise.pick(option.name)


class ReplSession:
    """All that a command can look at and change."""

    def __init__(
        self, learning: Learning, settings: Settings, read: Callable[["ReplSession"], Document]
    ) -> None:
        """Begin on Today.

        Args:
            learning: the learner.
            settings: what they set.
            read: says what is to be read where someone is.
        """
        self.learning = learning
        self.session = Session(learning)
        self.random_terms = RandomTerms(learning)
        self._read = read
        self.lessons = Lessons()
        """Where the lessons are from, to read them anew."""
        self.settings = settings
        self.width = settings.width
        """The width to wrap to; 0 wraps nothing, None fits the terminal."""
        self.pager = Pager(partial(is_whole, learning))
        self.search = Search(learning.course, self.session.reflections.looking)
        self.location = Location(Section.TODAY)
        self.history: History[HistoryEntry] = History()
        """Where one came from."""
        self.term_view = TermView.DAYS
        self.work_view = WorkView.ALL
        self.filters = {Section.TERMS: "", Section.READING: "", Section.JOURNAL: ""}
        """What the lists are narrowed to."""
        self.question: Question | None = None
        """What was asked last, until it is answered."""
        self.is_over = False
        """Whether the session has come to its end."""
        self.following: Location | None = None
        """What today goes on with, where that was just said: an empty line leads there."""
        self.is_led = False
        """Whether one came here on the way through today."""
        self.told: set[tuple[date, Part]] = set()
        """The parts of days of which it was said that they are done."""
        self._exercise: Exercise | None = None
        self._noted: set[str] = set()
        """The steps of the open lesson that were noted as read."""
        self._document: Document | None = None
        """What there is to read here, as it was when one came."""

    @property
    def item(self) -> str:
        """How the log names what is open; no text where that is nothing."""
        return item_at(self.learning.course, self._place)

    @property
    def marked(self) -> str:
        """How the log names what is marked here; no text where that is nothing."""
        return self.marked_as(self.location.item)

    def marked_as(self, entry: str | None) -> str:
        """Return how the log names what is marked at an entry of the section."""
        return marked_at(self.learning.course, Place(self.location.section, entry))

    @property
    def entry(self) -> str:
        """How the log names what is open, or what the open prompt is of."""
        return self.item.removeprefix(f"{TODAYS_CARDS}/")

    @property
    def exercise(self) -> Exercise | None:
        """What is practised here, as far as one is with it; None where there is nothing."""
        item = self.location.item
        is_practised = self.location.section is Section.PRACTICE or is_path(item)
        if self._exercise is None and item and is_practised:
            self._exercise = exercise_of(self.session, item)
            if self._exercise:
                unfold(self._exercise)
        return self._exercise

    def read(self) -> Document:
        """Return what there is to read here, as it is now."""
        return self._read(self)

    def go(self, location: Location, *, remember: bool = True) -> Answer:
        """Go somewhere, and return what is to be read there."""
        if location != self.location:
            if remember:
                self.history.note(
                    HistoryEntry(self.location, self.pager.position, self._exercise), None
                )
            self.is_led = self.location.section is Section.TODAY or location == self.following
            self.location, self._exercise, self.following = location, None, None
        return self._here()

    def go_back(self) -> tuple[Answer, int] | None:
        """Go back to where one came from.

        Returns:
            What is to be read there, and how far one had read; None where there is no way back.
        """
        left = self.history.back()
        if left is None:
            return None
        self.location, self._exercise, self.following = left.location, left.exercise, None
        return self._here(), left.position

    def why_not(self, action: Action) -> str:
        """Return why something cannot be done here, and what would be possible."""
        return why_not(action, self._place, str)

    def note_read(self) -> None:
        """Record which steps of the lesson that is open were said, each once all of it was.

        What is said in passing, of a setting say, is no part of it.

        Raises:
            NotSaved: it could not be recorded.
        """
        if not self.is_said:
            return
        # Each once: what was forgotten or not kept is not recorded again by a word in passing.
        news = [step for step in self.pager.steps_said() if step not in self._noted]
        self._noted.update(news)
        for step in news:
            self.learning.read(self._place, step)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the lesson that is open; of the definition, the one that is."""
        steps = steps_at(self.learning.course, self._place)
        if self.location.section is Section.DEFINITION:
            return tuple(step for step in steps if step.id == self.location.item)
        return steps

    @property
    def has_more(self) -> bool:
        """Whether something of what is open here is still to be said."""
        return self.is_said and self.pager.has_more

    def restart_exercise(self) -> None:
        """Let what is practised here begin anew."""
        self._exercise = None

    def follow(self, place: Place) -> Answer:
        """Go to a place that another part of the program names."""
        return self.go(Location(place.section, place.item))

    def link(self, label: str, to: Place | Location, group: str = "") -> Choice:
        """Return something to pick that leads somewhere.

        Args:
            label: what is said of it.
            to: where it leads.
            group: what stands over it.
        """
        location = to if isinstance(to, Location) else Location(to.section, to.item)
        return Choice(label, partial(self.go, location), group)

    def ask(
        self, question: str, then: Callable[[str], Output], *, takes_empty: bool = False
    ) -> Answer:
        """Ask something: the next line answers it.

        Args:
            question: what to ask.
            then: takes the answer.
            takes_empty: whether an empty line is an answer.
        """
        self.question = Question(then, say("plain.prompt-answer"), takes_empty)
        return question

    @property
    def _place(self) -> Place:
        return Place(self.location.section, self.location.item)

    @property
    def is_said(self) -> bool:
        """Whether what is read is what is open here."""
        return self._document is not None and self.pager.holds(self._document)

    def _here(self) -> Document:
        document = self._document = self.read()
        self._noted = set()
        try:
            self.learning.shown(self._place)
        except NotSaved as error:
            self._document = prepend(str(error), document)
        return self._document
