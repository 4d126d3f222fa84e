"""A file or folder that nothing looks at, and that is most likely no lesson.

Pictures and notes do no harm in a pack, but whoever gets it gets them too. Files about the pack,
such as `README.md`, `LICENSE` or `CHANGELOG.md`, may be there, and so may hidden files.

Wrong:

    terms/notes.txt

Right:

    README.md
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.WARNING


def look(pack: Checked) -> Iterator[Hit]:
    """Go through what the loader says of it."""
    return pack.loader_says("ignored-file")
