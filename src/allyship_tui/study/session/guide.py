"""The session that leads: one part of the day after the other, each from where it was left."""

from datetime import date

from msgspec import Struct

from allyship_tui.study.exercise import Exercise, Page
from allyship_tui.study.items import item_at
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session.day import Day
from allyship_tui.study.session.exercises import EXERCISES, end_of_lesson
from allyship_tui.study.session.left import seconds_from, share_gone
from allyship_tui.study.session.session import PartStatus, Session
from allyship_tui.study.steps import least_seconds, steps_at
from allyship_tui.study.text import Step


class Stop(Struct, frozen=True):
    """Where one is on the way through today, and what stands there."""

    page: Page
    place: Place
    """What is open; Today itself, where that is nothing."""
    part: Part | None = None
    """The part that it is of; None at the end, and where it is said what this is."""
    number: int = 0
    """Which part of the day it is, from 1."""
    total: int = 0
    seconds: float = 0.0
    """How long the rest of the day takes."""
    share: float = 0.0
    """How much of the day is behind one, from 0 to 1."""
    is_end: bool = False
    waits: bool = False
    """Whether an answer is waited for: it is not gone on from here but by that, or by skipping."""


class Guide:
    """Leads a learner through today."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._course = session.learning.course
        self._part: Part | None = None
        """The part that is open: also when it was just finished, until it is gone on from."""
        self._content: object = None
        """What that part held when it was opened: on another day, it is another."""
        self._exercise: Exercise | None = None
        self._is_offer = False
        """Whether it is only offered, and can be passed by."""
        self._steps: tuple[Step, ...] = ()
        """What is read of the part that is open, from where one is."""
        self._is_told = False
        """Whether it was said what this is."""
        self._tells = False
        self._date: date | None = None
        """The day through which one is led."""

    @property
    def part(self) -> Part | None:
        """The part that is open; None where none was opened yet."""
        return self._part

    def stop(self) -> Stop:
        """Return what stands before the learner now."""
        today = self._session.today()
        is_lost, content = self._lost_its_steps(), _content_of(today.day, self._part)
        if is_lost or self._part not in today.status or self._content != content:
            self._tells = False
            self._open(today.next)
        if self._tells:
            from allyship_tui.study.session.welcome import about_lesson

            was_done = today.status.get(Part.SITUATION) is PartStatus.DONE
            about = Page(about_lesson(today.day, was_done=was_done))
            left = today.seconds_left
            share = share_gone(self._session.learning.course, today, left)
            return Stop(about, Place(Section.TODAY), seconds=left, share=share)
        part = self._part
        if part is None:
            from allyship_tui.study.session.end import end_lesson

            end = Page(end_lesson(self._session, today))
            return Stop(end, Place(Section.TODAY), share=1.0, is_end=True)
        page, place = self._page(), self._place(part)
        number = [*today.status].index(part) + 1
        waits = bool(page.options) and not page.ends and not self._is_offer
        left = seconds_from(today, part, page, is_practised=self._exercise is not None)
        share, total = share_gone(self._session.learning.course, today, left), len(today.status)
        return Stop(page, place, part, number, total, left, share, waits=waits)

    def go_on(self, *, is_whole: bool = False) -> Outcome | None:
        """Go on to what comes next: what stood there was read.

        Args:
            is_whole: whether all of the lesson stood there, and not a step.

        Returns:
            What was recorded, where that is to be said; None where an answer is waited for too.

        Raises:
            NotSaved: it could not be recorded; one is still there.
        """
        if self._has_turned():
            return None
        stop = self.stop()
        if stop.waits or stop.is_end:
            return None
        if self._tells:
            self._tells = False
            return None
        if self._steps:
            for step in self._steps if is_whole else self._steps[:1]:
                self._session.learning.read(stop.place, step.id)
            self._steps = () if is_whole else self._steps[1:]
        self._leave()
        return None

    def pick(self, name: str, text: str = "") -> Outcome | None:
        """Pick an option of the page that stands there.

        Args:
            name: the option's name.
            text: what was answered to what it asks.

        Raises:
            NotSaved: it could not be recorded.
        """
        if self._has_turned() or self._exercise is None:
            return None
        outcome = self._exercise.pick(name, text)
        status = self._session.today().status.get(self._part) if self._part else None
        if self._part in (Part.CARDS, Part.PLAN) and status is PartStatus.DONE:
            self._leave()
        return outcome

    def skip(self) -> Outcome | None:
        """Leave out the part that is open, for today.

        Raises:
            NotSaved: it could not be recorded.
        """
        if self._has_turned():
            return None
        stop = self.stop()
        if stop.part is None or self._session.today().status[stop.part] is not PartStatus.OPEN:
            return None
        outcome = self._session.skip(stop.part)
        self._steps = ()
        self._leave()
        return outcome

    def return_to_first_open(self) -> None:
        """Begin with what is open first: something was taken back."""
        self._is_told, self._tells = self._is_told and not self._tells, False
        self._open(self._session.today().next)

    def open_part(self, part: Part | None) -> None:
        """Open a part of the day, whatever comes before it: where one left it, if one is there.

        Args:
            part: which; None for the end of the day.
        """
        today, left = self._session.today(), self._part
        if part and part is left:
            return
        if part and part is today.next and left and today.status.get(left) is PartStatus.DONE:
            # One goes on to it from what was just finished.
            self._steps = ()
            self._leave()
        else:
            self._open(part)

    def _has_turned(self) -> bool:
        """Begin anew where another day has begun, and say whether it has."""
        day = self._session.day()
        if self._date == day.date:
            return False
        is_other, self._date = self._date is not None, day.date
        if is_other:
            self._tells = False
            self._open(self._session.today().next)
        return is_other

    def _lost_its_steps(self) -> bool:
        """Take the steps from lessons that were read anew; say whether none of them is left."""
        course, read = self._session.learning.course, {step.id for step in self._steps}
        if self._course is course:
            return False
        self._course, place = course, self._place(self._part)
        self._steps = tuple(step for step in steps_at(course, place) if step.id in read)
        return bool(read) and not self._steps

    def _leave(self) -> None:
        """Go on from the part that is open, unless more of it is to be read."""
        if self._steps:
            return
        was, today = self._part, self._session.today()
        if was is Part.STEP and self._exercise is None:
            self._exercise = end_of_lesson(self._session)
            self._is_offer = self._exercise is not None
            if self._is_offer:
                return
        self._open(today.next)
        if today.day.is_first and was is Part.SITUATION and not self._is_told:
            self._is_told = self._tells = True

    def _open(self, part: Part | None) -> None:
        session = self._session
        self._part, self._exercise, self._steps = part, None, ()
        self._is_offer = False
        self._content = _content_of(session.day(), part)
        if part in EXERCISES:
            self._exercise = EXERCISES[part](session)
        elif part is Part.TERM:
            self._steps = session.term_left() or session.term_in_short(session.day())
        elif part is Part.STEP:
            # One that was read today already can be looked at again.
            self._steps = session.steps_left() or session.day().steps

    def _page(self) -> Page:
        if self._exercise:
            return self._exercise.page()
        learning, first = self._session.learning, self._steps[:1]
        item = item_at(learning.course, self._place(self._part))
        return Page(first[0].lesson, least_seconds=least_seconds(learning.snapshot, item, first))

    def _place(self, part: Part | None) -> Place:
        """Return where what is open stands in its own section."""
        day = self._session.day()
        if part is Part.TERM:
            return Place(Section.TERMS, day.term.id if day.term else None)
        if part is Part.STEP:
            is_definition = day.step.section is Section.DEFINITION and self._steps
            return Place(day.step.section, self._steps[0].id) if is_definition else day.step
        item = self._exercise.item if self._exercise else None
        return Place(Section.PRACTICE, item)


def _content_of(day: Day, part: Part | None) -> object:
    """Return what one part of a day holds."""
    held = {
        Part.TERM: day.term and day.term.id,
        Part.SITUATION: day.situation and day.situation.id,
        Part.PLAN: day.plan and day.plan.item,
        Part.STEP: (day.step, [step.id for step in day.steps]),
    }
    return day.date, held.get(part) if part else None
