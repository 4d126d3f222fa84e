"""Files that this user keeps, for nobody else: made, and told from what others put in their place.

A greeting comes this way in every new shell: nothing dear is imported here.
"""

import os
import stat
from contextlib import suppress

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    Path = str | os.PathLike[str]


def is_own_file(found: os.stat_result) -> bool:
    """Say whether what was found is a plain file of this user's."""
    is_mine = not hasattr(os, "geteuid") or found.st_uid == os.geteuid()
    return is_mine and stat.S_ISREG(found.st_mode)


def make_folder(folder: "Path") -> None:
    """Make a folder, and the ones above it that are missing, for this user alone.

    Raises:
        OSError: it cannot be made, or something else is in its place.
    """
    try:
        os.mkdir(folder, 0o700)
    except FileNotFoundError:
        above = os.path.dirname(folder)
        if not above:  # the current folder, which is gone
            raise
        make_folder(above)
        with suppress(FileExistsError):  # another process was quicker
            os.mkdir(folder, 0o700)
    except OSError:
        if not os.path.isdir(folder):
            raise


def make_file(path: "Path") -> bool:
    """Make an empty file for this user alone; say whether there was none before.

    Raises:
        OSError: it cannot be made.
    """
    try:
        # SQLite gives what it keeps beside a database the same mode as the database.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_CLOEXEC, 0o600))
    except FileExistsError:
        return False
    return True
