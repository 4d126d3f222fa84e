"""Once a day: a file in the cache folder, named for the day, says that it was greeted."""

import os
import time
from contextlib import suppress

_PREFIX = "greeted-"
_KEPT = 2 * 24 * 60 * 60
"""How many seconds back a day counts: in another time zone it may come again."""


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
    from pathlib import Path

    from allyship_tui.learner.files import make_file, make_folder

    try:
        make_folder(Path(folder))
        if not make_file(Path(folder, _PREFIX + day)):
            return False
    except OSError:
        return False
    _forget_old_days(folder)
    return True


def _forget_old_days(folder: str) -> None:
    oldest = _PREFIX + time.strftime("%Y-%m-%d", time.localtime(time.time() - _KEPT))
    with suppress(OSError):
        for name in os.listdir(folder):
            if name.startswith(_PREFIX) and name < oldest:
                os.unlink(os.path.join(folder, name))
