"""The figures of a pack: how easily it reads, how alike its lessons are, how they are linked."""

from collections.abc import Mapping, Sequence
from statistics import median

from msgspec import Struct

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit
from allyship_tui.checking.grade import grade
from allyship_tui.checking.mays import mays_in_effects
from allyship_tui.checking.openers import KEYS, openers

MOST_OFTEN = frozenset({"US", "GB", "CA", "AU"})
"""The countries that most works in English are from."""


class Opener(Struct, frozen=True):
    """The word with which most texts of one kind begin."""

    kind: str
    word: str
    share: int
    """Of a hundred texts."""


class Figures(Struct, frozen=True):
    """The figures of one pack."""

    grades: dict[str, float]
    """The median grade of definitions, short texts and disagreements, where there are any."""
    openers: tuple[Opener, ...]
    elsewhere: int | None
    """Of a hundred terms, how many have a source that is not from `MOST_OFTEN`; None where no
    source says where it is from."""
    mays: int | None
    """How often "may" stands in an effect, at most; None where there are no situations."""
    one_sided_links: int
    unlinked_entries: int
    shared_sentences: int


def figures_of(pack: Checked, hits: Mapping[str, Sequence[Hit]]) -> Figures:
    """Return the figures of a pack.

    Args:
        pack: the pack.
        hits: what each rule found in it.
    """
    grades: dict[str, float] = {}
    for key in ("definition", "short", "disagreement") if pack.is_english else ():
        texts = [text for _, term in pack.terms if (text := getattr(term, key))]
        if texts:
            grades[key] = round(median(map(grade, texts)), 1)
    most = []
    for kind in KEYS:
        found = openers(pack, kind)
        if found:
            word, entries = found[0]
            whole = sum(len(each) for _, each in found)
            most.append(Opener(kind, word, round(100 * len(entries) / whole)))
    return Figures(
        grades,
        tuple(most),
        _elsewhere(pack),
        max((count for _, _, count in mays_in_effects(pack)), default=None),
        len(hits["one-sided-link"]),
        len(hits["unlinked-entry"]),
        len(hits["shared-sentence"]),
    )


def _elsewhere(pack: Checked) -> int | None:
    countries = [{each.country for each in term.sources} - {None} for _, term in pack.terms]
    if not any(countries):
        return None
    return round(100 * sum(bool(each - MOST_OFTEN) for each in countries) / len(countries))
