"""A link that leads to its own entry, or to the same one twice.

Wrong, in `terms/ally.toml`:

    related = [{ id = "ally", kind = "see" }]

Right:

    related = [{ id = "upstander", kind = "see" }]
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.WARNING


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the links of each entry, list by list."""
    for entry in pack.entries:
        for key in ("related", "not_the_same_as", "terms", "situations", "reading", "stops"):
            seen = {entry.id} if entry.kind == "term" else set()
            for number, link in enumerate(getattr(entry.record, key, ()), 1):
                target = str(getattr(link, "id", link))
                if target in seen:
                    yield entry.hit(f"{key}.{number}", target=target)
                seen.add(target)
