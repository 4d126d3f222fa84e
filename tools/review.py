"""Writes content/REVIEW.md, who has read what, from the lessons themselves: `make review`."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from allyship_tui.checking import MOST_OFTEN
from allyship_tui.course import Pack, Reading, Situation, Term, read_pack

CONTENT = Path(__file__).parents[1] / "content"
PAGE = CONTENT / "REVIEW.md"
_HEAD = """\
# Who has read what

Made by `make review` from the lessons' own fields, so that it says what is so.

{reviewed}

"First-hand" counts the entries with a source by members of the group that they speak of, as far as
the sources say so; a word about no group needs none. "Countries" counts those that the sources are
from, where that is known, and for situations those that they are set in. "Elsewhere" counts the
entries with a source from outside the United States, the United Kingdom, Canada and Australia.
"Checked" is when somebody last held the entries against their sources: research notes, search
results and pages, seldom whole books.

Help is wanted most where few sources are first-hand or from elsewhere, and everywhere from people
whom an entry speaks of. [CONTRIBUTING-CONTENT.md](../CONTRIBUTING-CONTENT.md) says how.
"""
_NOBODY = """\
**No member of any group was asked to review an entry.** The entries were written from what members
have published, and each was read once more, or oftener, by someone who had not written it. That is
not the same."""
_SOME = """\
Of {total} entries, {count} were read before they were published by someone who says as what they
read them; each entry shows it. **No member of a group was asked to review the others.**"""

Cells = Callable[[Sequence[Any]], tuple[object, ...]]
Rows = Iterable[tuple[str, Sequence[Any]]]


def page(pack: Pack) -> str:
    """Return the page about a pack."""
    lessons: list[Term | Situation | Reading] = [*pack.terms, *pack.situations, *pack.reading]
    count = sum(bool(each.reviewed_by) for each in lessons)
    reviewed = _SOME.format(count=count, total=len(lessons)) if count else _NOBODY
    terms = (
        (each.title, [t for t in pack.terms if t.category == each.id]) for each in pack.categories
    )
    scenes = ((each.title, [s for s in pack.situations if s.tip == each.id]) for each in pack.tips)
    works = (
        (each.title, [w for w in pack.reading if w.section == each.id])
        for each in pack.reading_sections
    )
    sourced = ("first-hand", "countries", "elsewhere")
    parts = [
        _HEAD.format(reviewed=reviewed),
        _table("Terms", "category", sourced, terms, _of_terms),
        _table("Situations", "tip", ("countries",), scenes, _of_situations),
        _table("Reading list", "section", sourced, works, _of_works),
    ]
    return "\n".join(parts)


def _of_terms(terms: Sequence[Term]) -> tuple[object, ...]:
    first_hand = sum(any(each.first_hand for each in term.sources) for term in terms)
    countries = [{each.country for each in term.sources} - {None} for term in terms]
    return first_hand, *_of_countries(countries)


def _of_works(works: Sequence[Reading]) -> tuple[object, ...]:
    first_hand = sum(work.first_hand for work in works)
    return first_hand, *_of_countries([{work.country} - {None} for work in works])


def _of_situations(situations: Sequence[Situation]) -> tuple[object, ...]:
    return (len({each.place.rpartition(", ")[2] for each in situations}),)


def _of_countries(countries: Sequence[set[Any]]) -> tuple[object, ...]:
    return len(set[Any]().union(*countries)), sum(bool(each - MOST_OFTEN) for each in countries)


def _table(heading: str, group: str, own: Sequence[str], rows: Rows, cells: Cells) -> str:
    columns = (group, "entries", *own, "checked", "reviewed")
    lines = [f"## {heading}", "", _line(columns), _line(["---"] * len(columns))]
    for title, held in rows:
        checked = sorted({each.checked for each in held})
        span = " to ".join(str(day) for day in dict.fromkeys((*checked[:1], *checked[-1:])))
        reviewed = sum(bool(each.reviewed_by) for each in held)
        lines.append(_line((title, len(held), *cells(held), span, reviewed)))
    return "\n".join([*lines, ""])


def _line(cells: Iterable[object]) -> str:
    return f"| {' | '.join(map(str, cells))} |"


if __name__ == "__main__":
    PAGE.write_text(page(read_pack(CONTENT / "en")), encoding="utf-8")
