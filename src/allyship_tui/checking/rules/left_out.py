"""Anything else that the program leaves out.

An empty pack, a folder that is not there: what no other rule speaks of. The message is the one that
the program shows.

Wrong:

    allyship check content

Right:

    allyship check content/en
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.ERROR


def look(pack: Checked) -> Iterator[Hit]:
    """Go through what the loader says of it."""
    return pack.loader_says("left-out")
