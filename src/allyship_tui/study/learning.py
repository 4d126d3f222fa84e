"""A learner at work: what they do is carried out here, and taken back."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from allyship_tui.course import Course
from allyship_tui.learner import Event, Kind, Log, Snapshot
from allyship_tui.study import titles
from allyship_tui.study.items import Item, item_at, step_item
from allyship_tui.study.marks import (
    ReadingState,
    is_bookmarked,
    is_followed,
    is_muted,
    is_reviewed,
    mark_on_whole,
    reading_state,
)
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.places import Place, Section

Clock = Callable[[], datetime]
"""Returns the learner's local time, aware of its zone."""

_REVIEWED = {True: "outcome.reviewed", False: "outcome.not-reviewed"}
_MUTED = {True: "outcome.category-aside", False: "outcome.category-back"}
_SWITCHED = {
    Kind.BOOKMARKED: ("outcome.bookmarked", "outcome.not-bookmarked", is_bookmarked),
    Kind.FOLLOWED: ("outcome.path-begun", "outcome.path-left", is_followed),
}
"""What is switched on and off for an item: what is said of each, and whether it is on."""


class Learning:
    """What a learner can do, and what follows from what they have done.

    Every method that records raises `learner.errors.NotSaved` when it could not be made to
    last; nothing has changed then.
    """

    def __init__(self, course: Course, log: Log, clock: Clock) -> None:
        self.course = course
        self.log = log
        self.clock = clock
        self._done: list[list[Event]] = []
        """What was done in this window, the last thing last; one thing may be several events."""

    @property
    def today(self) -> date:
        """The learner's local date."""
        return self.clock().date()

    @property
    def snapshot(self) -> Snapshot:
        """What has been done so far."""
        return self.log.snapshot

    # What has been done

    def is_reviewed(self, item: str) -> bool:
        """Say whether the definition, a step of it or a tip is marked as reviewed."""
        return is_reviewed(self.snapshot, item)

    def reading_state(self, identity: str) -> ReadingState:
        """Return how far the learner is with a work."""
        return reading_state(self.snapshot, identity)

    def has_met(self, identity: str) -> bool:
        """Say whether a term was ever opened."""
        return self.snapshot.first(Item.TERM.of(identity), Kind.MET) is not None

    def chosen(self, setting: Kind) -> Any:
        """Return what was chosen for a setting on this device, or None; it may be of any type."""
        return self.snapshot.preference(setting, self.log.device)

    def title_of(self, item: str) -> str:
        """Return the title of what the log names; its id where that is not known."""
        return titles.title_of(self.course, self.snapshot, item)

    # What is open

    def left_at(self, section: Section) -> str | None:
        """Return the id of the entry that was open when the section was last left."""
        value = self.snapshot.value(_place(section), Kind.PLACE)
        return value if isinstance(value, str) else None

    def resume(self, section: Section, ids: Sequence[str]) -> str | None:
        """Return the one of `ids` that was open when the section was last left, or the first."""
        left = self.left_at(section)
        return left if left in ids else next(iter(ids), None)

    def leave_at(self, section: Section, identity: str) -> None:
        """Record what is open in a section, so that it opens there again."""
        if self.left_at(section) != identity:
            self.log.record(Kind.PLACE, _place(section), value=identity)

    def shown(self, place: Place) -> None:
        """Record what is open: a section is gone on with there."""
        if place.item and place.section in (Section.DEFINITION, Section.TIPS, Section.READING):
            self.leave_at(place.section, place.item)

    def opened(self, place: Place) -> None:
        """Record that the beginning of an entry was read: a term, a tip or the definition is met.

        From then on its prompts are asked.
        """
        if place.item and place.section in (Section.TERMS, Section.TIPS, Section.DEFINITION):
            self._record_once_a_day(Kind.MET, item_at(self.course, place))
        self.shown(place)

    def read(self, place: Place, step: str) -> None:
        """Record that a step of a lesson was read.

        Args:
            place: where the lesson is.
            step: the id of the step.
        """
        self.opened(place)
        self._record_once_a_day(Kind.READ, step_item(item_at(self.course, place), step))

    def _record_once_a_day(self, kind: Kind, item: str) -> None:
        latest = self.snapshot.latest(item, kind)
        if latest is None or latest.day != self.today.isoformat():
            self.log.record(kind, item)

    # What can be done

    def do(self, kind: Kind, item: str, **body: Any) -> Event:
        """Record something that this window can undo."""
        event = self.log.record(kind, item, **body)
        self._done.append([event])
        return event

    def do_with_last(self, kind: Kind, item: str, **body: Any) -> Event:
        """Record something that is undone together with what was done just before it."""
        event = self.log.record(kind, item, **body)
        self._done[-1].append(event)
        return event

    def outcome(self, words: str, title: str, *, undone: bool = False) -> Outcome:
        """Return what to say of something that was done.

        Args:
            words: the key of the words for it.
            title: what it was done to.
            undone: whether this holds again because something was taken back.
        """
        return Outcome(words, title, undone, self.log.is_persistent)

    def mark(self, item: str, *, recalled: bool = False) -> Outcome:
        """Mark the definition, a step or a tip as reviewed, or a work as read; or back again.

        Args:
            item: how the log names the entry.
            recalled: whether one of its prompts was answered just before: the record says so,
                and both are undone together.
        """
        kind, _, identity = item.partition("/")
        if kind == Item.READING:
            done = self.reading_state(identity) is ReadingState.READ
            return self.set_state(identity, ReadingState.UNREAD if done else ReadingState.READ)
        reviewed = not self.is_reviewed(item)
        if recalled:
            self.do_with_last(Kind.REVIEWED, item, value=reviewed, by="recall")
        else:
            # Named, since times on two devices do not tell which mark came first.
            whole = mark_on_whole(self.snapshot, item)
            self.do(Kind.REVIEWED, item, value=reviewed, **({"since": whole.id} if whole else {}))
        return self.outcome(_REVIEWED[reviewed], self.title_of(item))

    def set_state(self, identity: str, state: ReadingState) -> Outcome:
        """Set how far the learner is with a work."""
        item = Item.READING.of(identity)
        self.do(Kind.READING_STATE, item, value=state.value)
        return self.outcome(f"outcome.{state.value}", self.title_of(item))

    def mute(self, category: str) -> Outcome:
        """Keep the terms of a category out of what comes unasked; or take them up again."""
        muted = not is_muted(self.snapshot, category)
        item = Item.CATEGORY.of(category)
        self.do(Kind.MUTED, item, value=muted)
        return self.outcome(_MUTED[muted], self.title_of(item))

    def bookmark(self, item: str) -> Outcome:
        """Bookmark a lesson, so that the journal leads back to it; or take the bookmark away."""
        return self._switch(Kind.BOOKMARKED, item)

    def follow(self, item: str) -> Outcome:
        """Begin a path, so that Today brings its stops; or leave it."""
        return self._switch(Kind.FOLLOWED, item)

    def _switch(self, kind: Kind, item: str) -> Outcome:
        on, off, is_on = _SWITCHED[kind]
        self.do(kind, item, value=not is_on(self.snapshot, item))
        return self.outcome(on if is_on(self.snapshot, item) else off, self.title_of(item))

    def choose(self, setting: Kind, value: str | int | bool) -> None:
        """Record what was chosen for a setting on this device."""
        if value != self.chosen(setting):
            self.log.record(setting, f"preference/{setting}", value=value)

    # What can be taken back

    @property
    def can_undo(self) -> bool:
        """Whether this window has something to take back."""
        self._let_go()
        return bool(self._done)

    def undo(self) -> Outcome | None:
        """Take back the last thing that was done in this window; None where there is none left."""
        if not self.can_undo:
            return None
        together = self._done[-1]
        last = together[-1]
        while together:
            self.log.undo(together[-1])
            together.pop()
        self._done.pop()
        return self.outcome(self._words_now(last), self.title_of(last.item), undone=True)

    def _words_now(self, event: Event) -> str:
        """Return the key of the words for what holds again without an event."""
        kind, _, identity = event.item.partition("/")
        if event.kind in _SWITCHED:
            on, off, is_on = _SWITCHED[Kind(event.kind)]
            return on if is_on(self.snapshot, event.item) else off
        if kind == Item.READING:
            return f"outcome.{self.reading_state(identity)}"
        if kind == Item.CATEGORY:
            return _MUTED[is_muted(self.snapshot, identity)]
        if event.kind == Kind.REVIEWED:
            return _REVIEWED[self.is_reviewed(event.item)]
        if event.kind == Kind.RECALLED:
            return "outcome.recalled-not"
        return "outcome.as-before"

    def _let_go(self) -> None:
        """Give up undoing what was forgotten, in this window or in another."""
        held = ([one for one in done if self.snapshot.holds(one)] for done in self._done)
        self._done = [done for done in held if done]

    def refresh(self) -> bool:
        """Take in what other windows have recorded; True if there was anything."""
        return self.log.refresh()


def _place(section: Section) -> str:
    return f"section/{section}"
