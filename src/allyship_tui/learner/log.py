"""The learner's log: what was done is recorded here, and what holds is read from it."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Self, TypeVar

from allyship_tui.learner import backups
from allyship_tui.learner.database import LogDatabase
from allyship_tui.learner.drafts import Drafts
from allyship_tui.learner.errors import (
    NotOurs,
    NotSaved,
    Replaced,
    explain,
    explain_at_once,
    is_damage,
)
from allyship_tui.learner.events import (
    SETTINGS,
    WORDS,
    Event,
    Kind,
    Row,
    encode,
    followed_in,
    new_id,
    single,
    stamp_after,
)
from allyship_tui.learner.files import NOWHERE, printable
from allyship_tui.learner.opening import open_store, read_damaged
from allyship_tui.learner.read_only import LogView, read_log
from allyship_tui.learner.snapshot import Snapshot
from allyship_tui.messages import say

_Written = TypeVar("_Written")
_FAILURES = (OSError, ValueError, sqlite3.Error, Replaced, NotOurs)


class Log:
    """One window's hold on the log.

    Whatever the folder holds, a log opens and works. If nothing can be saved there, what is
    recorded stays in memory, `is_persistent` is false and `notice` says so.
    """

    snapshot: Snapshot
    """What holds now: kept up by what is recorded here, and by `refresh`."""
    device: str
    """This device's random id."""
    is_persistent: bool
    """Whether what is recorded outlasts this window."""
    notice: str | None
    """A sentence to show: for as long as the log is not lasting, otherwise once."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        self.snapshot = Snapshot()
        self.snapshot.look_from(clock())
        self.device = ""
        self.is_persistent = True
        self.notice = None
        self.drafts = Drafts(folder)
        """What is being written, and not recorded yet."""
        self.unkept: list[Event] = []
        """What was done in this window and is kept nowhere: in memory alone, or not recorded."""
        self._folder = folder
        self._clock = clock
        self._store: LogDatabase | None = None
        self._backed_up = ""
        self._unseen = False

    @classmethod
    def open(cls, folder: Path, clock: Callable[[], datetime]) -> Self:
        """Open the log in a folder, and make what is missing.

        Nothing is raised for what the folder may hold: a damaged log is set aside and what can
        be read of it comes back; where nothing can be saved, the log is kept in memory.

        Args:
            folder: the learner's folder, which need not exist.
            clock: gives the time now, as an aware datetime in the learner's own time zone.
        """
        log = cls(folder.absolute(), clock)
        try:
            log._attach()
        except NotOurs as refusal:
            log._stay_in_memory(str(refusal), read_log(folder))
        except _FAILURES:
            log._stay_in_memory(say("log.not-kept", folder=printable(folder)), read_damaged(folder))
        return log

    @classmethod
    def open_to_keep(cls, folder: Path, clock: Callable[[], datetime]) -> Self:
        """Open the log for someone who has no window to go on in: so that it lasts, or not at all.

        Args:
            folder: the learner's folder, which need not exist.
            clock: as for `open`.

        Raises:
            NotSaved: nothing can be saved there.
        """
        log = cls(folder.absolute(), clock)
        try:
            log._attach()
        except _FAILURES as error:
            raise NotSaved(explain_at_once(error, log._folder)) from error
        return log

    @classmethod
    def in_memory(cls, notice: str, clock: Callable[[], datetime]) -> Self:
        """Return an empty log that lasts as long as this window.

        Args:
            notice: the sentence that says why.
            clock: as for `open`.
        """
        log = cls(NOWHERE, clock)
        log._stay_in_memory(notice, LogView(Snapshot(), "", None))
        return log

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
        made: list[Event] = []

        def compose(others: list[Row]) -> Event:
            # Made once: at a second try it may stand in the file already, under its id.
            if not made:
                made.append(self._event(str(kind), item, body, others))
            return made[0]

        if self.is_persistent:
            try:
                event, others = self._write(lambda store: store.append(compose))
            except NotSaved:
                self._note_unkept(compose([]))
                raise
            # Tried again, it was kept.
            self.unkept = [other for other in self.unkept if not _is_again(event, other)]
        else:
            event, others = compose([]), []
            self.unkept.append(event)
        self.snapshot.add_rows(others)
        self.snapshot.add(event)
        self._unseen = self._unseen or bool(others)
        return event

    def _note_unkept(self, event: Event) -> None:
        """Note what could not be recorded; of what is put into words, the last words count."""
        if isinstance(event.value, dict):
            self.unkept = [other for other in self.unkept if not _is_again(event, other)]
        self.unkept.append(event)

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
            texts = sorted(self.snapshot.items_of(set(ids)) & {*self.snapshot.named(Kind.WRITTEN)})
            self.record(Kind.FORGOTTEN, item, events=sorted(map(single, ids)), texts=texts)
        # In memory alone: what a file holds that cannot be written to is out of reach.
        return self.is_persistent and self._purge()

    def merge(self, events: Iterable[Event]) -> int:
        """Take in events of another device; those that are here already stay as they are.

        Where one comes under an id that another event has, both are kept (`twins`). Settings
        are those of one device, and stay there.

        Returns:
            How many events of the log are new.

        Raises:
            NotSaved: they could not be committed; nothing is taken in.
        """
        from allyship_tui.learner.id_conflicts import placed, told_apart

        held = {row[0]: row for row in self.snapshot.rows()}
        coming = (encode(event) for event in events if event.kind not in SETTINGS)
        new, twins = told_apart(coming, held)
        if not new and not twins:
            return 0

        def put(store: LogDatabase) -> list[Row]:
            store.merge(new, twins)
            return store.everything()

        if self.is_persistent:
            self._take_all(self._write(put))
            self._purge()
        else:
            self._take_all(placed([*held.values(), *new, *twins]))
        return len({row[0] for row in self.snapshot.rows()} - held.keys())

    def leave_in(self, folder: Path) -> OSError | None:
        """Leave all that the log holds in a shared folder, and keep it free of what is forgotten.

        Args:
            folder: the folder, as an absolute path.

        Returns:
            What kept this device's file from being written, if anything did.

        Raises:
            NotSaved: the folder could not be remembered; nothing is left there.
        """
        from allyship_tui.learner.transfer import publish, publish_events

        if self.is_persistent:
            return self._write(lambda store: publish(store.connection, folder, self.device))
        try:
            publish_events(folder, self.device, self.snapshot.events())
        except OSError as error:
            return error
        return None

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
        from allyship_tui.learner.transfer import write_events

        if not self.is_persistent:
            return write_events(file, self.snapshot.events())
        self._write(lambda store: store.note_file_started(file))
        try:
            return write_events(file, self.snapshot.events())
        finally:
            with suppress(*_FAILURES):
                self._write(lambda store: store.note_file_finished(file))

    @property
    def copies_of_forgotten(self) -> list[Path]:
        """The conflicted copies in shared folders that hold what was forgotten."""
        from allyship_tui.learner.transfer import holding

        try:
            return holding(self._store.connection) if self._store else []
        except _FAILURES:
            return []

    @property
    def cache(self) -> dict[str, str]:
        """What was worked out from the log and kept beside it; empty where nothing can be."""
        try:
            return self._store.cached() if self._store else {}
        except _FAILURES:
            return {}

    def keep_in_cache(self, values: Mapping[str, str]) -> None:
        """Keep what was worked out from the log, by item; that it cannot be stops nothing."""
        with suppress(*_FAILURES):
            if self._store and values:
                self._store.cache(values)

    def refresh(self) -> bool:
        """Take in what other windows wrote, and say whether there was anything.

        Nothing is raised: what cannot be read now is read another time.
        """
        self.catch_up()
        seen, self._unseen = self._unseen, False
        return seen

    def catch_up(self) -> None:
        """Take in what other windows wrote; the next `refresh` tells of it."""
        self.snapshot.look_from(self._clock())
        if not self._store:
            return
        try:
            self._unseen = self._take_news() or self._unseen
            self._purge()
        except _FAILURES as error:
            if _needs_reopening(error):
                with suppress(*_FAILURES):
                    self._attach()
                    self._unseen = True

    def close(self) -> None:
        """Let go of the database; recording something afterwards opens it again."""
        if self._store:
            self._store.close()
            self._store = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _write(self, write: Callable[[LogDatabase], _Written]) -> _Written:
        for is_last in (False, True):
            try:
                store = self._store or self._attach()
                store.check()
                self._back_up(store)
                return write(store)
            except _FAILURES as error:
                if is_last or not _needs_reopening(error):
                    raise NotSaved(explain(error, self._folder)) from error
                self.close()
        raise AssertionError

    def _attach(self) -> LogDatabase:
        """Open the database, again if need be, and take in all it holds."""
        self.close()
        known = [encode(event) for event in self.snapshot.events()]
        store, notice = open_store(self._folder, self._clock(), self.device)
        try:
            # The same log in another file: a recovery may not have found what was written here
            # last. A log begun anew has another device, and what is here stays out of it.
            if known and store.device == self.device:
                store.merge(known)
            rows = store.everything()
        except BaseException:
            store.close()
            raise
        self._take_all(rows)
        self._store, self.device, self.notice = store, store.device, notice or self.notice
        self._purge()
        return store

    def _take_all(self, rows: list[Row]) -> None:
        self.snapshot.clear()
        self.snapshot.add_rows(rows)

    def _purge(self) -> bool:
        if not self._store or self._store.is_purged:
            return True
        # Seldom needed, and so not at each start; it brings what reads shared files.
        from allyship_tui.learner.transfer import purge_files

        self._backed_up = ""
        # A draft of what was forgotten elsewhere, or before this window was killed.
        drop = partial(self.drafts.drop, *self.snapshot.forgotten_texts())
        return purge_files(self._store.connection, self._folder, self.device, drop)

    def _take_news(self) -> bool:
        if not self._store:
            return False
        afresh, rows = self._store.news()
        if afresh:
            self.snapshot.clear()
        self.snapshot.add_rows(rows)
        return afresh or bool(rows)

    def _stay_in_memory(self, notice: str, glance: LogView) -> None:
        self.snapshot, self.device = glance.snapshot, glance.device or new_id()
        self.snapshot.look_from(self._clock())
        self.is_persistent, self.notice = False, notice

    def _event(self, kind: str, item: str, body: dict[str, Any], others: list[Row]) -> Event:
        now = self._clock()
        known = self.snapshot
        known.look_from(now)
        if others:
            known = Snapshot()
            known.look_from(now)
            known.add_rows([*(row for row in self.snapshot.rows() if row[5] == item), *others])
        # A time that is still to come is no time to come after: it is named instead. Not of
        # words: what they take the place of is said by whoever had it before their eyes.
        if kind not in WORDS and (ahead := known.ahead(item, kind)):
            body = {**body, "after": sorted({*followed_in(body), *ahead})}
        at = stamp_after(now, known.last_at(item))
        return Event(new_id(), at, now.date().isoformat(), self.device, kind, item, body)

    def _back_up(self, store: LogDatabase) -> None:
        day = self._clock().date().isoformat()
        if day != self._backed_up and not self.snapshot.is_empty:
            backups.back_up(store.connection, self._folder, day)
            self._backed_up = day


def _is_again(event: Event, other: Event) -> bool:
    """Say whether an event does what another was to do: to the same, or in the same words."""
    is_worded = isinstance(event.value, dict)
    return event.kind == other.kind and (
        event.item == other.item or (is_worded and event.body == other.body)
    )


def _needs_reopening(error: BaseException) -> bool:
    return isinstance(error, Replaced) or is_damage(error)
