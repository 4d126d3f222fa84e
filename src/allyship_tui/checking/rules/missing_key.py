"""A key that an entry cannot do without.

Without it the entry cannot be shown as it is meant, so it is left out.

Wrong:

    [[situations]]
    id = "bus-stop"

Right:

    [[situations]]
    id = "bus-stop"
    title = "At the bus stop"
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.ERROR


def look(pack: Checked) -> Iterator[Hit]:
    """Go through what the loader says of it."""
    return pack.loader_says("missing-key")
