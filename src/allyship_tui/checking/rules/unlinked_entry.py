"""A term to which nothing leads.

A term is met through others: `related` of another term or of the definition, or `terms` of a tip, a
work or a situation. One to which nothing leads is found only by who knows that it is there. In a
pack of a single term nothing can lead to it, and nothing is said.

Wrong: no file but `terms/sponsorship.toml` names `sponsorship`.

Right, in `terms/advocacy.toml`:

    related = [{ id = "sponsorship", kind = "see" }]
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity
from allyship_tui.course import Definition, LessonPath, Term

WEIGHT = Severity.WARNING


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the terms in use that no other entry names."""
    reached: set[str] = set()
    for entry in pack.entries:
        record = entry.record
        if isinstance(record, Term):
            reached |= {str(link.id) for link in record.related if link.id != record.id}
        elif isinstance(record, Definition):
            reached |= {*record.related, *(i for point in record.points for i in point.terms)}
        elif isinstance(record, LessonPath):
            reached |= {stop.partition("/")[2] for stop in record.stops if stop.startswith("term/")}
        else:
            reached |= set(record.terms)
    if len(pack.entries) > 1:
        for entry, term in pack.terms:
            if term.id not in reached:
                yield entry.hit("", id=term.id)
