"""A relation that does not lead back.

`broader` has `narrower` back, `narrower` has `broader`; `contrast` and `see` go both ways. Whoever
comes from the other side would not find the word. Only terms of the same pack are looked at: a
pack cannot add a link to a term of the course that it adds to.

Wrong, where `ally` does not name `allyship`:

    related = [{ id = "ally", kind = "narrower" }]

Right, where `terms/ally.toml` has:

    related = [{ id = "allyship", kind = "broader" }]
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.ERROR
_BACK = {"broader": "narrower", "narrower": "broader", "contrast": "contrast", "see": "see"}


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the relations between terms in use that have none of their kind back."""
    kinds = {
        term.id: {(str(link.id), link.kind) for link in term.related} for _, term in pack.terms
    }
    for entry, term in pack.terms:
        for number, link in enumerate(term.related, 1):
            back = _BACK[link.kind]
            if link.id in kinds and (str(term.id), back) not in kinds[link.id]:
                yield entry.hit(
                    f"related.{number}.id", kind=link.kind, target=link.id, back=back, id=term.id
                )
