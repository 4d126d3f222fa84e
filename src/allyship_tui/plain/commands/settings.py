"""`set` and the settings of this device: theme, plain, width, daily, minutes, speed, whole."""

from collections.abc import Callable

from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Document
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.lesson_form import choose_form, form_line
from allyship_tui.study.outcomes import as_kept
from allyship_tui.study.recall import choose_daily_limit, daily_limit
from allyship_tui.study.session import choose_minutes, choose_reading_speed, pace_of
from allyship_tui.study.settings import NARROWEST, TEXTUAL_THEMES, THEMES
from allyship_tui.study.text import as_paragraph, joined, quote_input

_ON, _OFF, _FIT = "on", "off", "fit"


def change(repl: ReplSession, words: str) -> Answer:
    """Set something; without a name, say what can be set and how it is."""
    name, _, value = words.partition(" ")
    if name.lower() in _SETTINGS:
        return _SETTINGS[name.lower()](repl, value.strip())
    first = say("plain.no-setting", name=quote_input(name)) if name else say("plain.settings")
    return Document((first, *(setting(repl, "") for setting in _SETTINGS.values())))


def plain(repl: ReplSession, value: str) -> str:
    """Choose whether this edition opens each time, or the full screen."""
    value = value.lower()
    if value not in (_ON, _OFF):
        is_on = repl.learning.chosen(Kind.PLAIN) is True
        return _set_by(repl, "plain", say("plain.plain-is-on" if is_on else "plain.plain-is-off"))
    repl.learning.choose(Kind.PLAIN, value == _ON)
    return _kept(repl, "plain", say(f"plain.plain-{value}"))


def width(repl: ReplSession, value: str) -> str:
    """Choose how wide paragraphs are."""
    value = value.lower()
    if value == _OFF:
        chosen: int | None = 0
    elif value == _FIT:
        chosen = None
    elif value.isdecimal() and int(value[:9]) >= NARROWEST:
        chosen = int(value[:9])
    elif value:
        return say("plain.width-how", narrowest=NARROWEST)
    else:
        return _set_by(repl, "width", _width_now(repl))
    # None is what an event cannot hold: fitting is written as a width that is none.
    repl.learning.choose(Kind.WIDTH, _FIT if chosen is None else chosen)
    repl.width = chosen
    return _kept(repl, "width", _width_now(repl))


def theme(repl: ReplSession, name: str) -> str:
    """Choose the colours of the full screen."""
    if name.lower() not in (*THEMES, *TEXTUAL_THEMES):
        now = repl.learning.chosen(Kind.THEME) or repl.settings.theme
        said = _set_by(repl, "theme", say("plain.themes", current=now, names=joined(THEMES)))
        return as_paragraph(say("plain.no-theme", name=quote_input(name)), said) if name else said
    repl.learning.choose(Kind.THEME, name.lower())
    return _kept(repl, "theme", say("plain.theme", name=name.lower()))


def daily(repl: ReplSession, typed: str) -> str:
    """Choose how many cards come back on one day."""
    if typed:
        return choose_daily_limit(repl.learning, typed)
    return say("plain.daily-is", count=daily_limit(repl.learning))


def minutes(repl: ReplSession, typed: str) -> str:
    """Choose how long a day may take."""
    if typed:
        return choose_minutes(repl.learning, typed)
    return say("plain.minutes-is", count=pace_of(repl.learning).minutes)


def speed(repl: ReplSession, typed: str) -> str:
    """Choose how many words a minute the times are worked out with."""
    if typed:
        return choose_reading_speed(repl.learning, typed)
    return say("plain.speed-is", count=pace_of(repl.learning).words_a_minute)


def whole(repl: ReplSession, value: str) -> str:
    """Choose whether long texts are said whole, or in parts."""
    value = value.lower()
    if value in (_ON, _OFF):
        return choose_form(repl.learning, whole=value == _ON)
    return as_paragraph(form_line(repl.learning), say("plain.whole-how"))


def _width_now(repl: ReplSession) -> str:
    if repl.width:
        return say("plain.width-is", count=repl.width)
    return say("plain.width-is-fit" if repl.width is None else "plain.width-is-off")


def _kept(repl: ReplSession, setting: str, outcome: str) -> str:
    """Say what was set, and what wins over it from the next start on."""
    outcome = as_kept(outcome, repl.learning.log.is_persistent)
    fixed = repl.settings.fixed.get(setting)
    return (
        as_paragraph(outcome, say("plain.but-fixed", variable_or_file=fixed)) if fixed else outcome
    )


def _set_by(repl: ReplSession, setting: str, said: str) -> str:
    """Say how a setting is, and what sets it if that is no choice made here."""
    fixed = repl.settings.fixed.get(setting)
    return as_paragraph(said, say("plain.fixed", variable_or_file=fixed)) if fixed else said


_SETTINGS: dict[str, Callable[[ReplSession, str], str]] = {
    "plain": plain,
    "width": width,
    "theme": theme,
    "daily": daily,
    "minutes": minutes,
    "speed": speed,
    "whole": whole,
}
