"""What lies in a pack and is not read is named, with the nearest right name."""

from collections.abc import Callable
from pathlib import Path

import pytest

from allyship_tui.course import load_course
from allyship_tui.system.folders import base_folder

Problems = Callable[[], list[str]]

IN_PACK = (
    "this is not read: expected course.toml, definition.toml, tips.toml, reading.toml, "
    "situations.toml, paths.toml or a folder terms."
)
IN_TERMS = "this is not read: expected a file for each term, such as ally.toml."


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("tip.toml", f'{IN_PACK} Did you mean "tips.toml"?'),
        ("tips.TOML", f'{IN_PACK} Did you mean "tips.toml"?'),
        ("Reading.toml", f'{IN_PACK} Did you mean "reading.toml"?'),
        ("definition.toml.txt", f'{IN_PACK} Did you mean "definition.toml"?'),
        ("term", f'{IN_PACK} Did you mean "terms"?'),
        ("ally.toml", IN_PACK),
        ("REVIEW.toml", IN_PACK),
        ("picture.png", IN_PACK),
        ("terms/second.TOML", f'{IN_TERMS} Did you mean "second.toml"?'),
        ("terms/third.toml.txt", f'{IN_TERMS} Did you mean "third.toml"?'),
        ("terms/fourth", f'{IN_TERMS} Did you mean "fourth.toml"?'),
        ("terms/fifth.tml", f'{IN_TERMS} Did you mean "fifth.toml"?'),
        ("terms/.toml", IN_TERMS),
        ("terms/not an id.txt", IN_TERMS),
        ("terms/sixth.md", IN_TERMS),
    ],
)
@pytest.mark.parametrize("is_folder", [False, True], ids=["file", "folder"])
def test_what_is_not_read_is_named(
    pack: Path, problems: Problems, name: str, problem: str, *, is_folder: bool
) -> None:
    if is_folder:
        (pack / name).mkdir()
    else:
        (pack / name).write_text("tips = []")
    assert problems() == [f"{name}: {problem}"]


@pytest.mark.parametrize(
    "name",
    [
        ".git",
        ".ally.toml.swp",
        "LICENSE",
        "licence.txt",
        "LICENSE-CC-BY",
        "README.md",
        "Readme_de.txt",
        "REVIEW.md",
        "tips.toml~",
        "#tips.toml#",
        "Thumbs.db",
        "desktop.ini",
    ],
)
@pytest.mark.parametrize("folder", ["", "terms/"], ids=["pack", "terms"])
def test_what_is_about_a_pack_or_left_behind_is_let_be(
    pack: Path, problems: Problems, folder: str, name: str
) -> None:
    (pack / f"{folder}{name}").write_bytes(b"\xff\x00")
    assert problems() == []


def test_what_begins_like_a_readme_is_none(pack: Path, problems: Problems) -> None:
    (pack / "reviewers").mkdir()
    assert problems() == [f"reviewers: {IN_PACK}"]


def test_of_very_many_the_first_are_named_and_the_others_counted(
    pack: Path, problems: Problems
) -> None:
    for number in range(1000):
        (pack / f"{number:04}.jpg").touch()
    assert len(problems()) == 21
    assert problems()[0].startswith("0000.jpg: this is not read")
    assert problems()[-1] == ".: 980 more files or folders here are not read."


def test_a_name_that_would_obey_is_cleaned(pack: Path, problems: Problems) -> None:
    (pack / "terms" / f"a\x1b]52;c;\x07{'b' * 200}").touch()
    assert problems() == [f"terms/a]52;c;{'b' * 30}...: {IN_TERMS}"]


def test_a_folder_of_something_else_is_empty_first(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "tip.toml").touch()
    first, second = map(str, load_course(base=tmp_path / "pack").problems)
    assert "there are no lessons here." in first
    assert 'Did you mean "tips.toml"?' in second


def test_nothing_is_wrong_with_the_lessons_of_the_program() -> None:
    assert load_course(base=base_folder()).problems == ()
