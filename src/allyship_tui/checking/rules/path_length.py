"""A path of fewer than 6 stops, or of more than 12.

A shorter one is a list of related words, which each term has already; a longer one is given up.

Wrong:

    stops = ["term/ally", "term/upstander"]

Right:

    stops = ["term/ally", "term/upstander", ... (6 to 12 of them)]
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity
from allyship_tui.course import LessonPath

WEIGHT = Severity.WARNING
LEAST, MOST = 6, 12


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the paths."""
    for entry in pack.entries:
        if isinstance(entry.record, LessonPath):
            count = len(entry.record.stops)
            if not LEAST <= count <= MOST:
                yield entry.hit("stops", count=count, least=LEAST, most=MOST)
