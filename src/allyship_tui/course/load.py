"""Loading the course: packs put together, later over earlier, and links between entries checked."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from allyship_tui.course.calendars import Calendar, PackCalendar
from allyship_tui.course.course import Course
from allyship_tui.course.models import (
    Definition,
    Heading,
    LessonPath,
    Reading,
    Situation,
    Term,
    Tip,
)
from allyship_tui.course.pack import Pack, read_pack
from allyship_tui.course.places import identity_of, in_their_places, problems_of, with_titles
from allyship_tui.course.problems import Problem, Weight, closest, kind_of_entry
from allyship_tui.course.replaced import replaced_entries
from allyship_tui.course.stops import with_known_stops
from allyship_tui.messages import say
from allyship_tui.sanitise import Id, Line
from allyship_tui.system.folders import base_folder

E = TypeVar("E", Tip, Reading, Situation, Term, LessonPath, Heading)


def load_course(added: Iterable[Path] = (), base: Path | None = None) -> Course:
    """Load the course. Nothing is raised, whatever the folders hold.

    Args:
        added: folders of further packs; an entry with an id that is there already replaces it, and
            a pack that says so stands instead of the first.
        base: the folder of the first pack; the program's own unless given.

    Returns:
        The course, with all that is wrong with the packs named in its `problems`.
    """
    packs = [read_pack(folder) for folder in (base or base_folder(), *added)]
    return assemble(in_their_places(packs))


def assemble(packs: Sequence[Pack]) -> Course:
    """Put packs together, the later over the earlier, and resolve the links between entries.

    Terms stand by the case-folded letters of their titles: the order of English, and of no other
    language that has letters of its own.
    """
    problems = problems_of(packs)
    problems += replaced_entries(packs)
    terms = _merge(pack.terms for pack in packs)
    tips = _merge(pack.tips for pack in packs)
    reading = _merge(pack.reading for pack in packs)
    situations = _merge(pack.situations for pack in packs)
    definition = next((pack.definition for pack in reversed(packs) if pack.definition), None)
    categories = _merge(pack.categories for pack in packs)
    sections = _merge(pack.reading_sections for pack in packs)

    links = _Links({str(term.id) for term in terms}, problems)
    terms = [links.of_term(term) for term in terms]
    tips = [
        replace(tip, terms=links.keep("tips.toml", _place_of("terms", "tip", tip.id), tip.terms))
        for tip in tips
    ]
    reading = [
        replace(
            work,
            terms=links.keep("reading.toml", _place_of("terms", "reading", work.id), work.terms),
        )
        for work in reading
    ]
    works = _Links({str(work.id) for work in reading}, problems, "course.no-work")
    situations = links.of_situations(situations, {str(tip.id) for tip in tips}, works)
    definition = links.of_definition(definition) if definition else None
    taught = {
        *(f"term/{each.id}" for each in terms),
        *(f"tip/{each.id}" for each in tips),
        *(f"reading/{each.id}" for each in reading),
        *(f"situation/{each.id}" for each in situations),
    }
    paths = tuple(with_known_stops(_merge(pack.paths for pack in packs), taught, problems))
    categories += _missing_headings(
        categories,
        [(f"terms/{term.id}.toml", _place_of("category"), term.category) for term in terms],
        "categories",
        problems,
    )
    sections += _missing_headings(
        sections,
        [
            ("reading.toml", _place_of("section", "reading", work.id), work.section)
            for work in reading
        ],
        "reading_sections",
        problems,
    )
    problems = with_titles(problems, packs)
    order = {heading.id: number for number, heading in enumerate(sections)}
    return Course(
        definition=definition,
        tips=tuple(tips),
        reading=tuple(sorted(reading, key=lambda work: order[work.section])),
        situations=tuple(situations),
        terms=tuple(sorted(terms, key=lambda term: (term.title.casefold(), term.id))),
        paths=paths,
        categories=tuple(categories),
        reading_sections=tuple(sections),
        calendar=_calendar(packs[0]) if packs else (),
        pack_calendars=tuple(map(_pack_calendar, packs[1:])),
        licences=tuple(_licences(packs).items()),
        problems=tuple(problems),
    )


def _calendar(pack: Pack) -> Calendar:
    return tuple((term.id, term.added, term.retired) for term in pack.terms)


def _pack_calendar(pack: Pack) -> PackCalendar:
    is_daily = pack.outline is not None and pack.outline.daily
    return PackCalendar(identity_of(pack), str(pack.folder), is_daily, _calendar(pack))


def _licences(packs: Sequence[Pack]) -> dict[str, Line]:
    """Return the licence of each lesson: that of the pack that it comes from."""
    found: dict[str, Line] = {}
    for pack in packs:
        licence = pack.outline.licence if pack.outline else None
        for lesson in pack.lessons:
            if licence:
                found[lesson] = licence
            else:
                found.pop(lesson, None)
    return found


def _merge(lists: Iterable[Iterable[E]]) -> list[E]:
    return list({entry.id: entry for entries in lists for entry in entries}.values())


def _place_of(key: str, kind: str = "", identity: str = "") -> str:
    if not kind:
        return say("course.where-key", key=key)
    return say("course.where", kind=kind_of_entry(kind), entry_id=identity, key=key)


def _missing_headings(
    headings: list[Heading],
    used: list[tuple[str, str, Id]],
    key: str,
    problems: list[Problem],
) -> list[Heading]:
    """Return a heading for each id in use that has none, and name it as a problem.

    Args:
        headings: those that there are.
        used: of each id in use the file and the place where it stands.
        key: the key of course.toml that holds such headings.
        problems: what is missing is added to them.
    """
    known = [str(heading.id) for heading in headings]
    added: dict[str, Heading] = {}
    for file, where, identity in used:
        if identity not in known and identity not in added:
            spelling = closest(identity, known)
            words = "course.no-heading-near" if spelling else "course.no-heading"
            there_are = say("spoken.list").join(known) or say("course.nothing")
            what = say(words, heading_id=identity, suggestion=spelling, key=key, headings=there_are)
            problems.append(Problem(file, where, what, Weight.CHANGED))
            added[identity] = Heading(id=identity, title=Line(identity))
    return list(added.values())


class _Links:
    """Drops links to terms, or works, that do not exist, and names each."""

    def __init__(
        self, known: set[str], problems: list[Problem], words: str = "course.dangling"
    ) -> None:
        self.known = known
        self.problems = problems
        self.words = words

    def leads(self, file: str, where: str, identity: Id) -> bool:
        if identity in self.known:
            return True
        spelling = closest(identity, self.known)
        words = f"{self.words}-near" if spelling else self.words
        what = say(words, entry_id=identity, suggestion=spelling)
        self.problems.append(Problem(file, where, what, Weight.CHANGED))
        return False

    def keep(self, file: str, where: str, ids: tuple[Id, ...]) -> tuple[Id, ...]:
        return tuple(identity for identity in ids if self.leads(file, where, identity))

    def of_term(self, term: Term) -> Term:
        file = f"terms/{term.id}.toml"
        related, contrasts = _place_of("related"), _place_of("not_the_same_as")
        return replace(
            term,
            related=tuple(r for r in term.related if self.leads(file, related, r.id)),
            not_the_same_as=tuple(
                c for c in term.not_the_same_as if self.leads(file, contrasts, c.id)
            ),
        )

    def of_situations(
        self, situations: list[Situation], tips: set[str], works: "_Links"
    ) -> list[Situation]:
        """Return the situations that practise a tip that there is."""
        file = "situations.toml"
        kept = []
        for each in situations:
            if each.tip not in tips:
                spelling = closest(each.tip, tips)
                words = "course.no-tip-near" if spelling else "course.no-tip"
                where = _place_of("tip", "situation", each.id)
                what = say(words, tip_id=each.tip, suggestion=spelling)
                self.problems.append(Problem(file, where, what))
                continue
            terms = self.keep(file, _place_of("terms", "situation", each.id), each.terms)
            where = _place_of("reading", "situation", each.id)
            kept.append(replace(each, terms=terms, reading=works.keep(file, where, each.reading)))
        return kept

    def of_definition(self, definition: Definition) -> Definition:
        file = "definition.toml"
        return replace(
            definition,
            related=self.keep(file, _place_of("related"), definition.related),
            points=tuple(
                replace(p, terms=self.keep(file, _place_of("terms", "point", p.id), p.terms))
                for p in definition.points
            ),
        )
