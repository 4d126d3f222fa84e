"""The kinds of events: what the program calls them, and how a log spells them."""

from enum import StrEnum


class Kind(StrEnum):
    """The aspect of an item that an event is about; the latest event holds per item and kind.

    The values stand in every log and are never changed. Where the program's word is another by
    now (`MUTED`, `CHECKED_IN`), the name here is the program's, the value the log's.
    """

    REVIEWED = "reviewed"
    """A tip or the definition was marked, or unmarked; the value is true or false."""
    READING_STATE = "reading-state"
    """How far a work is read: unread, reading, read or set-aside."""
    MET = "met"
    """A term, a tip or the definition was begun: its first step was read."""
    READ = "read"
    """A step of a lesson was read; the item names the step after the entry."""
    PLACE = "place"
    """Where the learner left off in a section; the value is the entry's id."""
    THEME = "theme"
    """The theme chosen in the app; the value is its name."""
    PLAIN = "plain"
    """Whether the linear edition opens on this device; the value is true or false."""
    WIDTH = "width"
    """How wide the linear edition is on this device, in characters; 0 wraps nothing."""
    MUTED = "aside"
    """A category was set aside, or taken up again; the value is true or false."""
    BOOKMARKED = "bookmarked"
    """An entry was bookmarked, or no longer is; the value is true or false."""
    FOLLOWED = "followed"
    """A path was begun, or left; the value is true or false."""
    CARDS = "cards"
    """The prompts of a term or tip were added or set aside by hand; the value says which."""
    RECALLED = "recalled"
    """A prompt was answered; the value says how well: again, hard, good or easy."""
    CHOSEN = "chosen"
    """A situation was finished; the value is the id of what was chosen."""
    PLAN = "plan"
    """A plan was made or changed; the value holds its cue, its action and where it comes from."""
    PLAN_STATE = "plan-state"
    """A plan was paused, taken up again or ended; the value is its state."""
    REHEARSED = "rehearsed"
    """A plan was rehearsed."""
    ASKED = "asked"
    """The learner was asked how a plan went."""
    CHECKED_IN = "looked-back"
    """The learner looked back on a plan; the value says how it went, the body holds a note."""
    WRITTEN = "written"
    """A reflection was written or changed; the value holds its text and what it answers."""
    SKIPPED = "skipped"
    """A part of today was skipped."""
    DAILY = "daily"
    """How many cards are offered a day on this device."""
    MINUTES = "minutes"
    """How long a day may take on this device, in minutes."""
    READING_SPEED = "reading-speed"
    """How many words a minute the learner reads, as chosen on this device."""
    WHOLE = "whole"
    """Whether lessons open whole on this device, and not in steps; the value is true or false."""
    UNDONE = "undone"
    """Another event no longer counts; the body names it."""
    FORGOTTEN = "forgotten"
    """Other events are to be wiped out wherever they are; the body names them."""


WORDS = (Kind.PLAN, Kind.WRITTEN)
"""What holds someone's own words. No `undone` takes them away: they go by forgetting alone."""
SETTINGS = (
    Kind.THEME,
    Kind.PLAIN,
    Kind.WIDTH,
    Kind.DAILY,
    Kind.MINUTES,
    Kind.READING_SPEED,
    Kind.WHOLE,
)
"""What is chosen on a device and for it. No other machine has a say in it."""
