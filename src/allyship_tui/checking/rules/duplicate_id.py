"""An id that is used twice in one place.

What someone marked or answered is kept under the id, so two entries with one id would be taken for
each other. The second is left out.

Wrong:

    recall = [
      { id = "one", prompt = "..." },
      { id = "one", prompt = "..." },
    ]

Right:

    recall = [
      { id = "one", prompt = "..." },
      { id = "two", prompt = "..." },
    ]
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.ERROR


def look(pack: Checked) -> Iterator[Hit]:
    """Go through what the loader says of it."""
    return pack.loader_says("duplicate-id")
