"""`allyship today --once`: notes that a greeting was given today, so that there is no second."""

import os
import time

from allyship_tui.system import clock, folders

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from collections.abc import Sequence

_GREETING = ["today", "--once"]
_PREFIX = "greeted-"
_KEPT = 2 * 24 * 60 * 60
"""How many seconds back a day counts: in another time zone it may come again."""


def is_done(arguments: "Sequence[str]") -> bool:
    """Say whether all that was asked for is a greeting that was given already today.

    Every new shell asks this, so it is answered before anything else is imported.

    Args:
        arguments: what follows the program's name.
    """
    if list(arguments) != _GREETING:
        return False
    try:
        return was_greeted(folders.cache_path(), clock.local_day())
    except (OSError, RuntimeError, ValueError):
        return False


def was_greeted(folder: str, day: str) -> bool:
    """Say whether a greeting was given on this day."""
    return os.path.lexists(os.path.join(folder, _PREFIX + day))


def claim(folder: str, day: str) -> bool:
    """Take it on to greet; of several processes at one moment exactly one does.

    Args:
        folder: the cache folder; it is made where it is missing.
        day: the local date.

    Returns:
        Whether the greeting is ours to give: not where it was given, nor where that it was
        could not be kept.
    """
    from allyship_tui.system.own_files import make_file, make_folder

    try:
        make_folder(folder)
        if not make_file(os.path.join(folder, _PREFIX + day)):
            return False
    except OSError:
        return False
    _forget_old_days(folder)
    return True


def _forget_old_days(folder: str) -> None:
    oldest = _PREFIX + time.strftime("%Y-%m-%d", time.localtime(time.time() - _KEPT))
    try:
        for name in os.listdir(folder):
            if name.startswith(_PREFIX) and name < oldest:
                os.unlink(os.path.join(folder, name))
    except OSError:
        return
