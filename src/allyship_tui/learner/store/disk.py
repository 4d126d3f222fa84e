"""The store on disk: a failed write tried again after reopening, backups, purges, the cache."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Self, TypeVar

from allyship_tui.learner import backups
from allyship_tui.learner.database import LogDatabase
from allyship_tui.learner.drafts import Drafts
from allyship_tui.learner.errors import STORE_ERRORS, NotSaved, Replaced, explain_failure, is_damage
from allyship_tui.learner.events import Event, Row, encode
from allyship_tui.learner.recovery import open_or_recover
from allyship_tui.learner.snapshot import Snapshot
from allyship_tui.learner.store.event_store import Compose

_Result = TypeVar("_Result")


class DiskStore:
    """An `EventStore` in the learner's folder, which other windows may write to as well."""

    is_persistent = True

    def __init__(self, folder: Path, clock: Callable[[], datetime], drafts: Drafts) -> None:
        """Name the place of the events; nothing is opened yet.

        Args:
            folder: the learner's folder, as an absolute path.
            clock: gives the time now, as an aware datetime in the learner's own time zone.
            drafts: the drafts in that folder: what was forgotten is wiped out there too.
        """
        self.snapshot = Snapshot()
        self.snapshot.set_now(clock())
        self.device = ""
        self.notice: str | None = None
        self.has_news = False
        self.database: LogDatabase | None = None
        """The open database; None once it is closed."""
        self._folder = folder
        self._clock = clock
        self._drafts = drafts
        self._backed_up = ""

    @classmethod
    def open(cls, folder: Path, clock: Callable[[], datetime], drafts: Drafts) -> Self:
        """Open the log in a folder, and make or recover what is missing.

        Args:
            folder: as above; it need not exist.
            clock: as above.
            drafts: as above.

        Raises:
            Exception: one of `STORE_ERRORS`: nothing can be saved there.
        """
        store = cls(folder, clock, drafts)
        store.reopen()
        return store

    def reopen(self) -> LogDatabase:
        """Open the database, again if need be, and take in all it holds.

        Raises:
            Exception: one of `STORE_ERRORS`: it cannot be opened.
        """
        self.close()
        known = [encode(event) for event in self.snapshot.events()]
        database, notice = open_or_recover(self._folder, self._clock(), self.device)
        try:
            # The same log in another file: a recovery may not have found what was written here
            # last. A log begun anew has another device, and what is here stays out of it.
            if known and database.device == self.device:
                database.merge(known)
            rows = database.read_all()
        except BaseException:
            database.close()
            raise
        self.snapshot.replace(rows)
        self.database, self.device = database, database.device
        self.notice = notice or self.notice
        self.purge()
        return database

    def append(self, compose: Compose) -> Event:
        """See `EventStore`."""
        event, others = self._write(lambda database: database.append(compose))
        self.snapshot.add_rows(others)
        self.snapshot.add(event)
        self.has_news = self.has_news or bool(others)
        return event

    def merge(self, new: list[Row], conflicting: list[Row]) -> None:
        """See `EventStore`."""

        def write(database: LogDatabase) -> list[Row]:
            database.merge(new, conflicting)
            return database.read_all()

        self.snapshot.replace(self._write(write))
        self.purge()

    def catch_up(self) -> None:
        """See `EventStore`."""
        if not self.database:
            return
        try:
            starts_afresh, rows = self.database.read_news()
            if starts_afresh:
                self.snapshot.clear()
            self.snapshot.add_rows(rows)
            self.has_news = self.has_news or starts_afresh or bool(rows)
            self.purge()
        except STORE_ERRORS as error:
            if _needs_reopening(error):
                with suppress(*STORE_ERRORS):
                    self.reopen()
                    self.has_news = True

    def purge(self) -> bool:
        """See `EventStore`; what is left is tried again when the log is refreshed or opened."""
        if not self.database or self.database.is_purged:
            return True
        # Seldom needed, and so not at each start; it brings what reads shared files.
        from allyship_tui.learner.transfer import purge_files

        self._backed_up = ""
        # A draft of what was forgotten elsewhere, or before this window was killed.
        drop_drafts = partial(self._drafts.drop, *self.snapshot.forgotten_texts())
        return purge_files(self.database.connection, self._folder, self.device, drop_drafts)

    def publish(self, folder: Path) -> OSError | None:
        """See `EventStore`."""
        from allyship_tui.learner.transfer import publish

        return self._write(lambda database: publish(database.connection, folder, self.device))

    def export(self, file: Path) -> int:
        """See `EventStore`; a file that a kill leaves half-written is wiped out later."""
        from allyship_tui.learner.transfer import write_events

        self._write(lambda database: database.note_file_started(file))
        try:
            return write_events(file, self.snapshot.events())
        finally:
            # The file is whole: a note that stays has it looked for once more, and that is all.
            with suppress(NotSaved):
                self._write(lambda database: database.note_file_finished(file))

    def copies_with_forgotten(self) -> list[Path]:
        """See `EventStore`."""
        from allyship_tui.learner.transfer import copies_with_forgotten

        try:
            return copies_with_forgotten(self.database.connection) if self.database else []
        except STORE_ERRORS:
            return []

    def read_cache(self) -> dict[str, str]:
        """See `EventStore`."""
        try:
            return self.database.read_cache() if self.database else {}
        except STORE_ERRORS:
            return {}

    def write_cache(self, values: Mapping[str, str]) -> None:
        """See `EventStore`."""
        with suppress(*STORE_ERRORS):
            if self.database and values:
                self.database.write_cache(values)

    def close(self) -> None:
        """See `EventStore`."""
        if self.database:
            self.database.close()
            self.database = None

    def _write(self, write: Callable[[LogDatabase], _Result]) -> _Result:
        """Write to the database; if it was replaced or damaged, once more after reopening it.

        Raises:
            NotSaved: it could not be written.
        """
        for is_last in (False, True):
            try:
                database = self.database or self.reopen()
                database.check()
                self._back_up(database)
                return write(database)
            except STORE_ERRORS as error:
                if is_last or not _needs_reopening(error):
                    raise NotSaved(explain_failure(error, self._folder)) from error
                self.close()
        raise AssertionError

    def _back_up(self, database: LogDatabase) -> None:
        day = self._clock().date().isoformat()
        if day != self._backed_up and not self.snapshot.is_empty:
            backups.back_up(database.connection, self._folder, day)
            self._backed_up = day


def _needs_reopening(error: BaseException) -> bool:
    return isinstance(error, Replaced) or is_damage(error)
