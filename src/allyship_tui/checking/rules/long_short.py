"""A `short` of more than 25 words.

It is often read alone: in a list, as the term of the day, in a shell's greeting.

Wrong:

    short = "Someone who acts, and who goes on to act, and who, when it is put to them that ..."

Right:

    short = "Someone who acts, again and again, in support of a group they are not part of."
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity
from allyship_tui.checking.texts import words

WEIGHT = Severity.WARNING
MOST = 25


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the short texts of terms, and of their other senses."""
    for entry, term in pack.terms:
        texts = {"short": term.short}
        texts |= {f"other_senses.{n}.short": s.short for n, s in enumerate(term.other_senses, 1)}
        for key, text in texts.items():
            if words(text) > MOST:
                yield entry.hit(key, count=words(text), most=MOST)
