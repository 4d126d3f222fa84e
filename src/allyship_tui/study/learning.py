"""A learner at work: what they do, carried out here and nowhere else."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from allyship_tui.course.course import Course
from allyship_tui.learner.events import Event, Kind
from allyship_tui.learner.log import Log
from allyship_tui.learner.snapshot import Snapshot
from allyship_tui.study.aside import categories_aside, terms_aside
from allyship_tui.study.daily import NoTerm, epoch, term_of_the_day
from allyship_tui.study.days_practised import PRACTICE
from allyship_tui.study.lessons import definition_steps
from allyship_tui.study.part import PART, Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.worded import standing
from allyship_tui.wording import say

Clock = Callable[[], datetime]
"""Returns the learner's local time, aware of its zone."""


_REVIEWED = {True: "outcome.reviewed", False: "outcome.not-reviewed"}
_HERE_ALONE = {
    f"outcome.{what}": f"outcome.{what}-here" for what in ("written", "written-anew", "plan-made")
}
"""Of words that say that something is kept, those for what ends with this window."""
_ASIDE = {True: "outcome.category-aside", False: "outcome.category-back"}


class Item(StrEnum):
    """The kinds of entry that the log speaks of: the part of `item` before the slash."""

    DEFINITION = "definition"
    TIP = "tip"
    TERM = "term"
    READING = "reading"
    SITUATION = "situation"
    PLAN = "plan"
    REFLECTION = "reflection"
    RECALL = "recall"
    CATEGORY = "category"

    def of(self, identity: str) -> str:
        """Return how the log names the entry of this kind with this id."""
        return f"{self}/{identity}"


_WORDED = {Item.PLAN.value: Kind.PLAN, Item.REFLECTION.value: Kind.WRITTEN}
"""Of what a learner put into words, the kind of event that holds them."""
_KINDS = {Section.TIPS: Item.TIP, Section.TERMS: Item.TERM, Section.READING: Item.READING}
"""What the entries of a section are; elsewhere a place names its item as the log does."""


