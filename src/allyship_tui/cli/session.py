"""What a command works with: the course, what was done, the date.

Each is made, and what it takes imported, when it is first asked for.
"""

from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from allyship_tui.cli.output import remark
from allyship_tui.cli.parser import Options
from allyship_tui.folders import data_folder
from allyship_tui.wording import say

if TYPE_CHECKING:
    from allyship_tui.course.course import Course
    from allyship_tui.learner.glance import Glance
    from allyship_tui.learner.snapshot import Snapshot

_MOST_PROBLEMS = 5


def local_now() -> datetime:
    """Return the time now, in the learner's own time zone."""
    return datetime.now(UTC).astimezone()


class Session:
    """One run of one command."""

    def __init__(self, options: Options) -> None:
        """Keep the options; nothing is read yet.

        Args:
            options: what was asked for.
        """
        self.options = options

    @cached_property
    def course(self) -> "Course":
        """All that is taught; what was left out of it is told on standard error."""
        from allyship_tui.course.load import load_course

        course = load_course(self.options.content)
        problems = course.problems
        if problems:
            remark(say("cli.problems", count=len(problems)))
            for problem in problems[:_MOST_PROBLEMS]:
                remark(str(problem))
            if len(problems) > _MOST_PROBLEMS:
                remark(say("cli.more-problems", count=len(problems) - _MOST_PROBLEMS))
        return course

    @cached_property
    def glance(self) -> "Glance":
        """What was done, and what stood in the way of reading it."""
        from allyship_tui.learner.glance import read

        return read(self.data_folder)

    @cached_property
    def snapshot(self) -> "Snapshot":
        """What was done; what cannot be read of it is told on standard error."""
        if self.glance.notice:
            remark(self.glance.notice)
        return self.glance.snapshot

    @cached_property
    def data_folder(self) -> Path:
        """The learner's folder."""
        return data_folder(self.options.data_dir)

    @cached_property
    def day(self) -> date:
        """The day asked for, or the learner's local date."""
        return self.options.day or local_now().date()
