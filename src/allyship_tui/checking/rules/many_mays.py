"""More than one "may" in the effect of a choice.

Where everything may happen, nothing is said. Say which outcome is likelier, and keep one "may" for
what is truly open. Looked at in English alone.

Wrong:

    effect = "He may smile, or may leave. Some may be disappointed."

Right:

    effect = "He will most likely smile and pay for it with his afternoon. He may even leave."
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity
from allyship_tui.checking.mays import mays_in_effects

WEIGHT = Severity.WARNING


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the effects of the choices in situations."""
    for entry, number, count in mays_in_effects(pack):
        if count > 1:
            yield entry.hit(f"choices.{number}.effect", count=count)
