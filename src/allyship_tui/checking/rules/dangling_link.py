"""A link to an entry that is not there.

The program leaves such a link out: whoever meets the word cannot read on. Links are the ids in
`related`, `not_the_same_as` and `terms`, the `tip` and `reading` of a situation, the
`situations` of a tip, and those in texts, as in `[words](term:ally)`. An entry of the course that
the pack adds to is there too.

Wrong:

    related = [{ id = "solidarty", kind = "see" }]

Right:

    related = [{ id = "solidarity", kind = "see" }]
"""

from collections.abc import Iterator

from msgspec.structs import replace

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity
from allyship_tui.course import LINK, Marked, Situation, Tip, closest

WEIGHT = Severity.ERROR


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the links that the loader leaves out, and those that it does not follow."""
    known = list(pack.loader_says("dangling-link"))
    yield from known
    told = {(hit.entry, hit.key.partition(".")[0]) for hit in known}
    yield from _in_texts(pack)
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


def _in_texts(pack: Checked) -> Iterator[Hit]:
    """Go through the links in texts: the words stay there, and lead nowhere."""
    for prose in pack.prose:
        for mark in prose.text.marks if isinstance(prose.text, Marked) else ():
            kind, _, target = mark.target.partition("/")
            if mark.kind == LINK and target not in pack.ids[kind]:
                near = closest(target, pack.ids[kind])
                hit = prose.entry.hit(prose.key, f"({kind}:{target})", kind=kind, target=target)
                yield replace(hit, suggestion=near)
