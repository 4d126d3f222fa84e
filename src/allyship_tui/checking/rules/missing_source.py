"""An entry that names no source.

Every fact rests on something that can be looked up. A source may lack an address; without any
source an entry is a claim.

Wrong:

    sources = []

Right:

    sources = [{ title = "Guide to Allyship", author = "Amélie Lamont", year = "2016" }]
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.WARNING


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the entries that could have sources and have none."""
    for entry in pack.entries:
        if getattr(entry.record, "sources", None) == ():
            yield entry.hit("sources")
