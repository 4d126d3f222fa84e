"""The name of a term's file that cannot be an id.

The name of the file is the term's permanent id: small letters, digits and single hyphens.

Wrong:

    terms/Calling_In.toml

Right:

    terms/calling-in.toml
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.ERROR


def look(pack: Checked) -> Iterator[Hit]:
    """Go through what the loader says of it."""
    return pack.loader_says("bad-file-name")
