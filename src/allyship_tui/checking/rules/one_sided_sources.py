"""A disagreement with fewer than two sources.

Where people disagree, both sides are named and can be looked up, or neither.

Wrong:

    disagreement = "Some writers have dropped the word. Others keep it."
    sources = [{ title = "No More Allies", author = "Mia McKenzie" }]

Right:

    sources = [
      { title = "No More Allies", author = "Mia McKenzie" },
      { title = "Tips for Allies of Transgender People", author = "GLAAD" },
    ]
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.WARNING


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the terms that people disagree about."""
    for entry, term in pack.terms:
        if term.disagreement and len(term.sources) == 1:
            yield entry.hit("sources")
