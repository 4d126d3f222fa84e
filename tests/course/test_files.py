"""Folders and files that cannot be read are named, and the rest loads."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course, load_course
from allyship_tui.course.pack import read_pack

Problems = Callable[[], list[str]]

TIPS = [
    "get-educated",
    "listen-and-learn",
    "dont-just-say-it-do-it",
    "reflect-on-your-privilege",
    "be-accountable",
]


# Folders


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """Return an empty folder."""
    (tmp_path / "empty").mkdir()
    return tmp_path / "empty"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    course = load_course(base=tmp_path / "nowhere")
    assert [str(problem) for problem in course.problems] == [
        f"{tmp_path / 'nowhere'}: this folder does not exist or cannot be read. "
        "Give the folder of a pack, such as content/en."
    ]
    assert (course.definition, course.tips, course.terms, course.calendar) == (None, (), (), ())


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "pack").write_text("hello")
    (problem,) = load_course(base=tmp_path / "pack").problems
    assert problem.file == str(tmp_path / "pack")
    assert problem.what.startswith("this folder does not exist or cannot be read.")


def test_an_empty_pack_is_named(empty: Path) -> None:
    (problem,) = load_course(base=empty).problems
    assert str(problem) == (
        f"{empty}: there are no lessons here. "
        "A pack holds files such as tips.toml or terms/ally.toml."
    )


def test_a_pack_with_headings_alone_is_empty(empty: Path) -> None:
    (empty / "course.toml").write_text('title = "T"\nlanguage = "en"\n')
    (problem,) = load_course(base=empty).problems
    assert problem.what.startswith("there are no lessons here.")


def test_a_pack_may_hold_a_single_term(empty: Path, pack_folder: Path) -> None:
    (empty / "terms").mkdir()
    text = (pack_folder / "terms" / "ally.toml").read_text("utf-8")
    (empty / "terms" / "ally.toml").write_text(text, "utf-8")
    pack = read_pack(empty)
    assert [term.id for term in pack.terms] == ["ally"]
    assert pack.problems == []


def test_a_file_named_terms_is_no_folder(pack: Path, problems: Problems) -> None:
    for path in (pack / "terms").iterdir():
        path.unlink()
    (pack / "terms").rmdir()
    (pack / "terms").write_text("")
    assert problems()[0] == (
        "terms: this is not a folder that can be read. "
        "Put a folder in its place, with one file for each term."
    )
    assert [tip.id for tip in load_course(base=pack).tips] == TIPS


# Files


def test_invalid_utf8_is_named_with_its_byte(pack: Path, problems: Problems) -> None:
    (pack / "tips.toml").write_bytes(b"tips = []\n# caf\xe9\n")
    assert problems() == ["tips.toml: this file is not valid UTF-8 (byte 16). Save it as UTF-8."]


def test_utf16_is_not_utf8(pack: Path, problems: Problems) -> None:
    (pack / "tips.toml").write_text("tips = []", "utf-16")
    assert problems() == ["tips.toml: this file is not valid UTF-8 (byte 1). Save it as UTF-8."]


def test_a_byte_order_mark_is_accepted(pack: Path, course: Course) -> None:
    for path in pack.rglob("*.toml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load_course(base=pack) == replace(course, situations=())


def test_crlf_gives_the_same_course(pack: Path, course: Course) -> None:
    for path in pack.rglob("*.toml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_course(base=pack) == replace(course, situations=())


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("tips = [", "Invalid value"),
        ("tips", "Expected '='"),
        ("<tips>", "Invalid"),
        ("a = 1\na = 2", "Cannot overwrite a value"),
        ("a = 1" + "0" * 5000, "Exceeds the limit"),
    ],
)
def test_what_is_not_toml_is_named_with_the_reason(
    pack: Path, problems: Problems, text: str, why: str
) -> None:
    (pack / "tips.toml").write_text(text)
    (problem,) = problems()
    assert problem.startswith("tips.toml: this is not valid TOML: ")
    assert why in problem


@pytest.mark.parametrize(
    "text",
    [
        "tips = " + "[" * 100_000 + "]" * 100_000,
        "tips = " + "{a = " * 100_000 + "1" + "}" * 100_000,
        ".".join("a" * 100_000) + " = 1",
        "[" + ".".join("a" * 100_000) + "]",
    ],
    ids=["lists", "tables", "keys", "headings"],
)
def test_toml_nested_very_deep_is_named(pack: Path, problems: Problems, text: str) -> None:
    (pack / "tips.toml").write_text(text)
    (problem,) = problems()
    assert problem.startswith("tips.toml: this is not valid TOML: ")


def test_toml_nested_as_deep_as_is_allowed_is_a_wrong_entry(pack: Path, problems: Problems) -> None:
    (pack / "tips.toml").write_text("tips = " + "[" * 300 + "]" * 300)
    assert problems() == ["tips.toml, tip number 1: expected a table, found a list."]


@pytest.mark.parametrize("file", ["tips.toml", "course.toml", "terms/ally.toml"])
def test_a_folder_in_place_of_a_file_is_named(pack: Path, problems: Problems, file: str) -> None:
    (pack / file).unlink()
    (pack / file).mkdir()
    assert problems()[0] == (
        f"{file}: this is not a file that can be read. Put a TOML file in its place."
    )


def test_a_pipe_is_not_waited_for(pack: Path) -> None:
    (pack / "tips.toml").unlink()
    os.mkfifo(pack / "tips.toml")
    loaded: list[Course] = []
    loader = threading.Thread(target=lambda: loaded.append(load_course(base=pack)), daemon=True)
    loader.start()
    loader.join(20)
    assert loaded, "the loader waits for the pipe"
    assert [str(problem) for problem in loaded[0].problems] == [
        "tips.toml: this is not a file that can be read. Put a TOML file in its place."
    ]


def test_a_link_to_nowhere_is_named(pack: Path, problems: Problems) -> None:
    (pack / "tips.toml").unlink()
    (pack / "tips.toml").symlink_to(pack / "nowhere.toml")
    assert problems()[0].startswith("tips.toml: this is not a file that can be read.")


def test_a_file_that_may_not_be_read_is_named(
    pack: Path, problems: Problems, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "tips.toml":
            raise PermissionError(13, "Permission\x1b denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert problems() == [
        "tips.toml: this file cannot be read (Permission denied). Check who may read it."
    ]
    assert len(load_course(base=pack).terms) == 9


def test_a_folder_that_may_not_be_read_is_named(
    pack: Path, problems: Problems, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name == "terms":
            raise PermissionError(13, "Permission denied")
        return walk(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert problems()[0].startswith("terms: this is not a folder that can be read.")
