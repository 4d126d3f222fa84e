"""Of single values, the schemas take what the loader takes, and nothing else."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import example, given, settings, strategies as st

from allyship_tui.course.models import Count
from allyship_tui.sanitise import LONGEST, Country, Id, LessonName, Line, Text, Web, accept

from .editor import wrong_with

# Single values. A pack's outline and a term between them hold every type.

FIELDS: dict[Any, tuple[str, str]] = {
    Id: ("term", "category"),
    Line: ("term", "title"),
    Text: ("term", "definition"),
    Web: ("course", "homepage"),
    date: ("term", "added"),
    bool: ("course", "daily"),
}


def is_taken(value: object, kind: Any) -> bool:
    try:
        msgspec.convert(value, kind, dec_hook=accept)
    except ValueError:
        return False
    return True


def agree(value: object, kind: Any, schemas: Path) -> bool:
    """Say whether a value is taken; loader and schema must be of one mind about it."""
    file, key = FIELDS[kind]
    wrong = wrong_with({key: value}, schemas / f"{file}.json")
    said = not any(each.startswith(f"{key}:") for each in wrong)
    assert said == is_taken(value, kind), (value, wrong)
    return said


EDGES = [chr(code) for code in (*range(0x21), *range(0x7E, 0xA2), 0x1680, 0x180E)]
EDGES += [chr(code) for code in (*range(0x1FFF, 0x2070), 0x3000, 0xFEFF, 0xFFFD)]
edgy = st.text(st.sampled_from([*EDGES, *"ab-:/?#@\\.1", "é", "連", "\u0661"]), max_size=12)


@pytest.mark.parametrize("kind", [Line, Text])
def test_they_agree_on_what_can_be_seen(kind: type, schemas: Path) -> None:
    assert {agree(edge, kind, schemas) for edge in EDGES} == {True, False}
    assert all(agree(f"{edge}a", kind, schemas) for edge in EDGES)


@settings(max_examples=150)
@given(text=edgy)
@example(text="")
@example(text="a\n")
@example(text="a--b")
@example(text="-a")
@example(text="A")
def test_they_agree_on_texts_and_ids(text: str, schemas: Path) -> None:
    for kind in (Line, Text, Id):
        agree(text, kind, schemas)


@settings(max_examples=150)
@given(rest=edgy)
@example(rest="example.org:80/a?b#c")
@example(rest="example.org:\u0661")
@example(rest="example.org@elsewhere.example")
@example(rest="example.org/a\n")
@example(rest="example.org/a\u202eb")
def test_they_agree_on_addresses(rest: str, schemas: Path) -> None:
    for start in ("https://", "http://", "ftp://", "HTTPS://", ""):
        agree(start + rest, Web, schemas)
        agree(f"{start}a.example{rest}", Web, schemas)


@pytest.mark.parametrize("kind", [kind for kind in LONGEST if kind not in (Country, LessonName)])
def test_they_agree_on_how_long_a_text_may_be(kind: Any, schemas: Path) -> None:
    start, most = "https://a" if kind is Web else "a", LONGEST[kind]
    assert agree(start.ljust(most, "a"), kind, schemas)
    assert not agree(start.ljust(most + 1, "a"), kind, schemas)
    if kind in (Line, Text):
        assert agree("é" * most, kind, schemas)
        assert not agree("a".ljust(most + 1), kind, schemas)


@pytest.mark.parametrize("value", [0, 1, -1, 9999, 10_000, 1 << 70, 5.0, 5.5, True, "5", [], {}])
def test_they_agree_on_counts(value: object, schemas: Path) -> None:
    wrong = wrong_with({"reading": [{"pages": value}]}, schemas / "reading.json")
    said = not any(each.startswith("reading.0.pages:") for each in wrong)
    assert said == is_taken(value, Count)


@pytest.mark.parametrize(
    "value",
    [
        date(2026, 11, 22),
        datetime(2026, 11, 22, 10, 0),  # noqa: DTZ001 - as TOML has it
        *("2026-11-22", "20261122", "2026-W01-1", "2026-02-30", "22.11.2026", "", "2026-11-22\n"),
        *(20261122, 2026.5, True, []),
    ],
)
def test_they_agree_on_dates(value: object, schemas: Path) -> None:
    agree(value, date, schemas)


@pytest.mark.parametrize("value", [True, False, 0, 1, "true", "", []])
def test_they_agree_on_truth(value: object, schemas: Path) -> None:
    agree(value, bool, schemas)


@pytest.mark.parametrize("value", ["KE", "ke", "KEN", "K", "", "K\n", "ÄÖ", "K3"])
def test_they_agree_on_countries(value: str, schemas: Path) -> None:
    wrong = wrong_with({"sources": [{"country": value}]}, schemas / "term.json")
    said = not any(each.startswith("sources.0.country:") for each in wrong)
    assert said == is_taken(value, Country) == (value == "KE")


@pytest.mark.parametrize(
    ("value", "is_one"),
    [
        *(("term/ally", True), ("term/" + "a" * 115, True), ("term/" + "a" * 116, False)),
        *((each, False) for each in ("ally", "term/", "/ally", "Term/ally", "term/ally/x")),
        *((each, False) for each in ("term/ally\n", "term/ ally", "term/al--ly")),
    ],
)
def test_they_agree_on_the_names_of_lessons(value: str, is_one: bool, schemas: Path) -> None:
    wrong = wrong_with({"paths": [{"stops": [value]}]}, schemas / "paths.json")
    said = not any(each.startswith("paths.0.stops.0:") for each in wrong)
    assert said == is_taken(value, LessonName) == is_one
