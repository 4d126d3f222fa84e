"""A file that cannot be read: it is not TOML, not UTF-8, or no file.

Nothing in such a file can be shown, so all that it holds is left out. The line and column are
those at which reading stopped; the slip is there or just before it.

Wrong:

    title = "Ally

Right:

    title = "Ally"
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.ERROR


def look(pack: Checked) -> Iterator[Hit]:
    """Go through what the loader says of it."""
    return pack.loader_says("unreadable-file")
