"""The store in memory, where nothing can be saved: it lasts as long as the window."""

from collections.abc import Callable, Mapping
from pathlib import Path

from allyship_tui.learner.events import Event, Row, new_id
from allyship_tui.learner.snapshot import Snapshot
from allyship_tui.learner.store.event_store import Compose


class MemoryStore:
    """An `EventStore` that begins with what could be read, and lasts as long as its window."""

    is_persistent = False

    def __init__(
        self,
        snapshot: Snapshot,
        notice: str,
        device: str = "",
        read_cache: Callable[[], dict[str, str]] = dict,
    ) -> None:
        """Begin with what could be read of a log.

        Args:
            snapshot: what could be read; it is filled further.
            notice: the sentence that says why nothing can be saved.
            device: this device's id; without one, a random id.
            read_cache: returns what was worked out from the same log and kept.
        """
        self.snapshot = snapshot
        self.device = device or new_id()
        self.notice: str | None = notice
        self.has_news = False
        self._read_cache = read_cache

    def append(self, compose: Compose) -> Event:
        """See `EventStore`."""
        event = compose([])
        self.snapshot.add(event)
        return event

    def merge(self, new: list[Row], conflicting: list[Row]) -> None:
        """See `EventStore`."""
        from allyship_tui.learner.id_conflicts import assign_ids

        self.snapshot.replace(assign_ids([*self.snapshot.rows(), *new, *conflicting]))

    def catch_up(self) -> None:
        """No other window knows of this one."""

    def purge(self) -> bool:
        """Say that traces may be left: what a file holds that cannot be written to stays there."""
        return False

    def publish(self, folder: Path) -> OSError | None:
        """See `EventStore`."""
        from allyship_tui.learner.transfer import publish_events

        try:
            publish_events(folder, self.device, self.snapshot.events())
        except OSError as error:
            return error
        return None

    def export(self, file: Path) -> int:
        """See `EventStore`."""
        from allyship_tui.learner.transfer import write_events

        return write_events(file, self.snapshot.events())

    def copies_with_forgotten(self) -> list[Path]:
        """No shared folder is remembered here."""
        return []

    def read_cache(self) -> dict[str, str]:
        """See `EventStore`."""
        return self._read_cache()

    def write_cache(self, values: Mapping[str, str]) -> None:
        """Nothing is kept."""

    def close(self) -> None:
        """Nothing is open."""
