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
from allyship_tui.checking.finding import Grave, Hit
from allyship_tui.checking.raw_files import RawFiles
from allyship_tui.course import closest

WEIGHT = Grave.ERROR
_FILES = {"tip": "tips.toml", "reading": "reading.toml", "situation": "situations.toml"}
_LISTS = {"tip": "tips", "reading": "reading", "situation": "situations"}


def look(pack: Checked) -> Iterator[Hit]:
    """Go through what was there before and is not, not even as an entry that is left out."""
    if pack.before is None:
        return
    files = RawFiles(pack.folder)
    here = set(pack.pack.lessons)
    new = here - pack.before.entries
    for name in sorted(pack.before.entries - here):
        kind, _, identity = name.partition("/")
        file = _FILES.get(kind, f"terms/{identity}.toml")
        table = files.table(file) if files.is_there(file) else {}
        if kind == "term":
            is_gone = not files.is_there(file)
        else:
            listed = table.get(_LISTS[kind], []) if table is not None else None
            entries = listed if isinstance(listed, list) else None
            is_gone = entries is not None and all(
                not isinstance(each, dict) or each.get("id") != identity for each in entries
            )
        if is_gone:
            renamed = closest(name, new)
            values = {"entry": name, "id": identity}
            yield Hit(file, values, name, suggestion=renamed and identity)
