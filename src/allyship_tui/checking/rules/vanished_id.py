"""An entry that was there before, and is gone.

What someone marked, answered or wrote is kept under its id. An id is never changed, and never
used again; a term that is given up stays, with `retired`. What was there before is known from
git; where there is none, nothing is said.

Wrong:

    git rm terms/ally.toml

Right, in `terms/ally.toml`:

    retired = 2027-03-01
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity
from allyship_tui.checking.raw_files import RawFiles
from allyship_tui.course import closest

WEIGHT = Severity.ERROR
_LISTS = {"tip": "tips", "reading": "reading", "situation": "situations", "path": "paths"}


def look(pack: Checked) -> Iterator[Hit]:
    """Go through what was there before and is not, not even as an entry that is left out."""
    if pack.before is None:
        return
    files = RawFiles(pack.folder)
    here = set(pack.pack.lessons)
    for name in sorted(pack.before.entries - here):
        kind, _, identity = name.partition("/")
        values = {"entry": name}
        if kind == "term":
            file = f"terms/{identity}.toml"
            if not files.is_there(file):
                yield Hit(file, values, name)
            continue
        file = f"{_LISTS[kind]}.toml"
        ids = _ids(files, file, _LISTS[kind])
        if ids is not None and identity not in ids:
            # Where an id is like it and was not there before, it was changed.
            new = [each for each in ids if f"{kind}/{each}" not in pack.before.entries]
            changed = closest(identity, new)
            if changed:
                number = ids.index(changed) + 1
                yield Hit(file, values, name, "id", number, suggestion=identity)
            else:
                yield Hit(file, values, name)


def _ids(files: RawFiles, file: str, name: str) -> list[str] | None:
    """Return the ids in a file, in their order; None where the file cannot be read."""
    if not files.is_there(file):
        return []
    entries = (files.table(file) or {}).get(name)
    if not isinstance(entries, list):
        return None
    return [str(each.get("id")) if isinstance(each, dict) else "" for each in entries]
