"""`allyship recall`: asks cards line by line, and takes what is typed or piped in."""

from collections.abc import Sequence

from msgspec.structs import replace

from allyship_tui.cli.output import finish, remark, show, write
from allyship_tui.messages import say
from allyship_tui.study.exercise import Exercise, Option, Page
from allyship_tui.study.learning import Learning
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.recall import Rating
from allyship_tui.study.text import (
    Lesson,
    as_paragraph,
    block,
    lesson_paragraphs,
    match_choice,
    numbered,
    sentence,
)
from allyship_tui.system.line_input import LineInput
from allyship_tui.system.signals import Stops, stops_raised

_UNDO = "undo"
_LEAVE = ("stop", "quit")


class Asking:
    """Cards that are asked, a line at a time; each answer is kept before the next card comes."""

    def __init__(self, learning: Learning, exercise: Exercise) -> None:
        """Begin.

        Args:
            learning: the learner.
            exercise: the cards to ask.
        """
        self._learning = learning
        self._exercise = exercise
        self._lines = LineInput()
        self._kept = 0
        """How many answers of this run are kept."""

    def ask(self) -> list[str]:
        """Ask until the cards are through or someone leaves, and return what to say then.

        Raises:
            NotSaved: an answer could not be kept.
            OSError: standard output cannot be written to.
            KeyboardInterrupt: Ctrl+C was pressed.
            SystemExit: a signal ended it.
        """
        if self._exercise.page().ends:
            return _texts(self._exercise.page().lesson)
        try:
            with stops_raised() as stops:
                self._ask_all(stops)
        except (KeyboardInterrupt, SystemExit):
            if self._lines.is_interactive:
                remark("")  # the line of the prompt is still open
            remark(as_paragraph(*self._ending()))
            raise
        return [as_paragraph(*self._ending())]

    def _ask_all(self, stops: Stops) -> None:
        page = self._exercise.page()
        self._say([*lesson_paragraphs(page.lesson), say("cli.recall-how")])
        while not page.ends or self._learning.can_undo:
            line = self._lines.read(say("plain.prompt-answer"))
            if line is None:
                if self._lines.is_interactive:
                    write("\n")  # the line of the prompt is still open
                return
            if line.lower() in _LEAVE or (page.ends and not line):
                return
            with stops.held():
                page = self._take(line, page)

    def _take(self, line: str, page: Page) -> Page:
        """Take a line, and say what comes of it; return the page that is asked then."""
        self._learning.refresh()
        said: list[str] = []
        now = self._exercise.page()
        if line.lower() == _UNDO:
            outcome = self._learning.undo()
            self._kept -= bool(outcome)
            said.append(_said(outcome) if outcome else say("why-not.undo"))
        elif now != page:
            pass  # another window was faster: what was typed answers another page
        elif name := _picked(line, page):
            outcome = self._exercise.pick(name, line)
            if outcome:
                self._kept += 1
                said.append(_said(outcome))
        else:
            # What cannot be read is no answer.
            said += _asked_again(page)
        following = self._exercise.page()
        if following != page:
            said += _paragraphs(following, page)
        self._say(said)
        return following

    def _say(self, paragraphs: Sequence[str]) -> None:
        show(paragraphs)
        write("\n")  # it tells answers apart, and the prompt from what was read
        finish()

    def _ending(self) -> list[str]:
        kept = (
            say("cli.recall-kept", count=self._kept) if self._kept else say("cli.recall-no-answer")
        )
        return [kept] if self._exercise.page().ends else [kept, say("cli.recall-on")]


def _picked(line: str, page: Page) -> str | None:
    """Return the name of the option that a line picks; None where it cannot be read as one."""
    if _is_rated(page):
        return match_choice(line, {option.name: option.label for option in page.options})
    asking = [option for option in page.options if bool(option.asks) == bool(line)]
    return asking[0].name if asking else None


def _is_rated(page: Page) -> bool:
    return {option.name for option in page.options} == set(Rating)


def _paragraphs(page: Page, before: Page) -> list[str]:
    """Return what is new on a page, and what can be answered to it."""
    if page.ends:
        return [*_texts(page.lesson), say("cli.recall-end")]
    paragraphs = lesson_paragraphs(_news(page.lesson, before.lesson))
    return [*paragraphs, _choices(page.options)] if _is_rated(page) else paragraphs


def _asked_again(page: Page) -> list[str]:
    if page.ends:
        return [say("cli.recall-end")]
    return [say("cli.recall-unread"), _choices(page.options)]


def _choices(options: Sequence[Option]) -> str:
    return block(say("plain.how-well"), numbered(map(_label, options)))


def _label(option: Option) -> str:
    """Return an answer, and when the card comes back after it."""
    if not option.then:
        return option.label
    return say("plain.with-state", title=option.label, state=option.then)


def _news(lesson: Lesson, before: Lesson) -> Lesson:
    """Return a page without what was on the one before it."""
    heard = {text for passage in before.passages for text in passage.texts}
    return replace(
        lesson,
        title="" if lesson.title == before.title else lesson.title,
        note=None if lesson.note == before.note else lesson.note,
        facts=() if lesson.facts == before.facts else lesson.facts,
        passages=tuple(each for each in lesson.passages if not heard.issuperset(each.texts)),
    )


def _texts(lesson: Lesson) -> list[str]:
    return [text for passage in lesson.passages for text in passage.texts]


def _said(outcome: Outcome) -> str:
    return sentence(str(outcome))
