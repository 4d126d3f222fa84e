"""Setting how long a day is, how fast one reads, and whether lessons open in steps."""

from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.study.lesson_form import choose_form, is_whole
from allyship_tui.study.session import (
    MINUTES,
    choose_minutes as set_minutes,
    choose_reading_speed as set_reading_speed,
    pace_line,
)
from allyship_tui.tui.flows.failures import reporting_failures
from allyship_tui.tui.host import SectionHost

_STEPS, _WHOLE = "steps", "whole"


def choose_minutes(section: SectionHost) -> None:
    """Choose how long a day may take."""
    from allyship_tui.tui.modals.choose import ChooseScreen

    def choose(typed: str | None) -> None:
        if typed:
            _tell(section, set_minutes(section.learning, typed))

    choices = [(str(number), say("pace.minutes", count=number)) for number in MINUTES]
    question = say("pace.minutes-which", now=pace_line(section.learning, Kind.MINUTES))
    section.app.push_screen(ChooseScreen(question, choices), reporting_failures(section, choose))


def choose_reading_speed(section: SectionHost) -> None:
    """Choose how many words a minute the times are worked out with."""
    from allyship_tui.tui.modals.ask import AskScreen

    def choose(typed: str | None) -> None:
        if typed:
            _tell(section, set_reading_speed(section.learning, typed.strip()))

    question = say("pace.speed-which", now=pace_line(section.learning, Kind.READING_SPEED))
    section.app.push_screen(AskScreen(question), reporting_failures(section, choose))


def choose_lesson_form(section: SectionHost) -> None:
    """Choose whether lessons open in steps, or whole."""
    from allyship_tui.tui.modals.choose import ChooseScreen

    def choose(form: str | None) -> None:
        if form:
            _tell(section, choose_form(section.learning, whole=form == _WHOLE))

    choices = [(form, say(f"form.{form}")) for form in (_STEPS, _WHOLE)]
    now = say("form.whole" if is_whole(section.learning) else "form.steps")
    section.app.push_screen(
        ChooseScreen(say("form.which", now=now), choices), reporting_failures(section, choose)
    )


def _tell(section: SectionHost, words: str) -> None:
    section.call_later(section.draw)
    section.show_status(words)
