"""A term to know best with one question only.

Who answers the same question each time learns the answer to it, and not the term.

Wrong:

    core = true
    recall = [ { id = "the-seat", ... } ]

Right:

    core = true
    recall = [ { id = "the-seat", ... }, { id = "who-decides", ... } ]
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.WARNING
LEAST = 2


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the terms to know best."""
    for entry, term in pack.terms:
        if term.core and len(term.recall) < LEAST:
            yield entry.hit("recall", count=len(term.recall), least=LEAST)
