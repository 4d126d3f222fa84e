"""A word with which too many examples or scenes begin.

Where more than 15 % of the examples (`in_practice`) or scenes (`happens`) begin alike, readers
notice the mould and not what is in it. Three at least are needed for that. The first entry that
begins so is named, with how many there are.

Wrong, in 30 of 70 terms:

    in_practice = "Picture a school meeting in Lyon."

Right:

    in_practice = "At a school meeting in Lyon, a father asks why the notes come in French only."
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity
from allyship_tui.checking.openers import KEYS, openers

WEIGHT = Severity.WARNING
SHARE = 0.15
LEAST = 3


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the words with which examples and scenes begin."""
    for kind, key in KEYS.items():
        found = openers(pack, kind)
        whole = sum(len(entries) for _, entries in found)
        for opener, entries in found:
            if len(entries) >= LEAST and len(entries) > SHARE * whole:
                share = round(100 * len(entries) / whole)
                yield entries[0].hit(
                    key,
                    opener=opener,
                    entries=len(entries),
                    whole=whole,
                    share=share,
                    most=round(100 * SHARE),
                )
