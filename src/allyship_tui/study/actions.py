"""The list of what a learner can do. Every surface offers all of it.

A surface decides how an action is called up (a key, a word, a number); what it does to the
log is decided in `learning`, once.
"""

from enum import StrEnum


class Action(StrEnum):
    """One thing that a learner can do."""

    GO = "go"
    """Go to a section."""
    OPEN = "open"
    """Open what is chosen: a tip, a term, a work, a word within a text."""
    NEXT = "next"
    PREVIOUS = "previous"
    BACK = "back"
    """Go back through the places one came from."""
    MARK = "mark"
    """Mark what is open as done, or as not done."""
    STATE = "state"
    """Set how far one is with a work."""
    UNDO = "undo"
    """Take back this window's last mark."""
    TERM_OF_THE_DAY = "term-of-the-day"
    VIEW = "view"
    """Change what a list shows: terms by day, letter or category, works by state."""
    FILTER = "filter"
    SEARCH = "search"
    OPEN_ADDRESS = "open-address"
    COPY_ADDRESS = "copy-address"
    ASIDE = "aside"
    """Keep a category of terms out of what comes unasked, or take it up again."""
    THEME = "theme"
    PLAIN = "plain"
    """Choose between the full screen and the linear edition."""
    PROBLEMS = "problems"
    """See what was left out of the course, and why."""
    HELP = "help"
    QUIT = "quit"
