"""Which schema a new file names in its first line: the neighbour of the one that its pack names."""

import re
from pathlib import Path

from allyship_tui.authoring.kinds import PACK, Kind
from allyship_tui.course import KINDS, first_line

_FIRST = re.compile(r"#:schema (\S+)/course\.json")


def schema_line(kind: Kind, folder: Path) -> str:
    """Return the line, for editors that complete and check; no text where the pack names no schema.

    Args:
        kind: what is begun.
        folder: that of the pack, whose `course.toml` is looked at.
    """
    try:
        with (folder / PACK.file).open(encoding="utf-8-sig", errors="replace") as file:
            found = _FIRST.fullmatch(file.readline().strip())
    except OSError:
        return ""
    if not found:
        return ""
    named = next(each for each in KINDS.values() if each.record is kind.record)
    line = first_line(named, found[1])
    is_absolute = found[1].startswith("/") or "://" in found[1]
    return line.replace("../", "", named.file.count("/")) if is_absolute else line
