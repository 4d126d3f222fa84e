"""What the tests of the linear edition share."""

from collections.abc import Callable

import msgspec
import pytest
from msgspec.structs import replace

from allyship_tui.course import Course
from allyship_tui.learner import Log
from allyship_tui.messages import say
from allyship_tui.plain.commands.table import answer
from allyship_tui.plain.documents.sections import document_at
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.sanitise import Id, Line
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.settings import Settings

Talk = Callable[..., str]
"""Types lines, one after the other, and returns what was answered to the last."""


@pytest.fixture
def repl(learning: Learning) -> ReplSession:
    """Return a session that has just begun, on Today."""
    return begin(learning)


@pytest.fixture
def talk(repl: ReplSession) -> Talk:
    """Return a function that types lines in that session."""
    return talk_in(repl)


@pytest.fixture
def learn(log: Log, clock: Clock) -> Callable[[Course], Learning]:
    """Return a function that makes a learner of another course."""
    return lambda course: Learning(course, log, clock)


def begin(learning: Learning, settings: Settings | None = None) -> ReplSession:
    """Begin a session, and have Today said."""
    repl = ReplSession(learning, settings or Settings(), document_at)
    repl.pager.present(repl.read())
    return repl


def talk_in(repl: ReplSession) -> Talk:
    """Return a function that types lines in a session."""

    def talk(*lines: str) -> str:
        said: list[str] = []
        for line in lines:
            said = answer(repl, line)
            assert said or is_writing(repl), f"no answer to {line!r}"
            assert all(said), f"an empty paragraph in the answer to {line!r}"
        return "\n".join(said)

    return talk


def is_writing(repl: ReplSession) -> bool:
    """Say whether lines are taken as those of a text, which alone are answered with nothing."""
    return repl.question is not None and repl.question.prompt == say("plain.prompt-text")


def let_go(repl: ReplSession) -> None:
    """Let go of what is asked or written, if anything is."""
    while repl.question:
        answer(repl, "cancel")


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