class ReadingState(StrEnum):
    """How far someone is with a work."""

    UNREAD = "unread"
    READING = "reading"
    READ = "read"
    SET_ASIDE = "set-aside"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an action did, for the surface to say."""

    words: str
    """The key of the words for it."""
    title: str
    """The title of the entry that it was done to."""
    undone: bool = False
    """Whether this holds again because a mark was taken back."""
    lasting: bool = True
    """Whether it outlasts this window."""

    def __str__(self) -> str:
        if not self.lasting and self.words in _HERE_ALONE:
            return say(_HERE_ALONE[self.words], title=self.title)
        words = say(self.words, title=self.title)
        if self.undone:
            words = say("outcome.undone", outcome=words)
        return as_kept(words, self.lasting)


def as_kept(words: str, lasting: bool) -> str:
    """Return words for something that was recorded, with its end where it ends with this window."""
    return words if lasting else say("outcome.not-kept", outcome=words)


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

    @property
    def is_new(self) -> bool:
        """Whether nothing has been learned or practised yet."""
        return not any(self.snapshot.count(kind) for kind in PRACTICE)

    def chosen(self, setting: Kind) -> Any:
        """Return what was chosen for a setting on this device, or None; it may be of any type."""
        return self.snapshot.preference(setting, self.log.device)

    def item_at(self, place: Place) -> str:
        """Return how the log names what is open at a place; no text where that is nothing."""
        if place.section is Section.DEFINITION:
            definition = self.course.definition
            return Item.DEFINITION.of(definition.id) if definition else ""
        kind = _KINDS.get(place.section)
        if place.item is None or place.section in (Section.TODAY, Section.PROGRESS):
            return ""
        return kind.of(place.item) if kind else place.item

    def marked_at(self, place: Place) -> str:
        """Return how the log names what is marked at a place; no text where that is nothing.

        Of the definition it is one step, and at the last step all of it.
        """
        item, definition = self.item_at(place), self.course.definition
        if place.section is not Section.DEFINITION or not definition or place.item is None:
            return item
        is_last = place.item == definition_steps(definition)[-1][0]
        return item if is_last else f"{item}/{place.item}"

    # What comes next

    def term_for(self, day: date) -> str | None:
        """Return the id of the term for a day, or None where there is none."""
        try:
            aside = terms_aside(self.course, self.snapshot)
            return term_of_the_day(self.course.calendar, day, aside)
        except NoTerm:
            return None

    @property
    def epoch(self) -> date | None:
        """The first day that has a term, or None where there are no terms."""
        try:
            return epoch(self.course.calendar)
        except NoTerm:
            return None

    def left_at(self, section: Section) -> str | None:
        """Return the id of the entry that was open when the section was last left."""
        value = self.snapshot.value(_place(section), Kind.PLACE)
        return value if isinstance(value, str) else None

    def resume(self, section: Section, ids: Sequence[str]) -> str | None:
        """Return the one of `ids` that was open when the section was last left, or the first."""
        left = self.left_at(section)
        return left if left in ids else next(iter(ids), None)

    def next_step(self) -> Place:
        """Return where to continue: the definition, then the tips, then the reading list."""
        definition = self.course.definition
        if definition and not self.is_reviewed(Item.DEFINITION.of(definition.id)):
            steps = [step for step, _ in definition_steps(definition)]
            return Place(Section.DEFINITION, self.resume(Section.DEFINITION, steps))
        open_tips = [
            tip.id for tip in self.course.tips if not self.is_reviewed(Item.TIP.of(tip.id))
        ]
        if open_tips:
            return Place(Section.TIPS, self.resume(Section.TIPS, open_tips))
        states = {work.id: self.reading_state(work.id) for work in self.course.reading}
        for wanted in (ReadingState.READING, ReadingState.UNREAD):
            for identity, state in states.items():
                if state is wanted:
                    return Place(Section.READING, identity)
        return Place(Section.TERMS)

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
        return Outcome(words, title, undone, self.log.lasting)

    def mark(self, item: str, title: str, *, recalled: bool = False) -> Outcome:
        """Mark the definition, a step or a tip as reviewed, or a work as read; or back again.

        Args:
            item: how the log names the entry.
            title: its title.
            recalled: whether one of its prompts was answered just before: the record says so,
                and both are undone together.
        """
        kind, _, identity = item.partition("/")
        if kind == Item.READING:
            done = self.reading_state(identity) is ReadingState.READ
            return self.set_state(
                identity, title, ReadingState.UNREAD if done else ReadingState.READ
            )
        reviewed = not self.is_reviewed(item)
        if recalled:
            self.do_with_last(Kind.REVIEWED, item, value=reviewed, by="recall")
        else:
            # Named, since times on two devices do not tell which mark came first.
            whole = _whole_mark(self.snapshot, item)
            since = {"since": whole.id} if whole else {}
            self.do(Kind.REVIEWED, item, value=reviewed, **since)
        return self.outcome(_REVIEWED[reviewed], title)

    def set_state(self, identity: str, title: str, state: ReadingState) -> Outcome:
        """Set how far the learner is with a work."""
        self.do(Kind.READING_STATE, Item.READING.of(identity), value=state.value)
        return self.outcome(f"outcome.{state.value}", title)

    def set_aside(self, category: str, title: str) -> Outcome:
        """Keep a category out of what comes unasked; or take it up again."""
        aside = category not in categories_aside(self.snapshot)
        item = Item.CATEGORY.of(category)
        self.do(Kind.ASIDE, item, value=aside)
        return self.outcome(_ASIDE[aside], title)

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
        if kind == Item.READING:
            return f"outcome.{self.reading_state(identity)}"
        if kind == Item.CATEGORY:
            return _ASIDE[identity in categories_aside(self.snapshot)]
        if event.kind == Kind.REVIEWED:
            return _REVIEWED[self.is_reviewed(event.item)]
        if event.kind == Kind.RECALLED:
            return "outcome.recalled-not"
        return "outcome.as-before"

    def _let_go(self) -> None:
        """Give up undoing what was forgotten, in this window or in another."""
        held = ([one for one in done if self.snapshot.holds(one)] for done in self._done)
        self._done = [done for done in held if done]

    def meet(self, identity: str) -> None:
        """Record that a term was opened, once a day."""
        self._meet(Item.TERM.of(identity))

    def _meet(self, item: str) -> None:
        latest = self.snapshot.latest(item, Kind.MET)
        if latest is None or latest.day != self.today.isoformat():
            self.log.record(Kind.MET, item)

    def leave_at(self, section: Section, identity: str) -> None:
        """Record what is open in a section, so that it opens there again."""
        if self.left_at(section) != identity:
            self.log.record(Kind.PLACE, _place(section), value=identity)

    def opened(self, place: Place) -> None:
        """Record that an entry was opened: a term is met, a lesson is gone on with there.

        From then on the prompts of a term, a tip or the definition are asked.
        """
        if place.item is None:
            return
        if place.section in (Section.TERMS, Section.TIPS, Section.DEFINITION):
            self._meet(self.item_at(place))
        if place.section in (Section.DEFINITION, Section.TIPS, Section.READING):
            self.leave_at(place.section, place.item)

    def choose(self, setting: Kind, value: str | int | bool) -> None:
        """Record what was chosen for a setting on this device."""
        if value != self.chosen(setting):
            self.log.record(setting, f"preference/{setting}", value=value)

    def refresh(self) -> bool:
        """Take in what other windows have recorded; True if there was anything."""
        return self.log.refresh()

    def can_be_changed(self, item: str) -> bool:
        """Say whether a plan or a reflection is there to be put in other words."""
        kind = _WORDED.get(item.partition("/")[0])
        return kind is not None and standing(self.snapshot, item, kind) is not None

    def title_of(self, item: str) -> str:
        """Return the title of what the log names; its id where that is not known."""
        kind, _, identity = item.partition("/")
        if kind == Item.RECALL:
            # Of `recall/term/ally/what`, the term. What another version wrote may go on and on.
            return self.title_of("/".join(identity.split("/", 2)[:2]).removeprefix(f"{kind}/"))
        if kind == PART and identity in tuple(Part):
            return say(f"today.part-{identity}")
        if kind in _WORDED:
            words = standing(self.snapshot, item, _WORDED[kind])
            return (words and words.title) or say(f"title.{kind}")
        definition = self.course.definition
        if kind == Item.DEFINITION and definition:
            whole, _, step = identity.partition("/")
            titles = {"": definition.title, **dict(definition_steps(definition))}
            return titles.get(step, step) if whole == definition.id else identity
        entry = {
            Item.TIP: self.course.tip(identity),
            Item.TERM: self.course.term(identity),
            Item.READING: self.course.work(identity),
            Item.SITUATION: self.course.situation(identity),
            Item.CATEGORY: self.course.category(identity),
        }.get(Item(kind) if kind in set(Item) else Item.TERM)
        return entry.title if entry else identity


def is_worded(item: str) -> bool:
    """Say whether something is in a learner's own words: a plan or a reflection."""
    return item.partition("/")[0] in _WORDED


