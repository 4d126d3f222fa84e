"""A new term whose `added` lies before today.

The term of the day is chosen from the terms that were there on that day. One that is added
to the past would change the days that people had already, so a new term is added today or later.
What is new is known from git: the term was not there where the branch left the one that it goes
to. Where there is no git, or the whole pack is new, nothing is said.

Wrong, on 2 March 2027:

    added = 2027-03-01

Right:

    added = 2027-03-02
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.ERROR


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the terms that were not there before."""
    for entry, term in pack.terms:
        if term.added < pack.today and pack.before and entry.name not in pack.before.entries:
            yield entry.hit("added", date=term.added.isoformat(), today=pack.today.isoformat())
