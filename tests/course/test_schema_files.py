"""What schemas say of whole files, how they are written, and how a file names its own."""

import copy
import inspect
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import assume, given, settings, strategies as st

from allyship_tui.course import KINDS, NotASchema, first_line, schema_of, write_schemas
from allyship_tui.course.pack import read_pack
from allyship_tui.course.schema import docstrings

from .editor import complaints, wrong_with
from .toml_writer import write_toml

CONTENT = Path(__file__).parents[2] / "content" / "en"

# Each a good one with something changed


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


def test_without_its_sources_the_program_still_makes_schemas(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none_there(module: object) -> str:
        raise OSError

    monkeypatch.setattr(inspect, "getsource", none_there)
    monkeypatch.setattr(docstrings, "_docstrings", docstrings._docstrings.__wrapped__)
    schema = schema_of(KINDS["term"])
    assert schema["properties"]["added"] == {"type": "string", "format": "date"}
    assert "description" not in schema


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
