"""A sentence that stands in two entries.

Whoever reads a term a day meets it twice, and takes the second for a copy. The later of the two
is named. Sentences of fewer than five words are passed over, and so are content notes.

Wrong:

    # terms/ally.toml and terms/upstander.toml
    why_it_matters = "Those who meet a barrier every day often have to name it."

Right:

    # terms/upstander.toml
    why_it_matters = "Harm goes on more easily where nobody who sees it says a word."
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked, Prose
from allyship_tui.checking.finding import Hit, Severity
from allyship_tui.checking.texts import beginning

WEIGHT = Severity.WARNING
LEAST = 5


def look(pack: Checked) -> Iterator[Hit]:
    """Go through every sentence, and what was there first."""
    first: dict[str, Prose] = {}
    for prose in pack.prose:
        for sentence in prose.sentences:
            words = sentence.split()
            if len(words) < LEAST or prose.key == "content_note":
                continue
            earlier = first.setdefault(" ".join(words).casefold(), prose)
            if earlier.entry is not prose.entry:
                begun = beginning(sentence)
                quote = begun.removesuffix("...")
                yield prose.entry.hit(prose.key, quote, sentence=begun, entry=earlier.entry.name)
