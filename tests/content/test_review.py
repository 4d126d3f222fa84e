"""content/REVIEW.md says of every category what its entries rest on, and who reviewed them."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from allyship_tui.course import Pack, read_pack
from allyship_tui.sanitise import Country, Line
from tools import review

FOLDER = Path(__file__).parents[1] / "fixtures" / "pack"


@pytest.fixture
def pack() -> Pack:
    return read_pack(FOLDER)


def row(pack: Pack, title: str) -> list[str]:
    """Return the cells of the row of a group."""
    line = next(each for each in review.page(pack).splitlines() if each.startswith(f"| {title} |"))
    return [cell.strip() for cell in line.strip("|").split("|")][1:]


def test_the_page_is_current() -> None:
    # To renew it: make review
    assert review.PAGE.read_text("utf-8") == review.page(read_pack(review.CONTENT / "en"))


def test_all_entries_are_counted(pack: Pack) -> None:
    lines = review.page(pack).splitlines()
    counts = [
        int(each.split("|")[2])
        for each in lines
        if each.startswith("| ") and "--" not in each and "entries" not in each
    ]
    assert sum(counts) == len(pack.terms) + len(pack.situations) + len(pack.reading)


def test_nobody_is_said_to_have_reviewed_what_nobody_did(pack: Pack) -> None:
    assert "No member of any group was asked to review an entry." in review.page(pack)
    pack.terms[0] = replace(pack.terms[0], reviewed_by=(Line("A. Reader, as a wheelchair user"),))
    assert "Of 17 entries, 1 were read" in " ".join(review.page(pack).split())


def test_countries_and_days_are_those_of_the_entries(pack: Pack) -> None:
    [heading] = [each for each in pack.categories if each.id == "roles"]
    where = [n for n, term in enumerate(pack.terms) if term.category == heading.id]
    for number, codes in zip(where, (("US", "KE"), ("US",)), strict=False):
        term = pack.terms[number]
        sources = tuple(replace(term.sources[0], country=Country(code)) for code in codes)
        pack.terms[number] = replace(term, sources=sources, checked=date(2026, 5, 1 + number))
    count, _, countries, elsewhere, checked, reviewed = row(pack, heading.title)
    assert (count, countries, elsewhere, reviewed) == (str(len(where)), "2", "1", "0")
    assert checked.startswith("2026-")