def is_reviewed(snapshot: Snapshot, item: str) -> bool:
    """Say whether the definition, a step of it or a tip is marked as reviewed.

    Who marks all of the definition has been through each step, but those unmarked since.
    """
    own = snapshot.latest(item, Kind.REVIEWED)
    if whole := _whole_mark(snapshot, item):
        return own is None or own.body.get("since") != whole.id or own.value is True
    return own is not None and own.value is True


def _whole_mark(snapshot: Snapshot, item: str) -> Event | None:
    """Return the mark on all of the definition that an item is a step of, if there is one."""
    kind, _, identity = item.partition("/")
    whole, _, step = identity.partition("/")
    if kind != Item.DEFINITION or not step:
        return None
    event = snapshot.latest(f"{kind}/{whole}", Kind.REVIEWED)
    return event if event and event.value is True else None


def reading_state(snapshot: Snapshot, identity: str) -> ReadingState:
    """Return how far a learner is with a work; unread where the log holds nothing known."""
    value = snapshot.value(Item.READING.of(identity), Kind.READING_STATE)
    # A tuple, since what another version wrote may be of any type, hashable or not.
    return ReadingState(value) if value in tuple(ReadingState) else ReadingState.UNREAD


def _place(section: Section) -> str:
    return f"section/{section}"
