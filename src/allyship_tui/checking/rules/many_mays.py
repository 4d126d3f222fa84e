"""More than one "may" in the effect of a choice.

Where everything may happen, nothing is said. Say which outcome is likelier, and keep one "may" for
what is truly open. Looked at in English alone.

Wrong:

    effect = "He may smile, or may leave. Some may be disappointed."

Right:

    effect = "He will most likely smile and pay for it with his afternoon. He may even leave."
"""

import re
from collections.abc import Iterator

from allyship_tui.checking.checked import Checked, Entry
from allyship_tui.checking.finding import Hit, Severity
from allyship_tui.course import Situation

WEIGHT = Severity.WARNING
# A capital stands at the beginning of a sentence, else it is the month.
_MAY = re.compile(r"\bmay\b|(?:^|[.!?]\s+)May\b(?! \d)")


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the effects of the choices in situations."""
    for entry, number, count in mays_in_effects(pack):
        if count > 1:
            yield entry.hit(f"choices.{number}.effect", count=count)


def mays_in_effects(pack: Checked) -> Iterator[tuple[Entry, int, int]]:
    """Go through the effects of choices: of each its situation, its number and its "may"s."""
    for entry in pack.entries if pack.is_english else ():
        if isinstance(entry.record, Situation):
            for number, choice in enumerate(entry.record.choices, 1):
                yield entry, number, len(_MAY.findall(choice.effect))
