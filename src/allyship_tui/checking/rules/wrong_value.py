"""A value that does not fit its key.

It has another type than is expected, is none of the words that there are to choose from, is
empty or is too long. The entry is left out.

Wrong:

    checked = "last week"

Right:

    checked = 2027-03-01
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.ERROR


def look(pack: Checked) -> Iterator[Hit]:
    """Go through what the loader says of it."""
    return pack.loader_says("wrong-value")
