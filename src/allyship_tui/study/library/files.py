"""Where compiled courses lie, and what each has to rest on to hold.

A greeting asks: nothing dear is imported here.
"""

import os
from collections.abc import Sequence

from allyship_tui.study.library.basis import basis, shipped_basis
from allyship_tui.system.own_files import is_own_file

_SHIPPED = "course.db"
"""The name of the compiled course that comes with the program, beside the folder of its pack."""


def shipped(base: str) -> tuple[str, str] | None:
    """Return the file of the course that comes with the program, and what it has to rest on.

    Args:
        base: the folder of the pack that comes with the program.

    Returns:
        Both; None where there is no such file.

    Raises:
        OSError: the pack is out of reach.
    """
    path = os.path.join(os.path.dirname(base), _SHIPPED)
    return (path, shipped_basis(base)) if os.path.exists(path) else None


def kept(cache: str, folders: Sequence[str]) -> tuple[str, str]:
    """Return the file that a course compiled from some packs is kept in, of which others differ.

    Args:
        cache: the folder of what can be worked out again.
        folders: of the packs, in their order.

    Returns:
        The file, and what it has to rest on: no text where none can be kept now.
    """
    import hashlib

    which = "\n".join(map(os.path.realpath, folders))
    name = f"course-{hashlib.sha256(os.fsencode(which)).hexdigest()[:16]}.db"
    return os.path.join(cache, name), basis(folders)


def is_ours(path: str) -> bool:
    """Say whether what lies there is a file of this user's, and no link to one.

    Raises:
        OSError: nothing does.
    """
    return is_own_file(os.lstat(path))
