"""The lessons explain themselves: each file names its schema, and that finds nothing wrong."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomli

from allyship_tui.course import KINDS, as_text, file_of, schema_of
from course.editor import complaints, named_schema, wrong_with

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "schemas"
PACKS = (ROOT / "content" / "en", ROOT / "tests" / "fixtures" / "pack")
FILES = sorted((ROOT / "content").rglob("*.toml"))


def test_the_schemas_in_the_repository_are_current() -> None:
    # To renew them: make schemas
    kept = {path.name: path.read_text("utf-8") for path in SCHEMAS.iterdir()}
    assert kept == {file_of(kind): as_text(schema_of(kind)) for kind in KINDS.values()}


def test_every_file_of_the_lessons_names_the_schema_of_its_kind() -> None:
    assert len(FILES) > 70
    for path in FILES:
        name = "term" if path.parent.name == "terms" else path.stem
        assert named_schema(path) == SCHEMAS / f"{name}.json", path


def test_an_independent_validator_finds_nothing_wrong_with_the_lessons() -> None:
    assert {path: found for path in FILES if (found := complaints(path))} == {}


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_nor_with_any_kind_of_file(pack: Path) -> None:
    for kind in KINDS.values():
        paths = list(pack.glob(kind.file.replace("ID", "*")))
        assert paths
        for path in paths:
            table = tomli.loads(path.read_text("utf-8"))
            assert wrong_with(table, SCHEMAS / file_of(kind)) == [], path


def _without(*keys: str | int) -> Callable[[Any], None]:
    def change(table: Any) -> None:
        *way, last = keys
        for key in way:
            table = table[key]
        del table[last]

    return change


def _with(value: object, *keys: str | int) -> Callable[[Any], None]:
    def change(table: Any) -> None:
        *way, last = keys
        for key in way:
            table = table[key]
        table[last] = value

    return change


WRONG: list[tuple[str, Callable[[Any], None], str]] = [
    ("course.toml", _without("language"), "'language' is a required property"),
    ("course.toml", _with("CC-BY", "license"), "'license' was unexpected"),
    ("course.toml", _with("Big One", "categories", 0, "id"), "'Big One' does not match"),
    ("course.toml", _with("over", "base"), "'over' is not one of"),
    ("course.toml", _with("yes", "daily"), "'yes' is not of type 'boolean'"),
    ("course.toml", _with("example.org", "homepage"), "'example.org' does not match"),
    ("course.toml", _with([{"word": "x"}], "avoid"), "'why' is a required property"),
    ("definition.toml", _with({}, "points"), "{} is not of type 'array'"),
    ("definition.toml", _with("ally", "related"), "'ally' is not of type 'array'"),
    ("definition.toml", _with(" ", "short"), "' ' does not match"),
    ("tips.toml", _with([], "tip"), "'tip' was unexpected"),
    ("tips.toml", _with("long", "tips", 0, "effort"), "'long' is not one of"),
    ("tips.toml", _without("tips", 1, "how", 0, "id"), "'id' is a required property"),
    ("tips.toml", _with("x" * 301, "tips", 0, "title"), "is too long"),
    ("reading.toml", _with("12", "reading", 0, "minutes"), "'12' is not of type 'integer'"),
    ("reading.toml", _with(0, "reading", 0, "pages"), "0 is less than the minimum of 1"),
    ("reading.toml", _with("film", "reading", 0, "kind"), "'film' is not one of"),
    ("reading.toml", _with(2018, "reading", 0, "year"), "2018 is not of type 'string'"),
    ("situations.toml", _with("bus", "situations", 0, "setting"), "'bus' is not one of"),
    ("situations.toml", _with("wait", "situations", 0, "choices", 0, "move"), "is not one of"),
    ("situations.toml", _without("situations", 0, "closing_sentence"), "is a required property"),
    ("terms/ally.toml", _with("ally", "id"), "'id' was unexpected"),
    ("terms/ally.toml", _without("short"), "'short' is a required property"),
    ("terms/ally.toml", _with("", "title"), "'' should be non-empty"),
    ("terms/ally.toml", _with("22.11.2026", "added"), "'22.11.2026' is not a 'date'"),
    ("terms/ally.toml", _with("sure", "origin", "certainty"), "'sure' is not one of"),
    ("terms/ally.toml", _with("like", "related", 0, "kind"), "'like' is not one of"),
    ("terms/ally.toml", _with("ftp://a.b", "sources", 0, "url"), "'ftp://a.b' does not match"),
    ("terms/ally.toml", _with("fine", "usage"), "'fine' is not of type 'object'"),
]


@pytest.mark.parametrize(("file", "change", "expected"), WRONG)
def test_the_validator_finds_what_is_wrong(
    file: str, change: Callable[[Any], None], expected: str
) -> None:
    path = PACKS[0] / file
    table = tomli.loads(path.read_text("utf-8"))
    change(table)
    schema = named_schema(path)
    assert schema is not None
    found = wrong_with(table, schema)
    assert any(expected in each for each in found), found
