"""Two machines: each device keeps one file of its own in a shared folder, and reads the others'.

Whatever carries the folder (Syncthing, Dropbox, git) never has to merge anything, because no
two devices write one file.
"""

from dataclasses import dataclass
from pathlib import Path

from allyship_tui.learner.events import Event
from allyship_tui.learner.files import make_folder
from allyship_tui.learner.log import Log
from allyship_tui.learner.shared import ENDING, own_file
from allyship_tui.learner.transfer import NotEvents, read_events


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync did."""

    taken: int
    """How many events were new here."""
    devices: int
    """How many other devices' files were read."""
    unread: tuple[str, ...]
    """The names of files that could not be read."""
    skipped: tuple[tuple[str, int], ...]
    """Of lines that could not be read, the file's name and the line's number."""


def sync(log: Log, folder: Path) -> Synced:
    """Take in what other devices left in a folder, and leave there what this one has.

    Args:
        log: this device's log.
        folder: the shared folder, made if missing.

    Raises:
        NotSaved: what came could not be kept, or the folder not be remembered.
        OSError: the folder cannot be read or written to.
    """
    folder = folder.absolute()
    make_folder(folder)
    # What another window has forgotten must not come back through this one.
    log.catch_up()
    own = own_file(folder, log.device)
    devices = 0
    unread: list[str] = []
    skipped: list[tuple[str, int]] = []
    events: list[Event] = []
    for file in sorted(folder.glob(f"*{ENDING}")):
        try:
            contents = read_events(file)
        except (NotEvents, OSError):
            if file != own:
                unread.append(file.name)
            continue
        # Its own file too: a log that came back from a backup may lack what stands there.
        events += contents.events
        if file != own:
            devices += 1
            skipped += [(file.name, number) for number in contents.skipped]
    taken = log.merge(events) if events else 0
    log.leave_in(folder)
    return Synced(taken, devices, tuple(unread), tuple(skipped))
