"""A `checked` that lies in the future.

Nobody has held the entry against its sources yet on a day that is still to come.

Wrong, on 2 March 2027:

    checked = 2027-12-31

Right:

    checked = 2027-03-02
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.WARNING


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the days on which entries are said to have been checked."""
    for entry in pack.entries:
        day = entry.record.checked
        if day > pack.today:
            yield entry.hit("checked", day=day.isoformat(), today=pack.today.isoformat())
