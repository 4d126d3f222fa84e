"""A link to a term that is retired.

A retired term stays for those who met it, and is offered to nobody else.

Wrong, where `terms/colour-blind.toml` has `retired`:

    related = [{ id = "colour-blind", kind = "see" }]

Right:

    related = [{ id = "racism", kind = "see" }]
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.WARNING


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the links from terms in use."""
    retired = {str(term.id) for term in pack.pack.terms if term.retired is not None}
    for entry, term in pack.terms:
        for key in ("related", "not_the_same_as"):
            for number, link in enumerate(getattr(term, key), 1):
                if link.id in retired:
                    yield entry.hit(f"{key}.{number}.id", target=link.id)
