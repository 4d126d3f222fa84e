"""How the course is opened, at the start and whenever it is read anew."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

from msgspec import Struct

from allyship_tui.course import Course
from allyship_tui.study.library import open_course, seen_files
from allyship_tui.study.packs import InUse, course_in_use, packs_in_use
from allyship_tui.study.settings import Config, own_config
from allyship_tui.system.folders import cache_folder, data_folder, named
from allyship_tui.system.own_files import make_folder


class Opening(Struct, frozen=True):
    """Where the packs in use are looked for, and where they are kept compiled."""

    data: Path | None = None
    """The data folder; None where there is none."""
    given: tuple[Path, ...] = ()
    """The folders of packs that the command line names."""
    cache: Path | None = None
    """The folder of what can be worked out again; None where there can be none."""

    def open(self, config: Config, today: date) -> tuple[Course, InUse]:
        """Open the course of the packs that are in use now. Nothing is raised.

        Args:
            config: what the settings file says.
            today: the learner's local date.

        Returns:
            The course, and the packs that it is made of.
        """
        return course_in_use(
            self.data,
            config,
            self.given,
            today,
            load=lambda folders: open_course(folders, self.cache),
        )

    def look(self) -> object:
        """Return all that the course rests on, as it is now: the same until something changes."""
        config = own_config()
        used = packs_in_use(self.data, config.content, self.given)
        folders = tuple(pack.folder for pack in used.packs)
        return config, folders, seen_files(folders)


def opening_for(data_dir: Path | None, given: Iterable[Path], *, writes: bool = False) -> Opening:
    """Return how the course is opened for a command line.

    Args:
        data_dir: the folder of the learner's log, if the command line names one.
        given: the folders of packs that it names.
        writes: whether a folder that was named may be written to: a command only reads there.
    """
    data = None
    with suppress(OSError, RuntimeError):  # without a home there is none
        data = data_folder(data_dir)
    return Opening(data, tuple(given), _cache(data_dir, writes=writes))


def _cache(data_dir: Path | None, *, writes: bool) -> Path | None:
    with suppress(OSError):
        folder = cache_folder(data_dir)
        if writes or not named(data_dir):
            make_folder(folder)
        return folder if folder.is_dir() else None
    return None
