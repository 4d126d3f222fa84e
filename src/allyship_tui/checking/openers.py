"""With which words the examples of terms and the scenes of situations begin."""

from collections import defaultdict

from allyship_tui.checking.checked import Checked, Entry

KEYS = {"term": "in_practice", "situation": "happens"}
"""Of which entries the opener is looked at, and in which text."""


def openers(pack: Checked, kind: str) -> list[tuple[str, list[Entry]]]:
    """Return the first words of the texts of one kind of entry, the most frequent first.

    Args:
        pack: the pack.
        kind: one of `KEYS`.

    Returns:
        Each word, and the entries whose text begins with it.
    """
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in pack.entries:
        if entry.kind == kind:
            first = str(getattr(entry.record, KEYS[kind])).split(maxsplit=1)[0]
            found[first.strip("\"'.,:;!?()\u2018\u2019\u201c\u201d")].append(entry)
    return sorted(found.items(), key=lambda each: (-len(each[1]), each[0]))
