"""The schemas take what the loader takes, and nothing else."""

import copy
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
import tomli
from hypothesis import assume, example, given, settings, strategies as st

from allyship_tui.course import KINDS, NotASchema, first_line, schema_of, write_schemas
from allyship_tui.course.models import Count
from allyship_tui.course.pack import read_pack
from allyship_tui.sanitise import LONGEST, Id, Line, Text, Web, accept

from .editor import complaints, wrong_with
from .toml_writer import write_toml

CONTENT = Path(__file__).parents[2] / "content" / "en"


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every schema."""
    folder = tmp_path_factory.mktemp("schemas")
    write_schemas(folder, KINDS.values())
    return folder


# Single values. A heading, a work and a term between them hold every type.

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


@pytest.mark.parametrize("kind", LONGEST)
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


# Whole files, each a good one with something changed


def _good(name: str) -> dict[str, Any]:
    file = KINDS[name].file.replace("ID", "ally")
    table = tomli.loads((CONTENT / file).read_text("utf-8"))
    within = KINDS[name].within
    return {within: table[within][:1]} if within else table


def _places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    inside = (
        value.items()
        if isinstance(value, dict)
        else list(enumerate(value))[:2]
        if isinstance(value, list)
        else ()
    )
    for key, each in inside:
        yield from _places(each, (*path, key))


GOOD = {name: _good(name) for name in KINDS}
PLACES = [(name, path) for name, good in GOOD.items() for path in _places(good) if path]
DATES = {"added", "checked", "retired"}
ODD = ["", "a", "a-b", "A b", "fine", "work", "https://a.example", 0, 7, 7.0, True]
ODD += [date(2026, 1, 1), [], ["a"], ["", "a"], {}, {"id": "a"}, [{"id": "a", "text": "b"}]]


def _loader_takes(name: str, table: dict[str, Any], folder: Path) -> bool:
    """Say whether a file with nothing else beside it is read with nothing wrong in it."""
    path = folder / KINDS[name].file.replace("ID", "ally")
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{first_line(KINDS[name])}\n\n{write_toml(table)}", "utf-8")
    file = str(path.relative_to(folder))
    return not any(problem.file == file for problem in read_pack(folder).problems)


@pytest.mark.parametrize("name", KINDS)
def test_a_good_file_is_good_to_both(name: str, schemas: Path, tmp_path: Path) -> None:
    assert wrong_with(GOOD[name], schemas / f"{name}.json") == []
    assert _loader_takes(name, GOOD[name], tmp_path)


@settings(max_examples=200)
@given(place=st.sampled_from(PLACES), odd=st.sampled_from([None, *ODD]), added=st.booleans())
def test_they_agree_on_a_file_in_which_something_was_changed(
    place: tuple[str, tuple[str | int, ...]],
    odd: object,
    added: bool,
    schemas: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    name, path = place
    # A date where a text is due is one for the loader alone: in JSON both are texts.
    assume(not isinstance(odd, date) or path[-1] in DATES)
    table = copy.deepcopy(GOOD[name])
    holder: Any = table
    for key in path[:-1]:
        holder = holder[key]
    if added and isinstance(holder, dict):
        holder["title" if odd is None else "unheard-of"] = odd or "A title"
    elif odd is None:
        del holder[path[-1]]
    else:
        holder[path[-1]] = odd
    said = wrong_with(table, schemas / f"{name}.json")
    folder = tmp_path_factory.mktemp("changed")
    assert (said == []) == _loader_takes(name, table, folder), (name, path, odd, said)


# What they say, and how they are written


@pytest.mark.parametrize("name", KINDS)
def test_every_field_is_described_in_a_sentence(name: str) -> None:
    def undescribed(schema: dict[str, Any], path: str) -> Iterator[str]:
        for key, each in schema.get("properties", {}).items():
            if not each.get("description", "").rstrip(" `").endswith((".", '"')):
                yield f"{path}{key}"
            yield from undescribed(each, f"{path}{key}.")
        if "items" in schema:
            yield from undescribed(schema["items"], path)

    within = {KINDS[name].within}  # the list itself is no field of a record
    assert set(undescribed(schema_of(KINDS[name]), "")) - within == set()


def test_the_id_of_a_term_is_the_name_of_its_file_and_no_key() -> None:
    schema = schema_of(KINDS["term"])
    assert "id" not in schema["properties"]
    assert "id" not in schema["required"]
    assert "id" in schema["properties"]["related"]["items"]["required"]


def test_a_file_names_its_schema_from_where_it_lies(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    write_schemas(pack / "schemas", KINDS.values())
    (pack / "terms").mkdir()
    for kind in KINDS.values():
        path = pack / kind.file.replace("ID", "ally")
        path.write_text(f"{first_line(kind)}\n\n{write_toml(GOOD[kind.name])}", "utf-8")
        assert complaints(path) == []
    # Nor does the loader mind the line, or the folder that it leads to.
    assert read_pack(pack).problems == []


def test_schemas_are_written_over_earlier_ones_and_nothing_else(tmp_path: Path) -> None:
    write_schemas(tmp_path, KINDS.values())
    before = (tmp_path / "tips.json").read_bytes()
    (tmp_path / "tips.json").write_bytes(before.replace(b'"title"', b'"heading"'))
    write_schemas(tmp_path, KINDS.values())
    assert (tmp_path / "tips.json").read_bytes() == before
    (tmp_path / "term.json").write_text("mine", "utf-8")
    (tmp_path / "course.json").unlink()
    with pytest.raises(NotASchema):
        write_schemas(tmp_path, KINDS.values())
    assert (tmp_path / "term.json").read_text("utf-8") == "mine"
    assert not (tmp_path / "course.json").exists()
