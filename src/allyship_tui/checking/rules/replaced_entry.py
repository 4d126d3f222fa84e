"""An entry that stands in the place of one of another pack.

Of two entries with one id the later pack's is taught, and of two definitions too. That may be what
is meant; it may also be an id that happens to be taken already.

Wrong, in a pack that adds to the built-in course, for a word of sailors:

    terms/ally.toml

Right:

    terms/ally-ship.toml
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked, Lesson
from allyship_tui.checking.finding import Hit, Severity
from allyship_tui.course import Pack

WEIGHT = Severity.WARNING


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the entries that have the id of one below and are unlike it."""
    if not pack.below:
        return
    below = {name: record for each in pack.below for name, record in _lessons(each)}
    for entry in pack.entries:
        name = entry.kind if entry.kind == "definition" else entry.name
        if below.get(name, entry.record) != entry.record:
            yield entry.hit("", entry=f"{entry.kind}/{below[name].id}")


def _lessons(pack: Pack) -> Iterator[tuple[str, Lesson]]:
    if pack.definition:
        yield "definition", pack.definition
    yield from ((f"tip/{each.id}", each) for each in pack.tips)
    yield from ((f"reading/{each.id}", each) for each in pack.reading)
    yield from ((f"situation/{each.id}", each) for each in pack.situations)
    yield from ((f"path/{each.id}", each) for each in pack.paths)
    yield from ((f"term/{each.id}", each) for each in pack.terms)
