"""A category or section that `course.toml` does not name.

The id is shown in the place of a title, after all the others.

Wrong:

    category = "rolls"

Right:

    category = "roles"
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.ERROR


def look(pack: Checked) -> Iterator[Hit]:
    """Go through what the loader says of it."""
    return pack.loader_says("missing-heading")
