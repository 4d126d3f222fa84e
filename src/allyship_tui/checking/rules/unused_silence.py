"""A silence in `course.toml` that silences nothing.

The rule or the entry is not there, or the entry keeps the rule by now. A silence that stays would
hide the next mistake.

Wrong, where `term/ally` reads easily:

    [[silence]]
    rule = "reading-grade"
    entry = "term/ally"
    reason = "It quotes a law."

Right: without it.
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.WARNING


def look(pack: Checked) -> Iterator[Hit]:
    """Find nothing by itself: what a silence is good for is known when all rules were asked."""
    del pack
    return iter(())
