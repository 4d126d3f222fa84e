"""A term about a group of people without a source by one of them.

An entry about a group is held against what its members have published, and says so with
`first_hand = true`. Looked at are terms in the categories age, body, class, disability, faith,
gender, indigenous, lgbtq, naming and race.

Wrong:

    category = "disability"
    sources = [{ title = "A dictionary" }]

Right:

    sources = [{ title = "Disability Visibility", author = "Alice Wong", first_hand = true }]
"""

from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.WARNING
_ABOUT_A_GROUP = {
    *("age", "body", "class", "disability", "faith"),
    *("gender", "indigenous", "lgbtq", "naming", "race"),
}


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the terms that are about a group."""
    for entry, term in pack.terms:
        is_first_hand = any(source.first_hand for source in term.sources)
        if term.category in _ABOUT_A_GROUP and term.sources and not is_first_hand:
            yield entry.hit("sources", category=term.category)
