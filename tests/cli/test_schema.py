"""`allyship schema`: what a file may hold, shown or written for an editor."""

import json
from pathlib import Path

from allyship_tui.course import KINDS, schema_of

from .conftest import Call


def test_without_a_kind_it_lists_them(call: Call) -> None:
    result = call("schema")
    assert result.status == 0
    assert "term: terms/ID.toml\n" in result.out
    assert "allyship schema --to PACK/schemas" in result.out
    assert {each["kind"] for each in call("schema", "--json").data} == KINDS.keys()


def test_a_schema_is_printed_as_an_editor_reads_it(call: Call) -> None:
    assert call("schema", "term").data == schema_of(KINDS["term"])
    assert call("schema", "term").out == call("schema", "term", "--json").out


def test_an_unknown_kind_is_wrong_usage(call: Call) -> None:
    result = call("schema", "terms")
    assert result.status == 2
    assert "'term'" in result.err


def test_all_are_written_into_a_folder_with_the_lines_that_name_them(
    call: Call, tmp_path: Path
) -> None:
    folder = tmp_path / "choir" / "schemas"
    result = call("schema", "--to", str(folder))
    assert result.status == 0
    assert "\nterms/ID.toml: #:schema ../schemas/term.json\n" in result.out
    written = {path.name: json.loads(path.read_text("utf-8")) for path in folder.iterdir()}
    assert written == {f"{name}.json": schema_of(kind) for name, kind in KINDS.items()}


def test_one_is_written_alone(call: Call, tmp_path: Path) -> None:
    data = call("schema", "tips", "--to", str(tmp_path / "s"), "--json").data
    assert data == [
        {
            "kind": "tips",
            "path": str(tmp_path / "s" / "tips.json"),
            "first_line": "#:schema s/tips.json",
        }
    ]
    assert [path.name for path in (tmp_path / "s").iterdir()] == ["tips.json"]


def test_what_is_no_schema_is_not_written_over(call: Call, tmp_path: Path) -> None:
    (tmp_path / "term.json").write_text("{}", "utf-8")
    result = call("schema", "--to", str(tmp_path))
    assert (result.status, result.out) == (1, "")
    assert f"{tmp_path / 'term.json'} was not made by allyship schema." in result.err
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".json")] == [
        "term.json"
    ]


def test_a_folder_that_cannot_be_made_is_told(call: Call, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    result = call("schema", "--to", str(tmp_path / "file"))
    assert result.status == 1
    assert str(tmp_path / "file") in result.err
