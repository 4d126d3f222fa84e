"""A definition of fewer than 60 words, or of more than 150.

A shorter one leaves out what tells the word from its neighbours; a longer one is not read to
its end on a day of five minutes.

Wrong:

    definition = "An ally helps."

Right:

    definition = "An ally uses what they have, such as time, ... (60 words and more)"
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity
from allyship_tui.checking.texts import words

WEIGHT = Severity.WARNING
LEAST, MOST = 60, 150


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the definitions of terms."""
    for entry, term in pack.terms:
        count = words(term.definition)
        if not LEAST <= count <= MOST:
            yield entry.hit("definition", count=count, least=LEAST, most=MOST)
