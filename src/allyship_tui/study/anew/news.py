"""What came of reading anew: which lessons are other than before, and what is wrong now."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from allyship_tui.course import Course, Problem
from allyship_tui.messages import say
from allyship_tui.study.items import Item
from allyship_tui.study.settings import Config, Settings
from allyship_tui.study.text import as_paragraph


class News(Struct, frozen=True):
    """A course that was read anew, beside the one before."""

    course: Course
    config: Config
    """What the settings file says now."""
    config_before: Config
    changed: int
    """How many lessons are new, changed or gone."""
    is_other: bool
    """Whether anything is other than before: a problem or a heading too."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong now with lessons, and with the settings that choose them."""
        return (*self.config.pack_problems, *self.course.problems)

    def sentence(self, how_to_see: str) -> str:
        """Return what to say of it.

        Args:
            how_to_see: what is pressed or typed to have the problems named.
        """
        words = "anew.lessons" if self.changed else "anew.other" if self.is_other else "anew.same"
        problems = ""
        if self.problems:
            problems = say("anew.problems", count=len(self.problems), key=how_to_see)
        return as_paragraph(say(words, count=self.changed), problems)

    def settings(self, before: Settings) -> Settings:
        """Return what was set, with the problems of those settings that choose lessons as now."""
        others = (each for each in before.problems if each not in self.config_before.pack_problems)
        return replace(before, problems=(*others, *self.config.pack_problems))


def news_of(before: Course, course: Course, config_before: Config, config: Config) -> News:
    """Compare a course with the one before.

    Args:
        before: the course that is shown.
        course: the course as it was read anew.
        config_before: what the settings file said.
        config: what it says now.
    """
    held, holds = dict(_lessons(before)), dict(_lessons(course))
    changed = sum(held.get(name) != holds.get(name) for name in held.keys() | holds.keys())
    is_other = (
        changed > 0
        or list(held) != list(holds)  # another order
        or _around(before) != _around(course)
        or config_before.pack_problems != config.pack_problems
    )
    return News(course, config, config_before, changed, is_other)


def _lessons(course: Course) -> Iterator[tuple[str, object]]:
    """Go through all lessons, each with how the log names it."""
    if course.definition:
        yield Item.DEFINITION, course.definition
    yield from ((Item.TIP.of(tip.id), tip) for tip in course.tips)
    yield from ((Item.READING.of(work.id), work) for work in course.reading)
    for situation in course.situations:
        yield Item.SITUATION.of(situation.id), course.situation(situation.id)
    yield from ((Item.TERM.of(term.id), course.term(term.id)) for term in course.terms)


def _around(course: Course) -> tuple[Any, ...]:
    """Return what a course is beside its lessons."""
    return (
        *(course.categories, course.reading_sections, course.licences, course.problems),
        *(course.calendar, course.pack_calendars, course.eras),
    )
