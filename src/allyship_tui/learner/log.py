"""The log of one window: recording, undoing, forgetting, merging, and seeing what others wrote."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from allyship_tui.learner.compose import composer
from allyship_tui.learner.drafts import Drafts
from allyship_tui.learner.errors import NotSaved
from allyship_tui.learner.events import Event, base_id, encode
from allyship_tui.learner.files import NOWHERE
from allyship_tui.learner.kinds import SETTINGS, Kind
from allyship_tui.learner.snapshot import Snapshot
from allyship_tui.learner.store import EventStore, MemoryStore, open_disk_store, open_store
from allyship_tui.learner.unsaved import Unsaved


class Log:
    """One window's hold on the log.

    Whatever the folder holds, a log opens and works. If nothing can be saved there, what is
    recorded stays in memory, `is_persistent` is false and `notice` says so.
    """

    def __init__(self, store: EventStore, drafts: Drafts, clock: Callable[[], datetime]) -> None:
        """Record in a store; see `open` for the one that a folder calls for.

        Args:
            store: where the events are kept.
            drafts: the drafts that belong to them.
            clock: gives the time now, as an aware datetime in the learner's own time zone.
        """
        self.drafts = drafts
        """What is being written, and not recorded yet."""
        self._store = store
        self._clock = clock
        self._unsaved = Unsaved()

    @classmethod
    def open(cls, folder: Path, clock: Callable[[], datetime]) -> Self:
        """Open the log in a folder, and make what is missing.

        Nothing is raised for what the folder may hold: a damaged log is set aside and what can
        be read of it comes back; where nothing can be saved, the log is kept in memory.

        Args:
            folder: the learner's folder, which need not exist.
            clock: gives the time now, as an aware datetime in the learner's own time zone.
        """
        drafts = Drafts(folder.absolute())
        return cls(open_store(folder, clock, drafts), drafts, clock)

    @classmethod
    def open_persistent(cls, folder: Path, clock: Callable[[], datetime]) -> Self:
        """Open the log for someone who has no window to go on in: so that it lasts, or not at all.

        Args:
            folder: the learner's folder, which need not exist.
            clock: as for `open`.

        Raises:
            NotSaved: nothing can be saved there.
        """
        drafts = Drafts(folder.absolute())
        return cls(open_disk_store(folder, clock, drafts), drafts, clock)

    @classmethod
    def in_memory(cls, notice: str, clock: Callable[[], datetime]) -> Self:
        """Return an empty log that lasts as long as this window.

        Args:
            notice: the sentence that says why.
            clock: as for `open`.
        """
        snapshot = Snapshot()
        snapshot.set_now(clock())
        return cls(MemoryStore(snapshot, notice), Drafts(NOWHERE), clock)

    @property
    def snapshot(self) -> Snapshot:
        """What holds now: kept up by what is recorded here, and by `refresh`."""
        return self._store.snapshot

    @property
    def device(self) -> str:
        """This device's random id."""
        return self._store.device

    @property
    def is_persistent(self) -> bool:
        """Whether what is recorded outlasts this window."""
        return self._store.is_persistent

    @property
    def notice(self) -> str | None:
        """A sentence to show: for as long as the log is not lasting, otherwise once."""
        return self._store.notice

    @property
    def unsaved(self) -> list[Event]:
        """What was done in this window and is kept nowhere: in memory alone, or not recorded."""
        return self._unsaved.events

    def record(self, kind: str, item: str, **body: Any) -> Event:
        """Record that something was done: durably, if the log is lasting.

        Args:
            kind: the aspect it is about, usually a `Kind`.
            item: what it is about, as in `tip/listen-and-learn`.
            **body: what there is to say beyond that, usually `value`.

        Returns:
            The event, already committed and taken into the snapshot.

        Raises:
            NotSaved: it could not be committed; the snapshot is as it was.
        """
        compose = composer(str(kind), item, body, self._store, self._clock)
        try:
            event = self._store.append(compose)
        except NotSaved:
            self._unsaved.note_failed(compose([]))
            raise
        self._unsaved.note_recorded(event, self.is_persistent)
        return event

    def undo(self, event: Event) -> Event:
        """Record that an event no longer counts; what held without it holds again.

        Args:
            event: what to undo: any event but one that undoes.

        Returns:
            The event that says so.

        Raises:
            NotSaved: it could not be committed; the snapshot is as it was.
        """
        return self.record(Kind.UNDONE, event.item, event=event.id)

    def forget(self, item: str, ids: Collection[str]) -> bool:
        """Wipe out events for good: here, and on each device that comes to see this.

        Args:
            item: what it is about, as in `reflection/...`, or a word such as `everything`.
            ids: the ids of the events.

        Returns:
            Whether no trace is left in this device's own files; otherwise wiping them out goes
            on when the log is next refreshed or opened.

        Raises:
            NotSaved: it could not be committed; nothing is forgotten.
        """
        if ids:
            # Drafts of them may be on other devices, under their names.
            written = set(self.snapshot.items_with(Kind.WRITTEN))
            texts = sorted(self.snapshot.items_of(set(ids)) & written)
            self.record(Kind.FORGOTTEN, item, events=sorted(map(base_id, ids)), texts=texts)
        return self._store.purge()

    def merge(self, events: Iterable[Event]) -> int:
        """Take in events of another device; those that are here already stay as they are.

        Where one comes under an id that another event has, both are kept (`id_conflicts`). Settings
        are those of one device, and stay there.

        Returns:
            How many events of the log are new.

        Raises:
            NotSaved: they could not be committed; nothing is taken in.
        """
        from allyship_tui.learner.id_conflicts import split_conflicts

        held = {row[0]: row for row in self.snapshot.rows()}
        coming = (encode(event) for event in events if event.kind not in SETTINGS)
        new, conflicting = split_conflicts(coming, held)
        if not new and not conflicting:
            return 0
        self._store.merge(new, conflicting)
        return len({row[0] for row in self.snapshot.rows()} - held.keys())

    def publish(self, folder: Path) -> OSError | None:
        """Leave all that the log holds in a shared folder, and keep it free of what is forgotten.

        Args:
            folder: the folder, as an absolute path.

        Returns:
            What kept this device's file from being written, if anything did.

        Raises:
            NotSaved: the folder could not be remembered; nothing is left there.
        """
        return self._store.publish(folder)

    def export(self, file: Path) -> int:
        """Write every event to a file; one that a kill leaves half-written is wiped out later.

        Args:
            file: the file, as an absolute path, replaced if there is one.

        Returns:
            How many events it holds.

        Raises:
            NotSaved: that it is being written could not be remembered; nothing is written.
            OSError: it cannot be written; what was there before is still there.
        """
        return self._store.export(file)

    @property
    def copies_with_forgotten(self) -> list[Path]:
        """The conflicted copies in shared folders that hold what was forgotten."""
        return self._store.copies_with_forgotten()

    @property
    def cache(self) -> dict[str, str]:
        """What was worked out from the log and kept beside it; empty where nothing can be."""
        return self._store.read_cache()

    def keep_in_cache(self, values: Mapping[str, str]) -> None:
        """Keep what was worked out from the log, by item; that it cannot be stops nothing."""
        self._store.write_cache(values)

    def refresh(self) -> bool:
        """Take in what other windows wrote, and say whether there was anything.

        Nothing is raised: what cannot be read now is read another time.
        """
        self.catch_up()
        has_news, self._store.has_news = self._store.has_news, False
        return has_news

    def catch_up(self) -> None:
        """Take in what other windows wrote; the next `refresh` tells of it."""
        self.snapshot.set_now(self._clock())
        self._store.catch_up()

    def close(self) -> None:
        """Let go of the database; recording something afterwards opens it again."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
