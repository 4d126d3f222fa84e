"""Many entries that were checked on one day.

`checked` is the day on which someone held this entry against its sources. Nobody does that for
more than twelve entries in a day: a date that stands in more was set in bulk, and tells nothing.
The first entry with it is named.

Wrong, in a hundred files:

    checked = 2027-03-01

Right, in each file the day on which its sources were opened:

    checked = 2027-02-11
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from allyship_tui.checking.checked import Checked, Entry
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.WARNING
MOST = 12


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the days on which entries were checked."""
    days: dict[date, list[Entry]] = defaultdict(list)
    for entry in sorted(pack.entries, key=lambda each: each.file):
        days[entry.record.checked].append(entry)
    for day, entries in days.items():
        if len(entries) > MOST:
            yield entries[0].hit("checked", day=day.isoformat(), entries=len(entries), most=MOST)
