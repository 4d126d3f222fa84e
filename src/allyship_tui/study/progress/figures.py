"""What has been kept so far. It only ever grows, and never counts against anyone."""

from datetime import date

from msgspec import Struct

from allyship_tui.course import Course
from allyship_tui.learner import Kind, Snapshot
from allyship_tui.study.items import Item
from allyship_tui.study.marks import ReadingState, is_reviewed, reading_state
from allyship_tui.study.places import Place, Section
from allyship_tui.study.progress.steps_read import (
    StepsRead,
    definition_steps_read,
    tips_steps_read,
)


class Done(Struct, frozen=True):
    """One entry that was reviewed, read or met, and when."""

    section: Section
    identity: str
    title: str
    day: date
    """The learner's local date then."""

    @property
    def place(self) -> Place:
        """Where it leads: the definition is one entry of the log, and has steps on a surface."""
        is_definition = self.section is Section.DEFINITION
        return Place(self.section, None if is_definition else self.identity)


class Progress(Struct, frozen=True):
    """How much of each section has been done, and what."""

    definition_reviewed: bool
    definition_steps: StepsRead
    tips_reviewed: int
    tips_total: int
    tips_steps: StepsRead
    """Those of all tips together."""
    works_read: int
    works_reading: int
    works_total: int
    terms_met: int
    terms_total: int
    situations_practised: int
    situations_total: int
    plans_made: int
    """How many plans there are, those at rest and those at an end too."""
    reflections_written: int
    prompts_recalled: int
    """How many prompts were answered from memory at least once."""
    done: tuple[Done, ...]
    """In the order of the sections and, in each, of the days."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was begun yet."""
        begun = (
            self.definition_steps.read,
            self.tips_steps.read,
            self.works_reading,
            self.situations_practised,
            self.plans_made,
            self.reflections_written,
            self.prompts_recalled,
        )
        return not (self.done or any(begun))

    def of(self, section: Section) -> tuple[Done, ...]:
        """Return what was done in one section, the earliest first."""
        return tuple(done for done in self.done if done.section is section)


def progress(course: Course, snapshot: Snapshot) -> Progress:
    """Work out what a learner has done of a course.

    Retired terms count once they were met, so that no figure goes down.
    """
    done: list[Done] = []

    def add(section: Section, item: str, kind: Kind, title: str, *, earliest: bool = False) -> None:
        event = snapshot.first(item, kind) if earliest else snapshot.latest(item, kind)
        if event:
            identity = item.partition("/")[2]
            done.append(Done(section, identity, title, event.local_date))

    definition = course.definition
    reviewed = False
    if definition:
        item = Item.DEFINITION.of(definition.id)
        reviewed = is_reviewed(snapshot, item)
        if reviewed:
            add(Section.DEFINITION, item, Kind.REVIEWED, definition.title)
    tips = [tip for tip in course.tips if is_reviewed(snapshot, Item.TIP.of(tip.id))]
    for tip in tips:
        add(Section.TIPS, Item.TIP.of(tip.id), Kind.REVIEWED, tip.title)
    met = [t for t in course.terms if snapshot.first(Item.TERM.of(t.id), Kind.MET)]
    for term in met:
        add(Section.TERMS, Item.TERM.of(term.id), Kind.MET, term.title, earliest=True)
    states = {work.id: reading_state(snapshot, work.id) for work in course.reading}
    read = [work for work in course.reading if states[work.id] is ReadingState.READ]
    for work in read:
        add(Section.READING, Item.READING.of(work.id), Kind.READING_STATE, work.title)
    taken = [
        s for s in course.situations if snapshot.active_ids(Item.SITUATION.of(s.id), Kind.CHOSEN)
    ]
    order = list(Section)
    return Progress(
        definition_reviewed=reviewed,
        definition_steps=definition_steps_read(course, snapshot),
        tips_reviewed=len(tips),
        tips_total=len(course.tips),
        tips_steps=tips_steps_read(course, snapshot),
        works_read=len(read),
        works_reading=sum(state is ReadingState.READING for state in states.values()),
        works_total=len(course.reading),
        terms_met=len(met),
        terms_total=sum(t.retired is None or t in met for t in course.terms),
        situations_practised=len(taken),
        situations_total=len(course.situations),
        plans_made=snapshot.count(Kind.PLAN),
        reflections_written=snapshot.count(Kind.WRITTEN),
        prompts_recalled=snapshot.count(Kind.RECALLED),
        done=tuple(sorted(done, key=lambda d: (order.index(d.section), d.day))),
    )
