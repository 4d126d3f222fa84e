"""How often "may" stands in the effects of choices."""

import re
from collections.abc import Iterator

from allyship_tui.checking.checked import Checked, Entry
from allyship_tui.course import Situation

# A capital stands at the beginning of a sentence, else it is the month.
_MAY = re.compile(r"\bmay\b|(?:^|[.!?]\s+)May\b(?! \d)")


def mays_in_effects(pack: Checked) -> Iterator[tuple[Entry, int, int]]:
    """Go through the effects of choices: of each its situation, its number and its "may"s."""
    for entry in pack.entries if pack.is_english else ():
        if isinstance(entry.record, Situation):
            for number, choice in enumerate(entry.record.choices, 1):
                yield entry, number, len(_MAY.findall(choice.effect))
