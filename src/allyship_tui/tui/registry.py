"""The screen of each section, and what the palette searches; imported when first called for.

A start needs the first of them alone. Only the app knows this table.
"""

from importlib import import_module

from textual.command import Provider

from allyship_tui.study.places import Section
from allyship_tui.study.session import Session
from allyship_tui.tui.screens.section import SectionScreen

_PACKAGE = "allyship_tui.tui.screens"
_SCREENS = {
    Section.TODAY: (f"{_PACKAGE}.today", "TodayScreen"),
    Section.DEFINITION: (f"{_PACKAGE}.definition", "DefinitionScreen"),
    Section.TIPS: (f"{_PACKAGE}.tips", "TipsScreen"),
    Section.TERMS: (f"{_PACKAGE}.terms", "TermsScreen"),
    Section.READING: (f"{_PACKAGE}.reading", "ReadingScreen"),
    Section.PRACTICE: (f"{_PACKAGE}.practice", "PracticeScreen"),
    Section.JOURNAL: (f"{_PACKAGE}.journal", "JournalScreen"),
    Section.PROGRESS: (f"{_PACKAGE}.progress", "ProgressScreen"),
}


def make_screen(section: Section, session: Session) -> SectionScreen:
    """Return the screen of a section.

    Args:
        section: which.
        session: what it shows.
    """
    module, name = _SCREENS[section]
    screen: type[SectionScreen] = getattr(import_module(module), name)
    return screen(session)


def action_provider() -> type[Provider]:
    """Return what offers the actions in the palette."""
    from allyship_tui.tui.palette import Actions

    return Actions


def lesson_provider() -> type[Provider]:
    """Return what offers the lessons in the palette."""
    from allyship_tui.tui.palette import Lessons

    return Lessons


def theme_provider() -> type[Provider]:
    """Return what offers the themes in the palette."""
    from allyship_tui.tui.theme_choice import FoundThemes

    return FoundThemes
