"""A link to an entry that is not there.

The program leaves such a link out: whoever meets the word cannot read on. Links are the ids in
`related`, `not_the_same_as` and `terms`, the `tip` and `reading` of a situation, and the
`situations` of a tip. An entry of the course that the pack adds to is there too.

Wrong:

    related = [{ id = "solidarty", kind = "see" }]

Right:

    related = [{ id = "solidarity", kind = "see" }]
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity
from allyship_tui.course import Situation, Tip, closest

WEIGHT = Severity.ERROR


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the links that the loader leaves out, and those that it does not follow."""
    known = list(pack.loader_says("dangling-link"))
    yield from known
    told = {(hit.entry, hit.key.partition(".")[0]) for hit in known}
    for entry in pack.entries:
        if isinstance(entry.record, Tip):
            key, kind, links = "situations", "situation", entry.record.situations
        elif isinstance(entry.record, Situation):
            key, kind, links = "reading", "reading", entry.record.reading
        else:
            continue
        targets = pack.ids[kind] if links and (entry.name, key) not in told else set(links)
        for number, link in enumerate(links, 1):
            if link not in targets:
                yield Hit(
                    entry.file,
                    {"kind": kind, "target": link},
                    entry.name,
                    f"{key}.{number}",
                    suggestion=closest(link, targets),
                )
