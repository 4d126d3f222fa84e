"""What was asked for on the command line, once it is parsed."""

from datetime import date
from pathlib import Path
from typing import NamedTuple


class Options(NamedTuple):
    """What was asked for."""

    command: str | None = None
    """The name of a command, or None for the full screen or the overview."""
    data_dir: Path | None = None
    content: tuple[Path, ...] = ()
    """Folders of packs to add, in the order given."""
    json: bool = False
    words: str = ""
    """The term to define, or what to search for."""
    number: int | None = None
    """The number of a tip, a situation or a reflection."""
    day: date | None = None
    """The day to show in place of today."""
    once: bool = False
    """Whether today's term is to greet a new shell, once a day."""
    short: bool = False
    """Whether today's term is to fit a status bar."""
    markdown: bool = False
    """Whether lessons are to be printed as Markdown."""
    shell: str = ""
    """The shell to complete commands in."""
    file: Path = Path()
    """The file or folder to export to, import from or sync with."""
    what: str = ""
    """What to forget, to begin, or to tell about."""
    title: str = ""
    """The title of what is begun."""
    identity: str = ""
    """Its id, where the author chose one."""
    folder: Path | None = None
    """The folder of the pack that it goes into; or the one to write schemas into."""
    category: str = ""
    """The category of a new term."""
    section: str = ""
    """The section of the reading list for a new work."""
    tip: str = ""
    """The tip that a new situation practises."""
    language: str = ""
    """The language of a new pack."""
    write: bool = False
    """Whether to write something new."""
    create: bool = False
    """Whether to make the folder to sync with, where it is not there."""
    folders: tuple[Path, ...] = ()
    """The packs to check; those in use where none is named."""
    only: str = ""
    """The one rule to check by."""
    explain: str = ""
    """The rule to tell about."""
    strict: bool = False
    """Whether warnings count as errors."""
    watch: bool = False
    """Whether to check, or to read lessons, again whenever something changes."""
    cue: str = ""
    """What comes first in a plan to make."""
    action: str = ""
    """What is done then."""
    plain: bool = False
    """Whether the linear edition is to open in place of the full screen."""
    theme: str | None = None
    """The name of a set of colours for the full screen."""

    @property
    def is_greeting(self) -> bool:
        """Whether the answer reaches someone who did not ask for it just now."""
        return self.once or self.short
