"""What the tests of the linear edition share."""

from collections.abc import Callable
from dataclasses import replace

import msgspec
import pytest

from allyship_tui.course import Course
from allyship_tui.learner import Log
from allyship_tui.messages import say
from allyship_tui.plain.commands.table import answer
from allyship_tui.plain.readings.sections import reading_at
from allyship_tui.plain.visit import Visit
from allyship_tui.sanitise import Id, Line
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.settings import Settings

Talk = Callable[..., str]
"""Types lines, one after the other, and returns what was answered to the last."""


@pytest.fixture
def visit(learning: Learning) -> Visit:
    """Return a visit that has just begun, on Today."""
    return begin(learning)


@pytest.fixture
def talk(visit: Visit) -> Talk:
    """Return a function that types lines in that visit."""
    return talk_in(visit)


@pytest.fixture
def learn(log: Log, clock: Clock) -> Callable[[Course], Learning]:
    """Return a function that makes a learner of another course."""
    return lambda course: Learning(course, log, clock)


def begin(learning: Learning, settings: Settings | None = None) -> Visit:
    """Begin a visit, and have Today said."""
    visit = Visit(learning, settings or Settings(), reading_at)
    visit.reader.say(visit.read())
    return visit


def talk_in(visit: Visit) -> Talk:
    """Return a function that types lines in a visit."""

    def talk(*lines: str) -> str:
        said: list[str] = []
        for line in lines:
            said = answer(visit, line)
            assert said or is_writing(visit), f"no answer to {line!r}"
            assert all(said), f"an empty paragraph in the answer to {line!r}"
        return "\n".join(said)

    return talk


def is_writing(visit: Visit) -> bool:
    """Say whether lines are taken as those of a text, which alone are answered with nothing."""
    return visit.question is not None and visit.question.prompt == say("plain.prompt-text")


def let_go(visit: Visit) -> None:
    """Let go of what is asked or written, if anything is."""
    while visit.question:
        answer(visit, "cancel")


def grown(course: Course, terms: int = 40) -> Course:
    """Return the course with as many terms, each with a letter and a category in turn."""
    like = course.terms[0]
    made = tuple(
        msgspec.structs.replace(
            like,
            id=Id(f"term-{number:02}"),
            title=Line(f"{'abcdefgh'[number % 8]} term {number:02}"),
            category=course.categories[number % 4].id,
            related=(),
            not_the_same_as=(),
        )
        for number in range(terms)
    )
    by_title = tuple(sorted(made, key=lambda term: term.title))
    calendar = tuple((str(term.id), term.added, None) for term in by_title)
    return replace(course, terms=by_title, calendar=calendar)
