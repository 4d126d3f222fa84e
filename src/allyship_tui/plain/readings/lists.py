"""The lists of the sections: said whole where they are short, else group by group."""

from collections.abc import Iterable, Sequence
from functools import partial

from allyship_tui.messages import say, say_date
from allyship_tui.plain.answer import Choice, Reading, echo
from allyship_tui.plain.visit import Location, Visit
from allyship_tui.study.find import term_groups, work_groups
from allyship_tui.study.places import Section
from allyship_tui.study.practice import practice_groups
from allyship_tui.study.text import title_sentence
from allyship_tui.study.versions import versions_state

_FLAT = 20
"""Up to so many entries a list is said whole; beyond, its groups are said first."""

_COUNTED = {Section.TERMS: "terms.group", Section.READING: "reading.group"}
"""What is said of a group beside its title, where not only a number."""

Group = tuple[str, Sequence[tuple[str, str]]]
"""A group of a list: its title, and of each entry its id and what is said of it."""


def grouped_terms(visit: Visit) -> list[Group]:
    """Return the terms of the list under their letters or categories, each with its state."""
    learning = visit.learning
    return [
        (
            title,
            [
                (
                    str(term.id),
                    with_state(term.title, say("terms.met") if learning.has_met(term.id) else ""),
                )
                for term in terms
            ],
        )
        for title, terms in term_groups(
            learning.course, learning.snapshot, visit.term_view, visit.words[Section.TERMS]
        )
    ]


def grouped_works(visit: Visit) -> list[Group]:
    """Return the works of the list under their sections, each with its state."""
    learning = visit.learning
    found = work_groups(
        learning.course,
        learning.snapshot,
        visit.work_view,
        visit.words[Section.READING],
        visit.location.item,
    )
    return [
        (
            title,
            [
                (
                    str(work.id),
                    with_state(work.title, say(f"state.{learning.reading_state(work.id)}")),
                )
                for work in works
            ],
        )
        for title, works in found
    ]


def grouped_practice(visit: Visit) -> list[Group]:
    """Return what there is to practise under the titles of its groups, each with its state."""
    return [
        (title, [(entry.item, with_state(entry.title, entry.state)) for entry in entries])
        for title, entries in practice_groups(visit.session)
    ]


def grouped_texts(visit: Visit) -> list[Group]:
    """Return the reflections of the list, each with its day: one group, the latest first."""
    texts = []
    for each in visit.session.reflections.all(visit.words[Section.JOURNAL]):
        day = say_date(each.written, "day")
        named = say("spoken.named", name=day, text=each.title)
        texts.append((each.item, with_state(named, versions_state(each.versions))))
    return [("", texts)] if texts else []


def list_reading(visit: Visit, heading: str, groups: Sequence[Group]) -> Reading:
    """Return a list: all of it where it is short, else its groups, or the one that was picked."""
    section = visit.location.section
    words = visit.words.get(section)
    entries = [(group, entry) for group, held in groups for entry in held]
    first = [heading, say("plain.narrowed", words=echo(words))] if words else [heading]
    if not entries:
        return Reading([*first, say("plain.none-fits")])
    picked = visit.location.group
    if picked and picked in dict(groups):
        return Reading((title_sentence(picked),), choices=choices_of(visit, dict(groups)[picked]))
    if len(entries) <= _FLAT or len(groups) == 1:
        flat = [choice for group, held in groups for choice in choices_of(visit, held, group)]
        return Reading(first, choices=flat)
    return Reading(first, choices=[_as_group(visit, title, held) for title, held in groups])


def _as_group(visit: Visit, title: str, held: Sequence[tuple[str, str]]) -> Choice:
    """Return a group to go into; what is alone in it stands for it where groups differ in kind."""
    section = visit.location.section
    if section is Section.PRACTICE and len(held) == 1:
        return choices_of(visit, held, title)[0]
    words = _COUNTED.get(section, "plain.group")
    label = say(words, title=title, count=len(held))
    return Choice(label, partial(visit.go, Location(section, group=title)))


def choices_of(visit: Visit, entries: Iterable[tuple[str, str]], group: str = "") -> list[Choice]:
    """Return entries of the section to pick from.

    Args:
        visit: where someone is.
        entries: of each entry its id and what is said of it.
        group: what stands over them.
    """
    section = visit.location.section
    return [
        Choice(label, partial(visit.go, Location(section, identity)), group)
        for identity, label in entries
    ]


def with_state(title: str, state: str) -> str:
    """Return a title and what has been done with it, if anything."""
    return say("plain.with-state", title=title, state=state) if state else title
