"""A text that is hard to read: a definition above grade 8, a `short` or `disagreement` above 9.

The grade is that of Flesch and Kincaid: from the length of sentences, and the syllables of words,
as textstat counts them. It is a rough measure, and known for English alone; shorter sentences
and plainer words bring it down. Where a name or a necessary word is long, silence the rule for
that entry, and say so.

Wrong:

    short = "Institutionalised marginalisation perpetuates intergenerational disparities."

Right:

    short = "Unfair treatment that is built into rules, and passed on from parents to children."
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity
from allyship_tui.checking.grade import grade

WEIGHT = Severity.WARNING
MOST = {"definition": 8.0, "short": 9.0, "disagreement": 9.0}


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the texts of terms that have to be easy."""
    if not pack.is_english:
        return
    for entry, term in pack.terms:
        for key, most in MOST.items():
            text = getattr(term, key)
            found = grade(text) if text else 0
            if found > most:
                yield entry.hit(key, grade=found, most=int(most))
