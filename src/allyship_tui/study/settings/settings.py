"""What a learner set, and what wins where it was set in several places.

The command line wins over the environment, that over the settings file, that over a choice
made in the program, and that over what the terminal suggests.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from msgspec import Struct, field

from allyship_tui.course import Problem
from allyship_tui.learner import Kind
from allyship_tui.study.settings.config import CONFIG_FILE, NARROWEST, Config

T = TypeVar("T")

DARK, LIGHT, HIGH_CONTRAST = "dark-ink", "light-paper", "high-contrast"
THEMES = (DARK, LIGHT, HIGH_CONTRAST)
"""The program's own sets of colours."""
TEXTUAL_THEMES = (
    *("ansi-dark", "ansi-light", "atom-one-dark", "atom-one-light", "catppuccin-frappe"),
    *("catppuccin-latte", "catppuccin-macchiato", "catppuccin-mocha", "dracula", "flexoki"),
    *("gruvbox", "monokai", "nord", "rose-pine", "rose-pine-dawn", "rose-pine-moon"),
    *("solarized-dark", "solarized-light", "textual-dark", "textual-light", "tokyo-night"),
)
"""Those that the full screen has besides, for who knows no Textual: a test holds them equal."""

_NO = ("0", "no", "off", "false")
_LIGHT_GROUNDS = tuple(map(str, (7, *range(9, 16))))
_DUMB = ("dumb", "unknown")


class Given(Struct, frozen=True):
    """What was set on the command line."""

    theme: str | None = None
    plain: bool = False


class Settings(Struct, frozen=True):
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
    """Of settings, by name, what wins over a choice in the program at each start."""


def resolve_settings(
    chosen: Callable[[Kind], Any], config: Config, given: Given, environ: Mapping[str, str]
) -> Settings:
    """Work out what holds.

    Args:
        chosen: says what was chosen for a setting in the program, on this device.
        config: what the settings file says.
        given: what was set on the command line.
        environ: the environment.
    """
    fixed: dict[str, str] = {}

    def first(setting: str, given: T | None, *said: tuple[str, T | None]) -> T | None:
        holding = [(where, value) for where, value in said if value is not None]
        if holding:
            fixed[setting] = holding[0][0]
        values = [given, *(value for _, value in holding)]
        return next((value for value in values if value is not None), None)

    theme = first(
        "theme",
        given.theme,
        ("ALLYSHIP_THEME", environ.get("ALLYSHIP_THEME") or None),
        (CONFIG_FILE, config.theme),
    )
    plain = first(
        "plain",
        given.plain or None,
        ("ALLYSHIP_PLAIN", _truth(environ.get("ALLYSHIP_PLAIN"))),
        ("ACCESSIBLE", _truth(environ.get("ACCESSIBLE"))),
        (CONFIG_FILE, config.plain),
    )
    width = first("width", None, (CONFIG_FILE, config.width))
    chosen_theme, chosen_width = chosen(Kind.THEME), chosen(Kind.WIDTH)
    if theme is None:
        theme = chosen_theme if isinstance(chosen_theme, str) else _suggested(environ)
    if plain is None:
        plain = chosen(Kind.PLAIN) is True
    if width is None:
        width = chosen_width if _is_width(chosen_width) else None
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
    """Return whether a variable says yes; None where it is not set, or empty."""
    return text.strip().lower() not in _NO if text and text.strip() else None


def _is_width(value: object) -> bool:
    # What another version chose may be of any type.
    return type(value) is int and (value == 0 or value >= NARROWEST)


def _suggested(environ: Mapping[str, str]) -> str:
    """Return light or dark as the terminal says of its own colours, where it says anything."""
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if ground in _LIGHT_GROUNDS else DARK
