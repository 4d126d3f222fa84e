"""The protocol of a store of events: what a log asks of it, wherever the events are kept."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from allyship_tui.learner.events import Event, Row
from allyship_tui.learner.snapshot import Snapshot

Compose = Callable[[list[Row]], Event]
"""Makes an event, from what others wrote that the snapshot does not hold yet."""


class EventStore(Protocol):
    """Where the events of a window are kept, and all of them that it has read."""

    snapshot: Snapshot
    """What holds, as far as this window has read it; the same object all along."""
    device: str
    """This device's random id."""
    notice: str | None
    """A sentence to show, if something was recovered or nothing can be kept."""
    has_news: bool
    """Whether events of others were taken in; whoever tells of it says that it is told."""

    @property
    def is_persistent(self) -> bool:
        """Whether what is kept here outlasts the program."""
        ...

    def append(self, compose: Compose) -> Event:
        """Keep one event; once this returns, it is kept and in the snapshot.

        Args:
            compose: makes the event, once nobody else can write. It may be called again, and is
                to return the same event then.

        Raises:
            NotSaved: it is not kept; the snapshot is as it was.
        """
        ...

    def merge(self, new: list[Row], conflicting: list[Row]) -> None:
        """Keep events of other devices.

        Args:
            new: those whose ids are new here.
            conflicting: those whose ids are taken by other bodies (see `id_conflicts`).

        Raises:
            NotSaved: none of them is kept.
        """
        ...

    def catch_up(self) -> None:
        """Take in what other windows wrote; what cannot be read now is read another time."""
        ...

    def purge(self) -> bool:
        """Wipe out the traces of what was forgotten, and say whether none is left."""
        ...

    def publish(self, folder: Path) -> OSError | None:
        """Write all events to this device's file in a shared folder.

        Args:
            folder: the folder, as an absolute path.

        Returns:
            What kept the file from being written, if anything did.

        Raises:
            NotSaved: the folder could not be remembered; nothing is written there.
        """
        ...

    def export(self, file: Path) -> int:
        """Write all events to a file, and return how many there are.

        Args:
            file: the file, as an absolute path, replaced if there is one.

        Raises:
            NotSaved: that it is being written could not be remembered; nothing is written.
            OSError: it cannot be written; what was there before is still there.
        """
        ...

    def copies_with_forgotten(self) -> list[Path]:
        """Return the conflicted copies in shared folders that hold what was forgotten."""
        ...

    def read_cache(self) -> dict[str, str]:
        """Return what was worked out from the events and kept beside them, by item."""
        ...

    def write_cache(self, values: Mapping[str, str]) -> None:
        """Keep what was worked out from the events, by item; that it cannot be stops nothing."""
        ...

    def close(self) -> None:
        """Let go of what is open; to keep an event afterwards opens it again."""
        ...
