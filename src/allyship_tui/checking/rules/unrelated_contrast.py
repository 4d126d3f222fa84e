"""A word in `not_the_same_as` that does not stand in `related`.

What is easily taken for this word is a way on from it.

Wrong:

    not_the_same_as = [{ id = "bystander", difference = "..." }]
    related = [{ id = "solidarity", kind = "see" }]

Right:

    related = [
      { id = "solidarity", kind = "see" },
      { id = "bystander", kind = "contrast" },
    ]
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.WARNING


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the contrasts of each term in use."""
    for entry, term in pack.terms:
        related = {link.id for link in term.related}
        for number, contrast in enumerate(term.not_the_same_as, 1):
            if contrast.id not in related:
                yield entry.hit(f"not_the_same_as.{number}.id", target=contrast.id)
