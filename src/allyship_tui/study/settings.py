"""What a learner set, and what wins where it was set in several places.

The command line wins over the environment, that over the settings file, that over a choice
made in the program, and that over what the terminal suggests.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from allyship_tui.course.problems import Problem
from allyship_tui.learner.events import Kind
from allyship_tui.study.config import Config
from allyship_tui.study.learning import Learning

T = TypeVar("T")

DARK, LIGHT, HIGH_CONTRAST = "dark-ink", "light-paper", "high-contrast"
THEMES = (DARK, LIGHT, HIGH_CONTRAST)
"""The program's own sets of colours."""

_NO = ("", "0", "no", "off", "false")
_LIGHT_GROUNDS = (7, *range(9, 16))
_DUMB = ("dumb", "unknown")
_FILE = "config.toml"


@dataclass(frozen=True, slots=True)
class Given:
    """What was set on the command line."""

    theme: str | None = None
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for this run."""

    plain: bool = False
    """Whether the linear edition was asked for."""
    theme: str = DARK
    """The name of a set of colours; it may be one that is not known."""
    width: int | None = None
    """The width of the linear edition in characters; 0 leaves paragraphs whole, None fits the
    terminal."""
    motion: bool = False
    letter_keys: bool = True
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    fixed: Mapping[str, str] = field(default_factory=dict)
    """Of settings that a choice in the program does not change, by name, what fixes them."""


def settle(
    learning: Learning, config: Config, given: Given, environ: Mapping[str, str]
) -> Settings:
    """Work out what holds.

    Args:
        learning: the learner, for what they chose in the program on this device.
        config: what the settings file says.
        given: what was set on the command line.
        environ: the environment.
    """
    fixed: dict[str, str] = {}

    def first(setting: str, *said: tuple[str, T | None]) -> T | None:
        for where, value in said:
            if value is not None:
                fixed[setting] = where
                return value
        return None

    theme = first(
        "theme",
        ("--theme", given.theme),
        ("ALLYSHIP_THEME", environ.get("ALLYSHIP_THEME") or None),
        (_FILE, config.theme),
    )
    plain = first(
        "plain",
        ("--plain", given.plain or None),
        ("ALLYSHIP_PLAIN", _truth(environ.get("ALLYSHIP_PLAIN"))),
        ("ACCESSIBLE", _truth(environ.get("ACCESSIBLE"))),
        (_FILE, config.plain),
    )
    width = first("width", (_FILE, config.width))
    chosen_theme, chosen_width = learning.chosen(Kind.THEME), learning.chosen(Kind.WIDTH)
    if theme is None:
        theme = chosen_theme if isinstance(chosen_theme, str) else _suggested(environ)
    if plain is None:
        plain = learning.chosen(Kind.PLAIN) is True
    if width is None:
        width = chosen_width if type(chosen_width) is int else None
    return Settings(
        plain=plain,
        theme=theme,
        width=width,
        motion=config.motion,
        letter_keys=config.letter_keys,
        keys=config.keys,
        problems=config.problems,
        fixed=fixed,
    )


def is_dumb(environ: Mapping[str, str]) -> bool:
    """Say whether the terminal can do no more than print lines."""
    return environ.get("TERM") in _DUMB


def _truth(text: str | None) -> bool | None:
    return None if text is None else text.strip().lower() not in _NO


def _suggested(environ: Mapping[str, str]) -> str:
    """Return light or dark as the terminal says of its own colours, where it says anything."""
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if ground.isdecimal() and int(ground) in _LIGHT_GROUNDS else DARK
