"""A source that is first-hand in one entry and not in another.

Who wrote a work does not change from entry to entry. The same work is one with the same address
or, where there is none, with the same title and author.

Wrong:

    # terms/ally.toml
    sources = [{ title = "Guide to Allyship", first_hand = true }]
    # terms/privilege.toml
    sources = [{ title = "Guide to Allyship" }]

Right:

    # terms/privilege.toml
    sources = [{ title = "Guide to Allyship", first_hand = true }]
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from allyship_tui.checking.checked import Checked, Entry
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.WARNING


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the works that several entries rest on; the rarer form is pointed out."""
    uses: dict[tuple[str, str], list[tuple[Entry, str, str, bool]]] = defaultdict(list)
    for entry in pack.entries:
        for number, source in enumerate(getattr(entry.record, "sources", ()), 1):
            work = (source.url or "", "" if source.url else f"{source.title}/{source.author}")
            uses[work].append((entry, f"sources.{number}", source.title, source.first_hand))
    for found in uses.values():
        forms = Counter(first_hand for *_, first_hand in found)
        if len(forms) == 1:
            continue
        usual = forms[True] >= forms[False]
        first = next(entry for entry, *_, first_hand in found if first_hand is usual)
        for entry, key, title, first_hand in found:
            if first_hand is not usual:
                words = {True: "true", False: "false"}
                yield entry.hit(
                    key,
                    title=title,
                    first_hand=words[first_hand],
                    usual=words[usual],
                    entry=first.name,
                )
