"""The program's own colours. Each pair of text and ground stands at 4.5:1 or more."""

from collections.abc import Collection

from textual.theme import Theme

from allyship_tui.course import Problem, closest
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line
from allyship_tui.study.settings import DARK, HIGH_CONTRAST, LIGHT, THEMES as NAMES
from allyship_tui.study.text import joined


def _theme(
    name: str,
    *,
    dark: bool,
    background: str,
    surface: str,
    raised: str,
    text: str,
    muted: str,
    accent: str,
    link: str,
    kept: str,
    error: str,
    line: str,
    thumb: str,
) -> Theme:
    return Theme(
        name=name,
        dark=dark,
        primary=accent,
        secondary=link,
        accent=accent,
        success=kept,
        warning=accent,
        error=error,
        foreground=text,
        background=background,
        surface=surface,
        panel=raised,
        variables={
            "muted": muted,
            "link": link,
            "kept": kept,
            "raised": raised,
            "line": line,
            "on-accent": background,
            "text-muted": muted,
            "text-disabled": muted,
            "input-cursor-background": text,
            "input-cursor-foreground": background,
            "input-selection-background": accent,
            "input-selection-foreground": background,
            "screen-selection-background": accent,
            "screen-selection-foreground": background,
            "scrollbar": thumb,
            "scrollbar-hover": muted,
            "scrollbar-active": accent,
            "scrollbar-background": background,
            "scrollbar-background-hover": background,
            "scrollbar-background-active": background,
            "scrollbar-corner-color": background,
        },
    )


INK = _theme(
    DARK,
    dark=True,
    background="#15171c",
    surface="#1c1f26",
    raised="#242832",
    text="#ece9e2",
    muted="#b3b6bf",
    accent="#f0b869",
    link="#8fcabd",
    kept="#9fd18b",
    error="#ff9c8f",
    line="#3a3f4b",
    thumb="#6b7282",
)
PAPER = _theme(
    LIGHT,
    dark=False,
    background="#fbf9f4",
    surface="#f3efe6",
    raised="#e9e3d6",
    text="#23262d",
    muted="#4b4f58",
    accent="#7a3f00",
    link="#0f5c50",
    kept="#2b5f1c",
    error="#8f1d12",
    line="#d3cbb8",
    thumb="#857d6c",
)
CONTRAST = _theme(
    HIGH_CONTRAST,
    dark=True,
    background="#000000",
    surface="#0c0c0c",
    raised="#1a1a1a",
    text="#ffffff",
    muted="#e0e0e0",
    accent="#ffd75f",
    link="#7fe3ff",
    kept="#9dff9d",
    error="#ffb3ab",
    line="#8a8a8a",
    thumb="#b0b0b0",
)
THEMES = (INK, PAPER, CONTRAST)
OWN_VARIABLES = {
    "muted": "text-muted",
    "link": "text-accent",
    "kept": "text-success",
    "raised": "panel",
    "line": "panel",
    "on-accent": "background",
}
"""What stands in for the variables above under Textual's own themes."""


def unknown(name: str, available: Collection[str]) -> tuple[Problem, ...]:
    """Name the theme that was asked for, if there is none of that name.

    Args:
        name: what was asked for.
        available: the names of all that there are.
    """
    if name in available:
        return ()
    spelling = closest(name, available)
    words = "settings.no-theme-near" if spelling else "settings.no-theme"
    what = say(words, name=clean_line(name), suggestion=spelling, names=joined(NAMES))
    return (Problem(say("settings.theme"), "", what),)
