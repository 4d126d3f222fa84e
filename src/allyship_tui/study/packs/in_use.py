"""Which packs are in use, and in which order: the one place that decides it."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from allyship_tui.course import Problem, Weight
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line
from allyship_tui.study.packs.at_a_glance import PACKS
from allyship_tui.system.folders import base_folder

BEFORE = ".before-"
"""So begins the name of a pack's folder while a newer one is put in its place."""


class Origin(StrEnum):
    """Who put a pack in use."""

    BUILT_IN = "built-in"
    PACKS_FOLDER = "packs-folder"
    SETTINGS = "settings"
    COMMAND_LINE = "command-line"


class PackInUse(Struct, frozen=True):
    """A pack, which need not be there."""

    folder: Path
    origin: Origin


class InUse(Struct, frozen=True):
    """All packs in use; a later one wins over an earlier."""

    packs: tuple[PackInUse, ...]
    problems: tuple[Problem, ...] = ()
    """What lies in the packs folder and is no pack."""

    @property
    def added(self) -> tuple[Path, ...]:
        """The folders of all but the built-in one."""
        return tuple(pack.folder for pack in self.packs[1:])


def packs_in_use(
    data: Path | None, configured: Iterable[Path] = (), given: Iterable[Path] = ()
) -> InUse:
    """Decide which packs are in use: built-in, packs folder, settings file, command line.

    Nothing is raised: a folder that is not there is named when it is read.

    Args:
        data: the data folder; None where there is none.
        configured: the folders that the settings file names.
        given: the folders that the command line names.
    """
    problems: list[Problem] = []
    kept = _kept(data / PACKS, problems) if data else ()
    found = (
        (Origin.BUILT_IN, [base_folder()]),
        (Origin.PACKS_FOLDER, kept),
        (Origin.SETTINGS, configured),
        (Origin.COMMAND_LINE, given),
    )
    packs = (PackInUse(folder, origin) for origin, folders in found for folder in folders)
    return InUse(tuple(packs), tuple(problems))


def kept_packs(root: Path) -> tuple[Path, ...]:
    """Return the folders of the packs in the packs folder, in the order of their names."""
    return tuple(_kept(root, []))


def _kept(root: Path, problems: list[Problem]) -> Sequence[Path]:
    try:
        names = {path.name: path.is_dir() for path in root.iterdir()}
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        why = clean_line(error.strerror or type(error).__name__)
        problems.append(Problem(clean_line(str(root)), "", say("packs.unreadable", reason=why)))
        return ()
    folders = {name: root / name for name in _shown(names) if names[name]}
    for name in sorted(_shown(names) - folders.keys()):
        file, what = clean_line(f"{root.name}/{name}"), say("packs.not-a-folder")
        problems.append(Problem(file, "", what, Weight.IGNORED))
    for before in names:
        # What was to replace it never came to stand there.
        name = before.removeprefix(BEFORE)
        if name != before and name not in names:
            folders[name] = root / before
    return [folders[name] for name in sorted(folders)]


def _shown(names: Iterable[str]) -> set[str]:
    return {name for name in names if not name.startswith(".")}
