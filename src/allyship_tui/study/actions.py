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
    RECALL = "recall"
    """Answer from memory: a prompt of what is open, or those of today."""
    CARDS = "cards"
    """Have the prompts of what is open asked from now on, or no more."""
    PLAN = "plan"
    """Make a plan, from what is open where it has examples."""
    WRITE = "write"
    """Write a reflection, on what is open or on nothing in particular."""
    CHANGE = "change"
    """Put the open plan or reflection in other words."""
    SKIP = "skip"
    """Leave out a part of today, or take it up again."""
    DAILY = "daily"
    """Choose how many prompts come back on one day."""
    MINUTES = "minutes"
    """Choose how long a day may take."""
    READING_SPEED = "reading-speed"
    """Choose how many words a minute the times are worked out with."""
    LESSON_FORM = "lesson-form"
    """Choose whether lessons open in steps, or whole."""
    FORGET = "forget"
    """Wipe out one reflection or plan, a kind of thing, or everything."""
    UNDO = "undo"
    """Take back this window's last mark or answer."""
    WHOLE = "whole"
    """Show all of a lesson at once, or its steps again."""
    TERM_OF_THE_DAY = "term-of-the-day"
    RANDOM_TERM = "random-term"
    """Open a term that chance chooses."""
    VIEW = "view"
    """Change what a list shows: terms by day, letter or category, works by state."""
    FILTER = "filter"
    SEARCH = "search"
    OPEN_ADDRESS = "open-address"
    COPY_ADDRESS = "copy-address"
    """Copy the title of what is open and where it is found: a web address, or a command."""
    COPY_MARKDOWN = "copy-markdown"
    """Copy all of what is open as Markdown, with its sources and its licence."""
    BOOKMARK = "bookmark"
    """Bookmark what is open, or take the bookmark away."""
    MUTE = "aside"
    """Keep a category of terms out of what comes unasked, or take it up again."""
    THEME = "theme"
    PLAIN = "plain"
    """Choose between the full screen and the linear edition."""
    EXPORT = "export"
    IMPORT = "import"
    SYNC = "sync"
    """Take in what other devices left in a shared folder, and leave there what is here."""
    RELOAD = "reload"
    """Read lessons anew whose files changed."""
    PROBLEMS = "problems"
    """See what was left out of the course, and why."""
    HELP = "help"
    QUIT = "quit"


class Purpose(StrEnum):
    """What someone wants to do: the groups in which actions are told about."""

    GO = "go"
    READ = "read"
    PRACTISE = "practise"
    KEEP = "keep"
    FIND = "find"
    DATA = "data"
    PROGRAM = "program"


PURPOSES: dict[Purpose, tuple[Action, ...]] = {
    Purpose.GO: (Action.GO, Action.BACK, Action.TERM_OF_THE_DAY, Action.RANDOM_TERM),
    Purpose.READ: (
        *(Action.OPEN, Action.NEXT, Action.PREVIOUS, Action.WHOLE, Action.OPEN_ADDRESS),
        *(Action.MARK, Action.STATE),
    ),
    Purpose.PRACTISE: (
        *(Action.RECALL, Action.CARDS, Action.PLAN, Action.WRITE, Action.CHANGE, Action.SKIP),
        *(Action.UNDO,),
    ),
    Purpose.KEEP: (Action.BOOKMARK, Action.COPY_ADDRESS, Action.COPY_MARKDOWN),
    Purpose.FIND: (Action.SEARCH, Action.FILTER, Action.VIEW),
    Purpose.DATA: (
        *(Action.MINUTES, Action.READING_SPEED, Action.LESSON_FORM, Action.DAILY),
        *(Action.THEME, Action.PLAIN, Action.MUTE),
        *(Action.EXPORT, Action.IMPORT, Action.SYNC, Action.FORGET),
    ),
    Purpose.PROGRAM: (Action.HELP, Action.PROBLEMS, Action.RELOAD, Action.QUIT),
}
"""The actions by what they are for, each in one group, in the order in which they are told."""


def purpose_of(action: Action) -> Purpose:
    """Return what someone does an action for."""
    return next(purpose for purpose, held in PURPOSES.items() if action in held)
