"""A file or folder that nothing looks at.

A pack has `course.toml`, `definition.toml`, `tips.toml`, `reading.toml`, `situations.toml`,
`paths.toml` and the folder `terms`, spelled so. Under any other name a lesson would vanish
without a word.

Wrong:

    terms/ally.toml.txt

Right:

    terms/ally.toml
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.ERROR


def look(pack: Checked) -> Iterator[Hit]:
    """Go through what the loader says of it."""
    return pack.loader_says("unread-file")
