"""A sentence of more than 30 words.

Long sentences are hard for whoever reads in a second language, is tired, or listens.

Wrong:

    why_it_matters = "When people outside the group share that work, which is often ..."

Right:

    why_it_matters = "When people outside the group share that work, the cost is spread."
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity
from allyship_tui.checking.texts import beginning, words

WEIGHT = Severity.WARNING
MOST = 30


def look(pack: Checked) -> Iterator[Hit]:
    """Go through every sentence that was written for a lesson."""
    for prose in pack.prose:
        for sentence in prose.sentences:
            count = words(sentence)
            if count > MOST:
                first = beginning(sentence)
                quote = first.removesuffix("...")
                yield prose.entry.hit(prose.key, quote, count=count, most=MOST, sentence=first)
