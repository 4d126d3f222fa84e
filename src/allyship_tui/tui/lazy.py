"""What is imported only when it is called for, so that a start does not wait for it."""

from importlib import import_module

from textual.command import Provider

from allyship_tui.study.places import Section
from allyship_tui.study.session import Session
from allyship_tui.tui.screens.section import SectionScreen

_PACKAGE = "allyship_tui.tui.screens"
_SCREENS = {
    Section.DEFINITION: (f"{_PACKAGE}.definition", "DefinitionScreen"),
    Section.TIPS: (f"{_PACKAGE}.tips", "TipsScreen"),
    Section.TERMS: (f"{_PACKAGE}.terms", "TermsScreen"),
    Section.READING: (f"{_PACKAGE}.reading", "ReadingScreen"),
    Section.PRACTICE: (f"{_PACKAGE}.practice", "PracticeScreen"),
    Section.JOURNAL: (f"{_PACKAGE}.journal", "JournalScreen"),
    Section.PROGRESS: (f"{_PACKAGE}.progress", "ProgressScreen"),
}
SECTIONS = tuple(_SCREENS)
"""The sections whose screens can be waited for: all but the first."""


def screen_of(section: Section, session: Session) -> SectionScreen:
    """Return the screen of a section."""
    module, name = _SCREENS[section]
    screen: type[SectionScreen] = getattr(import_module(module), name)
    return screen(session)


def actions() -> type[Provider]:
    """Return what offers the actions in the palette."""
    from allyship_tui.tui.palette import Actions

    return Actions


def lessons() -> type[Provider]:
    """Return what offers the lessons in the palette."""
    from allyship_tui.tui.palette import Lessons

    return Lessons
