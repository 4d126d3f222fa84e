"""The course: all that is taught, looked up by id, by category and by section."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from allyship_tui.course.calendars import Calendar, Era, PackCalendar
from allyship_tui.course.heads import SituationHead, TermHead, Texts
from allyship_tui.course.models import (
    Definition,
    Heading,
    LessonPath,
    Reading,
    Situation,
    Term,
    Tip,
)
from allyship_tui.course.problems import Problem
from allyship_tui.sanitise import Line

Lesson = Definition | Tip | Term | Reading | Situation | LessonPath
"""One lesson, of whichever kind."""


class Course(Struct, frozen=True, dict=True):
    """All that is taught. Immutable; holds no state of a learner's."""

    definition: Definition | None = None
    tips: Sequence[Tip] = ()
    reading: Sequence[Reading] = ()
    """The works in the order of their sections."""
    situations: Sequence[SituationHead] = ()
    terms: Sequence[TermHead] = ()
    """Every term, retired ones too, by title."""
    paths: Sequence[LessonPath] = ()
    """Lessons in an order, in that of the packs."""
    categories: tuple[Heading, ...] = ()
    reading_sections: tuple[Heading, ...] = ()
    calendar: Calendar = ()
    """The terms that the term of the day is chosen from for everyone: those of the first pack."""
    pack_calendars: tuple[PackCalendar, ...] = ()
    """The terms of each pack that was added, in their order."""
    eras: tuple[Era, ...] = ()
    """From which days on terms of packs join those of `calendar`; empty where none ever did."""
    licences: tuple[tuple[str, Line], ...] = ()
    """Of each lesson whose pack says so, its kind and id, as in `term/ally`, and its licence."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the packs, and what became of it."""
    texts: Texts | None = None
    """Where terms and situations are fetched; None where they stand here whole."""

    def in_use(self, eras: Sequence[Era], problems: Sequence[Problem]) -> "Course":
        """Return the course as it is in use on a device.

        Args:
            eras: which terms joined the term of the day, and from which days on.
            problems: what is wrong with how packs were chosen; it comes first.
        """
        if not eras and not problems:
            return self
        return replace(self, eras=tuple(eras), problems=(*problems, *self.problems))

    def term(self, identity: str) -> Term | None:
        """Return the term with this id, retired or not."""
        if self.texts:
            return self.texts.term(identity)
        return self._whole_terms.get(identity)

    @cached_property
    def _whole_terms(self) -> dict[str, Term]:
        """The terms that stand here whole: of ten thousand, each names others to be looked up."""
        return {str(term.id): term for term in self.terms if isinstance(term, Term)}

    @cached_property
    def _whole_situations(self) -> dict[str, Situation]:
        """The situations that stand here whole."""
        return {str(each.id): each for each in self.situations if isinstance(each, Situation)}

    def tip(self, identity: str) -> Tip | None:
        """Return the tip with this id."""
        return next((tip for tip in self.tips if tip.id == identity), None)

    def work(self, identity: str) -> Reading | None:
        """Return the work of the reading list with this id."""
        return next((work for work in self.reading if work.id == identity), None)

    def situation(self, identity: str) -> Situation | None:
        """Return the situation with this id."""
        if self.texts:
            return self.texts.situation(identity)
        return self._whole_situations.get(identity)

    def lesson(self, name: str) -> Lesson | None:
        """Return a lesson by its kind and id, as in `term/ally`; None where it is not there."""
        kind, _, identity = name.partition("/")
        if kind == "definition":
            definition = self.definition
            return definition if definition and definition.id == identity else None
        find: dict[str, Callable[[str], Lesson | None]] = {
            "tip": self.tip,
            "term": self.term,
            "reading": self.work,
            "situation": self.situation,
            "path": self.path,
        }
        return find[kind](identity) if kind in find else None

    def path(self, identity: str) -> LessonPath | None:
        """Return the path with this id."""
        return next((path for path in self.paths if path.id == identity), None)

    def category(self, identity: str) -> Heading | None:
        """Return the category of terms with this id."""
        return next((heading for heading in self.categories if heading.id == identity), None)

    def licence(self, lesson: str) -> str | None:
        """Return the licence of a lesson, as in `term/ally`; None where its pack names none."""
        return dict(self.licences).get(lesson)

    @property
    def glossary(self) -> tuple[TermHead, ...]:
        """The terms in use, by title."""
        return tuple(term for term in self.terms if term.retired is None)

    def by_category(self) -> Iterator[tuple[Heading, tuple[TermHead, ...]]]:
        """Go through the glossary category by category, leaving out empty ones."""
        for heading in self.categories:
            terms = tuple(term for term in self.glossary if term.category == heading.id)
            if terms:
                yield heading, terms

    def by_section(self) -> Iterator[tuple[Heading, tuple[Reading, ...]]]:
        """Go through the reading list section by section, leaving out empty ones."""
        for heading in self.reading_sections:
            works = tuple(work for work in self.reading if work.section == heading.id)
            if works:
                yield heading, works
