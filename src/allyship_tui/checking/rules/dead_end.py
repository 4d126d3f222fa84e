"""A term that leads to no other.

`related` is how one reads on. A term without it is where reading stops.

Wrong:

    related = []

Right:

    related = [{ id = "solidarity", kind = "see" }]
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.WARNING


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the terms in use."""
    for entry, term in pack.terms:
        if not term.related:
            yield entry.hit("related")
