"""A key that is not known.

Most are slips of the finger, and what stands under such a key is shown nowhere. A program that
is older than the pack passes over it; here it is an error.

Wrong:

    catagory = "roles"

Right:

    category = "roles"
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.ERROR


def look(pack: Checked) -> Iterator[Hit]:
    """Go through what the loader says of it."""
    return pack.loader_says("unknown-key")
