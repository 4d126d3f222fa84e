"""What a command works with: its options, the lessons, the log, the date.

Each is made, and what it takes imported, when it is first asked for.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from allyship_tui.cli.answer import Refused
from allyship_tui.cli.options import Options
from allyship_tui.cli.output import remark
from allyship_tui.learner import DATABASE
from allyship_tui.messages import say
from allyship_tui.study.text import as_paragraph, sentence
from allyship_tui.system import clock, folders

if TYPE_CHECKING:
    from allyship_tui.course import Course
    from allyship_tui.learner import LogView, Snapshot
    from allyship_tui.study.learning import Learning
    from allyship_tui.study.packs import InUse
    from allyship_tui.study.settings import Config


class Context:
    """One run of one command."""

    def __init__(self, options: Options) -> None:
        """Keep the options; nothing is read yet.

        Args:
            options: what was asked for.
        """
        self.options = options

    @cached_property
    def course(self) -> "Course":
        """All that is taught; what is wrong with it is told on standard error, all of it.

        Not to someone who is greeted, though: they asked for nothing.
        """
        course, _ = self.opened
        problems = (*self.config.pack_problems, *course.problems)
        if problems and not self.options.is_greeting:
            from allyship_tui.course import by_weight

            remark(say("cli.problems", count=len(problems)))
            for heading, found in by_weight(problems):
                remark(heading)
                for problem in found:
                    remark(str(problem))
        return course

    @cached_property
    def opened(self) -> "tuple[Course, InUse]":
        """All that is taught, and the packs that it is made of; nothing is told of them."""
        from allyship_tui.study.anew import opening_for

        opening = opening_for(self.options.data_dir, self.options.content)
        return opening.open(self.config, date.fromisoformat(clock.local_day()))

    @cached_property
    def packs(self) -> "InUse":
        """The packs in use, none of them read."""
        from allyship_tui.study.packs import packs_in_use

        return packs_in_use(self._known_data_folder, self.config.content, self.options.content)

    @cached_property
    def config(self) -> "Config":
        """What the settings file says."""
        from allyship_tui.study.settings import own_config

        return own_config()

    @cached_property
    def log_view(self) -> "LogView":
        """What was done, and what stood in the way of reading it."""
        from datetime import datetime

        from allyship_tui.learner import LogView, Snapshot, read_log

        tonight = datetime.fromisoformat(f"{clock.local_day()}T23:59:59").astimezone()
        try:
            return read_log(self.data_folder, tonight)
        except folders.NoHome as error:
            return LogView(Snapshot(), "", error.sentence)

    @cached_property
    def snapshot(self) -> "Snapshot":
        """What was done; what cannot be read of it is told on standard error."""
        if self.log_view.notice:
            remark(self.log_view.notice)
        return self.log_view.snapshot

    @contextmanager
    def learning(
        self, words: str = "", besides: str = "", *, keeps: bool = True
    ) -> "Iterator[Learning]":
        """Open the log for writing, for a command that records something.

        Args:
            words: what someone typed, which is given back where it could not be kept.
            besides: what else to say then.
            keeps: whether the command is of no use where nothing can be saved.

        Raises:
            Refused: what was to be recorded could not be kept.
        """
        from allyship_tui.learner import Log, NotSaved
        from allyship_tui.study.learning import Learning
        from allyship_tui.system.clock import local_now

        try:
            folder = self.data_folder
        except OSError as error:
            why = say("cli.nothing-saved", reason=sentence(error.strerror or str(error)))
            raise Refused(as_paragraph(why, besides), words=words) from error
        try:
            with (Log.open_persistent if keeps else Log.open)(folder, local_now) as log:
                if log.notice:
                    remark(log.notice)
                yield Learning(self.course, log, local_now)
        except NotSaved as error:
            raise Refused(as_paragraph(str(error), besides), words=words) from error

    @cached_property
    def muted(self) -> frozenset[str]:
        """The ids of the terms that the reader set aside, as far as the log can be read."""
        if not self.has_log:  # and so no need for SQLite
            return frozenset()
        from allyship_tui.study.daily import muted_terms

        return muted_terms(self.course, self.log_view.snapshot)

    @cached_property
    def has_log(self) -> bool:
        """Whether there is a log."""
        # Path.exists raises where it may not look. Without a home there is no folder to look in.
        with suppress(OSError, RuntimeError):
            return os.path.exists(self.data_folder / DATABASE)  # noqa: PTH110
        return False

    @cached_property
    def data_folder(self) -> Path:
        """The learner's folder.

        Raises:
            NoHome: no folder was named, and there is no home for the usual one.
        """
        return folders.data_folder(self.options.data_dir)

    @property
    def _known_data_folder(self) -> Path | None:
        with suppress(OSError, RuntimeError):
            return self.data_folder
        return None

    @cached_property
    def day(self) -> date:
        """The day asked for, or the learner's local date."""
        return self.options.day or date.fromisoformat(clock.local_day())
